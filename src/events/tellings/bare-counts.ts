import type { Trigger } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { IncidentMention, Quantity } from "../../model/mention.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import type { QuantityMatch } from "../../recognition/quantities.js"
import { dateCovering, mentionOn, type Scene } from "../scene.js"
import { conjunctsOf } from "../tree.js"
import { isPassive } from "./passives.js"
import { findBearer } from "./state-roles.js"
import type { Count } from "./telling.js"

/** A number that stands for people: "two were killed", "six dead", "left 12 wounded", "the toll rose to nine". */
export const readBare = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
): readonly Count[] => {
  const beside = numberBeside(scene, trigger, mention, sentence, clause)
  if (beside) return [beside]
  const phrases = patientPhrases(scene, trigger, mention, clause)
  for (const phrase of phrases) {
    const parts = conjunctsOf(phrase).filter((part) => part === phrase || !isOfThese(scene, part))
    const counts = flatMap(parts, (part) => numberIn(scene, part))
    if (counts.length > 0) return counts
  }
  if (trigger.word === "state") {
    const bearer = findBearer(scene, mention.head, sentence)
    const found = bearer >= 0 ? numberBefore(scene, bearer + 1, sentence) : null
    if (found) return [found]
  }
  if (trigger.word === "noun" && trigger.sense === "harm" && trigger.harm === "injured") return []
  const multiple = trigger.word === "noun" ? readMultiple(scene, mention) : null
  if (multiple) return [multiple]
  const following = numberAfter(scene, trigger, mention, sentence, clause)
  if (following) return [following]
  // "Two hurricanes" have hurt nobody by that.
  const near =
    trigger.word === "noun" && trigger.type === "accident" ? null : numberBefore(scene, mention.first, sentence)
  return near ? [near] : readToll(scene, trigger, mention, sentence)
}

const multiples: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["triple", 3],
  ["quadruple", 4],
  ["quintuple", 5],
])

/** "A double homicide", "a triple fatal shooting": so many were hit. */
const readMultiple = ({ document: { tokens } }: Scene, { first, last }: IncidentMention): Count | null => {
  for (let at = first; at >= Math.max(0, first - 2); at--) {
    const size = multiples.get(tokens.lower[at] ?? "")
    if (size === undefined) continue
    const quantity = { low: size, best: size, high: size, hedge: null }
    return { quantity, unit: null, entity: -1, first: at, last, part: false, rule: "count/multiple" }
  }
  return null
}

const patientPhrases = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  clause: Clause | null,
): readonly Phrase[] => {
  if (clause === null || clause.verb !== mention.head) return []
  // "Floods hit a market, drowning two": what befalls its subject alone befalls its object where it has one.
  const befalls = trigger.subject === "target" && (trigger.object !== "target" || clause.object === null)
  const patient = isPassive(scene, trigger, clause) || befalls ? clause.subject : clause.object
  return patient ? [patient] : []
}

const numberIn = (scene: Scene, phrase: Phrase): readonly Count[] => {
  const { tokens } = scene.document
  if ((scene.entityAt[phrase.head] ?? -1) >= 0) return []
  for (let at = phrase.first; at < phrase.last; at++) {
    const match = scene.knowledge.people.quantities.at(tokens, at, phrase.last)
    if (!match || isOdd(scene, match) || isAge(scene, at)) continue
    const rest = tokens.lower.slice(match.last, phrase.head + 1)
    const { units } = scene.knowledge.words.tolls
    if (!rest.every((word) => others.test(word) || units.has(word)) && !isTrade(scene, match.last, phrase.head))
      return []
    return [bareCount(match, "count/number")]
  }
  return []
}

/** "Five coffee pickers", "two lighthouse keepers": people named by what they do, whom no list has. */
const isTrade = ({ document: { tokens }, syntax }: Scene, from: number, head: number): boolean =>
  trade.test(tokens.lower[head] ?? "") &&
  syntax.pos[head] === tag.NOUN &&
  syntax.pos.subarray(from, head).every((pos) => pos === tag.NOUN || pos === tag.ADJ || pos === tag.PROPN)
