/** Words before a noun by which it is one that was told of. */

import { tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"

/** Words before a noun by which it is one that was told of. */
export const definite = /^(?:the|this|that|these|those|'s|’s|his|her|their|its)$/u

/** Words that end the stretch of a noun's modifiers. */
const clausal: ReadonlySet<number> = new Set([tag.AUX, tag.ADP, tag.SCONJ])

/** The determiner before a noun's modifiers, "" where there is none. */
export const determinerOf = (scene: Scene, first: number): string => {
  const { lower } = scene.document.tokens
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const word = lower[at] ?? ""
    const pos = scene.syntax.pos[at] ?? -1
    if (word === "that" && pos !== tag.DET) return ""
    if (/^(?:the|this|that|these|those|'s|’s|his|her|their|its|a|an|another|no|any|some|every|each)$/u.test(word))
      return word
    // "Two ships that were under attack".
    if (clausal.has(pos)) return ""
    if (!/^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(word) || /^(?:of|in|on|at|by|to|and|or|for|with|from)$/u.test(word))
      return ""
  }
  return ""
}
