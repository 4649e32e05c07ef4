import { type CalendarWords, loadCalendarWords } from "../lexicon/calendar-words.js"
import { loadTable } from "../lexicon/load.js"
import type { Document, Tokens } from "../model/document.js"
import { tag } from "../model/syntax.js"

const participle = /(?:ed|en|wn)$/u
/** Tokens between the participle and the noun that a name follows: "suspected drug ring leader". */
const reach = 4
const describing: ReadonlySet<number> = new Set([tag.ADJ, tag.NOUN, tag.PROPN])

/** What mends the tags of participles. */
export interface ParticipleWords {
  readonly calendar: CalendarWords
  /** Participles without an ending of their own, some of which are nouns too: "shot", "cut", "hit". */
  readonly irregular: ReadonlySet<string>
}

/** @throws BlotterError `lexicon-invalid` */
export const loadParticipleWords = (): ParticipleWords => ({
  calendar: loadCalendarWords(),
  irregular: new Set(loadTable("irregular-forms").map(({ participle = "" }) => participle)),
})

/** Mends the tags of participles that the tagger, which knows little news, takes for finite verbs or for nouns. Changes the tags in place. */
export const tagParticiples = (document: Document, pos: Uint8Array, words: ParticipleWords): void => {
  const { tokens } = document
  for (let at = 1; at < tokens.length; at++) {
    if (tokens.sentence[at - 1] !== tokens.sentence[at]) continue
    if (pos[at] === tag.VERB && isOfTitle(tokens, pos, at, words.calendar)) pos[at] = tag.ADJ
    else if (pos[at] === tag.NOUN && words.irregular.has(tokens.lower[at] ?? "") && isSaidOf(tokens, pos, at, words))
      pos[at] = tag.VERB
  }
}

/**
 * "Troops killed suspected rebel leader Ali Musa", "arrested retired general …": a participle between a verb and a title before a name
 * describes whom the title names. Taken for the verb, it makes those who did it the ones to whom it was done. Not where a day
 * follows ("the man arrested faced trial Monday").
 */
const isOfTitle = (tokens: Tokens, pos: Uint8Array, at: number, calendar: CalendarWords): boolean =>
  pos[at - 1] === tag.VERB &&
  describing.has(pos[at + 1] ?? -1) &&
  participle.test(tokens.lower[at] ?? "") &&
  titlesName(tokens, pos, at, calendar)

/** Whether nouns follow the last of which a name follows. */
const titlesName = (
  { lower, sentence }: Tokens,
  pos: Uint8Array,
  at: number,
  { weekdays, times }: CalendarWords,
): boolean => {
  for (let next = at + 1; next <= at + reach && describing.has(pos[next] ?? -1); next++) {
    const name = lower[next + 1] ?? ""
    if (pos[next] !== tag.NOUN || pos[next + 1] !== tag.PROPN || sentence[next + 1] !== sentence[at]) continue
    return !weekdays.has(name) && !times.has(name)
  }
  return false
}

const passive = /^(?:was|were|been|being|got|gets|getting)$/u
const single = /^(?:one|1)$/u

/** "Were shot", "got hurt"; "four shot in a bar", "a 9-year-old hit by a car": what no noun of one could be after such words. */
const isSaidOf = (
  { lower, sentence }: Tokens,
  pos: Uint8Array,
  at: number,
  { calendar: { weekdays } }: ParticipleWords,
): boolean => {
  const before = lower[at - 1] ?? ""
  const after = sentence[at + 1] === sentence[at] ? pos[at + 1] : undefined
  const isCompound = (after === tag.NOUN || after === tag.PROPN) && !weekdays.has(lower[at + 1] ?? "")
  if (isCompound || after === tag.AUX || lower[at + 1] === "of") return false
  return passive.test(before) || before.endsWith("-old") || (pos[at - 1] === tag.NUM && !single.test(before))
}
