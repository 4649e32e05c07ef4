import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse as parseYaml } from "yaml"
import type { HarmField } from "../../src/model/codes.js"
import { findIn } from "./reading.js"

interface Expected {
  readonly type: string
  readonly status?: string
  /** Null where the article counts none. */
  readonly killed?: number | null
  readonly injured?: number
  readonly arrested?: number
  readonly missing?: number
  readonly abducted?: number
  readonly perpetrators?: readonly string[]
  readonly targets?: readonly string[]
  readonly weapons?: readonly string[]
  /** Who is arrested, tried or asked after. */
  readonly involved?: readonly string[]
  /** EDTF; null where it must stay open. */
  readonly day?: string | null
}
interface Case {
  readonly text: string
  readonly incidents: readonly Expected[]
}

const cases = [
  "incidents.yml",
  "conflict-news.yml",
  "crime-news.yml",
  "violence.yml",
  "background.yml",
  "law.yml",
  "local-news.yml",
  "public-life.yml",
  "no-incident.yml",
  "accidents.yml",
].flatMap((file): readonly Case[] => parseYaml(readFileSync(join(import.meta.dirname, file), "utf8")))

interface PlaceCase {
  readonly text: string
  readonly places: readonly string[]
}
const placeCases: readonly PlaceCase[] = parseYaml(readFileSync(join(import.meta.dirname, "places.yml"), "utf8"))

const read = (text: string) => {
  const { incidents, figures } = findIn(text)
  return incidents.map((incident) => {
    const named = (edge: string) =>
      incident.participants
        .filter((part) => part.edge === edge)
        .map(({ evidence }) => text.slice(evidence[0]?.start, evidence[0]?.end))
    const figure = (field: HarmField) =>
      figures.find((one) => one.incident === incident.id && one.field === field && !one.part)?.quantity.best ?? null
    return {
      type: incident.type,
      status: incident.status,
      killed: figure("killed"),
      injured: figure("injured"),
      arrested: figure("arrested"),
      missing: figure("missing"),
      abducted: figure("abducted"),
      perpetrators: named("PERPETRATED_BY"),
      targets: named("TARGETED"),
      weapons: named("USED"),
      involved: named("INVOLVED"),
      day: incident.time?.edtf ?? null,
    }
  })
}

describe("incidents of short articles", () => {
  test.each(cases)("$text", ({ text, incidents }) => {
    const found = read(text)
    expect(found.map(({ type }) => type)).toEqual(incidents.map(({ type }) => type))
    for (const [index, { perpetrators, targets, weapons, involved, ...fields }] of incidents.entries()) {
      expect(found[index]).toMatchObject(fields)
      if (perpetrators) expect(found[index]?.perpetrators).toEqual(perpetrators)
      if (targets) expect(found[index]?.targets).toEqual(expect.arrayContaining([...targets]))
      if (targets?.length === 0) expect(found[index]?.targets).toEqual([])
      if (weapons) expect(found[index]?.weapons).toEqual(weapons)
      if (involved) expect(found[index]?.involved).toEqual(expect.arrayContaining([...involved]))
    }
  })
})

test.each(placeCases)("places of: $text", ({ text, places }) => {
  const { incidents, entities } = findIn(text)
  expect(incidents[0]?.places.map(({ entity }) => entities[entity]?.name)).toEqual(places)
})
