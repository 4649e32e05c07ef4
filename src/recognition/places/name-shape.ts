import type { Document, Tokens } from "../../model/document.js"
import { FormMemo } from "../../model/form-memo.js"

const name = /^(?:\p{Lu}[\p{L}\p{M}]|(?:[ae][dlnrstz]|ash)-\p{Lu})/u
const opening = new FormMemo((_, text) => (name.test(text) ? 1 : 0))

/** "Nahar", "al-Nahar". */
export const isNameAt = (tokens: Pick<Tokens, "forms" | "form">, at: number): boolean => opening.at(tokens, at) === 1

/** Words of the longest name that no gazetteer holds. */
const longest = 4

/** The token after the capital words that begin at `first`. */
export const endOfName = ({ tokens }: Document, first: number, limit: number): number => {
  let last = first
  while (last < Math.min(limit, first + longest) && isNameAt(tokens, last)) last++
  return last
}
