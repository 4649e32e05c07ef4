import { loadSets, type WordSets } from "../lexicon/load.js"
import type { Document } from "../model/document.js"
import { type Syntax, tag } from "../model/syntax.js"

/** The words by which a mine that is laid is told from a pit. */
export type MineWords = WordSets<"mine" | "before" | "after">

/** @throws BlotterError `lexicon-invalid` */
export const loadMineWords = (): MineWords => loadSets("mine-words", ["mine", "before", "after"])

/** Tokens between a mine and the verb or preposition that tells what it is: "struck another large mine". */
const reach = 4
const filling: ReadonlySet<number> = new Set([tag.DET, tag.NUM, tag.ADJ])

/** "Their vehicle struck a mine", "a mine exploded": one that is laid, and not a pit. */
export const isLaidMine = ({ tokens: { lower } }: Document, { pos }: Syntax, at: number, words: MineWords): boolean => {
  if (!words.mine.has(lower[at] ?? "")) return false
  if (words.after.has(lower[at + 1] ?? "")) return true
  for (let before = at - 1; before >= Math.max(0, at - reach); before--) {
    if (words.before.has(lower[before] ?? "")) return true
    // "Stepped on a mine".
    if (!filling.has(pos[before] ?? -1) && lower[before] !== "on") return false
  }
  return false
}
