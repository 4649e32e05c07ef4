import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { HarmField } from "../../model/codes.js"
import { flatMap } from "../../model/flat-map.js"
import type { IncidentMention, Mention, Quantity } from "../../model/mention.js"
import type { Clause } from "../../model/syntax.js"
import { mentionOn, type Scene } from "../scene.js"
import { readBare } from "./bare-counts.js"
import { harmListAt } from "./harm-lists.js"
import { isPassive } from "./passives.js"
import { amendCount, type Count, type Role } from "./telling.js"
import { setApart } from "./within.js"

/** Which figure a trigger's harm counts towards; null where it is none that is counted. */
export const fieldOf = (trigger: Trigger): HarmField | null => {
  if (trigger.type === "arrest") return "arrested"
  const { harm } = trigger
  return harm === "killed" || harm === "injured" || harm === "abducted" || harm === "missing" ? harm : null
}

/** The numbers of those whom a telling harms: each as it is said, and the sum where several are named together. */
export const readCounts = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
  roles: readonly Role[],
): readonly Count[] => {
  if (fieldOf(trigger) === null) return []
  const none = trigger.word === "noun" ? readNone(scene, mention) : readNobody(scene, trigger, mention, clause)
  if (none) return [none]
  // "500 killed or wounded": so many of both together.
  if (trigger.word !== "noun" && harmListAt(scene, mention).open) return []
  const patients = roles.filter(({ role }) => role === "target" || role === "arrested")
  const counted = flatMap(patients, (role) => countRole(scene, role))
  const bare = counted.length === 0 ? readBare(scene, trigger, mention, sentence, clause) : []
  const [all, within] = setApart(scene, [...counted, ...bare])
  const sum = sumUp(all)
  const terms = sum.length > 0 ? all.map((count) => amendCount(count, { part: true })) : all
  const parts = readParts(scene, mention, sentence, all)
  const unsaid = within.filter(({ first }) => !parts.some((part) => part.first === first))
  return [...terms, ...sum, ...parts, ...unsaid.map((count) => amendCount(count, { part: true }))]
}

const one: Quantity = { low: 1, best: 1, high: 1, hedge: null }

const countRole = (scene: Scene, { entity, head }: Role): readonly Count[] => {
  const mention = mentionOn(scene, head)
  if (mention?.kind === "person") {
    return [
      { quantity: one, unit: null, entity, first: mention.first, last: mention.last, part: false, rule: "count/name" },
    ]
  }
  // "She died at the scene": a pronoun counts whom it means.
  if (mention === undefined && scene.entities[entity]?.kind === "person")
    return [{ quantity: one, unit: null, entity, first: head, last: head + 1, part: false, rule: "count/name" }]
  const group = mention ?? groupMeant(scene, entity, head)
  if (group?.kind !== "group" || group.size === null) return []
  return [
    {
      quantity: group.size,
      unit: unitOf(group.noun, group.category),
      entity,
      first: group.first,
      last: group.last,
      part: false,
      rule: "count/group",
    },
  ]
}

/** "A boy was shot. Two days later he died": one who is spoken of again is one still. */
const isOne = (mention: Mention): boolean => mention.kind === "group" && mention.size?.high === 1

/** "At least 110 people were treated for their wounds": the people of its sentence whom a pronoun means. */
const groupMeant = (scene: Scene, entity: number, head: number): Mention | undefined => {
  const { sentence } = scene.document.tokens
  const mentions = scene.entities[entity]?.mentions ?? []
  return flatMap(mentions, (index) => scene.mentions[index] ?? []).find(
    (one) => one.first < head && (sentence[one.first] === sentence[head] || isOne(one)),
  )
}

/** What a figure counts, in the plural that newsrooms use; null for people in general. */
const unitOf = (noun: string, category: string | null): string | null => {
  if (category === "person" || category === "victim") return "people"
  if (category === "child") return "children"
  if (category === "civilian") return "civilians"
  if (category === "woman") return "women"
  if (category === "officer") return "officers"
  if (category === "soldier") return "soldiers"
  return noun === "" ? null : noun
}

