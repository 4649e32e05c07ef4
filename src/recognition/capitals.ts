import type { Tokens } from "../model/document.js"
import { FormMemo } from "../model/form-memo.js"

const capital = /^\p{Lu}/u
const opening = new FormMemo((_, text) => (capital.test(text) ? 1 : 0))

/** Whether a word begins with a capital; what lies beyond the text does not. */
export const isCapitalAt = (tokens: Pick<Tokens, "forms" | "form">, at: number): boolean => opening.at(tokens, at) === 1
