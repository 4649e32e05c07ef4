import type { Document } from "../../model/document.js"
import { LineKind } from "./features.js"
import type { KnownPhrases } from "./known-phrases.js"
import { amend, type NameSpan } from "./name-span.js"
import { kindOfLine } from "./stretches.js"
import type { TitleIndex } from "./titles.js"
import type { WordClusters } from "./word-clusters.js"

/** What the ends of names are told by where no capitals tell them. */
export interface BoundaryKnowledge {
  readonly phrases: KnownPhrases
  readonly titles: TitleIndex
  readonly clusters: WordClusters
}

const generation = /^(?:Jr|Sr|JR|SR|II|III|IV)\.?$/u
const opening = /^["“‘'`]{1,2}$/u
const closing = /^["”’']{1,2}$/u
const capital = /^\p{Lu}/u

/**
 * Sets the ends of persons' names right where the model, trained on other conventions, wavers: "Jr." belongs to a name, a
 * nickname in quotation marks stands inside one, and "of" ends one ("Jane Roe of Springfield").
 */
export const trimPersons = (
  document: Document,
  names: readonly NameSpan[],
  knowledge: BoundaryKnowledge,
): readonly NameSpan[] => {
  const { tokens } = document
  const { text, lower } = tokens
  const found: NameSpan[] = []
  for (const [index, read] of names.entries()) {
    if (read.first < (found.at(-1)?.last ?? 0)) continue
    if (read.label !== "person") {
      found.push(read)
      continue
    }
    const name = withoutTitles(document, read, document.letterCase === "upper" ? 1 : 2, knowledge)
    const ofAt = lower.slice(name.first + 2, name.last - 1).indexOf("of") + name.first + 2
    if (ofAt >= name.first + 2) {
      found.push(amend(name, { last: ofAt }), amend(name, { first: ofAt + 1, label: "place" }))
      continue
    }
    const after = afterNickname(text, name.last)
    const rest = names.slice(index + 1, index + 3).find(({ first, label }) => first === after && label === "person")
    const next = names[index + 1]?.first ?? tokens.length
    const last = rest?.last ?? withSurname(document, name, next)
    found.push(amend(name, { last: withGeneration(text, last) }))
  }
  return found
}

const days = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u
const plain = /^\p{Lu}\p{Ll}+$/u

/** "Keith David Hammock": a last capitalised word that is also a common one belongs to the name before it, in running text. */
const withSurname = ({ tokens, letterCase, sentences }: Document, { first, last }: NameSpan, next: number): number => {
  const { text, lower } = tokens
  const word = text[last] ?? ""
  const after = text[last + 1] ?? ""
  const sentence = sentences[tokens.sentence[first] ?? 0]
  if (letterCase === "upper" || last - first < 2 || last >= next || !sentence || last >= sentence.last) return last
  if (!plain.test(word) || days.test(word) || after !== lower[last + 1] || after.startsWith("'")) return last
  return kindOfLine(tokens, sentence) === LineKind.prose ? last + 1 : last
}

/**
 * Titles are at times taken for a part of the name, most in text all of capitals: "DR ANN LEE", "Judge Olga Roe". "DON KING" and "MARSHALL
 * ROE" are names; at least so many words of the name must be left.
 */
const withoutTitles = ({ tokens }: Document, name: NameSpan, left: number, { titles }: BoundaryKnowledge): NameSpan => {
  let { first } = name
  while (first < name.last - left) {
    const title = titles.at(tokens, first, name.last - left)
    const isWhole = title !== undefined && capital.test(tokens.text[title.last] ?? "")
    if (!isWhole || title.entry.names.includes(tokens.lower[first] ?? "")) break
    first = title.last
  }
  return first === name.first ? name : amend(name, { first })
}

const withGeneration = (text: readonly string[], last: number): number => {
  const at = text[last] === "," ? last + 1 : last
  return generation.test(text[at] ?? "") ? at + 1 : last
}

/** The token after a nickname in quotation marks that begins at token `at`, or -1. */
const afterNickname = (text: readonly string[], at: number): number => {
  if (!opening.test(text[at] ?? "") || !capital.test(text[at + 1] ?? "")) return -1
  if (closing.test(text[at + 2] ?? "")) return at + 3
  return closing.test(text[at + 3] ?? "") ? at + 4 : -1
}
