import type { Sentence, TokenSpan } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import { FormMemo } from "../model/form-memo.js"
import type { Mention } from "../model/mention.js"
import { tag } from "../model/syntax.js"
import { chooseContent } from "./content-features.js"
import type { Said } from "./contents.js"
import { describeCueSource, type LikelySource, passiveBy } from "./cue-features.js"
import { candidateCues, cueSpan } from "./cues.js"
import { FeatureBag, hashText, type LinearModel } from "./linear-model.js"
import type { ClaimModels } from "./models.js"
import type { NounGroup, Reading } from "./reading.js"
import { weighSources } from "./sources.js"

/** Somebody says something: tokens only, no entity yet. */
export interface Finding {
  readonly cue: number
  readonly cueSpan: TokenSpan
  readonly source: NounGroup
  readonly content: TokenSpan
  /** 0 to 1: that this is a cue and this its source. */
  readonly certainty: number
}

/** Best F1 over the folds of the training data; see `models/claims.md`. */
const threshold = 0.2

/** Log-odds from the surroundings alone that no source has ever made up for; most words are below and cost little. */
const hopeless = -3

/** How sure "was accused by" is where the model has seen too little of its verb to know. */
const plain = 0.6

/** A verb of the lexicon in the passive, with "by" after it. */
const isReportedBy = (reading: Reading, cue: number): boolean =>
  reading.pos[cue] === tag.VERB && reading.reporting(cue) !== 0 && passiveBy(reading, cue) === 2

const tally = /^(?:toll|number|figure|count)$/u

/** "Residents put the death toll at 44" says it, though "put" says nothing elsewhere. */
const isPutAt = (reading: Reading, cue: number): boolean => {
  if (reading.lemma(cue) !== put) return false
  const { lower } = reading.document.tokens
  const object = lower.slice(cue + 1, cue + 5).findIndex((word) => tally.test(word))
  return object >= 0 && lower.slice(cue + 2 + object, cue + 14).includes("at")
}

const put = hashText("put")

/** "The coroner identified the victim as Ann Lee". */
const isIdentifying = (reading: Reading, cue: number): boolean => {
  const { document, pos } = reading
  if (pos[cue] !== tag.VERB || reading.lemma(cue) !== identify || pos[cue - 1] === tag.AUX) return false
  const { lower } = document.tokens
  const object = lower.slice(cue + 1, cue + 9)
  const as = object.indexOf("as")
  return as > 0 && !object.slice(0, as).includes(",")
}

const identify = hashText("identify")

/** "Claimed responsibility for": the phrase itself says that somebody says so. */
const isResponsibility = ({ document, syntax }: Reading, cue: number): boolean =>
  claimed.at(document.tokens, cue + 1) === 1 && claiming.has(syntax.lemma(cue))
const claimed = new FormMemo((lower) => (lower === "responsibility" || lower === "credit" ? 1 : 0))
const claiming: ReadonlySet<string> = new Set(["claim", "admit", "accept", "assume", "take", "deny"])

/** The group that a cue most likely has as its source, and how sure that is. */
export const likelySource = (reading: Reading, cue: number, model: LinearModel, bag: FeatureBag): LikelySource => {
  let top = Number.NEGATIVE_INFINITY
  let group: NounGroup | null = null
  const weighed = weighSources(reading, cue, model, bag).filter((one) => !isAddressed(reading, cue, one.group))
  for (const candidate of weighed) {
    if (candidate.score <= top) continue
    top = candidate.score
    group = candidate.group
  }
  let total = 0
  for (const { score } of weighed) total += Math.exp(score - top)
  return { group, certainty: 1 / total }
}

/** Verbs whose object is who listens. */
const addressing: ReadonlySet<string> = new Set(["tell", "inform", "notify"])

/** "Villagers told local radio that 20 guests died": whoever is named after such a verb has not said it, unless "by" stands before. */
const isAddressed = (reading: Reading, cue: number, group: NounGroup | null): boolean =>
  group !== null && group.first > cue && addressing.has(reading.syntax.lemma(cue)) && reading.pos[cue - 1] !== tag.AUX

const logistic = (score: number): number => 1 / (1 + Math.exp(-score))

/** Words of one verb chain with one source ("wants to say", "issued a statement") are one cue: the surest of them. */
const inChain = (reading: Reading, one: number, other: number): boolean => {
  const [first, last] = one < other ? [one, other] : [other, one]
  if (last - first > 4) return false
  const { lower } = reading.document.tokens
  for (let at = first + 1; at < last; at++) if (lower[at] === ",") return false
  return true
}

/** A quotation in a later sentence belongs to the cue of that sentence, where it has one that takes it. */
const endBeforeOwned = (reading: Reading, finding: Finding, all: readonly Finding[], index: number): Finding => {
  const { sentence } = reading.document.tokens
  const own = sentence[finding.cue] ?? 0
  const { first, last } = finding.content
  for (let at = index + 1; at < all.length; at++) {
    const other = all[at]
    if (!other || other.content.first >= last) break
    const begins = other.content.first
    if ((sentence[other.cue] ?? 0) <= own || (sentence[begins] ?? 0) <= own || begins <= first) continue
    let end = reading.document.sentences[own]?.last ?? begins
    // “A,” it said. “B” …: A ends with its mark, not with "it said."
    if (reading.quoted[first] !== -1) while (end > first + 1 && reading.quoted[end - 1] === -1) end--
    return { ...finding, content: { first, last: end } }
  }
  return finding
}

