import { flatMap } from "../model/flat-map.js"
import { namedSources, outletSource } from "./claim-sources.js"
import type { Draft } from "./contradictions.js"
import { type Hearing, spanOf } from "./hearing.js"
import { judgeMatter } from "./matters/judge.js"
import type { Plot } from "./matters/plot.js"
import { statementsOf } from "./matters/statement.js"
import { onlyPassesOn } from "./relays.js"
import { entityOf } from "./speakers.js"
import { hedgeIn, isDenied, type Matter } from "./statements.js"
import type { Voice } from "./voice.js"

/** The claims of all voices, but of those that only pass on what others claim. */
export const draftStatements = (hearing: Hearing, plot: Plot): readonly Draft[] => {
  const { reading, cast, knowledge, chorus } = hearing
  const hearsay = { reading, cast, knowledge, plot }
  const drafts = new Map<Voice, Draft>()
  for (const statement of statementsOf(hearsay, chorus.voices)) {
    const matter = judgeMatter(hearsay, statement)
    const draft = matter && draftStatement(hearing, statement.voice, matter)
    if (draft) drafts.set(statement.voice, draft)
  }
  return flatMap([...drafts], ([voice, draft]) =>
    onlyPassesOn(voice, chorus, plot.scene, (inner) => drafts.has(inner)) ? [] : [draft],
  )
}

/** A claim for what a voice says of its matter; null for what only asks. */
const draftStatement = (hearing: Hearing, voice: Voice, matter: Matter): Draft | null => {
  const { reading, knowledge } = hearing
  const { content, stance, reporting } = voice
  if (reporting?.asks && matter.kind === null) return null
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
