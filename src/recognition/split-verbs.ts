import type { Document } from "../model/document.js"
import { type Syntax, tag } from "../model/syntax.js"
import type { TriggerFound, TriggerLexicon } from "./trigger-lexicon.js"

/** Marks that no split verb reaches over. */
const barriers = new Set([...'.;:!?"“”'])

/** Tokens that a split verb reaches over, and over an aside in commas: "found Ann Lee, 52, of Reno, guilty". */
const splitReach = 8

const asideReach = 16

/** What ends a split verb behind an aside: "hostage", "guilty", "dead", and no "down" or "up". */
const full: ReadonlySet<number> = new Set([tag.NOUN, tag.ADJ])

/** "Took six nurses hostage", "found the men guilty": a verb whose other word stands behind its object. */
export const findSplit = (
  document: Document,
  syntax: Syntax,
  { triggers }: TriggerLexicon,
  at: number,
  limit: number,
): TriggerFound | undefined => {
  const { lower } = document.tokens
  const splits = triggers.splits.get(lower[at] ?? "")
  if (!splits) return undefined
  let commas = 0
  for (let next = at + 1; next < limit && next < at + (commas === 0 ? splitReach : asideReach); next++) {
    const word = lower[next] ?? ""
    if (barriers.has(word)) return undefined
    if (word === ",") commas++
    if (commas > 0 && (syntax.pos[next] === tag.VERB || syntax.pos[next] === tag.AUX)) return undefined
    for (const { trigger, rest } of splits) {
      if (commas > 0 && (!full.has(syntax.pos[next] ?? -1) || lower[next - 1] !== ",")) continue
      if (word === rest[0] && rest.every((part, offset) => lower[next + offset] === part))
        return { trigger, first: at, last: at + 1, head: at }
    }
  }
  return undefined
}

/** "Fired heavily at", "slammed head-on into": a verb with an adverb or two before its preposition. */
export const findParted = (
  { tokens: { lower } }: Document,
  syntax: Syntax,
  { triggers }: TriggerLexicon,
  at: number,
  limit: number,
): TriggerFound | undefined => {
  if (syntax.pos[at] !== tag.VERB || syntax.pos[at + 1] !== tag.ADV) return undefined
  const next = syntax.pos[at + 2] === tag.ADV ? at + 3 : at + 2
  const parted = triggers.parted.get(lower[at] ?? "") ?? []
  for (const from of [next, at + 2])
    for (const { trigger, rest } of parted)
      if (from + rest.length <= limit && rest.every((word, offset) => lower[from + offset] === word))
        return { trigger, first: at, last: from + rest.length, head: at }
  return undefined
}