const turning = new Set(["but", "while", "whereas", "although", "though"])
const joining = new Set(["and", "yet", ...turning])

/** "X said A, but Y said B": what X said ends where the next saying is joined on, unless X is quoted saying it. */
const endBeforeNext = (reading: Reading, finding: Finding, all: readonly Finding[]): Finding => {
  const { lower } = reading.document.tokens
  const { content } = finding
  for (const { source, cue } of all) {
    const join = source.extent.first - 1
    if (cue <= finding.cue || join <= content.first || cue >= content.last) continue
    if (join <= finding.cue || source.first > cue || reading.quoted[join] !== -1) continue
    const comma = lower[join - 1] === ","
    if (!(comma ? joining : turning).has(lower[join] ?? "")) continue
    // "He said it was late but he would stay": one saying.
    if (!comma && reading.pos[source.head] === tag.PRON) continue
    return { ...finding, content: { first: content.first, last: comma ? join - 1 : join } }
  }
  return finding
}

interface Cue {
  readonly cue: number
  readonly source: NounGroup
  readonly certainty: number
}

/** Cues that their words make sure. */
const isPlain = (reading: Reading, cue: number): boolean =>
  isReportedBy(reading, cue) || isPutAt(reading, cue) || isIdentifying(reading, cue) || isResponsibility(reading, cue)

/** The cues of a sentence with their sources, the surest of each chain. */
const findCues = (reading: Reading, sentence: Sentence, models: ClaimModels, bag: FeatureBag): readonly Cue[] => {
  const cues: Cue[] = []
  for (const cue of candidateCues(reading, sentence.first, sentence.last)) {
    const surroundings = models.cues.score(reading, cue, sentence)
    const certainly = isPlain(reading, cue) ? plain : 0
    if (surroundings < hopeless && certainly === 0) continue
    const likely = likelySource(reading, cue, models.source, bag)
    if (likely.group === null || likely.certainty < threshold) continue
    bag.clear()
    describeCueSource(reading, cue, likely, bag)
    const certainty = Math.max(certainly, logistic(surroundings + models.cue.score(bag))) * likely.certainty
    if (certainty >= threshold) cues.push({ cue, source: likely.group, certainty })
  }
  const outdone = (one: Cue, other: Cue): boolean =>
    other.source === one.source &&
    inChain(reading, one.cue, other.cue) &&
    (other.certainty > one.certainty || (other.certainty === one.certainty && other.cue < one.cue))
  return cues.filter((one) => !cues.some((other) => other !== one && outdone(one, other)))
}

/** "Denied bombing a theatre": what is denied begins with the deed. */
const fromGerund = (reading: Reading, { last }: TokenSpan, content: TokenSpan): TokenSpan => {
  const gerund = reading.pos[last] === tag.VERB && (reading.document.tokens.lower[last] ?? "").endsWith("ing")
  return gerund && content.first === last + 1 ? { first: last, last: content.last } : content
}

/** Every "who says what" of an article, in order of the cue. */
export const findSayings = (reading: Reading, models: ClaimModels): readonly Finding[] => {
  const found: Finding[] = []
  const bag = new FeatureBag()
  models.cues.begin(reading)
  for (const sentence of reading.document.sentences) {
    if (sentence.part === "byline" || sentence.part === "boilerplate") continue
    const cues = findCues(reading, sentence, models, bag)
    const said = flatMap(cues, ({ cue, source, certainty }, index): readonly Finding[] => {
      const span = cueSpan(reading, cue, sentence.first, sentence.last)
      const next = cues[index + 1]
      const nextCue = next ? Math.min(next.cue, Math.max(next.source.first, cue + 1)) : sentence.last
      const about: Said = { cue, cueSpan: span, source, nextCue }
      const content = chooseContent(reading, about, models.content, bag)
      return content ? [{ cue, cueSpan: span, source, content: fromGerund(reading, span, content), certainty }] : []
    })
    found.push(...said.map((finding) => endBeforeNext(reading, finding, said)))
  }
  return found.map((finding, index) => endBeforeOwned(reading, finding, found, index))
}

/** "Armed groups attacked villages, killing 140": a verb that tells an incident and reports nothing says nothing. */
export const leaveOutDeeds = (
  reading: Reading,
  findings: readonly Finding[],
  mentions: readonly Mention[],
): readonly Finding[] => {
  const deeds = new Set(flatMap(mentions, ({ kind, head }) => (kind === "incident" ? [head] : [])))
  return findings.filter(({ cue }) => !deeds.has(cue) || reading.reporting(cue) !== 0)
}

const actors: ReadonlySet<string> = new Set(["person", "organization", "group", "office"])

/** "UPDATE: …", "ISLAMABAD: …": a label in capitals that names nobody says nothing; "SMITH: I saw it" does. */
export const leaveOutLabels = (
  { document: { tokens } }: Reading,
  findings: readonly Finding[],
  mentions: readonly Mention[],
): readonly Finding[] => {
  const isLabel = ({ source: { extent }, cueSpan }: Finding): boolean => {
    if (tokens.text[cueSpan.first] !== ":") return false
    const label = tokens.text.slice(extent.first, extent.last).join(" ")
    return label === label.toUpperCase()
  }
  if (!findings.some(isLabel)) return findings
  const named = new Uint8Array(tokens.length)
  for (const { kind, first, last } of mentions) if (actors.has(kind)) named.fill(1, first, last)
  return findings.filter(
    (one) => !isLabel(one) || named.subarray(one.source.extent.first, one.source.extent.last).includes(1),
  )
}
