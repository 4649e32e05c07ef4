import type { Document } from "../model/document.js"
import { type Syntax, tag } from "../model/syntax.js"

/** Tokens from who says something to what is said. */
const within = 6
const being = /^(?:was|is|were|be|been|'s|’s|takes?|took)$/u

/**
 * "The front said on Monday it had repelled an attack": what a body says first of "it", but for what something is or takes, it says of
 * itself.
 */
export const isOfItself = (
  { tokens }: Document,
  { pos }: Syntax,
  { token, speaks }: { readonly token: number; readonly speaks: boolean },
  at: number,
): boolean =>
  speaks &&
  at - token <= within &&
  tokens.sentence[token] === tokens.sentence[at] &&
  (pos[at + 1] === tag.AUX || pos[at + 1] === tag.VERB) &&
  !tokens.lower.slice(at + 1, at + 3).some((word) => being.test(word))
