import { followUpTypes } from "../../model/codes.js"
import type { DateMention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { isCauseOf } from "../tellings/causes.js"
import type { Telling } from "../tellings/telling.js"

const after = /^(?:after|following|since)$/u

/** Harm comes after what does it: "died after the attack", "killed after gunmen opened fire" tell of one happening. */
const isResult = ({ trigger }: Telling): boolean =>
  trigger.word !== "noun" && (trigger.sense === "harm" || trigger.harm === "killed" || trigger.harm === "injured")

/**
 * Whether the words of one sentence put one after the other or make it its effect: "three weeks after the killing, somebody set fire to
 * the office".
 */
export const areInSequence = (scene: Scene, a: Telling, b: Telling): boolean =>
  a.sentence === b.sentence &&
  (isAfter(scene, a, b) || isAfter(scene, b, a) || isCauseOf(scene, a, b) || isCauseOf(scene, b, a))

/** Whether the words of one sentence say that the one came after the other. */
export const isAfter = (scene: Scene, later: Telling, earlier: Telling): boolean => {
  if (later.sentence !== earlier.sentence) return false
  const { clause, trigger } = earlier
  const main = later.clause
  const told = main !== null && [main.verb, main.subject?.head, main.object?.head].includes(later.mention.head)
  if (!told) return false
  const noun = trigger.word === "noun"
  if (isComingAfter(scene, later, earlier)) return true
  if (isResult(later) && !(noun && trigger.sense === "harm")) return false
  if (noun) return isUnderAfter(scene, earlier)
  if (clause === null || clause.mark === null || !after.test(clause.mark)) return false
  return scene.syntax.clauses(earlier.sentence)[clause.parent] === main
}

/** "The raid comes a month after a masked man made off with jewels": trees hang the verb on its own subject. */
const isComingAfter = (scene: Scene, { clause, trigger, mention }: Telling, { mention: earlier }: Telling): boolean =>
  trigger.word === "noun" &&
  trigger.sense !== "harm" &&
  clause?.subject?.head === mention.head &&
  scene.knowledge.supports.get(clause.lemma) === "happen" &&
  scene.document.tokens.lower
    .slice(clause.verb, Math.min(earlier.first, clause.verb + upTo))
    .some((word) => after.test(word))
/** Tokens between such a verb and "after". */
const upTo = 9

const answered = /^(?:to|for)$/u

/** "After the killing", "following Monday's deadly attack", "in response to the shooting", "to avenge the killing". */
const isUnderAfter = (scene: Scene, { mention, clause }: Telling): boolean => {
  const { lower } = scene.document.tokens
  const { answer, answering } = scene.knowledge.words.sequence
  if (clause !== null && answering.has(clause.lemma) && mention.head > clause.verb) return true
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - 5); at--) {
    const word = lower[at] ?? ""
    if (after.test(word) || (answered.test(word) && answer.has(lower[at - 1] ?? ""))) return true
    if (!/^[\p{L}\p{N}'’]/u.test(word) || boundary.test(word)) return false
  }
  return false
}

const moment = /^(?:after|before|following|since)$/u
/** Words that may stand between "after" and "the shooting". */
const momentReach = 5

/** "Two hours after the shooting, a driver saw him in Harlow": by what was told the words say when, and their place is not its place. */
export const isMoment = (
  { document: { tokens }, syntax }: Scene,
  { trigger, mention, definite, roles, counts }: Telling,
): boolean => {
  if (trigger.word !== "noun" || !definite || roles.length + counts.length > 0) return false
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - momentReach); at--) {
    if (moment.test(tokens.lower[at] ?? "")) return true
    if (!modifiers.has(syntax.pos[at] ?? -1) && !/^['’]s$/u.test(tokens.lower[at] ?? "")) return false
  }
  return false
}
const modifiers: ReadonlySet<number> = new Set([tag.DET, tag.ADJ, tag.NOUN, tag.PROPN, tag.NUM])

const boundary = /^(?:of|in|on|at|by|to|and|or|for|with|from|that|who)$/u

const unit = /^(?:minutes?|hours?|days?|weeks?|months?)$/u
const shortUnit = /^(?:minutes?|hours?)$/u
/** How far into a sentence "two hours later" may stand. */
const opening = 5

/** "Two hours later, a gunman opened fire": what somebody did then is another happening than what was told before it. */
export const isLaterAct = (scene: Scene, earlier: Telling, { sentence, trigger, clause, roles }: Telling): boolean => {
  if (earlier.sentence >= sentence || trigger.sense !== "act" || clause?.voice !== "active") return false
  if (!roles.some(({ role }) => role === "perpetrator" || role === "responder" || role === "side")) return false
  return opensLater(scene, sentence)
}

/** Tokens before a date that a sentence opens with: "but in". */
const openingReach = 2

/** "In 1996 rebels …": a date before all else in its sentence, which is that of all that the sentence tells. */
export const opensWith = ({ document: { sentences } }: Scene, sentence: number, { first }: DateMention): boolean =>
  first <= (sentences[sentence]?.first ?? 0) + openingReach

/** "Two hours later, …": the sentence goes on from what was told before it. */
export const opensLater = (scene: Scene, sentence: number): boolean => unit.test(unitOfOpening(scene, sentence))

const afterwards = /^(?:later|afterwards?|earlier)$/u
const day = /^(?:,|that|in|on)$/u

/** "Later, …", "later that day, …", "earlier, …": after or before what was told, nobody says how long. */
export const opensAfterwards = ({ document: { sentences, tokens } }: Scene, sentence: number): boolean => {
  const first = sentences[sentence]?.first ?? 0
  return afterwards.test(tokens.lower[first] ?? "") && day.test(tokens.lower[first + 1] ?? "")
}

/** Words before "hours" that count none. */
const uncounted = /^(?:but|and|just|only|mere|an?|few|several|some)$/u

/** "Hours later, …": still on the day of what was told before; "thirteen hours later" may be the next. */
export const opensSoonAfter = (scene: Scene, sentence: number): boolean => {
  if (!shortUnit.test(unitOfOpening(scene, sentence))) return false
  const { lower } = scene.document.tokens
  const first = scene.document.sentences[sentence]?.first ?? 0
  const at = lower.slice(first, first + opening).findIndex((word) => shortUnit.test(word))
  return lower.slice(first, first + at).every((word) => uncounted.test(word))
}

const then = /^(?:later|afterwards?)$/u

/** "Hours" of "two hours later" at the beginning of a sentence; "" where it does not begin so. */
const unitOfOpening = (scene: Scene, sentence: number): string => {
  const { lower } = scene.document.tokens
  const first = scene.document.sentences[sentence]?.first ?? 0
  const at = lower.slice(first, first + opening).findIndex((word) => then.test(word))
  return at < 1 ? "" : (lower[first + at - 1] ?? "")
}

const upon = /^(?:when|as|after)$/u

/** "Eight died when a warehouse burned down": harm that a clause of time gives the cause of. */
export const isUpon = (scene: Scene, harm: Telling, { clause, sentence, trigger }: Telling): boolean =>
  harm.sentence === sentence &&
  isResult(harm) &&
  trigger.word === "verb" &&
  !followUpTypes.has(trigger.type) &&
  clause !== null &&
  harm.clause !== null &&
  clause.mark !== null &&
  upon.test(clause.mark) &&
  scene.syntax.clauses(sentence)[clause.parent] === harm.clause
