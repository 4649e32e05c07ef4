import type { Document, Sentence } from "../../model/document.js"
import type { NameSpan } from "../names/name-span.js"
import { bridged, canContain } from "./containers.js"
import type { Finding } from "./finding.js"
import type { Gazetteer, NameMatch } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"
import { endOfName, isCapital, isName } from "./name-shape.js"
import { isCalledTown, type PlaceWords, readCues } from "./place-cues.js"
import { isFollowedByTown } from "./place-type.js"
import type { Naming } from "./spot.js"
import { endOfStreet } from "./streets.js"

/** What follows the name of a dateline. */
const endsName = /^(?:[,(:]|-+|–|—)$/u
/** By their first character: words in small letters and marks, at which no name begins. */
const isNoName = Uint8Array.from({ length: 128 }, (_, code) => (/[^A-Z0-9]/u.test(String.fromCharCode(code)) ? 1 : 0))

const hyphen = 45

/** ", a remote farming village in": what is called a town is said to lie somewhere. */
const isIn = (lower: readonly string[], last: number): boolean =>
  lower.slice(last + 2, last + 8).some((word) => /^(?:in|near|of|outside|on)$/u.test(word))

/** "Mr Pike" is nobody's street. */
const honorific = /^(?:mr|mrs|ms|miss|dr|sir)\.?$/u

/** A span of the names model for each token, or undefined. */
type SpanOf = readonly (NameSpan | undefined)[]

/** Finds every stretch of an article that may name a place, in order of the text, none overlapping. */
export class Spotter {
  readonly #gazetteer: Gazetteer
  readonly #words: PlaceWords
  /** Words of the longer person names of the article at hand. */
  readonly #personWords = new Set<string>()

  constructor(gazetteer: Gazetteer, words: PlaceWords) {
    this.#gazetteer = gazetteer
    this.#words = words
  }

  find(document: Document, spans: readonly NameSpan[]): readonly Finding[] {
    const { length, lower } = document.tokens
    const spanOf: (NameSpan | undefined)[] = new Array(length)
    this.#personWords.clear()
    for (const span of spans) {
      for (let at = span.first; at < span.last; at++) {
        spanOf[at] = span
        if (span.label === "person" && span.last - span.first > 1) this.#personWords.add(lower[at] ?? "")
      }
    }
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
      const code = tokens.text[at]?.charCodeAt(0) ?? 0
      const mayBegin =
        isNoName[code] !== 1 || (tokens.text[at]?.charCodeAt(2) === hyphen && isName(tokens.text[at] ?? ""))
      if (!mayBegin && !(span?.label === "place" && span.first === at)) {
        at++
        continue
      }
      const finding =
        (at === sentence.first && sentence.part === "dateline" ? this.#heading(document, sentence, span) : undefined) ??
        this.#described(document, sentence, at, span) ??
        this.#street(document, sentence, at, spanOf) ??
        this.#hyphened(document, sentence, at, span) ??
        (span?.label === "place" && span.first === at
          ? this.#modelled(document, sentence, span)
          : isCapital(tokens.text[at] ?? "")
            ? this.#listed(document, sentence, at, spanOf)
            : undefined)
      // "Radio Caracas" is a broadcaster.
      if (finding === undefined) at++
      else if (/^radio$/iu.test(tokens.text[finding.first - 1] ?? "") && finding.first > sentence.first)
        at = finding.last
      else {
        found.push(this.#addressed(tokens, found.at(-1), finding))
        at = finding.last
      }
    }
    for (let index = from; index < found.length; index++) this.#contain(document, found, index)
  }

  /** "PORT TALVO (Reuters) -": a dateline opens with a place's whole name, though the gazetteer knows but a part of it. */
  #heading(document: Document, sentence: Sentence, span: NameSpan | undefined): Finding | undefined {
    const { tokens } = document
    const last = endOfName(document, sentence.first, sentence.last)
    const match = this.#gazetteer.matches(tokens, sentence.first, last).at(-1)
    if (last - sentence.first < 2 || !endsName.test(tokens.lower[last] ?? "") || match?.last === last) return undefined
    // "NEWS RELEASE (11 a.m.)" names no place.
    if (match === undefined && span?.label !== "place") return undefined
    if (match !== undefined && this.#gazetteer.entry(tokens, match.last, last) >= 0) return undefined
    return this.#unlisted(document, sentence, sentence.first, last, span)
  }

  /** "The village of Oranga", "in Mundeke, a hamlet near Beni", "in the Nahar village": what the words call a town is one, listed or not. */
  #described(document: Document, sentence: Sentence, at: number, span: NameSpan | undefined): Finding | undefined {
    const { tokens } = document
    if (!isName(tokens.text[at] ?? "") || (span !== undefined && span.first < at)) return undefined
    const before = tokens.lower[tokens.lower[at - 1] === "the" ? at - 2 : at - 1] ?? ""
    const last = endOfName(document, at, sentence.last)
    // "Raided Kuka Babila, a village in": whatever stands before it.
    const isApposed = isCalledTown(document, this.#words, last)
    if (at === sentence.first && !isApposed) return undefined
    if (before !== "of" && this.#words.beside.get(before) === undefined && !isApposed) return undefined
    if (span !== undefined && (span.label === "place" || span.last > last)) return undefined
    if (this.#gazetteer.matches(tokens, at, last).length > 0) return undefined
    const { said, located } = readCues(document, this.#words, { first: at, last }, sentence.first)
    const ofTown = said === "town" && tokens.lower[at - 1] === "of"
    // "The Sikhin village", but not "the Chechen village of Gyami".
    const isOfOther = tokens.lower[at - 1] === "the" && /^of|^\p{Lu}/u.test(tokens.text[last + 1] ?? "")
    const isFollowed = !isOfOther && isFollowedByTown(document, { first: at, last }, this.#words)
    const called = isApposed || isFollowed
    if (!ofTown && !(located && called) && !(isApposed && isIn(tokens.lower, last))) return undefined
    return this.#unlisted(document, sentence, at, last, span)
  }

  /** A town that no gazetteer holds. */
  #unlisted(document: Document, sentence: Sentence, first: number, last: number, span: NameSpan | undefined): Finding {
    const finding = this.#make(document, sentence, first, { last, entry: -1, ambiguous: false }, span)
    return { ...finding, said: "town", label: "place", confidence: 1, cover: "whole" }
  }

  /** "Lowther Street, Carlisle": what follows a street is its town, though the model sees the football club. */
  #addressed({ lower }: Document["tokens"], before: Finding | undefined, finding: Finding): Finding {
    const follows = before?.street === true && finding.first === before.last + 1 && lower[before.last] === ","
    if (!follows || finding.entry < 0 || finding.label === "place") return finding
    return { ...finding, label: "place", cover: "whole", confidence: 1 }
  }

  /** "Ohio Street", "Highway 19": a street, whatever its name is the name of, unless the model saw a longer name begin before. */
  #street(document: Document, sentence: Sentence, at: number, spanOf: SpanOf): Finding | undefined {
    const span = spanOf[at]
    if ((span && span.first < at) || honorific.test(document.tokens.lower[at] ?? "")) return undefined
    const last = endOfStreet(document, this.#words, sentence, at)
    if (last < 0 || (span && last < span.last)) return undefined
    return { ...this.#make(document, sentence, at, { last, entry: -1, ambiguous: false }, span), street: true }
  }

  /** "Houston-based", "R-Westfield", "Iran-Iraq": the first name inside the token. */
  #hyphened(document: Document, sentence: Sentence, at: number, span: NameSpan | undefined): Finding | undefined {
    const word = document.tokens.text[at] ?? ""
    if (!word.includes("-") || this.#gazetteer.has(word)) return undefined
    const parts = /^(?<party>(?:R|D|I|DFL|Rep|Dem)-)?(?<name>\p{Lu}[\p{L}\p{M}.']+)(?:-|$)/u.exec(word)?.groups
    const name = parts?.name ?? ""
    if (name.length < 2 || !this.#gazetteer.has(name)) return undefined
    const entry = this.#gazetteer.entryOfText(name)
    const start = (document.tokens.start[at] ?? 0) + (parts?.party?.length ?? 0)
    const whole = this.#make(document, sentence, at, { last: at + 1, entry, ambiguous: false }, span)
    return { ...whole, start, end: start + name.length, hyphened: parts?.party ? "party" : "compound" }
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
      return this.#make(document, sentence, span.first, longer, span)
    }
    const { first, last, entry } = this.#trimmed(tokens, span)
    const finding = this.#make(document, sentence, first, { last, entry, ambiguous: false }, span)
    return {
      ...finding,
      first: span.first,
      last: span.last,
      start: tokens.start[span.first] ?? 0,
      end: tokens.end[span.last - 1] ?? 0,
    }
  }

  /** "Northern Virginia", "downtown Athens", "the Bronx", "Al Anbar", "Helmand Province", "Reno Metro": the part that the gazetteer knows. */
  #trimmed(tokens: Document["tokens"], span: NameSpan) {
    let { first, last } = span
    let entry = this.#gazetteer.entry(tokens, first, last)
    const before = (word: string) => this.#words.beside.get(word) === "direction" || word === "the" || word === "al"
    while (entry < 0 && first + 1 < last && before(tokens.lower[first] ?? "")) {
      first++
      entry = this.#gazetteer.entry(tokens, first, last)
    }
    if (entry < 0 && last - first > 1 && this.#endsDivision(tokens.lower[last - 1] ?? "")) {
      entry = this.#gazetteer.entry(tokens, first, last - 1)
      if (entry >= 0) last--
    }
    return { first, last, entry }
  }

  #endsDivision(word: string): boolean {
    return this.#words.beside.get(word) === "division" || /^metro(?:politan)?$/u.test(word)
  }

  /** A name of the gazetteer where the model sees no place: none at all, another kind, or a part of a longer name. */
  #listed(document: Document, sentence: Sentence, at: number, spanOf: SpanOf): Finding | undefined {
    const { tokens } = document
    const span = spanOf[at]
    if (span?.label === "person" && at > span.first) return undefined
    const match = this.#gazetteer
      .matches(tokens, at, span ? span.last : sentence.last)
      .filter(
        ({ last }) =>
          /^[\p{Lu}\p{N}]/u.test(tokens.text[last - 1] ?? "") &&
          (span || spanOf[last - 1]?.label !== "person") &&
          // "The Fort Wayne Police" is not of "The Fort".
          (span || tokens.lower[at] !== "the" || (spanOf[last - 1]?.last ?? last) <= last),
      )
      .at(-1)
    if (match === undefined) return undefined
    if (span?.label === "person" && match.last < span.last && !this.#beginsInstitution(document, match.last))
      return undefined
    return this.#make(document, sentence, at, match, span)
  }

  /** "Police Department", "City Council", but not the "City" of a football club. */
  #beginsInstitution({ tokens }: Document, at: number): boolean {
    if (!isName(tokens.text[at] ?? "")) return false
    const kind = this.#words.institutions.get(tokens.lower[at] ?? "")
    if (kind === "institution") return true
    return (
      kind === "division" &&
      this.#words.institutions.has(tokens.lower[at + 1] ?? "") &&
      isName(tokens.text[at + 1] ?? "")
    )
  }

  #make(document: Document, sentence: Sentence, first: number, match: NameMatch, span: NameSpan | undefined): Finding {
    const { tokens, letterCase } = document
    const { last, entry, ambiguous } = match
    const cues = readCues(document, this.#words, { first, last }, sentence.first)
    const before = first - 1 > sentence.first ? (tokens.text[first - 1] ?? "") : ""
    const after = last < sentence.last ? (tokens.text[last] ?? "") : ""
    const mixed = letterCase === "mixed"
    const start = tokens.text[first] ?? ""
    const shouted = mixed && sentence.part !== "title" && start.length > 3 && start === start.toUpperCase()
    const finding: Finding = {
      first,
      last,
      start: tokens.start[first] ?? 0,
      end: tokens.end[last - 1] ?? 0,
      street: false,
      hyphened: null,
      entry,
      naming: this.#naming(document, sentence, first, last, entry),
      container: -1,
      said: cues.said,
      dateline: sentence.part === "dateline" || (shouted && first === sentence.first && last < sentence.last),
      headed: sentence.part === "dateline" || (shouted && first === sentence.first && /^[-–—]+$/u.test(after)),
      label: span?.label ?? "none",
      confidence: span?.confidence ?? 0,
      cover: span === undefined ? "none" : first > span.first ? "later" : last < span.last ? "start" : "whole",
      institution: this.#beginsInstitution(document, last),
      ofBody: this.#words.beside.get(tokens.lower[last] ?? "") === "body",
      relation: cues.relation,
      located: cues.located,
      ambiguous,
      crowdedBefore: mixed && isName(before),
      crowdedAfter: mixed && isName(after),
      inPersonName: last - first === 1 && this.#personWords.has(tokens.lower[first] ?? ""),
    }
    // Copied, since V8 of Node 20 gives what a spread makes a hidden class of its own, and most findings are amended by one.
    return { ...finding }
  }

  #naming(document: Document, sentence: Sentence, first: number, last: number, entry: number): Naming {
    if (entry < 0) return "name"
    const candidates = this.#gazetteer.candidates(entry)
    const { tokens } = document
    const text = tokens.text[last - 1] ?? ""
    if (candidates.some((candidate) => (candidate & candidateBits.abbreviation) !== 0)) {
      const afterComma = first > sentence.first && tokens.text[first - 1] === ","
      const dotted = text.endsWith(".") || (tokens.text[last] === "." && afterComma && text.length < 6)
      // "L.A." is no Louisiana: only names of several words are said by their initials.
      const initials = /^\p{Lu}\.\s?\p{Lu}\.?$/u.test(text)
      if (initials && !candidates.some((candidate) => this.#isInitialed(candidate))) return "name"
      if (dotted || (afterComma && /^\p{Lu}{2}$/u.test(text))) return "abbreviation"
    }
    return ((candidates[0] ?? 0) & candidateBits.demonym) !== 0 ? "demonym" : "name"
  }

  #isInitialed(candidate: number): boolean {
    const place = candidate & candidateBits.place
    return (candidate & candidateBits.abbreviation) !== 0 && /[ .]/u.test(this.#gazetteer.name(place))
  }

  /** Gives the finding the next one as container where the text says so and geography allows it. */
  #contain(document: Document, found: Finding[], index: number): void {
    const inner = found[index]
    const outer = found[index + 1]
    if (inner === undefined || outer === undefined || inner.naming !== "name" || outer.naming === "demonym") return
    if (!bridged(document, this.#words, inner.last, outer.first)) return
    if (inner.entry >= 0 && canContain(this.#gazetteer, inner.entry, outer.entry))
      found[index] = { ...inner, container: index + 1 }
    // "Westmoreland, N.Y.": where no town of the name lies there, it is one that the gazetteer does not hold.
    else if (outer.naming === "abbreviation") found[index] = { ...inner, entry: -1, container: index + 1 }
  }
}