/** "No casualties", "without injuries": a figure of nought. */
const readNone = (scene: Scene, mention: IncidentMention): Count | null => {
  const { lower } = scene.document.tokens
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - 3); at--) {
    if (!/^(?:no|without|any|zero)$/u.test(lower[at] ?? "")) continue
    if (
      lower[at] === "any" &&
      !/^(?:not|n't|without)$/u.test(lower[at - 1] ?? "") &&
      !/^(?:not|n't|without)$/u.test(lower[at - 3] ?? "")
    )
      return null
    const quantity = { low: 0, best: 0, high: 0, hedge: null }
    return {
      quantity,
      unit: unitAfter(scene, mention.last),
      entity: -1,
      first: at,
      last: mention.last,
      part: false,
      rule: "count/none",
    }
  }
  return null
}

const nobody = /^(?:no|nobody|none|neither)$/u

/** "No civilians were killed", "nobody was hurt": a figure of nought, not an attack that is denied. Null where somebody was. */
export const readNobody = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  clause: Clause | null,
): Count | null => {
  if (trigger.word !== "verb" || clause === null || clause.verb !== mention.head || !clause.negated) return null
  if (trigger.harm !== "killed" && trigger.harm !== "injured") return null
  const patient = trigger.subject === "target" || isPassive(scene, trigger, clause) ? clause.subject : clause.object
  if (patient === null || !nobody.test(scene.document.tokens.lower[patient.first] ?? "")) return null
  const people = mentionOn(scene, patient.head)
  return {
    quantity: { low: 0, best: 0, high: 0, hedge: null },
    unit: people?.kind === "group" ? unitOf(people.noun, people.category) : null,
    entity: -1,
    first: patient.first,
    last: patient.last,
    part: false,
    rule: "count/nobody",
  }
}

/** Whom a nought counts: "no casualties among civilians". */
const unitAfter = (scene: Scene, from: number): string | null => {
  const { lower } = scene.document.tokens
  if (lower[from] !== "among" && lower[from] !== "to") return null
  for (let at = from + 1; at < from + 5; at++) {
    const mention = mentionOn(scene, at)
    if (mention?.kind === "group") return unitOf(mention.noun, mention.category)
  }
  return null
}

/** "Two officers and a civilian were killed": the sum is a figure too, the terms are its parts. */
const sumUp = (counts: readonly Count[]): readonly Count[] => {
  const [head, ...rest] = counts
  if (!head || rest.length === 0) return []
  const best = counts.map(({ quantity }) => quantity.best)
  const quantity: Quantity = {
    low: counts.reduce((sum, count) => sum + count.quantity.low, 0),
    best: best.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0),
    high: counts.reduce<number | null>(
      (sum, { quantity: { high } }) => (sum === null || high === null ? null : sum + high),
      0,
    ),
    hedge: counts.find((count) => count.quantity.hedge !== null)?.quantity.hedge ?? null,
  }
  const first = Math.min(...counts.map((count) => count.first))
  const last = Math.max(...counts.map((count) => count.last))
  return [{ quantity, unit: null, entity: -1, first, last, part: false, rule: "count/sum" }]
}

/** "Eight people, including four children": the second counts a part of the first. */
const readParts = (
  scene: Scene,
  mention: IncidentMention,
  sentence: number,
  whole: readonly Count[],
): readonly Count[] => {
  const { tokens } = scene.document
  const bounds = scene.document.sentences[sentence]
  if (!bounds || whole.length === 0) return []
  const parts: Count[] = []
  for (let at = bounds.first; at < bounds.last; at++) {
    if (tokens.lower[at] !== "including" && !(tokens.lower[at] === "among" && tokens.lower[at + 1] === "them")) continue
    if (!whole.some((count) => Math.abs(count.last - at) <= 3 || (mention.first < at && at - mention.last < 12)))
      continue
    for (const part of partsAfter(scene, at + 1, bounds.last)) parts.push(part)
  }
  return parts
}

const partsAfter = (scene: Scene, from: number, limit: number): readonly Count[] => {
  const found: Count[] = []
  for (let at = from; at < Math.min(limit, from + 14); at++) {
    const mention = mentionOn(scene, at)
    if (mention?.kind === "group" && mention.head === at) {
      if (isSaying(scene, at)) break
      found.push({
        quantity: mention.size ?? { low: 2, best: null, high: null, hedge: null },
        unit: unitOf(mention.noun, mention.category),
        entity: scene.entityAt[at] ?? -1,
        first: mention.first,
        last: mention.last,
        part: true,
        rule: "count/including",
      })
    }
    if ((scene.triggerAt[at] ?? -1) >= 0 || /^[.;]$/u.test(scene.document.tokens.lower[at] ?? "")) break
  }
  return found
}

/** "Among them a nurse, the governor said": who tells of the others is not one of them. */
const isSaying = (scene: Scene, head: number): boolean =>
  scene.syntax
    .clauses(scene.document.tokens.sentence[head] ?? 0)
    .some(({ subject, lemma }) => subject?.head === head && scene.knowledge.supports.get(lemma) === "report")
