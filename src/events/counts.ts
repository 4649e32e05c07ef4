import type { Trigger } from "../lexicon/triggers.js"
import type { HarmField } from "../model/codes.js"
import type { IncidentMention, Quantity } from "../model/mention.js"
import type { Clause, Phrase } from "../model/syntax.js"
import { isPassive } from "./clause-roles.js"
import { conjunctsOf, type Scene } from "./scene.js"
import { findBearer } from "./state-roles.js"
import type { Count, Role } from "./telling.js"

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
  const none = trigger.word === "noun" ? readNone(scene, mention) : null
  if (none) return [none]
  const patients = roles.filter(({ role }) => role === "target" || role === "arrested")
  const counted = patients.flatMap((role) => countRole(scene, role))
  const bare = counted.length === 0 ? readBare(scene, trigger, mention, sentence, clause) : []
  const all = [...counted, ...bare]
  const sum = sumUp(all)
  const terms = sum.length > 0 ? all.map((count) => ({ ...count, part: true })) : all
  return [...terms, ...sum, ...readParts(scene, mention, sentence, all)]
}

const one: Quantity = { low: 1, best: 1, high: 1, hedge: null }

const countRole = (scene: Scene, { entity, head }: Role): readonly Count[] => {
  const mention = scene.mentions[scene.mentionAt[head] ?? -1]
  if (mention?.kind === "person") {
    return [
      { quantity: one, unit: null, entity, first: mention.first, last: mention.last, part: false, rule: "count/name" },
    ]
  }
  if (mention?.kind !== "group" || mention.size === null) return []
  return [
    {
      quantity: mention.size,
      unit: unitOf(mention.noun, mention.category),
      entity,
      first: mention.first,
      last: mention.last,
      part: false,
      rule: "count/group",
    },
  ]
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

/** Whom a nought counts: "no casualties among civilians". */
const unitAfter = (scene: Scene, from: number): string | null => {
  const { lower } = scene.document.tokens
  if (lower[from] !== "among" && lower[from] !== "to") return null
  for (let at = from + 1; at < from + 5; at++) {
    const mention = scene.mentions[scene.mentionAt[at] ?? -1]
    if (mention?.kind === "group") return unitOf(mention.noun, mention.category)
  }
  return null
}

/** A number that stands for people: "two were killed", "six dead", "left 12 wounded", "the toll rose to nine". */
const readBare = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
): readonly Count[] => {
  const phrases = patientPhrases(scene, trigger, mention, clause)
  for (const phrase of phrases) {
    const counts = conjunctsOf(phrase).flatMap((part) => numberIn(scene, part))
    if (counts.length > 0) return counts
  }
  if (trigger.word === "state") {
    const bearer = findBearer(scene, mention.head, sentence)
    const found = bearer >= 0 ? numberBefore(scene, bearer + 1, sentence) : null
    if (found) return [found]
  }
  if (trigger.word === "noun" && trigger.sense === "harm" && trigger.harm === "injured") return []
  const near = numberBefore(scene, mention.first, sentence)
  return near ? [near] : readToll(scene, trigger, mention, sentence)
}

const patientPhrases = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  clause: Clause | null,
): readonly Phrase[] => {
  if (clause === null || clause.verb !== mention.head) return []
  const patient = isPassive(scene, trigger, clause) || trigger.subject === "target" ? clause.subject : clause.object
  return patient ? [patient] : []
}

const numberIn = (scene: Scene, phrase: Phrase): readonly Count[] => {
  const { tokens } = scene.document
  if ((scene.entityAt[phrase.head] ?? -1) >= 0) return []
  for (let at = phrase.first; at < phrase.last; at++) {
    const match = scene.knowledge.people.quantities.at(tokens, at, phrase.last)
    if (!match || isOdd(match.quantity)) continue
    if (match.last !== phrase.last && phrase.head >= match.last) return []
    return [
      {
        quantity: match.quantity,
        unit: null,
        entity: -1,
        first: match.first,
        last: match.last,
        part: false,
        rule: "count/number",
      },
    ]
  }
  return []
}

/** A bare number that is more likely a year, an address or a page than people. */
const isOdd = ({ low, high }: Quantity): boolean => low === high && ((low >= 1800 && low <= 2100) || low >= 100_000)

/** A number just before a token, with at most the noun counted between them. */
const numberBefore = (scene: Scene, token: number, sentence: number): Count | null => {
  const { tokens } = scene.document
  const limit = scene.document.sentences[sentence]?.first ?? 0
  for (let at = Math.max(limit, token - 6); at < token; at++) {
    const match = scene.knowledge.people.quantities.at(tokens, at, token)
    if (!match || token - match.last > 2 || isOdd(match.quantity)) continue
    const between = tokens.lower.slice(match.last, token)
    if (
      !between.every((word) =>
        /^(?:people|persons?|others?|more|are|were|is|was|left|men|women|found|killed|shot|reported|critically|seriously)$/u.test(
          word,
        ),
      )
    )
      continue
    return {
      quantity: match.quantity,
      unit: null,
      entity: -1,
      first: match.first,
      last: match.last,
      part: false,
      rule: "count/before",
    }
  }
  return null
}

const tollVerb = /^(?:to|at|of|is|was|reached|stands|stood|hit|topped|exceeded)$/u

const readToll = (scene: Scene, trigger: Trigger, mention: IncidentMention, sentence: number): readonly Count[] => {
  const { tokens } = scene.document
  if (trigger.id !== "death-n" || tokens.lower[mention.last - 1] !== "toll") return []
  const limit = scene.document.sentences[sentence]?.last ?? 0
  for (let at = mention.last; at < Math.min(limit, mention.last + 10); at++) {
    if (!tollVerb.test(tokens.lower[at] ?? "")) continue
    const match = scene.knowledge.people.quantities.at(tokens, at + 1, limit)
    if (match)
      return [
        {
          quantity: match.quantity,
          unit: null,
          entity: -1,
          first: match.first,
          last: match.last,
          part: false,
          rule: "count/toll",
        },
      ]
  }
  return []
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
    const mention = scene.mentions[scene.mentionAt[at] ?? -1]
    if (mention?.kind === "group" && mention.head === at) {
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
