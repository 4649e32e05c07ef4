import type { Sentence } from "../../model/document.js"
import type { NameSpan } from "../names/name-span.js"
import type { Finding } from "./finding.js"
import type { Gazetteer, NameMatch } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"
import { isNameAt } from "./name-shape.js"
import { readCues } from "./place-cues.js"
import type { Ground } from "./place-ground.js"
import type { Naming } from "./spot.js"

/** The finding of a name that begins at a token, with all that stands around it. */
export const makeFinding = (
  ground: Ground,
  sentence: Sentence,
  first: number,
  match: NameMatch,
  span: NameSpan | undefined,
): Finding => {
  const { document, words, personWords } = ground
  const { tokens, letterCase } = document
  const { last, entry, ambiguous } = match
  const cues = readCues(document, words, { first, last }, sentence.first)
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
    naming: namingOf(ground, sentence, first, last, entry),
    container: -1,
    said: cues.said,
    dateline: sentence.part === "dateline" || (shouted && first === sentence.first && last < sentence.last),
    headed: sentence.part === "dateline" || (shouted && first === sentence.first && /^[-–—]+$/u.test(after)),
    label: span?.label ?? "none",
    confidence: span?.confidence ?? 0,
    cover: span === undefined ? "none" : first > span.first ? "later" : last < span.last ? "start" : "whole",
    institution: beginsInstitution(ground, last),
    ofBody: words.beside.get(tokens.lower[last] ?? "") === "body",
    relation: cues.relation,
    located: cues.located,
    ambiguous,
    crowdedBefore: mixed && first - 1 > sentence.first && isNameAt(tokens, first - 1),
    crowdedAfter: mixed && last < sentence.last && isNameAt(tokens, last),
    inPersonName: last - first === 1 && personWords.has(tokens.lower[first] ?? ""),
  }
  // Copied, since V8 of Node 20 gives what a spread makes a hidden class of its own, and most findings are amended by one.
  return { ...finding }
}

/** "Police Department", "City Council", but not the "City" of a football club. */
export const beginsInstitution = ({ document: { tokens }, words }: Ground, at: number): boolean => {
  if (!isNameAt(tokens, at)) return false
  const kind = words.institutions.get(tokens.lower[at] ?? "")
  if (kind === "institution") return true
  return kind === "division" && words.institutions.has(tokens.lower[at + 1] ?? "") && isNameAt(tokens, at + 1)
}

const namingOf = (
  { document, gazetteer }: Ground,
  sentence: Sentence,
  first: number,
  last: number,
  entry: number,
): Naming => {
  if (entry < 0) return "name"
  const candidates = gazetteer.candidates(entry)
  const { tokens } = document
  const text = tokens.text[last - 1] ?? ""
  if (candidates.some((candidate) => (candidate & candidateBits.abbreviation) !== 0)) {
    const afterComma = first > sentence.first && tokens.text[first - 1] === ","
    const dotted = text.endsWith(".") || (tokens.text[last] === "." && afterComma && text.length < 6)
    // "L.A." is no Louisiana: only names of several words are said by their initials.
    const initials = /^\p{Lu}\.\s?\p{Lu}\.?$/u.test(text)
    if (initials && !candidates.some((candidate) => isInitialed(gazetteer, candidate))) return "name"
    if (dotted || (afterComma && /^\p{Lu}{2}$/u.test(text))) return "abbreviation"
  }
  return ((candidates[0] ?? 0) & candidateBits.demonym) !== 0 ? "demonym" : "name"
}

const isInitialed = (gazetteer: Gazetteer, candidate: number): boolean => {
  const place = candidate & candidateBits.place
  return (candidate & candidateBits.abbreviation) !== 0 && /[ .]/u.test(gazetteer.name(place))
}
