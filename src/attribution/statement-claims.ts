import { type Hearing, namedSources, outletSource, spanOf } from "./claim-sources.js"
import type { Draft } from "./contradictions.js"
import { hedgeIn, isDenied, matterOf, passesOn, type Scene } from "./statements.js"
import type { Voice } from "./voices.js"

/** A claim for what a voice says in so many words (wishes, refusals and deeds are no claims), where that tells of an incident or says something telling of its actors. */
export const draftStatement = (hearing: Hearing, voice: Voice, scene: Scene): readonly Draft[] => {
  const { reading, cast, knowledge, voices } = hearing
  const { content, stance, reporting } = voice
  if (reporting === null || voice.negated || passesOn(voice, voices, scene)) return []
  const matter = matterOf(reading, content, scene, cast, knowledge)
  if (matter === null || (reporting.asks && matter.kind === null)) return []
  const belief = stance === "suspects" ? (reading.document.tokens.lower[voice.cue] ?? null) : null
  const quote = spanOf(reading, content)
  const named = namedSources(hearing, [voice])
  return [
    {
      claim: {
        field: "statement",
        value: null,
        low: null,
        high: null,
        unit: null,
        polarity: (stance === "denies") !== isDenied(reading, content) ? "negative" : "positive",
        hedge: hedgeIn(reading, content, knowledge) ?? belief,
        quote,
        incidents: matter.incidents,
        entities: matter.entities.filter((entity) => entity !== voice.entity),
        sources: named.length > 0 ? named : [outletSource(quote, "claims/speaker-without-name")],
        evidence: [quote],
        rule: `claims/${matter.kind ?? "incident"}`,
      },
      voice,
      part: false,
    },
  ]
}
