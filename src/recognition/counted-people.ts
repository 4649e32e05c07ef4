import type { Document } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import type { GroupLexicon } from "./group-lexicon.js"

/** Tokens that a number and what hedges it take. */
const reach = 4

/**
 * The names without those that are people of a kind whom a number before them counts: "two Marines", "three Turks". Elsewhere the Marines
 * are a body, and Turks may be a family.
 */
export const withoutCounted = <Name extends Mention>(
  document: Document,
  names: readonly Name[],
  lexicon: GroupLexicon,
): readonly Name[] => names.filter(({ first, last }) => !isCountedKind(document, first, last, lexicon))

const isCountedKind = (
  { tokens }: Document,
  first: number,
  last: number,
  { index, quantities }: GroupLexicon,
): boolean => {
  const kind = index.at(tokens, last - 1, last)?.entry
  if (kind === undefined || !kind.plural || !countable.has(kind.people.category)) return false
  for (let at = Math.max(0, first - reach); at < first; at++) {
    const match = quantities.at(tokens, at, first)
    if (match?.last === first || (match?.last === first - 1 && isNational(tokens.text[first - 1])))
      return match.quantity.low > 1
  }
  return false
}

/** "Two U.S. Marines". */
const isNational = (text: string | undefined): boolean => /^\p{Lu}/u.test(text ?? "")

/** Kinds that are written like names: those of a nation or a faith, and of a corps. */
const countable: ReadonlySet<string> = new Set(["nationals", "soldier"])
