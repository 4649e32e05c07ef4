import type { Tokens } from "../../model/document.js"
import { isCapitalAt } from "../capitals.js"
import { kindOf, labelCount, outside } from "./labels.js"
import { nameLabels } from "./name-span.js"
import type { ScoredStretch } from "./name-tagger.js"

/** What an age beside a name adds to the scores of the person labels, and takes from being outside. */
const weight = 3
/** "A pupil at Springfield High School, 16, …": where another label leads by more, the age is not the name's. */
const lead = 2
const person = nameLabels.indexOf("person")
const personLabels = Array.from({ length: labelCount }, (_, label) => label).filter(
  (label) => label !== outside && kindOf(label) === person,
)

const age = /^\d{1,3}$/u
const generation = /^(?:Jr|Sr|II|III|IV)\.?$/u
const ageBefore = /^\d{1,3}-years?-old$/u
const closing = /^(?:[,;.)]|and|of|was|is|were|who)$/u

/**
 * Raises what has an age beside it to a person: "Jane Roe, 34, …", "34-year-old Jane Roe". Local news names people in no
 * other way, and few of the texts that the model was trained on do.
 */
export const addAgeCues = (tokens: Tokens, { first, last, scores }: ScoredStretch): void => {
  const { text, lower } = tokens
  for (let at = first; at < last; at++) {
    if (!isCapitalAt(tokens, at)) continue
    let end = at + 1
    while (end < last && isCapitalAt(tokens, end)) end++
    const aged = hasAgeAfter(text, end) || ageBefore.test(lower[at - 1] ?? "")
    if (aged && leadOver(scores, (end - 1 - first) * labelCount) < lead) {
      for (let word = at; word < end; word++) {
        if (generation.test(text[word] ?? "")) break
        const row = (word - first) * labelCount
        for (const label of personLabels) scores[row + label] = (scores[row + label] ?? 0) + weight
        scores[row + outside] = (scores[row + outside] ?? 0) - weight
      }
    }
    at = end - 1
  }
}

/** By how much the best label of another kind of name beats the best person label of a word. */
const leadOver = (scores: Float32Array, row: number): number => {
  let best = Number.NEGATIVE_INFINITY
  let own = Number.NEGATIVE_INFINITY
  for (let label = 1; label < labelCount; label++) {
    const score = scores[row + label] ?? 0
    if (kindOf(label) === person) own = Math.max(own, score)
    else best = Math.max(best, score)
  }
  return best - own
}

const hasAgeAfter = (text: readonly string[], at: number): boolean => {
  if (text[at] === "," && generation.test(text[at + 1] ?? "")) return hasAgeAfter(text, at + 2)
  if (text[at] !== "," && text[at] !== "(") return false
  const years = text[at + 1] ?? ""
  return age.test(years) && Number(years) < 110 && closing.test(text[at + 2] ?? "")
}