const trade = /\p{L}{3}(?:ers|ors|ists|ians|eers|ees|men|women|folk)$/u

/** "Injuring 40, 15 of them children": what the tree joins to a number is some of those. */
const isOfThese = ({ document: { tokens } }: Scene, { head }: Phrase): boolean =>
  tokens.lower[head + 1] === "of" && pointing.test(tokens.lower[head + 2] ?? "")
const pointing = /^(?:them|whom|these|those)$/u

/** A number that stands without the people whom it counts. */
const bareCount = ({ quantity, first, last }: QuantityMatch, rule: string): Count => ({
  quantity,
  unit: null,
  entity: -1,
  first,
  last,
  part: false,
  rule,
})

/** "Injuring two dozen more": the number stands for people still. */
const others = /^(?:more|others?|further|additional)$/u

/** A bare number that is more likely a year, an address or a page than people; years have no comma. */
const isOdd = ({ document: { tokens } }: Scene, { quantity: { low, high }, first, last }: QuantityMatch): boolean =>
  low === high &&
  ((low >= 1800 && low <= 2100 && !tokens.text.slice(first, last).some((text) => text.includes(","))) || low >= 100_000)

/** "The men, aged 24 to 31, were arrested", "brothers aged 9 and 12 drowned". */
export const isAge = ({ document: { tokens }, knowledge }: Scene, first: number): boolean => {
  for (let at = first - 1; at > 0; at--) {
    if (/^(?:aged?|ages)$/u.test(tokens.lower[at] ?? "")) return true
    const listed = /^(?:,|and|or|to|between)$/u.test(tokens.lower[at] ?? "")
    if (!listed && knowledge.people.quantities.cardinal(tokens, at, at + 1) === undefined) return false
  }
  return false
}

/** A number just before a token, with at most the noun counted between them. */
const numberBefore = (scene: Scene, token: number, sentence: number): Count | null => {
  const { tokens } = scene.document
  const { counted } = scene.knowledge.words.tolls
  const limit = scene.document.sentences[sentence]?.first ?? 0
  for (let at = Math.max(limit, token - 6); at < token; at++) {
    const match = scene.knowledge.people.quantities.at(tokens, at, token)
    if (!match || token - match.last > 2 || isOdd(scene, match) || isAge(scene, at)) continue
    // "The April 28 shooting".
    if (dateCovering(scene, at) !== undefined) continue
    if (!tokens.lower.slice(match.last, token).every((word) => counted.has(word))) continue
    return bareCount(match, "count/before")
  }
  return null
}

const sparing = /^(?:no|of|the|this|that|any|every|each)$/u

/** "The only two", but not "only two had died". */
const isSpared = (lower: readonly string[], at: number): boolean =>
  sparing.test(lower[lower[at - 1] === "only" ? at - 2 : at - 1] ?? "")

/**
 * "Left 22 people dead and 31 wounded", "80 were hurt and 305 were arrested": a number without a noun just before a word of harm counts those
 * harmed, whomever the tree takes for them. Null where there is none.
 */
