import type { Span, TokenSpan } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import type { Figure } from "../model/report.js"
import { namedSources, outletSource } from "./claim-sources.js"
import type { Draft } from "./contradictions.js"
import { type Hearing, spanOf, tokenAt } from "./hearing.js"
import type { Reading } from "./reading.js"
import type { Voice } from "./voice.js"

/** A place where the article gives a figure, and who says it there. */
interface Place {
  readonly span: Span
  readonly token: number
  readonly voice: Voice | null
}

/**
 * A claim for a figure. The article may give it in several places: all who say it there are its sources, the outlet only
 * where nobody else says it; where it is denied, that is a claim of its own.
 */
export const draftFigure = (hearing: Hearing, figure: Figure): readonly Draft[] => {
  const places = figure.evidence.map((span): Place => {
    const token = tokenAt(hearing.reading.document.tokens.start, span.start)
    return { span, token, voice: voiceOver(hearing.reading, hearing.chorus.over(token)) }
  })
  const denied = places.filter(({ voice }) => voice?.stance === "denies")
  const held = places.filter(({ voice }) => voice?.stance !== "denies")
  return flatMap([draft(hearing, figure, held, false), draft(hearing, figure, denied, true)], (one) => one ?? [])
}

const draft = (hearing: Hearing, figure: Figure, places: readonly Place[], denied: boolean): Draft | null => {
  const telling = places.find(({ voice }) => voice !== null) ?? places[0]
  if (!telling) return null
  const quote = spanOf(hearing.reading, quoteOf(hearing, telling))
  const named = namedSources(
    hearing,
    flatMap(places, ({ voice }) => voice ?? []),
  )
  const { low, best, high, hedge } = figure.quantity
  const nobody = outletSource(quote, telling.voice ? "claims/speaker-without-name" : "claims/outlet")
  return {
    claim: {
      field: figure.field,
      value: best,
      low,
      high,
      unit: figure.unit,
      part: figure.part,
      polarity: denied !== (high === 0) ? "negative" : "positive",
      hedge,
      quote,
      incidents: [figure.incident],
      entities: figure.entity >= 0 ? [figure.entity] : [],
      sources: named.length > 0 ? named : [nobody],
      evidence: places.map(({ span }) => span),
      rule: "claims/figure",
    },
    voice: telling.voice,
    kind: null,
  }
}

/** The speaker's words as far as they lie in the figure's own sentence, or that sentence. */
const quoteOf = ({ reading }: Hearing, { token, voice }: Place): TokenSpan => {
  const { tokens, sentences } = reading.document
  const sentence = sentences[tokens.sentence[token] ?? 0] ?? { first: token, last: token + 1 }
  if (!voice) return sentence
  return {
    first: Math.max(voice.content.first, sentence.first),
    last: Math.min(voice.content.last, sentence.last),
  }
}

/** The innermost of the voices that give a figure. Who denies "the charges over the six dead" does not deny the figure. */
const voiceOver = (reading: Reading, voices: readonly Voice[]): Voice | null => {
  let best: Voice | null = null
  for (const voice of voices) {
    const opening = reading.document.tokens.lower[voice.content.first]
    if (voice.stance === "denies" && opening !== "that" && opening !== "reports") continue
    if (!voice.negated && (best === null || width(voice.content) < width(best.content))) best = voice
  }
  return best
}

const width = ({ first, last }: TokenSpan): number => last - first
