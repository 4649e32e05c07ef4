import { namedSources, outletSource } from "./claim-sources.js"
import type { Draft } from "./contradictions.js"
import { type Hearing, spanOf } from "./hearing.js"
import { onlyPassesOn } from "./relays.js"
import { entityOf } from "./speakers.js"
import { hedgeIn, isDenied, matterAnswered, matterOf, type Scene } from "./statements.js"
import { matterTakenUp } from "./taken-up.js"
import type { Voice } from "./voice.js"

/** The claims of all voices, but of those that only pass on what others claim. */
export const draftStatements = (hearing: Hearing, scene: Scene): readonly Draft[] => {
  const { chorus } = hearing
  const drafts = new Map<Voice, Draft>()
  for (const voice of chorus.voices) {
    const draft = draftStatement(hearing, voice, scene)
    if (draft) drafts.set(voice, draft)
  }
  return [...drafts].flatMap(([voice, draft]) =>
    onlyPassesOn(voice, chorus, scene, (inner) => drafts.has(inner)) ? [] : [draft],
  )
}

/**
 * A claim for what a voice says in so many words (wishes, refusals and deeds are no claims), where that tells of an incident or says
 * something telling of its actors.
 */
const draftStatement = (hearing: Hearing, voice: Voice, scene: Scene): Draft | null => {
  const { reading, cast, knowledge } = hearing
  const { content, stance, reporting } = voice
  if (reporting === null || voice.negated) return null
  const matter =
    matterOf(reading, voice, scene, cast, knowledge) ??
    matterAnswered(reading, voice, scene, cast) ??
    matterTakenUp(reading, voice, scene, cast, knowledge)
  if (matter === null || (reporting.asks && matter.kind === null)) return null
  const belief = stance === "suspects" ? (reading.document.tokens.lower[voice.cue] ?? null) : null
  const quote = spanOf(reading, content)
  const named = namedSources(hearing, [voice])
  return {
    claim: {
      field: "statement",
      value: null,
      low: null,
      high: null,
      unit: null,
      part: false,
      polarity: (stance === "denies") !== isDenied(reading, content) ? "negative" : "positive",
      hedge: hedgeIn(reading, content, knowledge) ?? belief,
      quote,
      incidents: matter.incidents,
      entities: [...new Set([...accusedOf(hearing, voice), ...matter.entities])].filter(
        (entity) => entity !== voice.entity,
      ),
      sources: named.length > 0 ? named : [outletSource(quote, "claims/speaker-without-name")],
      evidence: [quote],
      rule: `claims/${matter.kind ?? "incident"}`,
    },
    voice,
    kind: matter.kind,
  }
}

/** In "two men were accused by the court of theft" the accused stand before the cue, outside the content. */
const accusedOf = ({ reading, cast }: Hearing, { cueSpan, source, stance }: Voice): readonly number[] => {
  const { tokens } = reading.document
  if (stance !== "blames" || source.first < cueSpan.last || tokens.lower[source.first - 1] !== "by") return []
  const accused = reading.groups(tokens.sentence[cueSpan.first] ?? 0).findLast(({ last }) => last <= cueSpan.first)
  const entity = accused ? entityOf(accused, cast) : -1
  return entity >= 0 ? [entity] : []
}
