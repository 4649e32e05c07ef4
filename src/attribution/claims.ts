import type { Claim, Figure, Incident } from "../model/report.js"
import { Chorus } from "./chorus.js"
import type { Hearing } from "./claim-sources.js"
import { type Draft, findContradictions } from "./contradictions.js"
import { draftFigure } from "./figure-claims.js"
import { draftStatement } from "./statement-claims.js"
import { sceneOf } from "./statements.js"
import type { Voice } from "./voices.js"

/** What the room of events found, as far as claims are made from it. */
export interface Told {
  readonly incidents: readonly Incident[]
  readonly figures: readonly Figure[]
}

/** A claim names its speaker to a reader who will not check each: surer findings only than `annotate` lists. */
const sure = 0.3

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
  const scene = sceneOf(incidents, cast)
  const drafts = mergeRepeated([
    ...figures.flatMap((figure) => draftFigure(hearing, figure)),
    ...chorus.voices.flatMap((voice) => draftStatement(hearing, voice, scene)),
  ]).toSorted((a, b) => a.claim.quote.start - b.claim.quote.start || a.claim.quote.end - b.claim.quote.end)
  const contradictions = findContradictions(reading, drafts)
  return drafts.map(({ claim }, id) => Object.freeze({ ...claim, id, contradicts: contradictions[id] ?? [] }))
}

/** The same figure said twice by the same speakers is one claim with more evidence. */
const mergeRepeated = (drafts: readonly Draft[]): readonly Draft[] => {
  const merged = new Map<string, Draft>()
  for (const [index, draft] of drafts.entries()) {
    const { field, incidents, value, low, high, unit, polarity, entities, sources } = draft.claim
    const who = sources.map(({ entity, stance }) => `${entity} ${stance}`)
    // Two totals that are equal are one, whatever those who are counted are called.
    const same = [field, incidents, value, low, high, polarity, who, draft.claim.part ? [unit, entities] : []]
    const key = field === "statement" ? `${index}` : JSON.stringify(same)
    const known = merged.get(key)
    if (known === undefined) {
      merged.set(key, draft)
      continue
    }
    const evidence = [...known.claim.evidence, ...draft.claim.evidence]
    const both = [...new Set([...known.claim.entities, ...entities])]
    merged.set(key, { ...known, claim: { ...known.claim, evidence, entities: both } })
  }
  return [...merged.values()]
}
