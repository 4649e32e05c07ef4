import type { Document, Sentence } from "../../model/document.js"
import { FormMemo } from "../../model/form-memo.js"
import { isCapitalAt } from "../capitals.js"
import type { NameSpan } from "../names/name-span.js"
import { readDescribed, readHeading } from "./called-towns.js"
import { bridged, canContain } from "./containers.js"
import type { Finding } from "./finding.js"
import { makeFinding } from "./finding-maker.js"
import type { Gazetteer } from "./gazetteer.js"
import { readHyphened, readListed, readModelled } from "./known-names.js"
import { isNameAt } from "./name-shape.js"
import type { PlaceWords } from "./place-cues.js"
import { type Ground, groundOf } from "./place-ground.js"
import { endOfStreet } from "./streets.js"

/** By their first character: words in small letters and marks, at which no name begins. */
const isNoName = Uint8Array.from({ length: 128 }, (_, code) => (/[^A-Z0-9]/u.test(String.fromCharCode(code)) ? 1 : 0))

const hyphen = 45

/** Finds every stretch of an article that may name a place, in order of the text, none overlapping. */
export class Spotter {
  readonly #gazetteer: Gazetteer
  readonly #words: PlaceWords

  constructor(gazetteer: Gazetteer, words: PlaceWords) {
    this.#gazetteer = gazetteer
    this.#words = words
  }

  find(document: Document, spans: readonly NameSpan[]): readonly Finding[] {
    const ground = groundOf(document, this.#gazetteer, this.#words, spans)
    const found: Finding[] = []
    for (const sentence of document.sentences) if (sentence.part !== "byline") findIn(ground, sentence, found)
    return found
  }
}

const findIn = (ground: Ground, sentence: Sentence, found: Finding[]): void => {
  const { tokens } = ground.document
  const from = found.length
  for (let at = sentence.first; at < sentence.last; ) {
    const span = ground.spanOf[at]
    const code = tokens.text[at]?.charCodeAt(0) ?? 0
    const mayBegin = isNoName[code] !== 1 || (tokens.text[at]?.charCodeAt(2) === hyphen && isNameAt(tokens, at))
    if (!mayBegin && !(span?.label === "place" && span.first === at)) {
      at++
      continue
    }
    const finding = findAt(ground, sentence, at, span)
    // "Radio Caracas" is a broadcaster.
    if (finding === undefined) at++
    else if (/^radio$/iu.test(tokens.text[finding.first - 1] ?? "") && finding.first > sentence.first) at = finding.last
    else {
      found.push(addressed(tokens, found.at(-1), finding))
      at = finding.last
    }
  }
  for (let index = from; index < found.length; index++) contain(ground, found, index)
}

const findAt = (ground: Ground, sentence: Sentence, at: number, span: NameSpan | undefined): Finding | undefined =>
  (at === sentence.first && sentence.part === "dateline" ? readHeading(ground, sentence, span) : undefined) ??
  readDescribed(ground, sentence, at, span) ??
  readStreet(ground, sentence, at) ??
  readHyphened(ground, sentence, at, span) ??
  (span?.label === "place" && span.first === at
    ? readModelled(ground, sentence, span)
    : isCapitalAt(ground.document.tokens, at)
      ? readListed(ground, sentence, at)
      : undefined)

/** "Mr Pike" is nobody's street. */
const honorific = /^(?:mr|mrs|ms|miss|dr|sir)\.?$/u
const isHonorific = new FormMemo((lower) => (honorific.test(lower) ? 1 : 0))

/** "Ohio Street", "Highway 19": a street, whatever its name is the name of, unless the model saw a longer name begin before. */
const readStreet = (ground: Ground, sentence: Sentence, at: number): Finding | undefined => {
  const { document, words, spanOf } = ground
  const span = spanOf[at]
  if ((span && span.first < at) || isHonorific.at(document.tokens, at) === 1) return undefined
  const last = endOfStreet(document, words, sentence, at)
  if (last < 0 || (span && last < span.last)) return undefined
  return { ...makeFinding(ground, sentence, at, { last, entry: -1, ambiguous: false }, span), street: true }
}

/** "Lowther Street, Carlisle": what follows a street is its town, though the model sees the football club. */
const addressed = ({ lower }: Document["tokens"], before: Finding | undefined, finding: Finding): Finding => {
  const follows = before?.street === true && finding.first === before.last + 1 && lower[before.last] === ","
  if (!follows || finding.entry < 0 || finding.label === "place") return finding
  return { ...finding, label: "place", cover: "whole", confidence: 1 }
}

/** Gives the finding the next one as container where the text says so and geography allows it. */
const contain = ({ document, gazetteer, words }: Ground, found: Finding[], index: number): void => {
  const inner = found[index]
  const outer = found[index + 1]
  if (inner === undefined || outer === undefined || inner.naming !== "name" || outer.naming === "demonym") return
  if (!bridged(document, words, inner.last, outer.first)) return
  if (inner.entry >= 0 && canContain(gazetteer, inner.entry, outer.entry))
    found[index] = { ...inner, container: index + 1 }
  // "Westmoreland, N.Y.": where no town of the name lies there, it is one that the gazetteer does not hold.
  else if (outer.naming === "abbreviation") found[index] = { ...inner, entry: -1, container: index + 1 }
}
