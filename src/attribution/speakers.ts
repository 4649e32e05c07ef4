import type { Entity } from "../model/entity.js"
import type { Cast } from "./cast.js"
import type { Chorus } from "./chorus.js"
import type { Finding } from "./finder.js"
import type { AttributionKnowledge } from "./knowledge.js"
import type { NounGroup, Reading } from "./reading.js"
import type { Voice } from "./voices.js"

const firstPerson = new Set(["i", "we", "me", "us", "my", "our"])
const relatives = new Set(["who", "which", "that", "whom"])
const institutions = new Set(["COP", "GOV", "JUD", "MIL", "SPY", "MED", "LEG", "IGO", "NGO", "BUS", "PTY", "REB"])

/** How many voices back a pronoun may reach. */
const memory = 20

/** Entity id of who a finding's source is, or -1; `before` are the voices heard so far. */
export const speakerOf = (
  reading: Reading,
  { source }: Finding,
  cast: Cast,
  before: readonly Voice[],
  { documents }: AttributionKnowledge,
): number => {
  const direct = entityOf(source, cast)
  if (direct >= 0) return namedBeside(reading, source, direct, cast)
  // "Ukraine said", "Moscow denied": a country speaks by its government.
  const country = cast.countryAt[source.head] ?? -1
  if (country >= 0) return country
  const word = reading.document.tokens.lower[source.head] ?? ""
  if (relatives.has(word)) {
    const antecedent = groupBefore(reading, source)
    return antecedent ? entityOf(antecedent, cast) : -1
  }
  const definite = reading.document.tokens.lower[source.first] === "the"
  const isDocument = definite && documents.has(reading.syntax.lemma(source.head))
  const fits = isDocument ? () => true : fittingFor(word)
  if (fits === null) return -1
  for (let at = before.length - 1; at >= Math.max(0, before.length - memory); at--) {
    const speaker = cast.entities[before[at]?.entity ?? -1]
    if (speaker && fits(speaker)) return speaker.id
  }
  return -1
}

/**
 * "A local official, Salem Nasser, told reporters", "said a spokesman for the police, Inspector Bukar Lawan": whose name stands in
 * apposition to who speaks, or whose office for who speaks; else who speaks.
 */
const namedBeside = ({ document }: Reading, source: NounGroup, speaker: number, cast: Cast): number => {
  const { text } = document.tokens
  const holder = cast.mentions.find(
    (one) => one.kind === "office" && one.last <= source.first && source.first - one.last <= widestTitle,
  )
  const held = holder?.kind === "office" ? cast.mentions[holder.holder] : undefined
  if (held && held.first > source.last && held.first <= source.last + widestTitle + 1)
    return cast.byHead[held.head] ?? speaker
  const said = cast.mentions.find(({ kind, head }) => kind === "group" && head === source.head)
  if (said?.kind !== "group" || said.plural || said.size?.best !== 1 || text[said.last] !== ",") return speaker
  const name = cast.mentions.find(
    ({ kind, first, last }) =>
      kind === "person" && first > said.last && first <= said.last + widestTitle && text[last] === ",",
  )
  return name ? (cast.byHead[name.head] ?? speaker) : speaker
}

/** Tokens from the comma to the name, a title between them: ", Dr. Salem Nasser,". */
const widestTitle = 2

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

/** Who says "I" or "we" within somebody's words, or -1. */
export const quotedSpeaker = (reading: Reading, voice: Voice, chorus: Chorus): number => {
  if (!firstPerson.has(reading.document.tokens.lower[voice.source.head] ?? "")) return -1
  return chorus.over(voice.source.head).find((other) => other.cue !== voice.cue)?.entity ?? -1
}
