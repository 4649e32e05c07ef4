import { tag } from "../model/syntax.js"
import type { NounGroup, Reading } from "./reading.js"

/**
 * Who is joined to a source before it: "police and hospital staff said" has two speakers; undefined for nobody. Not what a verb or a
 * preposition governs ("a bomb killed two soldiers and police said …").
 */
export const partnerOf = ({ document, pos, groups }: Reading, { extent, head }: NounGroup): NounGroup | undefined => {
  const { lower, sentence } = document.tokens
  const joint = extent.first - 1
  if (lower[joint] !== "and" || sentence[joint] !== sentence[head]) return undefined
  const partner = groups(sentence[head] ?? 0).findLast((one) => one.last === joint && one.extent.last === joint)
  const before = (partner?.extent.first ?? 0) - 1
  const opens = before < 0 || sentence[before] !== sentence[head] || openers.has(pos[before] ?? -1)
  return opens ? partner : undefined
}

const openers: ReadonlySet<number> = new Set([tag.PUNCT, tag.SCONJ, tag.CCONJ])
