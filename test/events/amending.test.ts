import { expect, test } from "vitest"
import { loadReferring, resolve } from "../../src/coreference/index.js"
import { amendCluster, retell } from "../../src/events/gathering/retelling.js"
import { gatherTold } from "../../src/events/incidents.js"
import { loadRules } from "../../src/events/knowledge.js"
import { makeScene, withEntities } from "../../src/events/scene.js"
import { amendCount, amendRole, amendTelling } from "../../src/events/tellings/telling.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import { amendPlace, groupOf, organizationOf } from "../../src/recognition/amending.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { amend } from "../../src/recognition/names/name-span.js"
import { articleOf } from "../article.js"

const text =
  "Two armed men of the Red Lantern Front shot and wounded three guards of the Velmark Mining Company in Reno, Nevada, on Monday."
const { document, syntax } = parse(articleOf(text), loadLanguage())
const mentions = recognize(document, syntax, loadRecognition())
const scene = makeScene(document, syntax, mentions, resolve(document, syntax, mentions, loadReferring()), loadRules())

/** As JSON, so that the order of the fields counts: with it goes the hidden class. */
const written = (value: object): string => JSON.stringify(Object.entries(value).map(([key]) => key))

test("what is amended has its fields in the order of what was first made", () => {
  const [cluster] = gatherTold(scene).clusters
  const [told] = cluster?.told ?? []
  const [role] = told?.telling.roles ?? []
  const [count] = told?.telling.counts ?? []
  if (!cluster || !told || !role || !count) throw new Error("nothing told")
  const place = mentions.find(({ kind }) => kind === "place")
  const group = mentions.find(({ kind }) => kind === "group")
  const body = mentions.find(({ kind }) => kind === "organization")
  if (place?.kind !== "place" || group?.kind !== "group" || body?.kind !== "organization") throw new Error("unread")
  for (const [made, amended] of [
    [scene, withEntities(scene, scene.entityAt)],
    [cluster, amendCluster(cluster, {})],
    [told, retell(told, told.telling)],
    [told.telling, amendTelling(told.telling, {})],
    [role, amendRole(role, {})],
    [count, amendCount(count, {})],
    [place, amendPlace(place, {})],
  ] as const) {
    expect(amended).toEqual(made)
    expect(written(amended)).toBe(written(made))
  }
  expect(written(groupOf(group, "KZ"))).toBe(written(group))
  expect(organizationOf(body, "KZ")).toEqual({ ...body, country: "KZ" })
})

test("only what is named is amended", () => {
  const role = { role: "target", entity: 3, head: 7, suspected: false, rule: "window" } as const
  expect(amendRole(role, { entity: 4 })).toEqual({ ...role, entity: 4 })
  expect(amendRole({ ...role, fate: "killed" }, { head: 8 })).toEqual({ ...role, head: 8, fate: "killed" })
  const name = { first: 2, last: 4, label: "person", confidence: 0.5, sector: null } as const
  expect(amend(name, { last: 5 })).toEqual({ ...name, last: 5 })
})
