import type { TokenSpan } from "../model/document.js"
import { tag } from "../model/syntax.js"
import type { Reading } from "./reading.js"

/** The tokens that could be the head of a cue: verbs, nouns and adjectives that tell of saying or thinking, "according", a colon. */
export const candidateCues = (reading: Reading, first: number, last: number): readonly number[] => {
  const { tokens, sentences } = reading.document
  const { lower } = tokens
  // In a headline every word may be capitalised and tagged as a name.
  const title = sentences[tokens.sentence[first] ?? 0]?.part === "title"
  const found: number[] = []
  for (let at = first; at < last; at++) {
    const part = reading.pos[at] ?? 0
    const open = part === tag.VERB || part === tag.NOUN || part === tag.ADJ || (title && part === tag.PROPN)
    if (open || lower[at] === "according" || lower[at] === ":") found.push(at)
  }
  return found
}

/** Auxiliaries, "to", "not" and adverbs before the head, a particle after it. */
export const cueSpan = (reading: Reading, cue: number, sentenceFirst: number, sentenceLast: number): TokenSpan => {
  const { pos } = reading
  const { lower } = reading.document.tokens
  let first = cue
  let last = cue + 1
  if (lower[cue] === "according" && lower[last] === "to") return { first, last: last + 1 }
  if (pos[cue] !== tag.VERB) return { first, last }
  while (first > sentenceFirst) {
    const before = pos[first - 1]
    if (before !== tag.AUX && before !== tag.PART && before !== tag.ADV) break
    first--
  }
  // A lone adverb or possessive before the verb belongs to what stands before it.
  while (first < cue && pos[first] === tag.ADV && pos[first + 1] !== tag.VERB && pos[first + 1] !== tag.AUX) first++
  while (first < cue && pos[first] === tag.PART && lower[first] !== "to" && lower[first] !== "not") first++
  if (last < sentenceLast && particles.has(lower[last] ?? "") && pos[last] !== tag.SCONJ) last++
  return { first, last }
}

const particles = new Set(["out", "up", "down", "off", "back", "on", "for", "about", "of", "against"])
