import type { Trigger } from "../../lexicon/triggers.js"
import { mishapTypes } from "../../model/codes.js"
import type { IncidentMention } from "../../model/mention.js"
import { type Clause, tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import type { Role, Telling } from "./telling.js"

/** Words before a noun by which it is one that was told of. */
export const definite = /^(?:the|this|that|these|those|'s|’s|his|her|their|its)$/u

/** Words that end the stretch of a noun's modifiers. */
const clausal: ReadonlySet<number> = new Set([tag.AUX, tag.ADP, tag.SCONJ])

/** The determiner before a noun's modifiers, "" where there is none. */
export const determinerOf = (scene: Scene, first: number): string => {
  const { lower } = scene.document.tokens
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const word = lower[at] ?? ""
    const pos = scene.syntax.pos[at] ?? -1
    if (word === "that" && pos !== tag.DET) return ""
    if (/^(?:the|this|that|these|those|'s|’s|his|her|their|its|a|an|another|no|any|some|every|each)$/u.test(word))
      return word
    // "Two ships that were under attack".
    if (clausal.has(pos)) return ""
    if (!/^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(word) || /^(?:of|in|on|at|by|to|and|or|for|with|from)$/u.test(word))
      return ""
  }
  return ""
}

/** What stands before a noun's own words: "one minute later, the explosion" says nothing of another one. */
const stop = /^(?:[.;:!?]|the|this|that|these|those|an?)$/u

/** "Another attack", "an earlier shooting": a happening beside the one told before. */
export const isOther = (scene: Scene, first: number): boolean => {
  const { lower } = scene.document.tokens
  const { other } = scene.knowledge.words.generality
  for (let at = first - 1; at >= Math.max(0, first - 3) && !stop.test(lower[at] ?? ""); at--)
    if (other.has(lower[at] ?? "")) return true
  return false
}

/** "Recorded 29 arrests, four attacks on journalists and two killings": a count of many, over whatever time it was kept. */
export const isTallied = (
  { knowledge, document }: Scene,
  clause: Clause | null,
  trigger: Trigger,
  last: number,
): boolean =>
  trigger.word === "noun" &&
  clause !== null &&
  clause.verb < last &&
  /[^s]s$/u.test(document.tokens.lower[last - 1] ?? "") &&
  knowledge.words.generality.tally.has(clause.lemma)

/** "The disaster recalls the landslide in Salgar": another than the one told before. */
export const isRecalled = ({ knowledge }: Scene, clause: Clause | null, head: number): boolean =>
  clause !== null && clause.object?.head === head && knowledge.words.generality.recall.has(clause.lemma)

/** "People are usually murdered by somebody they know" tells of no murder. */
export const isHabit = (scene: Scene, clause: Clause | null, head: number): boolean =>
  isPresent(scene, clause, head) ||
  (clause !== null &&
    clause.verb === head &&
    clause.tense !== "past" &&
    scene.document.tokens.lower
      .slice(clause.group.first - 1, head)
      .some((word) => scene.knowledge.words.generality.habit.has(word)))

/** "Attacks have increased this year" tells of none of them. */
export const isTrend = ({ knowledge }: Scene, clause: Clause | null, head: number): boolean =>
  clause !== null && clause.subject?.head === head && knowledge.words.generality.trend.has(clause.lemma)

/** "Reduce the number of children killed by drivers": so many in a year, and nobody says how many. */
export const isNumberOf = ({ document: { tokens }, mentions, mentionAt }: Scene, roles: readonly Role[]): boolean =>
  roles.some(({ role, head }) => {
    const first = mentions[mentionAt[head] ?? -1]?.first ?? head
    const before = tokens.lower.slice(Math.max(0, first - 3), first).join(" ")
    return role === "target" && /^the numbers? of$/u.test(before)
  })

/** Verbs whose past is the same word: "soldiers beat three teachers". */
const unchanging = /^(?:beat|hit|hurt|cut|set|put|slit|burst|shut|let|split|spread)$/u

/** "In many hijackings, pirates take the crew hostage": after the first sentences, a bare present tells what is done, not what was. */
const isPresent = (scene: Scene, clause: Clause | null, head: number): boolean => {
  if (clause === null || clause.verb !== head || !clause.finite || clause.tense !== "present") return false
  const { group, subject, voice } = clause
  const { tokens, sentences } = scene.document
  const sentence = tokens.sentence[head] ?? 0
  if (voice !== "active" || group.last - group.first !== 1 || sentences[sentence]?.part !== "body") return false
  const body = sentences.findIndex(({ part }) => part === "body")
  return (
    subject !== null &&
    !unchanging.test(tokens.lower[head] ?? "") &&
    sentence > body + 3 &&
    /[^s]s$/u.test(tokens.lower[subject.head] ?? "")
  )
}

/** "Vandalism was reported at a school": what is reported to have been done somewhere is told as a happening. */
export const isReported = ({ knowledge }: Scene, clause: Clause | null, head: number): boolean =>
  clause !== null &&
  clause.subject?.head === head &&
  clause.voice === "passive" &&
  clause.tense === "past" &&
  knowledge.supports.get(clause.lemma) === "report" &&
  clause.obliques.some(({ preposition }) => /^(?:at|in|on|from)$/u.test(preposition))

const party = /^(?:target|perpetrator|side|suspect|arrested)$/u

/** A bare plural, or a noun of kinds, with nobody who did it or suffered it. */
export const isGeneric = (
  scene: Scene,
  trigger: Trigger,
  first: number,
  last: number,
  roles: readonly Role[],
): boolean => {
  if (trigger.word !== "noun") return false
  const { lower } = scene.document.tokens
  // "Wanted over a string of burglaries" are somebody's.
  const isSomebodys = roles.some(({ role, suspected }) => role === "perpetrator" && suspected)
  const isOfMany = lower[first - 1] === "of" && scene.knowledge.words.generality.many.has(lower[first - 2] ?? "")
  if (isOfMany && !isSomebodys) return true
  // "There were 891 fewer thefts from cars": so many in a year.
  if (/^(?:fewer|less)$/u.test(lower[first - 1] ?? "")) return true
  // "Schools in Lima received bomb threats".
  if (roles.some(({ role, rule }) => party.test(role) || rule === "support/suffer")) return false
  // "Thousands of farmers staged protests in Lima".
  if (trigger.type === "protest" && roles.some(({ rule }) => rule === "support/commit")) return false
  const determiner = determinerOf(scene, first)
  // "Pulled out in protest", "a swell of protest".
  if (trigger.type === "protest" && last - first === 1 && /^(?:in|of)$/u.test(lower[first - 1] ?? "")) return true
  if (/^(?:any|every|each|no)$/u.test(determiner)) return true
  const plural = /[^s]s$/u.test(lower[last - 1] ?? "")
  return determiner === "" && (plural || trigger.generic)
}

/**
 * "Nine people were killed in air strikes", "rebels launched attacks, killing nine": what a counted harm was suffered in is told as a
 * happening, whatever its number.
 */
export const withSettings = (scene: Scene, tellings: readonly Telling[]): readonly Telling[] => {
  const counted = tellings.filter(({ generic, counts }) => !generic && counts.length > 0)
  const settings = new Set(counted.flatMap((one) => one.settings))
  const causes = new Set(counted.flatMap((one) => clauseAbove(scene, one) ?? []))
  return tellings.map((one) => {
    const { generic, mention, clause } = one
    const isCause = clause !== null && causes.has(clause) && clause.object?.head === mention.head
    return generic && (settings.has(mention.head) || isCause) ? { ...one, generic: false } : one
  })
}

/** The clause of whose act a participle tells the harm: "…, killing nine". */
const clauseAbove = (scene: Scene, { clause, trigger, sentence }: Telling): Clause | undefined => {
  const isHarm = trigger.harm === "killed" || trigger.harm === "injured"
  if (!isHarm || clause === null || clause.finite || clause.mark !== null || clause.relation !== "advcl")
    return undefined
  return scene.syntax.clauses(sentence)[clause.parent]
}

/** "The death toll in a mine disaster rose to 201": of what has a toll it is told that it was. */
export const isTolled = (scene: Scene, sentence: number, { type, first }: IncidentMention): boolean =>
  mishapTypes.has(type) &&
  (scene.triggers.get(sentence) ?? []).some(
    ({ mention }) =>
      mention.trigger === "death-n" &&
      mention.last <= first &&
      first - mention.last < tollReach &&
      /^(?:in|from|of)$/u.test(scene.document.tokens.lower[mention.last] ?? ""),
  )
/** Tokens from a toll to what it is of: "in a Peruvian coal mine disaster". */
const tollReach = 6
