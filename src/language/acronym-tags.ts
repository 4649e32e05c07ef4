import type { Document } from "../model/document.js"
import { tag } from "../model/syntax.js"

/** As long as the words that little else than capitals tells from an acronym: "IS", "WHO". */
const acronym = /^\p{Lu}{2,4}$/u
const functional: ReadonlySet<number> = new Set([tag.AUX, tag.PRON, tag.DET, tag.ADP, tag.SCONJ, tag.VERB])

/**
 * "Islamic State … IS had attacked the town": a word all of capitals that is tagged as one of grammar's is a name where the article spells
 * its letters out in a run of capitalised words. Changes the tags in place and returns the tokens.
 */
export const tagAcronyms = ({ tokens, letterCase }: Document, pos: Uint8Array): readonly number[] => {
  const found: number[] = []
  if (letterCase === "upper") return found
  const spelled = new Map<string, boolean>()
  for (let at = 0; at < tokens.length; at++) {
    const form = tokens.text[at] ?? ""
    if (form.length > 4 || !functional.has(pos[at] ?? -1) || !acronym.test(form)) continue
    if (isAmongCapitals(tokens.text, at)) continue
    const known = spelled.get(form) ?? isSpelledOut(tokens.text, form)
    spelled.set(form, known)
    if (!known) continue
    pos[at] = tag.PROPN
    found.push(at)
  }
  return found
}

/** "THIS IS IT": beside other words of capitals the letters mean nothing. */
const isAmongCapitals = (words: readonly string[], at: number): boolean =>
  [at - 1, at + 1].some((beside) => /^\p{Lu}{2,}$/u.test(words[beside] ?? ""))

const capitalised = /^\p{Lu}\p{Ll}/u

/** Whether capitalised words follow each other somewhere whose initials are the letters. */
const isSpelledOut = (words: readonly string[], form: string): boolean => {
  const letters = [...form]
  const opens = (at: number, letter: string): boolean => {
    const word = words[at] ?? ""
    return word.startsWith(letter) && capitalised.test(word)
  }
  for (let first = 0; first < words.length; first++)
    if (opens(first, letters[0] ?? "") && letters.every((letter, step) => opens(first + step, letter))) return true
  return false
}
