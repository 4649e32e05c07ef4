import type { Document } from "../../model/document.js"
import { type Syntax, tag } from "../../model/syntax.js"
import type { Finding } from "./finding.js"
import type { Gazetteer } from "./gazetteer.js"
import type { Located } from "./unlisted.js"

/**
 * "The White House", "the president of the Republic": what an article stands before, with no noun after it, is no town, whatever towns are called so. "The Reno police",
 * "the Newtown, Connecticut, school" and towns that have their article in the gazetteer ("The Hague") are.
 */
export const isNoTown = (
  { text, tokens }: Document,
  { pos }: Syntax,
  gazetteer: Gazetteer,
  { finding: { first, last, start, end, container, dateline, crowdedAfter }, place }: Located,
  following: Finding | undefined,
): boolean => {
  if (place < 0 || dateline || container >= 0 || crowdedAfter || !gazetteer.isTown(place)) return false
  if (tokens.lower[first - 1] !== "the" || gazetteer.has(`The ${text.slice(start, end)}`)) return false
  const next = tokens.sentence[last] === tokens.sentence[first] ? pos[last] : undefined
  if (next === tag.NOUN || next === tag.PROPN || next === tag.ADJ || next === tag.NUM) return false
  // "The Denver and Reno police".
  const isJoined = /^(?:and|or)$/u.test(tokens.lower[last] ?? "") && following?.first === last + 1
  return !isJoined && !/^[-–]$/u.test(tokens.text[last] ?? "")
}
