import { FormMemo } from "../model/form-memo.js"
import type { Abbreviations } from "./abbreviations.js"
import { lineBreak, type Scan, ScanColumns, spaced } from "./scan.js"

/** White space around so many full stops and commas makes a text one that came cut into tokens. */
const leastMarks = 3
/** Such a text has so many of them with white space for one without. */
const leastShare = 4

const number = /^\d+$/u
const word = /^[\p{L}\p{N}]/u
const inner = /[\p{L}\p{N}][-.][\p{L}\p{N}]/u
const initial = /^\p{L}$/u
const capital = /^\p{Lu}/u
const small = /^\p{Ll}/u
const clitic = /^(?:s|re|ve|ll|d|m)$/u
/** What follows a dash between two parts of a sentence, and no hyphen. */
const clause = /^(?:who|which|that|as|although|though|but|is|was|were|are|one|an|a|he|she|it|they|we|this|there|or)$/u
const determiner = /^(?:an?|the|his|her|their)$/iu
/** Within a compound: "Hit - And - Run", "brother - in - law". */
const link = /^(?:and|in|of|by|to|on|the|at)$/iu

/**
 * Corpora and converters set white space around every mark: "a 10 - year - old boy", "3 : 30 a . m .", "U . S . troops". Joins such
 * tokens to the words that they were, each from its first unit to its last; a scan of any other text is left as it is.
 */
export const joinSpacedOut = (scan: Scan, abbreviations: Abbreviations): Scan => {
  const { forms } = scan
  if (!isSpacedOut(scan)) return scan
  const words = Array.from(scan.form, (form) => forms.text[form] ?? "")
  const columns = new ScanColumns()
  for (let at = 0; at < scan.length; ) {
    columns.pass(scan.gap[at] ?? spaced)
    const [stem = "", end] = [words[at], endOf(scan, words, at, abbreviations)]
    if (isNegated(scan, words, at)) {
      const cut = (scan.end[at] ?? 0) - 1
      if (stem.length > 1) columns.put(scan.start[at] ?? 0, cut, forms.of(stem.slice(0, -1)))
      columns.put(cut, scan.end[at + 2] ?? cut, forms.of(`${stem.slice(-1)}${words[at + 1]}t`))
      at += 3
      continue
    }
    columns.put(scan.start[at] ?? 0, scan.end[end - 1] ?? 0, forms.of(words.slice(at, end).join("")))
    at = end
  }
  return columns.scan(forms)
}

/** "Do n't" and "don't" are one to every reader of tokens: "don ’ t" has to be. */
const isNegated = ({ gap }: Scan, words: readonly string[], at: number): boolean =>
  /n$/iu.test(words[at] ?? "") &&
  /^['’]$/u.test(words[at + 1] ?? "") &&
  words[at + 2] === "t" &&
  gap[at + 1] === spaced &&
  gap[at + 2] === spaced

/** What a form says of that: marks that may stand apart, and words with a mark inside. */
const mark = 1
const joined = 2
const sortOf = new FormMemo((_, text) => (inner.test(text) ? joined : text === "." || text === "," ? mark : 0))

/** Whether marks stand apart from their words throughout, and no word has a hyphen or a full stop inside. */
const isSpacedOut = (scan: Scan): boolean => {
  let apart = 0
  let beside = 0
  for (let at = 0; at < scan.length; at++) {
    const sort = sortOf.at(scan, at)
    if (sort === joined) return false
    if (sort !== mark) continue
    if (scan.gap[at] === spaced) apart++
    else beside++
  }
  return apart >= leastMarks && apart >= leastShare * beside
}

/** The token after the last one that belongs to the word that begins at `at`. */
const endOf = (scan: Scan, words: readonly string[], at: number, abbreviations: Abbreviations): number => {
  /** Whether the tokens from `at` to before `end` follow each other with one space between. */
  const near = (from: number, end: number): boolean => {
    for (let next = from + 1; next < end; next++) if (scan.gap[next] !== spaced) return false
    return end <= scan.length
  }
  const is = (place: number, kind: RegExp): boolean => kind.test(words[place] ?? "")
  if (/^['’]$/u.test(words[at] ?? "") && is(at + 1, clitic) && near(at - 1, at + 2)) return at + 2
  let run = at + 1
  while ((words[at] === "." || words[at] === "-") && words[run] === words[at] && near(at, run + 1)) run++
  if (run > at + 1) return run
  // ". 38 - caliber": what a full stop and a hyphen stand around is a figure.
  if (words[at] === "." && is(at + 1, number) && words[at + 2] === "-" && near(at, at + 4)) return at + 4
  // "With a . 357 Magnum".
  if (words[at] === "." && is(at + 1, number) && is(at - 1, determiner) && near(at - 1, at + 2)) return at + 2
  if (!is(at, word)) return at + 1
  let end = number.test(words[at] ?? "")
    ? endOfNumber(words, at, near)
    : endOfShort(scan, words, at, near, abbreviations)
  while (words[end] === "-" && near(end - 1, end + 2) && isHyphen(words, end)) {
    end += 2
    if (number.test(words[end - 1] ?? "")) end = endOfNumber(words, end - 1, near)
  }
  return end
}

type Near = (from: number, end: number) => boolean

/** "1 , 500", "5 . 9", "3 : 30". */
const endOfNumber = (words: readonly string[], at: number, near: Near): number => {
  let end = at + 1
  for (
    let digits = words[end + 1] ?? "";
    number.test(digits) && near(end - 1, end + 2);
    digits = words[end + 1] ?? ""
  ) {
    const mark = words[end]
    const fits =
      mark === "," ? digits.length === 3 : mark === ":" ? digits.length === 2 : mark === "." && digits.length <= 2
    if (!fits || (words[at] ?? "").length > 3) break
    end += 2
  }
  return end
}

/** "U . S .", "a . m .", "Karen B . Olson", "Mr . Lee": full stops that belong to what stands before them. */
const endOfShort = (
  { gap }: Scan,
  words: readonly string[],
  at: number,
  near: Near,
  abbreviations: Abbreviations,
): number => {
  let end = at
  while (initial.test(words[end] ?? "") && words[end + 1] === "." && near(Math.max(at, end - 1), end + 2)) end += 2
  if (end > at + 2) return end
  const next = words[at + 2] ?? ""
  const goesOn = words[at + 1] === "." && near(at, at + 2) && (gap[at + 2] ?? lineBreak) === spaced
  if (!goesOn) return at + 1
  if (end > at)
    return capital.test(words[at] ?? "") && capital.test(words[at - 1] ?? "") && capital.test(next) ? end : at + 1
  const kind = abbreviations.get(words[at] ?? "")
  if (kind === "title" || kind === "plain") return at + 2
  if (kind === "number") return number.test(next) ? at + 2 : at + 1
  return kind === "state" && words[at - 1] === "," ? at + 2 : at + 1
}

/**
 * Whether the hyphen at `mark` joins what stands on its sides: figures and small words, unless a clause begins; "and" and the like only between
 * two hyphens; capital words only with these.
 */
const isHyphen = (words: readonly string[], mark: number): boolean => {
  const [before = "", after = ""] = [words[mark - 1], words[mark + 1]]
  if (number.test(before)) return number.test(after) || small.test(after)
  if (number.test(after)) return small.test(before) || initial.test(before)
  if (link.test(after)) return word.test(before) && words[mark + 2] === "-"
  if (small.test(after)) return word.test(before) && !clause.test(after)
  return capital.test(before) && capital.test(after) && link.test(before)
}