export const numberBeside = (
  scene: Scene,
  trigger: Trigger,
  { first, head }: IncidentMention,
  sentence: number,
  clause: Clause | null,
): Count | null => {
  if (trigger.word === "noun" || fieldless(trigger)) return null
  if (clause?.verb === head && clause.object !== null) return null
  // "The 31 wounded soldiers".
  const isBeforeNoun = nominal.has(scene.syntax.pos[head + 1] ?? -1) && dateCovering(scene, head + 1) === undefined
  if (trigger.word === "verb" && isBeforeNoun) return null
  const { tokens, sentences } = scene.document
  const { linking } = scene.knowledge.words.tolls
  const limit = sentences[sentence]?.first ?? 0
  let end = first
  while (end > limit && linking.has(tokens.lower[end - 1] ?? "")) end--
  const aside = end === first ? asideBefore(tokens.lower, end, limit) : null
  const people = mentionOn(scene, (aside ?? end) - 1)
  if (people?.kind === "group" && aside !== null && people.size !== null)
    return bareCount({ quantity: people.size, first: people.first, last: people.last }, "count/before")
  // "A couple was killed".
  if (people?.kind === "group") return null
  // "One man was killed and another wounded", "a third was hurt".
  const isNext = ordinal.test(tokens.lower[end - 1] ?? "") && tokens.lower[end - 2] === "a"
  if (isNext || tokens.lower[end - 1] === "another")
    return bareCount({ quantity: single, first: end - 1, last: end }, "count/another")
  // "One of them fatally", "three of whom later died".
  const counted = pointing.test(tokens.lower[end - 1] ?? "") && tokens.lower[end - 2] === "of" ? end - 2 : end
  for (let at = Math.max(limit, counted - 5); at < counted; at++) {
    const match = scene.knowledge.people.quantities.at(tokens, at, counted)
    if (match?.last !== counted || isOdd(scene, match) || isAge(scene, at)) continue
    if (isSpared(tokens.lower, at) || match.quantity.high === 0 || dateCovering(scene, at) !== undefined) return null
    return bareCount({ ...match, last: end }, "count/before")
  }
  return null
}

/** "Nine others, including a sub-inspector, injured": where an aside before a token begins; null where none ends there. */
const asideBefore = (lower: readonly string[], end: number, limit: number): number | null => {
  if (lower[end - 1] !== ",") return null
  for (let at = end - 2; at > Math.max(limit, end - asideLength); at--)
    if (lower[at] === ",") return /^(?:including|among)$/u.test(lower[at + 1] ?? "") ? at : null
  return null
}
const asideLength = 12

const ordinal = /^(?:second|third|fourth|fifth|sixth)$/u
const single: Quantity = { low: 1, best: 1, high: 1, hedge: null }

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.ADJ])
const fieldless = ({ subject, object }: Trigger): boolean =>
  ![subject, object].some((role) => role === "target" || role === "arrested")

/** "Wounding more than 130, the mission said": the object that the tree gives to another verb. */
const numberAfter = (
  scene: Scene,
  trigger: Trigger,
  { head, last }: IncidentMention,
  sentence: number,
  clause: Clause | null,
): Count | null => {
  if (trigger.object !== "target" || clause === null || clause.verb !== head || clause.object !== null) return null
  if (isPassive(scene, trigger, clause)) return null
  const { tokens } = scene.document
  const limit = scene.document.sentences[sentence]?.last ?? 0
  const match = scene.knowledge.people.quantities.at(tokens, last, limit)
  if (!match || isOdd(scene, match) || !closing.test(tokens.lower[match.last] ?? "")) return null
  const { quantity, first, last: end } = match
  return { quantity, unit: null, entity: -1, first, last: end, part: false, rule: "count/after" }
}

const closing = /^(?:[,.;]|more|others?|and)$/u

/** "The number of people killed in the flood has risen to 31": the figure comes with the verb. */
const isNumberOf = (lower: readonly string[], first: number): boolean =>
  [first - 1, first - 2, first - 3].some((at) => lower[at] === "of" && lower[at - 1] === "number")

const readToll = (scene: Scene, trigger: Trigger, mention: IncidentMention, sentence: number): readonly Count[] => {
  const { tokens } = scene.document
  const toll = trigger.id === "death-n" && tokens.lower[mention.last - 1] === "toll"
  if (!toll && !isNumberOf(tokens.lower, mention.first)) return []
  const { reaches, rises } = scene.knowledge.words.tolls
  const limit = scene.document.sentences[sentence]?.last ?? 0
  for (let at = mention.last; at < Math.min(limit, mention.last + 18); at++) {
    if (!reaches.has(tokens.lower[at] ?? "")) continue
    // "Put the number of dead at 193".
    const direct = at === mention.last && tokens.lower[at] === "at"
    if (!direct && (!toll || at >= mention.last + 10) && !rises.has(tokens.lower[at - 1] ?? "")) continue
    const match = scene.knowledge.people.quantities.at(tokens, at + 1, limit)
    if (match) return [bareCount(match, "count/toll")]
  }
  return []
}
