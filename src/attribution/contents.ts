import type { TokenSpan } from "../model/document.js"
import { tag } from "../model/syntax.js"
import type { Quotation } from "./quotations.js"
import type { NounGroup, Reading } from "./reading.js"

/** What a content candidate is, seen from the cue. Part of the features, so the order must not change. */
export const shapes = [
  "after",
  "after-to-comma",
  "after-to-clause",
  "after-to-cue",
  "after-addressee",
  "complement",
  "before",
  "before-from-comma",
  "quotation",
  "quotations",
  "around",
  "object",
  "group-before",
  "relative",
  "next-sentence",
  "next-quotation",
  "previous-quotation",
] as const
type Shape = (typeof shapes)[number]

export interface ContentCandidate extends TokenSpan {
  readonly shape: Shape
}

/** What a content is sought for. */
export interface Said {
  readonly cue: number
  readonly cueSpan: TokenSpan
  readonly source: NounGroup
  /** First token of the next cue of this sentence, or the sentence's end. */
  readonly nextCue: number
}

const isMark = (word: string): boolean => /^[,:;.!?–—-]+$/u.test(word)
const contrast = new Set(["but", "while", "although", "though", "whereas"])

const complementizers = new Set(["that", "whether", "how", "why", "if", "to", "what", "where", "when", "as"])

/** The stretches that could be what was said; all within the paragraph or the one after it. */
export const candidateContents = (reading: Reading, said: Said): readonly ContentCandidate[] => {
  const { document, quotations, quoted, pos } = reading
  const { tokens, sentences } = document
  const { lower } = tokens
  const index = tokens.sentence[said.cue] ?? 0
  const sentence = sentences[index]
  if (!sentence) return []
  const found: ContentCandidate[] = []
  const seen = new Set<number>()
  const add = (shape: Shape, from: number, to: number): void => {
    let first = from
    let last = to
    while (first < last && isMark(lower[first] ?? "")) first++
    while (last > first && isMark(lower[last - 1] ?? "") && (quoted[last - 1] ?? -1) < 0) last--
    const key = first * 65536 + last
    if (last <= first || seen.has(key)) return
    seen.add(key)
    found.push({ shape, first, last })
  }
  const { extent } = said.source
  const sourceAfter = extent.first >= said.cueSpan.last
  const right = sourceAfter ? extent.last : said.cueSpan.last
  const left =
    sourceAfter || said.source.last > said.cue ? said.cueSpan.first : Math.min(said.cueSpan.first, extent.first)
  const starts = sourceAfter ? [right, said.source.last] : [right]
  // What is said does not begin with who says it: "said Ada", "accused by the court".
  if (sourceAfter && extent.first > said.cueSpan.last + 1) starts.push(said.cueSpan.last)
  for (const from of starts) {
    add("after", from, sentence.last)
    if (said.nextCue > from) add("after-to-cue", from, said.nextCue)
    let commas = 0
    for (let at = from; at < sentence.last && commas < 2; at++) {
      if (lower[at] !== "," || at === from) continue
      add("after-to-comma", from, at)
      if (contrast.has(lower[at + 1] ?? "") || lower[at + 1] === "and") add("after-to-clause", from, at)
      commas++
    }
  }
  add("before", sentence.first, left)
  let commas = 0
  for (let at = left - 2; at > sentence.first && commas < 2; at--) {
    if (lower[at] !== ",") continue
    add("before-from-comma", at + 1, left)
    commas++
  }
  add("around", sentence.first, sentence.last)
  addQuotations(reading, said.cue, sentence.first, sentence.last, add)
  const groups = reading.groups(index)
  const object = groups.find((group) => group.first >= right)
  // "told the court that …": what is said begins after the one it is said to.
  if (object && object.first === right) add("after-addressee", object.extent.last, sentence.last)
  for (let at = right; at < Math.min(sentence.last, right + 10); at++) {
    if (!complementizers.has(lower[at] ?? "")) continue
    add("complement", at, sentence.last)
    break
  }
  if (object) add("object", object.first, object.extent.last)
  if (object) add("object", object.first, object.last)
  for (let at = groups.length - 1; at >= 0; at--) {
    const group = groups[at]
    if (!group || group.last > left) continue
    add("group-before", group.extent.first, group.extent.last)
    if (pos[group.head] === tag.PRON) add("relative", group.first, group.last)
    break
  }
  const following = sentences[index + 1]
  if (following && (lower[sentence.last - 1] === ":" || lower[sentence.last - 1] === '"')) {
    add("next-sentence", following.first, following.last)
  }
  const next = quotationFrom(quotations, sentence.last - 1)
  const opens = quotations[next]
  if (opens && following && opens.first <= following.first + 1) {
    let end = opens.last
    // A quotation of several paragraphs opens each of them again.
    for (let at = next + 1; (quotations[at]?.resumes ?? -1) === at - 1; at++) end = quotations[at]?.last ?? end
    add("next-quotation", opens.first, end)
  }
  return found
}

/** Index of the first quotation that ends after a token. */
const quotationFrom = (quotations: readonly Quotation[], token: number): number => {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.last ?? 0) > token) high = middle
    else low = middle + 1
  }
  return low
}

const addQuotations = (
  reading: Reading,
  cue: number,
  first: number,
  last: number,
  add: (shape: Shape, from: number, to: number) => void,
): void => {
  const { quotations, quoted } = reading
  const around = quoted[cue] ?? -1
  let low = -1
  let high = -1
  for (let index = quotationFrom(quotations, first); index < quotations.length; index++) {
    const quotation = quotations[index]
    if (!quotation || quotation.first >= last) break
    if (index === around) continue
    add("quotation", quotation.first, quotation.last)
    if (low < 0) low = quotation.first
    high = quotation.last
  }
  if (low < 0) return
  add("quotations", low, high)
  // A quotation that goes on after ", she said." in the same paragraph belongs to the same cue.
  const { sentences, tokens } = reading.document
  const paragraph = sentences[tokens.sentence[cue] ?? 0]?.paragraph
  const next = quotations[quotationFrom(quotations, high)]
  if (next && next.first <= last + 1 && sentences[tokens.sentence[next.first] ?? 0]?.paragraph === paragraph) {
    add("quotations", low, next.last)
  }
}
