import type { Document, Sentence } from "../../model/document.js"
import type { NameSpan } from "../names/name-span.js"
import { bridged, canContain } from "./containers.js"
import type { Finder, Finding } from "./finding.js"
import type { Gazetteer, NameMatch } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"
import { type PlaceWords, readCues } from "./place-cues.js"
import type { Naming } from "./spot.js"

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
const isName = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}]/u.test(word)

/** A span of the names model for each token, or undefined. */
type SpanOf = readonly (NameSpan | undefined)[]

/** Finds every stretch of an article that may name a place, in order of the text, none overlapping. */
export class Spotter {
  readonly #gazetteer: Gazetteer
  readonly #words: PlaceWords

  constructor(gazetteer: Gazetteer, words: PlaceWords) {
    this.#gazetteer = gazetteer
    this.#words = words
  }

  find(document: Document, spans: readonly NameSpan[]): readonly Finding[] {
    const spanOf: (NameSpan | undefined)[] = new Array(document.tokens.length)
    for (const span of spans) for (let at = span.first; at < span.last; at++) spanOf[at] = span
    const found: Finding[] = []
    for (const sentence of document.sentences) {
      if (sentence.part !== "byline") this.#findIn(document, sentence, spanOf, found)
    }
    return found
  }

  #findIn(document: Document, sentence: Sentence, spanOf: SpanOf, found: Finding[]): void {
    const { tokens } = document
    const from = found.length
    for (let at = sentence.first; at < sentence.last; ) {
      const span = spanOf[at]
      const finding =
        span?.label === "place" && span.first === at
          ? this.#modelled(document, sentence, span)
          : isCapital(tokens.text[at] ?? "")
            ? this.#listed(document, sentence, at, spanOf)
            : undefined
      if (finding === undefined) at++
      else {
        found.push(finding)
        at = finding.last
      }
    }
    for (let index = from; index < found.length; index++) this.#contain(document, found, index)
  }

  /** A place of the names model: its own words, or more where the gazetteer knows a longer name ("Rapides" + "Parish"). */
  #modelled(document: Document, sentence: Sentence, span: NameSpan): Finding {
    const { tokens } = document
    const longer = this.#gazetteer.matches(tokens, span.first, sentence.last).at(-1)
    if (
      longer &&
      longer.last > span.last &&
      longer.last - span.last < 3 &&
      isCapital(tokens.text[longer.last - 1] ?? "")
    ) {
      return this.#make(document, sentence, span.first, longer, "model")
    }
    let first = span.first
    let entry = this.#gazetteer.entry(tokens, first, span.last)
    // "Northern Virginia", "downtown Athens", "the Bronx": the name without what stands before it.
    while (entry < 0 && first + 1 < span.last && this.#words.beside.get(tokens.lower[first] ?? "") === "direction") {
      first++
      entry = this.#gazetteer.entry(tokens, first, span.last)
    }
    return {
      ...this.#make(document, sentence, first, { last: span.last, entry, ambiguous: false }, "model"),
      first: span.first,
    }
  }

  /** A name of the gazetteer where the model says nothing, or inside the name of an institution. */
  #listed(document: Document, sentence: Sentence, at: number, spanOf: SpanOf): Finding | undefined {
    const { tokens } = document
    const span = spanOf[at]
    if (span?.label === "person") return undefined
    const limit = span ? span.last : sentence.last
    const match = this.#gazetteer
      .matches(tokens, at, limit)
      .filter(({ last }) => /^[\p{Lu}\p{N}]/u.test(tokens.text[last - 1] ?? "") && spanOf[last - 1]?.label !== "person")
      .at(-1)
    if (match === undefined) return undefined
    const next = tokens.lower[match.last] ?? ""
    const within = span !== undefined && (span.label === "organization" || span.label === "other")
    const finder: Finder =
      this.#words.institutions.get(next) === "institution" && isName(tokens.text[match.last] ?? "")
        ? "institution"
        : within
          ? "context"
          : "gazetteer"
    return this.#make(document, sentence, at, match, finder)
  }

  #make(document: Document, sentence: Sentence, first: number, match: NameMatch, finder: Finder): Finding {
    const { tokens, letterCase } = document
    const { last, entry, ambiguous } = match
    const cues = readCues(document, this.#words, { first, last }, sentence.first)
    const before = first > sentence.first ? (tokens.text[first - 1] ?? "") : ""
    const after = last < sentence.last ? (tokens.text[last] ?? "") : ""
    const shouting = letterCase === "mixed" && sentence.part !== "title" && last < sentence.last
    const capitals =
      shouting && tokens.text[first] === tokens.text[first]?.toUpperCase() && (tokens.text[first]?.length ?? 0) > 3
    return {
      first,
      last,
      entry,
      naming: this.#naming(document, sentence, first, last, entry),
      container: -1,
      said: cues.said,
      dateline: sentence.part === "dateline" || (capitals && first === sentence.first),
      finder,
      relation: cues.relation,
      located: cues.located,
      ambiguous,
      crowded:
        letterCase === "mixed" && (isName(before) ? first - 1 > sentence.first || !isName(after) : isName(after)),
    }
  }

  #naming(document: Document, sentence: Sentence, first: number, last: number, entry: number): Naming {
    if (entry < 0) return "name"
    const candidates = this.#gazetteer.candidates(entry)
    const { tokens } = document
    const text = tokens.text[last - 1] ?? ""
    if (candidates.some((candidate) => (candidate & candidateBits.abbreviation) !== 0)) {
      const afterComma = first > sentence.first && tokens.text[first - 1] === ","
      const dotted = text.endsWith(".") || (tokens.text[last] === "." && afterComma && text.length < 6)
      if (dotted || (afterComma && /^\p{Lu}{2}$/u.test(text))) return "abbreviation"
    }
    return ((candidates[0] ?? 0) & candidateBits.demonym) !== 0 ? "demonym" : "name"
  }

  /** Gives the finding the next one as container where the text says so and geography allows it. */
  #contain(document: Document, found: Finding[], index: number): void {
    const inner = found[index]
    const outer = found[index + 1]
    if (inner === undefined || outer === undefined || inner.naming !== "name" || outer.naming === "demonym") return
    if (!bridged(document, this.#words, inner.last, outer.first)) return
    const unlisted = inner.entry < 0 && outer.naming === "abbreviation"
    if (unlisted || canContain(this.#gazetteer, inner.entry, outer.entry))
      found[index] = { ...inner, container: index + 1 }
  }
}
