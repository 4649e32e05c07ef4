import { loadList } from "../lexicon/load.js"
import type { Sentence, SentencePart, Span } from "../model/document.js"
import { FormMemo } from "../model/form-memo.js"
import { classOf, digit, lower } from "./characters.js"
import { blankLine, glued, lineBreak, type Scan } from "./scan.js"

/** Words that tell where sentences and the parts of an article begin, lower case. */
export interface SentenceCues {
  readonly starters: ReadonlySet<string>
  readonly continued: ReadonlySet<string>
  readonly reporting: ReadonlySet<string>
  readonly boilerplate: readonly string[]
  readonly bylines: readonly string[]
  /** Cities whose papers head a report "ISLAMABAD: …". */
  readonly colonCities: readonly string[]
}

/** @throws BlotterError `lexicon-invalid` */
export const loadSentenceCues = (): SentenceCues => {
  const lists = new Map(loadList("sentence-cues", {}).map(({ id, phrases }) => [id, phrases] as const))
  const set = (id: string) => new Set(lists.get(id) ?? [])
  return {
    starters: set("starter"),
    continued: set("continued"),
    reporting: set("reporting"),
    boilerplate: lists.get("boilerplate") ?? [],
    bylines: lists.get("byline") ?? [],
    colonCities: lists.get("colon-city") ?? [],
  }
}

/** The text and its tokens before sentences are known. */
interface Cut {
  readonly text: string
  readonly scan: Scan
  /** Each token, and in lower case. */
  readonly words: readonly string[]
  readonly lower: readonly string[]
  /** Where the headline stands in `text`, or null. */
  readonly headline: Span | null
}

