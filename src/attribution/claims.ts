import { flatMap } from "../model/flat-map.js"
import type { Claim, Figure, Incident } from "../model/report.js"
import { Chorus } from "./chorus.js"
import { type Draft, findContradictions } from "./contradictions.js"
import { draftFigure } from "./figure-claims.js"
import type { Hearing } from "./hearing.js"
import { plotOf } from "./matters/plot.js"
import { draftStatements } from "./statement-claims.js"
import { sceneOf } from "./statements.js"
import type { Voice } from "./voice.js"

/** What the room of events found, as far as claims are made from it. */
export interface Told {
  readonly incidents: readonly Incident[]
  readonly figures: readonly Figure[]
}

/** A claim names its speaker to a reader who will not check each: surer findings only than `annotate` lists. */
export const sure = 0.3

/** Turns figures and statements into claims with their speakers, in order of the text. */
export const makeClaims = (
  { reading, cast, knowledge }: Omit<Hearing, "chorus">,
  voices: readonly Voice[],
  { incidents, figures }: Told,
): readonly Claim[] => {
  if (incidents.length === 0) return []
  const chorus = new Chorus(
    reading,
    voices.filter(({ certainty }) => certainty >= sure),
  )
  const hearing: Hearing = { reading, cast, knowledge, chorus }
  const drafts = mergeRepeated([
    ...flatMap(figures, (figure) => draftFigure(hearing, figure)),
    ...draftStatements(hearing, plotOf(reading, incidents, figures, cast, sceneOf(incidents, cast))),
  ]).toSorted((a, b) => a.claim.quote.start - b.claim.quote.start || a.claim.quote.end - b.claim.quote.end)
  const contradictions = findContradictions(reading, drafts)
  return drafts.map(({ claim }, id) => Object.freeze({ id, contradicts: contradictions[id] ?? [], ...claim }))
}

/** The same figure said twice by the same speakers is one claim with more evidence; so is what the outlet says as well, in a headline say. */
const mergeRepeated = (drafts: readonly Draft[]): readonly Draft[] => {
  const merged = new Map<string, Draft>()
  const sourced = new Map<string, string>()
  for (const draft of drafts) {
    const { part, field } = draft.claim
    const figure = figureKey(draft)
    if (field !== "statement" && !part && isNamed(draft) && !sourced.has(figure)) sourced.set(figure, keyOf(draft))
  }
  for (const [index, draft] of drafts.entries()) {
    const own = draft.claim.field === "statement" ? `${index}` : keyOf(draft)
    const key = isNamed(draft) || draft.voice !== null ? own : (sourced.get(figureKey(draft)) ?? own)
    const known = merged.get(key)
    merged.set(key, known === undefined ? draft : join(known, draft))
  }
  return [...merged.values()]
}

/** Two totals that are equal are one, whatever those who are counted are called. */
const figureKey = ({ claim }: Draft): string => {
  const { field, incidents, value, low, high, unit, polarity, entities, part } = claim
  return JSON.stringify([field, incidents, value, low, high, polarity, part ? [unit, entities] : []])
}

const keyOf = (draft: Draft): string =>
  `${figureKey(draft)} ${draft.claim.sources.map(({ entity, stance }) => `${entity} ${stance}`).join()}`

const isNamed = ({ claim }: Draft): boolean => claim.sources.some(({ entity }) => entity >= 0)

/** What is named with a speaker goes before what the outlet says. */
const join = (one: Draft, other: Draft): Draft => {
  const [first, second] = isNamed(one) || !isNamed(other) ? [one, other] : [other, one]
  const entities = [...new Set([...first.claim.entities, ...second.claim.entities])]
  return {
    ...first,
    claim: { ...first.claim, evidence: [...first.claim.evidence, ...second.claim.evidence], entities },
  }
}
