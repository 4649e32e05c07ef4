import type { Sentence, TokenSpan, Tokens } from "../../model/document.js"
import { FormMemo } from "../../model/form-memo.js"
import { LineKind } from "./features.js"

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0

/** How a word is written, for the kind of its line. */
const mark = 0
const figure = 1
const small = 2
const raised = 3
const shouted = 4
const writingOf = new FormMemo((lower, text) => {
  const lead = text.charCodeAt(0)
  if (isDigit(lead)) return figure
  if (!isLetter(lead)) return mark
  if (text === lower) return small
  return text.length > 1 && text === text.toUpperCase() ? shouted : raised
})

/** Capitals and small words are counted to tell what kind of line a sentence is. */
export const kindOfLine = (tokens: Tokens, { first, last }: TokenSpan): LineKind => {
  let [figures, smalls, raises, shouts] = [0, 0, 0, 0]
  for (let at = first; at < last; at++) {
    const writing = writingOf.at(tokens, at)
    if (writing === small) smalls++
    else if (writing === raised) raises++
    else if (writing === figure) figures++
    else if (writing === shouted) shouts++
  }
  if (smalls === 0)
    return raises === 0 && shouts > 2 ? LineKind.capitals : figures > 0 ? LineKind.table : LineKind.headline
  if (shouts > 3 * (smalls + raises)) return LineKind.capitals
  return raises + shouts >= 4 && raises + shouts >= 2 * smalls ? LineKind.headline : LineKind.prose
}

/** No more words in small letters than this stand between two parts of a name ("Ministry of the Interior"). */
const widestGap = 2

/** Marks that no name crosses. */
const isBarrier = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return (
    code === 0x28 ||
    code === 0x29 ||
    code === 0x3b ||
    code === 0x3a ||
    code === 0x22 ||
    code === 0x201c ||
    code === 0x201d
  )
}

/**
 * The runs of words in which names may stand: words with a capital letter, what joins two of them, figures beside them,
 * and small words that begin names ("bin", "al"), by `isParticle`. All other words are outside without being scored.
 */
export const findStretches = (
  tokens: Tokens,
  sentence: Sentence | TokenSpan,
  isParticle: (lower: string) => boolean,
): readonly TokenSpan[] => {
  const { first, last } = sentence
  const stretches: { first: number; last: number }[] = []
  let open: { first: number; last: number } | undefined
  for (let at = first; at < last; at++) {
    const text = tokens.text[at] ?? ""
    if (text === tokens.lower[at]) continue
    let from = at
    while (from > first && from > (open?.last ?? first) && at - from < 2) {
      const before = tokens.text[from - 1] ?? ""
      if (!isDigit(before.charCodeAt(0)) && !isParticle(before)) break
      from--
    }
    const gap = open ? from - open.last : 0
    const crossable = open !== undefined && gap <= widestGap && !hasBarrier(tokens, open.last, from)
    if (open && crossable) open.last = at + 1
    else {
      open = { first: from, last: at + 1 }
      stretches.push(open)
    }
    while (open.last < last && open.last - at <= 1 && isDigit((tokens.text[open.last] ?? "").charCodeAt(0))) open.last++
  }
  return stretches
}

const hasBarrier = (tokens: Tokens, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isBarrier(tokens.text[at] ?? "")) return true
  return false
}