const terminal = /^(?:[.!?]+|…)$/u
const closer = /^(?:["”’»)\]]|'')$/u
const isClosing = new FormMemo((_, text) => (closer.test(text) ? 1 : 0))
const isTerminal = new FormMemo((_, text) => (terminal.test(text) ? 1 : 0))
const dash = /^(?:-{1,3}|–|—|_)$/u
/** The longest dateline, in tokens, and the longest line that is furniture rather than prose. */
const datelineTokens = 20
/** Function words with which no sentence of prose ends: where a line does, it was wrapped. */
const hanging: ReadonlySet<string> = new Set(
  "a an the his her its our their in on at by for from to with and or but that who was were is are be been has have had will would".split(
    " ",
  ),
)
/** From so many tokens on a line is prose and no button: "Log in". */
const proseTokens = 5
const furnitureTokens = 24

/**
 * Whether lines were broken at a fixed width, so that a line break is white space: no line is long, and few lines end
 * with a sentence.
 */
const isWrapped = (text: string): boolean => {
  let lines = 0
  let open = 0
  for (const line of text.split("\n")) {
    const length = line.trimEnd().length
    if (length > 100) return false
    if (length < 45) continue
    lines++
    if (!/[.!?"”)]$/u.test(line.trimEnd())) open++
  }
  return lines >= 3 && open * 2 > lines
}

const startsLower = (word: string): boolean => classOf(word.charCodeAt(0)) === lower

/** Whether the sentence that holds token `at - 1` ends before token `at`. */
const endsBefore = (
  { scan, words, lower: low }: Cut,
  at: number,
  first: number,
  wrapped: boolean,
  cues: SentenceCues,
) => {
  const gap = scan.gap[at] ?? glued
  const next = words[at] ?? ""
  if (gap === blankLine) return true
  let last = at - 1
  while (last > first && isClosing.at(scan, last) === 1 && (last === at - 1 || scan.gap[last + 1] === glued)) last--
  const word = words[last] ?? ""
  if (gap === lineBreak && !wrapped) {
    if (hanging.has(low[at - 1] ?? "") && at - first >= proseTokens) return false
    return !(startsLower(next) && !terminal.test(word)) && !cues.continued.has(low[at - 1] ?? "")
  }
  if (gap === glued && isClosing.at(scan, at) === 1) return false
  if (isTerminal.at(scan, last) === 1) {
    // "At 5:30 p.m. , four men".
    if (next === "," || next === ";") return false
    const quoted = last < at - 1
    if (startsLower(next)) return gap === lineBreak && word !== "..."
    if (quoted && (cues.reporting.has(low[at] ?? "") || cues.reporting.has(low[at + 1] ?? ""))) return word === "."
    return !(gap === glued && classOf(next.charCodeAt(0)) === digit)
  }
  return (
    word.length > 1 && word.endsWith(".") && gap !== glued && !startsLower(next) && cues.starters.has(low[at] ?? "")
  )
}

const startsWithAny = (line: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => line.startsWith(phrase) && !/^[a-z]/u.test(line.slice(phrase.length)))

/** "NEW DELHI", "NEW DELHI, July 3", "KARACHI/LAHORE", "KARACHI (APP)". */
const afterCity = /^(?:|, \p{L}+\.? \d{1,2}(?:, \d{4})?|\/[\p{L} ]+| \([^()]{2,20}\))$/u

/** A longer word without a capital: "Four armed robbers -- two of them masked". */
const ofProse = /(?<![\p{L}.])\p{Ll}{4}/u

/** "By noon, soldiers had stormed the station." is a sentence, "By Ann Lee, Daily Post" is not. */
const isSentenceOfTime = (cut: Cut, first: number, last: number): boolean =>
  cut.lower[first] === "by" &&
  isTerminal.at(cut.scan, last - 1) === 1 &&
  (last - first > creditTokens || ofProse.test(cut.text.slice(cut.scan.start[first], cut.scan.end[last - 1])))
/** Names and a paper fit into so many. */
const creditTokens = 12

/** "LIMA, Peru, Aug 21" in a line of its own, and "LIMA, 1996-08-21": a dateline without a dash. */
const datelineAlone =
  /^\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,2}(?: ?, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?(?: \.)?)?\s*,?\s(?:\d{4}-\d\d-\d\d|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?: ?, \d{4})?|\d{1,2} \p{Lu}\p{Ll}{2,8}\.?(?: \d{4})?)$/u

/** Token after the dash that ends a dateline beginning at `first` ("ALMATY (Reuters) - "), or `first` where none is. */
const datelineEnd = ({ text, scan, words }: Cut, first: number, last: number, cues: SentenceCues): number => {
  if (last - first <= datelineTokens / 2 && datelineAlone.test(text.slice(scan.start[first], scan.end[last - 1])))
    return last
  const limit = Math.min(last - 1, first + datelineTokens)
  for (let at = first + 1; at < limit; at++) {
    const word = words[at] ?? ""
    if (terminal.test(word)) return first
    // Of lines that begin with a word and a colon most are "UPDATE: …": only a city known for it makes a dateline.
    if (word === ":" && at - first <= datelineTokens / 2) {
      const head = text.slice(scan.start[first], scan.start[at]).toLowerCase()
      const known = cues.colonCities.some((city) => head.startsWith(city) && afterCity.test(head.slice(city.length)))
      return known ? at + 1 : first
    }
    if (!dash.test(word) || scan.gap[at] === glued) continue
    const head = text.slice(scan.start[first], scan.start[at])
    const place = /^\p{Lu}/u.test(head) && (/\([^()]{2,30}\)\s*$/u.test(head) || /^[\p{Lu}\s.,'’-]{3,}/u.test(head))
    return place || (word === "--" && at - first <= 14 && !ofProse.test(head)) ? at + 1 : first
  }
  return first
}

/** Past bracketed marks such as "[TEXT]" and "[By X]" that wire services set before the story. */
const bracketsEnd = ({ words }: Cut, first: number, last: number): number => {
  let at = first
  while (words[at] === "[") {
    let close = at + 1
    while (close < last && words[close] !== "]" && close - at < datelineTokens) close++
    if (words[close] !== "]" || close + 1 >= last) return at
    at = close + 1
  }
  return at
}

const letters = /\p{L}/u

/** An address of the web, also one that a tokenizer has broken up: "http : / / www . harlow . org / fire - kills - two". */
const isAddress = ({ lower }: Cut, first: number, last: number): boolean => {
  if (!/^(?:https?|www)/u.test(lower[first] ?? "")) return false
  let run = 0
  for (let at = first; at < last; at++) {
    run = letters.test(lower[at] ?? "") ? run + 1 : 0
    if (run > longestRun) return false
  }
  return true
}
/** Words without a sign between them that an address may have; more are prose. */
const longestRun = 3

/** Cuts tokens into sentences, and says where in the article each stands. One pass. */
export const findSentences = (cut: Cut, cues: SentenceCues): readonly Sentence[] => {
  const { text, scan, headline } = cut
  const wrapped = isWrapped(text)
  const sentences: Sentence[] = []
  let paragraph = 0
  let body = false
  const put = (first: number, last: number, part: SentencePart) => {
    const [start, end] = [scan.start[first] ?? 0, scan.end[last - 1] ?? 0]
    if (last > first) sentences.push({ first, last, start, end, part, paragraph })
  }
  const close = (first: number, last: number) => {
    if (headline && (scan.start[first] ?? 0) >= headline.start && (scan.end[last - 1] ?? 0) <= headline.end) {
      put(first, last, "title")
      return
    }
    const line = text.slice(scan.start[first], scan.start[Math.min(last - 1, first + 6)]).toLowerCase()
    const short = last - first <= furnitureTokens
    if (short && startsWithAny(line, cues.bylines) && !isSentenceOfTime(cut, first, last)) put(first, last, "byline")
    else if ((short && startsWithAny(line, cues.boilerplate)) || isAddress(cut, first, last))
      put(first, last, "boilerplate")
    else {
      const dateline = body ? first : bracketsEnd(cut, datelineEnd(cut, first, last, cues), last)
      put(first, dateline, "dateline")
      put(dateline, last, "body")
      if (dateline > first || last - first > furnitureTokens / 2) body = true
    }
  }
  let first = 0
  for (let at = 1; at <= scan.length; at++) {
    const atEdge = headline !== null && at < scan.length && crosses(headline, scan, at)
    if (at < scan.length && !atEdge && !endsBefore(cut, at, first, wrapped, cues)) continue
    close(first, at)
    if (atEdge || scan.gap[at] === blankLine || (scan.gap[at] === lineBreak && !wrapped)) paragraph++
    first = at
  }
  return sentences
}

/** Whether the headline begins or ends between token `at - 1` and token `at`. */
const crosses = (headline: Span, scan: Scan, at: number): boolean => {
  const before = scan.end[at - 1] ?? 0
  const after = scan.start[at] ?? 0
  return (before <= headline.end && after >= headline.end) || (before <= headline.start && after >= headline.start)
}
