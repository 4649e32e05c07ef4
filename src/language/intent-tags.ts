import type { Document, Tokens } from "../model/document.js"
import { tag } from "../model/syntax.js"
import { hasFrame } from "./verb-frames.js"

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN])
const verbal: ReadonlySet<number> = new Set([tag.VERB, tag.AUX])
const mark = /^[,;:.!?"“”–—]$/u

/**
 * "The army plans to launch an offensive": the tagger takes "army plans" for plans of the army, but what it is of would then have no verb.
 * Not where one stands beside ("army plans to attack were leaked"). Changes the tags in place.
 */
export const tagIntents = ({ tokens }: Document, pos: Uint8Array): void => {
  const { lower, sentence } = tokens
  for (let at = 1; at + 2 < tokens.length; at++) {
    if (pos[at] !== tag.NOUN || lower[at + 1] !== "to" || pos[at + 2] !== tag.VERB) continue
    if (sentence[at - 1] !== sentence[at + 2] || !nominal.has(pos[at - 1] ?? -1)) continue
    const word = lower[at] ?? ""
    const lemma = word.endsWith("s") ? word.slice(0, -1) : ""
    if (!hasFrame(lemma, "trying") && !hasFrame(lemma, "promising")) continue
    if (!hasVerb(tokens, pos, at - 1, -1) && !hasVerb(tokens, pos, at + 3, 1)) pos[at] = tag.VERB
  }
}

/** Whether a verb stands from a token on in one direction, up to a mark or the end of the sentence. */
const hasVerb = ({ lower, sentence }: Tokens, pos: Uint8Array, from: number, step: number): boolean => {
  for (let at = from; sentence[at] === sentence[from] && !mark.test(lower[at] ?? "."); at += step) {
    if (verbal.has(pos[at] ?? -1) && lower[at - 1] !== "to" && !lower[at]?.endsWith("ing")) return true
  }
  return false
}
