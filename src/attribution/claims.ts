import type { Span, TokenSpan } from "../model/document.js"
import type { Claim, ClaimSource, Figure, Incident } from "../model/report.js"
import type { Cast } from "./cast.js"
import { type Draft, findContradictions } from "./contradictions.js"
import type { AttributionKnowledge } from "./knowledge.js"
import type { Reading } from "./reading.js"
import { hedgeIn, isDenied, matterOf, passesOn, type Scene, sceneOf } from "./statements.js"
import { covers, type Speaker, speakersOf, type Voice } from "./voices.js"

/** A claim names its speaker to a reader who will not check each: surer findings only than `annotate` lists. */
const sure = 0.3

/** What this room makes claims from. */
export interface Told {
  readonly incidents: readonly Incident[]
  readonly figures: readonly Figure[]
}

/** Turns figures and statements into claims with their speakers, in order of the text. */
export const makeClaims = (
  reading: Reading,
  voices: readonly Voice[],
  { incidents, figures }: Told,
  cast: Cast,
  knowledge: AttributionKnowledge,
): readonly Claim[] => {
  const heard = voices.filter((voice) => voice.certainty >= sure)
  const scene = sceneOf(incidents, cast)
  const sources = (voice: Voice | null): readonly ClaimSource[] => {
    const speakers = voice ? speakersOf(reading, voice, heard, cast, knowledge) : []
    return speakers.length > 0
      ? speakers.map((speaker) => sourceOf(reading, speaker, cast))
      : [outletSource(reading, voice)]
  }
  const drafts = [
    ...figures.map((figure) => draftFigure(reading, figure, heard, sources)),
    ...heard.flatMap((voice) => draftStatement(reading, voice, heard, scene, cast, knowledge, sources)),
  ]
  const merged = mergeRepeated(drafts).toSorted(
    (a, b) => a.claim.quote.start - b.claim.quote.start || a.claim.quote.end - b.claim.quote.end,
  )
  const contradictions = findContradictions(reading, merged)
  return merged.map(({ claim }, id) => Object.freeze({ ...claim, id, contradicts: contradictions[id] ?? [] }))
}

const spanOf = (reading: Reading, { first, last }: TokenSpan): Span => {
  const { start, end } = reading.document.tokens
  return { start: start[first] ?? 0, end: end[last - 1] ?? 0 }
}

/** Evidence begins with words that name the speaker: of a pronoun, the nearest name before it. */
const sourceOf = (reading: Reading, speaker: Speaker, cast: Cast): ClaimSource => {
  const named = spanOf(reading, speaker.named)
  const mentions = (cast.entities[speaker.entity]?.mentions ?? []).flatMap((index) => cast.mentions[index] ?? [])
  const inside = mentions.find((mention) => mention.start < named.end && mention.end > named.start)
  const before = mentions.filter((mention) => mention.end <= named.start).at(-1)
  const name = inside ?? before ?? mentions[0]
  const evidence: Span[] = name ? [{ start: name.start, end: name.end }] : [named]
  if (name && !inside) evidence.push(named)
  evidence.push(spanOf(reading, speaker.voice.cueSpan))
  return { entity: speaker.entity, verb: speaker.verb, stance: speaker.stance, evidence, rule: "claims/attribution" }
}

const outletSource = (reading: Reading, voice: Voice | null): ClaimSource => ({
  entity: -1,
  verb: null,
  stance: "asserts",
  evidence: [spanOf(reading, voice?.content ?? { first: 0, last: 1 })],
  rule: voice ? "claims/speaker-without-name" : "claims/outlet",
})

type Sources = (voice: Voice | null) => readonly ClaimSource[]

/** A figure belongs to the innermost voice whose content holds it, else to the outlet. */
const draftFigure = (reading: Reading, figure: Figure, voices: readonly Voice[], sources: Sources): Draft => {
  const { tokens, sentences } = reading.document
  const at = figure.evidence[0] ?? { start: 0, end: 0 }
  const token = tokenAt(tokens.start, at.start)
  const voice = voices
    .filter(({ content, negated }) => !negated && covers(content, token))
    .reduce<Voice | null>((best, one) => (best && width(best.content) <= width(one.content) ? best : one), null)
  const index = tokens.sentence[token] ?? 0
  const sentence = sentences[index] ?? { first: token, last: token + 1 }
  // The words of the speaker, as far as they lie in the figure's own sentence.
  const quote = voice
    ? { first: Math.max(voice.content.first, sentence.first), last: Math.min(voice.content.last, sentence.last) }
    : sentence
  const { low, best, high, hedge } = figure.quantity
  const denied = voice?.stance === "denies"
  const none = high === 0
  const said = sources(voice)
  return {
    claim: {
      field: figure.field,
      value: best,
      low,
      high,
      unit: figure.unit,
      polarity: denied !== none ? "negative" : "positive",
      hedge,
      quote: spanOf(reading, quote),
      incidents: [figure.incident],
      entities: figure.entity >= 0 ? [figure.entity] : [],
      sources: voice ? said : said.map((source) => ({ ...source, evidence: [spanOf(reading, quote)] })),
      evidence: figure.evidence,
      rule: "claims/figure",
    },
    voice,
    part: figure.part,
    kind: null,
  }
}

const width = ({ first, last }: TokenSpan): number => last - first

/** The token at or before an offset. */
const tokenAt = (starts: Int32Array, offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** A statement becomes a claim where it tells of an incident or says something telling of its actors. */
const draftStatement = (
  reading: Reading,
  voice: Voice,
  voices: readonly Voice[],
  scene: Scene,
  cast: Cast,
  knowledge: AttributionKnowledge,
  sources: Sources,
): readonly Draft[] => {
  if (voice.negated || passesOn(voice, voices, scene)) return []
  const matter = matterOf(reading, voice.content, scene, cast, knowledge)
  if (matter === null) return []
  if (voice.reporting?.asks && matter.kind === null) return []
  const hedge =
    hedgeIn(reading, voice.content, knowledge) ??
    (voice.stance === "suspects" ? (reading.document.tokens.lower[voice.cue] ?? null) : null)
  const quote = spanOf(reading, voice.content)
  const denied = voice.stance === "denies"
  return [
    {
      claim: {
        field: "statement",
        value: null,
        low: null,
        high: null,
        unit: null,
        polarity: denied !== isDenied(reading, voice.content) ? "negative" : "positive",
        hedge,
        quote,
        incidents: matter.incidents,
        entities: matter.entities.filter((entity) => entity !== voice.entity),
        sources: sources(voice),
        evidence: [quote],
        rule: `claims/${matter.kind ?? "incident"}`,
      },
      voice,
      part: false,
      kind: matter.kind,
    },
  ]
}

/** The same figure said twice by the same speakers is one claim with more evidence. */
const mergeRepeated = (drafts: readonly Draft[]): readonly Draft[] => {
  const merged = new Map<string, Draft>()
  for (const [index, draft] of drafts.entries()) {
    const { claim } = draft
    const who = claim.sources.map(({ entity, stance }) => `${entity}${stance}`).join()
    const key =
      claim.field === "statement"
        ? `${index}`
        : [
            claim.field,
            claim.incidents,
            claim.value,
            claim.low,
            claim.high,
            claim.unit,
            claim.polarity,
            claim.entities,
            who,
          ].join("|")
    const known = merged.get(key)
    if (known === undefined) merged.set(key, draft)
    else
      merged.set(key, { ...known, claim: { ...known.claim, evidence: [...known.claim.evidence, ...claim.evidence] } })
  }
  return [...merged.values()]
}
