import type { CalendarWords } from "../lexicon/calendar-words.js"
import type { Document } from "../model/document.js"
import { tag } from "../model/syntax.js"

const participle = /(?:ed|en|wn)$/u
/** Tokens between the participle and the noun that a name follows: "suspected drug ring leader". */
const reach = 4
const describing: ReadonlySet<number> = new Set([tag.ADJ, tag.NOUN, tag.PROPN])

/**
 * "Troops killed suspected rebel leader Ali Musa", "arrested retired general …": a participle between a verb and a title before a name
 * describes whom the title names. Taken for the verb, it makes those who did it the ones to whom it was done. Not where a day
 * follows ("the man arrested faced trial Monday"). Changes the tags in place.
 */
export const tagParticiples = ({ tokens }: Document, pos: Uint8Array, calendar: CalendarWords): void => {
  for (let at = 1; at < tokens.length - 2; at++) {
    if (pos[at] !== tag.VERB || pos[at - 1] !== tag.VERB || !describing.has(pos[at + 1] ?? -1)) continue
    if (!participle.test(tokens.lower[at] ?? "") || tokens.sentence[at - 1] !== tokens.sentence[at]) continue
    if (titlesName(tokens, pos, at, calendar)) pos[at] = tag.ADJ
  }
}

/** Whether nouns follow the last of which a name follows. */
const titlesName = (
  { lower, sentence }: Document["tokens"],
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
