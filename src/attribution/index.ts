import type { Document } from "../model/document.js"
import type { Entity } from "../model/entity.js"
import type { Mention } from "../model/mention.js"
import type { Attribution, Claim } from "../model/report.js"
import type { Syntax } from "../model/syntax.js"
import { castOf } from "./cast.js"
import { makeClaims, type Told } from "./claims.js"
import { findSayings } from "./finder.js"
import type { AttributionKnowledge } from "./knowledge.js"
import { readDocument } from "./reading.js"
import { giveVoices } from "./voices.js"

export { type AttributionKnowledge, loadAttribution } from "./knowledge.js"

/**
 * Who says what in an article, and the claims that follow from it about the incidents: every figure, and each statement
 * that tells an incident or says something telling of its actors. Both lists are in order of the text.
 */
export const attribute = (
  document: Document,
  syntax: Syntax,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  told: Told,
  knowledge: AttributionKnowledge,
): { readonly attributions: readonly Attribution[]; readonly claims: readonly Claim[] } => {
  const reading = readDocument(document, syntax, knowledge.reporting)
  const cast = castOf(document, mentions, entities)
  const voices = giveVoices(reading, findSayings(reading, knowledge.models), cast, knowledge)
  const { start, end } = document.tokens
  const span = ({ first, last }: { readonly first: number; readonly last: number }) => ({
    start: start[first] ?? 0,
    end: end[last - 1] ?? 0,
  })
  const attributions = voices.map((voice) =>
    Object.freeze({
      source: span(voice.source.extent),
      cue: span(voice.cueSpan),
      content: span(voice.content),
      entity: voice.entity,
      verb: voice.verb,
      stance: voice.stance,
      rule: "claims/cue",
    }),
  )
  return { attributions, claims: makeClaims({ reading, cast, knowledge }, voices, told) }
}
