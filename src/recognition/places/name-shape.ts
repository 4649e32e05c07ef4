import type { Document } from "../../model/document.js"

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
/** "Nahar", "al-Nahar". */
export const isName = (word: string): boolean => /^(?:\p{Lu}[\p{L}\p{M}]|(?:[ae][dlnrstz]|ash)-\p{Lu})/u.test(word)

/** Words of the longest name that no gazetteer holds. */
const longest = 4

/** The token after the capital words that begin at `first`. */
export const endOfName = ({ tokens }: Document, first: number, limit: number): number => {
  let last = first
  while (last < Math.min(limit, first + longest) && isName(tokens.text[last] ?? "")) last++
  return last
}
