import type { Document, Sentence, Tokens } from "../../model/document.js"
import { FormMemo } from "../../model/form-memo.js"
import { ArticleEvidence } from "./article-evidence.js"
import { LineKind } from "./features.js"
import { kindOf, labelCount, nameOf, outside, Position, positionOf } from "./labels.js"
import type { NameSpan } from "./name-span.js"
import type { NameTagger, ScoredStretch } from "./name-tagger.js"
import { addAgeCues } from "./person-cues.js"
import { kindOfLine } from "./stretches.js"

/** Two models: for text with capitals where names are, and for text whose capitals say nothing. */
export interface NameTaggers {
  readonly mixed: NameTagger
  readonly caseless: NameTagger
}

/** Scores of the words of the article at hand; kept, since memory that is new costs more than what is written there. */
let room = new Float32Array(0)

/**
 * The names of an article, sorted, none overlapping. Sentences are scored one by one; then what the article's other
 * sentences make of the same words is added, and the labels are chosen.
 */
export const tagArticle = (document: Document, taggers: NameTaggers): readonly NameSpan[] => {
  const { tokens, sentences, letterCase } = document
  const scored: ScoredStretch[] = []
  if (room.length < tokens.length * labelCount) room = new Float32Array(2 * tokens.length * labelCount)
  const careless = sentences.map((sentence) => isCareless(tokens, sentence))
  const mostlyCareless = careless.filter(Boolean).length >= carelessShare * sentences.length
  for (const [index, sentence] of sentences.entries()) {
    const blind =
      letterCase === "upper" || careless[index] === true || (mostlyCareless && !hasInnerCapital(tokens, sentence))
    const tagger = blind ? taggers.caseless : taggers.mixed
    tagger.read(tokens, sentence, room, scored)
  }
  const longest = scored.reduce((length, { first, last }) => Math.max(length, last - first), 0)
  const labels = new Uint8Array(longest)
  const marginals = new Float64Array(longest * labelCount)
  const evidence = new ArticleEvidence(tokens)
  for (const stretch of scored) addAgeCues(tokens, stretch)
  if (sentences.length > 1) {
    for (const stretch of scored) {
      stretch.chain.weigh(stretch.scores, stretch.last - stretch.first, marginals)
      evidence.note(stretch, marginals)
    }
  }
  const found: NameSpan[] = []
  for (const stretch of scored) {
    const length = stretch.last - stretch.first
    if (sentences.length > 1) evidence.apply(stretch)
    stretch.chain.decode(stretch.scores, length, labels)
    if (!holdsName(labels, length)) continue
    stretch.chain.weigh(stretch.scores, length, marginals)
    collect(labels, marginals, stretch, found)
  }
  return found
}

const holdsName = (labels: Uint8Array, length: number): boolean => {
  for (let at = 0; at < length; at++) if (labels[at] !== outside) return true
  return false
}

const small = /^\p{Ll}/u
const word = /^[\p{L}\p{N}]/u

/** How the first letter of a form is written. */
const mark = 0
const capital = 1
const smallLetter = 2
const smallI = 3
const letterOf = new FormMemo((_, text) =>
  text === "i" ? smallI : !word.test(text) ? mark : small.test(text) ? smallLetter : capital,
)

/** From this share of careless sentences on, those without capitals are not trusted to hold no name. */
const carelessShare = 0.25

/** All in capitals, or written without the capitals that are due: a small letter at its beginning, "i" for "I". */
const isCareless = (tokens: Tokens, sentence: Sentence): boolean => {
  if (kindOfLine(tokens, sentence) === LineKind.capitals) return true
  let opening = true
  for (let at = sentence.first; at < sentence.last; at++) {
    const letter = letterOf.at(tokens, at)
    if (letter === smallI) return true
    if (!opening || letter === mark) continue
    if (letter === smallLetter) return true
    opening = false
  }
  return false
}

/** Whether a word other than the first and "I" begins with a capital. */
const hasInnerCapital = (tokens: Tokens, sentence: Sentence): boolean => {
  let opening = true
  for (let at = sentence.first; at < sentence.last; at++) {
    if (letterOf.at(tokens, at) === mark) continue
    const text = tokens.text[at] ?? ""
    if (!opening && text !== tokens.lower[at] && text !== "I") return true
    opening = false
  }
  return false
}

/** Reads the names off a stretch's labels. */
const collect = (labels: Uint8Array, marginals: Float64Array, stretch: ScoredStretch, found: NameSpan[]): void => {
  const length = stretch.last - stretch.first
  for (let at = 0; at < length; ) {
    const label = labels[at] ?? outside
    if (label === outside) {
      at++
      continue
    }
    let last = at + 1
    if (positionOf(label) === Position.first) while (positionOf(labels[last - 1] ?? 0) !== Position.last) last++
    let confidence = 1
    for (let word = at; word < last; word++) {
      confidence = Math.min(confidence, marginals[word * labelCount + (labels[word] ?? 0)] ?? 0)
    }
    found.push({
      first: stretch.first + at,
      last: stretch.first + last,
      label: nameOf(kindOf(label)),
      confidence,
      sector: null,
    })
    at = last
  }
}
