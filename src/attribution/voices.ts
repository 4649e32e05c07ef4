import type { Stance } from "../model/codes.js"
import type { TokenSpan } from "../model/document.js"
import type { Entity } from "../model/entity.js"
import { type Cast, isActor } from "./cast.js"
import type { Finding } from "./finder.js"
import type { AttributionKnowledge, Reporting } from "./knowledge.js"
import { type NounGroup, type Reading, tag } from "./reading.js"

/** A finding with its speaker and what its cue means. */
export interface Voice extends Finding {
  /** Entity id of the speaker, or -1. */
  readonly entity: number
  /** Dictionary form of the cue's head, or "according to". */
  readonly verb: string
  readonly stance: Stance
  readonly reporting: Reporting | null
  /** "did not say", "refused to confirm". */
  readonly negated: boolean
}

const firstPerson = new Set(["i", "we", "me", "us", "my", "our"])
const relatives = new Set(["who", "which", "that", "whom"])
const refusals = new Set(["decline", "refuse", "fail"])
const institutions = new Set(["COP", "GOV", "JUD", "MIL", "SPY", "MED", "LEG", "IGO", "NGO", "BUS", "PTY", "REB"])

/** Reads who speaks and how; in order of the text, since "it said" takes up who spoke before. */
export const giveVoices = (
  reading: Reading,
  findings: readonly Finding[],
  cast: Cast,
  knowledge: AttributionKnowledge,
): readonly Voice[] => {
  const voices: Voice[] = []
  for (const finding of findings) {
    const reporting = meaningOf(reading, finding, knowledge)
    voices.push({
      ...finding,
      entity: speakerOf(reading, finding, cast, voices),
      verb:
        reading.document.tokens.lower[finding.cue] === "according" ? "according to" : reading.syntax.lemma(finding.cue),
      stance: reporting?.stance ?? "asserts",
      reporting,
      negated: isNegated(reading, finding),
    })
  }
  // "I saw it," said the witness: who says "I" is known once the words around it have a speaker.
  return voices.map((voice) => (voice.entity < 0 ? { ...voice, entity: quotedSpeaker(reading, voice, voices) } : voice))
}

/** The entry for the cue with the particle or the noun that follows ("rule out", "claim responsibility"), else for its head. */
const meaningOf = (
  reading: Reading,
  { cue, cueSpan }: Finding,
  { reporting }: AttributionKnowledge,
): Reporting | null => {
  const { tokens } = reading.document
  const lemma = tokens.lower[cue] === "according" ? "according" : reading.syntax.lemma(cue)
  const sentence = tokens.sentence[cue] ?? 0
  const object = reading.groups(sentence).find((group) => group.first >= cueSpan.last)
  const near = object && object.first - cueSpan.last <= 1 ? reading.syntax.lemma(object.head) : ""
  return (
    reporting.get(`${lemma} ${near}`) ??
    reporting.get(`${lemma} ${tokens.lower[cue + 1]}`) ??
    reporting.get(lemma) ??
    null
  )
}

const isNegated = (reading: Reading, { cue, cueSpan }: Finding): boolean => {
  const { lower } = reading.document.tokens
  for (let at = Math.min(cueSpan.first, cue - 3); at < cue; at++) {
    const word = lower[at] ?? ""
    if (at >= cueSpan.first && (word === "not" || word === "n't" || word === "n’t" || word === "never")) return true
    if (reading.pos[at] === tag.VERB && refusals.has(reading.syntax.lemma(at)) && lower[cue - 1] === "to") return true
  }
  return false
}

const speakerOf = (reading: Reading, { source }: Finding, cast: Cast, before: readonly Voice[]): number => {
  const direct = entityOf(source, cast)
  if (direct >= 0) return direct
  const word = reading.document.tokens.lower[source.head] ?? ""
  if (relatives.has(word)) {
    const antecedent = groupBefore(reading, source)
    return antecedent ? entityOf(antecedent, cast) : -1
  }
  const fits = fittingFor(word)
  if (fits === null) return -1
  for (let at = before.length - 1; at >= 0; at--) {
    const speaker = cast.entities[before[at]?.entity ?? -1]
    if (speaker && fits(speaker)) return speaker.id
  }
  return -1
}

/** The entity named by a noun group: its head's, or the only other one that the whole phrase names ("the office of …"). */
export const entityOf = (group: NounGroup, cast: Cast): number => {
  const head = cast.byHead[group.head] ?? -1
  if (head >= 0) return head
  const cover = cast.byCover[group.head] ?? -1
  if (cover >= 0) return cover
  for (let token = group.extent.first; token < group.extent.last; token++) {
    const entity = cast.byHead[token] ?? -1
    if (entity >= 0) return entity
  }
  return -1
}

