import type { Document, Span, TokenSpan, Tokens } from "../model/document.js"
import type { Entity } from "../model/entity.js"
import type { Mention } from "../model/mention.js"
import type { Attribution, Claim, Saying } from "../model/report.js"
import type { Syntax } from "../model/syntax.js"
import { type Cast, castOf } from "./cast.js"
import { makeClaims, type Told } from "./claims.js"
import { type Finding, findSayings, leaveOutDeeds, leaveOutLabels } from "./finder.js"
import { leaveOutFrames } from "./frames.js"
import type { AttributionKnowledge, SayingKnowledge } from "./knowledge.js"
import { withQuoted } from "./quoted-sources.js"
import { type Reading, readDocument } from "./reading.js"
import { withResumed } from "./resumed.js"
import { withSubjects } from "./subjects.js"
import type { Voice } from "./voice.js"
import { giveVoices } from "./voices.js"

export { type AttributionKnowledge, loadAttribution, loadSayings, type SayingKnowledge } from "./knowledge.js"

/** Finds who says what, by the words alone. */
const listen = (
  document: Document,
  syntax: Syntax,
  mentions: readonly Mention[],
  { models, words }: SayingKnowledge,
): { readonly reading: Reading; readonly findings: readonly Finding[] } => {
  const reading = readDocument(document, syntax, words)
  const findings = leaveOutDeeds(reading, leaveOutLabels(reading, findSayings(reading, models), mentions), mentions)
  return { reading, findings: leaveOutFrames(reading, withResumed(reading, findings), mentions) }
}

const spansOf = ({ start, end }: Tokens, { source, cueSpan, content }: Finding): Saying => {
  const span = ({ first, last }: TokenSpan): Span => ({ start: start[first] ?? 0, end: end[last - 1] ?? 0 })
  return { source: span(source.extent), cue: span(cueSpan), content: span(content) }
}

/** The words of all who say something, in order of the cue: what needs no entities and no incidents. */
export const hear = (
  document: Document,
  syntax: Syntax,
  mentions: readonly Mention[],
  knowledge: SayingKnowledge,
): readonly Saying[] =>
  listen(document, syntax, mentions, knowledge).findings.map((finding) => spansOf(document.tokens, finding))

/** Who speaks in an article, and what. */
export const listenTo = (
  document: Document,
  syntax: Syntax,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  knowledge: AttributionKnowledge,
): { readonly reading: Reading; readonly cast: Cast; readonly voices: readonly Voice[] } => {
  const { reading, findings } = listen(document, syntax, mentions, knowledge)
  const cast = castOf(document, mentions, entities, knowledge.capitals)
  const voices = giveVoices(reading, withQuoted(reading, withSubjects(reading, findings), knowledge), cast, knowledge)
  return { reading, cast, voices }
}

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
  const { reading, cast, voices } = listenTo(document, syntax, mentions, entities, knowledge)
  const attributions = voices.map((voice) =>
    Object.freeze({
      entity: voice.entity,
      verb: voice.verb,
      stance: voice.stance,
      rule: "claims/cue",
      ...spansOf(document.tokens, voice),
    }),
  )
  return { attributions, claims: makeClaims({ reading, cast, knowledge }, voices, told) }
}