const groupBefore = (reading: Reading, group: NounGroup): NounGroup | undefined =>
  reading
    .groups(reading.document.tokens.sentence[group.head] ?? 0)
    .filter((other) => other.last <= group.first && other.extent.last >= group.first - 1)
    .at(-1)

/** Whom a pronoun can take up, by number and kind; null for a word that is none. */
const fittingFor = (word: string): ((entity: Entity) => boolean) | null => {
  if (word === "he") return (entity) => entity.kind === "person" && entity.gender !== "female"
  if (word === "she") return (entity) => entity.kind === "person" && entity.gender !== "male"
  if (word === "it") return isInstitution
  if (word === "they") return (entity) => entity.kind === "organization" || entity.kind === "group"
  return null
}

const isInstitution = (entity: Entity): boolean =>
  entity.kind === "organization" ||
  (entity.kind === "group" && entity.sector !== null && institutions.has(entity.sector))

const quotedSpeaker = (reading: Reading, voice: Voice, voices: readonly Voice[]): number => {
  if (!firstPerson.has(reading.document.tokens.lower[voice.source.head] ?? "")) return -1
  const around = voices.find((other) => other !== voice && covers(other.content, voice.source.head))
  return around?.entity ?? -1
}

/** Whether a token lies in a stretch. */
export const covers = (stretch: { readonly first: number; readonly last: number }, token: number): boolean =>
  token >= stretch.first && token < stretch.last

interface Stage {
  readonly reading: Reading
  readonly cast: Cast
  readonly knowledge: AttributionKnowledge
  readonly voices: readonly Voice[]
}

/** The speakers of a voice, innermost first: its own, those it quotes ("citing police"), those who pass it on. */
export interface Speaker {
  readonly entity: number
  /** Tokens that name the speaker. */
  readonly named: TokenSpan
  readonly cueSpan: TokenSpan
  readonly verb: string
  readonly stance: Stance
}

/** All speakers of what `voice` says; those without an entity are left out. */
export const speakersOf = (stage: Stage, voice: Voice): readonly Speaker[] => {
  const { cast, voices } = stage
  const found: Speaker[] = []
  const add = (speaker: Speaker): void => {
    if (speaker.entity >= 0 && found.every((known) => known.entity !== speaker.entity)) found.push(speaker)
  }
  const { cueSpan } = voice
  add({ entity: voice.entity, named: voice.source, cueSpan, verb: voice.verb, stance: voice.stance })
  for (const { group, verb, cue } of relayedBy(stage, voice)) {
    const entity = entityOf(group, cast)
    if (!isActor(cast.entities[entity])) continue
    add({ entity, named: group, cueSpan: { first: cue, last: cue + 1 }, verb, stance: "asserts" })
  }
  let inner = voice
  for (let depth = 0; depth < 3; depth++) {
    const outer = voices.find(
      (other) => other !== inner && covers(other.content, inner.cue) && !covers(inner.content, other.cue),
    )
    if (!outer) break
    add({ entity: outer.entity, named: outer.source, cueSpan: outer.cueSpan, verb: outer.verb, stance: outer.stance })
    inner = outer
  }
  return found
}

/** "Quoting police sources, agencies said …": the groups whose words the speaker of this sentence passes on. */
const relayedBy = (
  { reading, knowledge, voices }: Stage,
  voice: Voice,
): readonly { readonly group: NounGroup; readonly verb: string; readonly cue: number }[] => {
  const { tokens, sentences } = reading.document
  const index = tokens.sentence[voice.cue] ?? 0
  const sentence = sentences[index]
  if (!sentence) return []
  const found: { group: NounGroup; verb: string; cue: number }[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    if (reading.pos[at] !== tag.VERB || !tokens.lower[at]?.endsWith("ing")) continue
    const verb = reading.syntax.lemma(at)
    if (!knowledge.reporting.get(verb)?.relays || passingOn(voices, index, at, reading) !== voice.cue) continue
    const group = reading.groups(index).find((one) => one.first > at)
    if (group) found.push({ group, verb, cue: at })
  }
  return found
}

/** The cue that "quoting …" belongs to: the next one where it opens its sentence, else the last one before it. */
const passingOn = (voices: readonly Voice[], sentence: number, relay: number, reading: Reading): number => {
  const { tokens, sentences } = reading.document
  const others = voices.filter(({ cue }) => cue !== relay && tokens.sentence[cue] === sentence)
  const opens = relay - (sentences[sentence]?.first ?? 0) < 3
  const owner = opens ? others.find(({ cue }) => cue > relay) : others.findLast(({ cue }) => cue < relay)
  return owner?.cue ?? -1
}
