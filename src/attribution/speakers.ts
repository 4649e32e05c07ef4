import type { Gender } from "../model/codes.js"
import type { Entity, GroupEntity } from "../model/entity.js"
import { tag } from "../model/syntax.js"
import type { Cast } from "./cast.js"
import { type Chorus, covers } from "./chorus.js"
import type { Finding } from "./finder.js"
import type { Heard } from "./heard.js"
import type { AttributionKnowledge } from "./knowledge.js"
import type { NounGroup, Reading } from "./reading.js"
import type { Voice } from "./voice.js"

const firstPerson = new Set(["i", "we", "me", "us", "my", "our"])
const relatives = new Set(["who", "which", "that", "whom"])
const institutions = new Set(["COP", "GOV", "JUD", "MIL", "SPY", "MED", "LEG", "IGO", "NGO", "BUS", "PTY", "REB"])

/** How many voices back a text's own words ("the statement added") may reach. */
const memory = 20

/** Entity id of who a finding's source is, or -1; `heard` are the voices so far. */
export const speakerOf = (
  reading: Reading,
  { source, cue }: Finding,
  cast: Cast,
  heard: Heard,
  { documents }: AttributionKnowledge,
): number => {
  const { lower } = reading.document.tokens
  const word = lower[source.head] ?? ""
  const fits = fittingFor(word)
  const spoke = fits ? lastToSpeak(reading, cue, heard) : -1
  if (fits && spoke >= 0 && isFitting(cast, spoke, fits)) return spoke
  const named = namedBeside(reading, source, cue, cast)
  if (named >= 0) return named
  const direct = entityOf(source, cast)
  const lead = cast.entities[direct]?.kind === "person" ? -1 : leadOf(reading, source, cast)
  if (lead >= 0) return lead
  if (direct >= 0) return direct
  // "Ukraine said", "Moscow denied": a country speaks by its government.
  const country = cast.countryAt[source.head] ?? -1
  if (country >= 0) return country
  if (relatives.has(word)) return antecedentOf(reading, source, cast)
  const isDocument = lower[source.first] === "the" && documents.has(reading.syntax.lemma(source.head))
  const may = isDocument ? () => true : fits
  if (may === null) return lower[source.first] === "the" ? calledAlike(reading, source, cast, heard) : -1
  return heard.voices.slice(-memory).findLast(({ entity }) => isFitting(cast, entity, may))?.entity ?? -1
}

const isFitting = (cast: Cast, id: number, fits: (entity: Entity) => boolean): boolean => {
  const entity = cast.entities[id]
  return entity !== undefined && fits(entity)
}

/**
 * Who spoke in the sentence before, or last in this one, quoted by nobody: whom "he said" goes on with, whoever else was named in what
 * was said. -1 for nobody, and for a pronoun that stands in somebody's words itself.
 */
const lastToSpeak = (reading: Reading, cue: number, heard: Heard): number => {
  const { tokens } = reading.document
  if (reading.reporting(cue) === 0 || (reading.quoted[cue] ?? -1) >= 0) return -1
  const sentence = tokens.sentence[cue] ?? 0
  const near = heard.reaching(sentence - 1)
  if (near.some(({ content }) => covers(content, cue))) return -1
  const last = near.findLast((voice) => near.every(({ content }) => !covers(content, voice.cue)))
  // A question's answer is somebody else's.
  return last && last.reporting !== null && !last.reporting.asks ? last.entity : -1
}

/**
 * "A local official, Salem Nasser, told reporters", "said a spokesman for the police, Inspector Bukar Lawan": whose name stands in
 * apposition to who speaks, or whose office for who speaks; -1 where none does.
 */
const namedBeside = (reading: Reading, source: NounGroup, cue: number, cast: Cast): number => {
  const { pos, syntax } = reading
  const { text, lower } = reading.document.tokens
  const holder = officeBefore(cast, source.first)
  const held = holder === undefined ? undefined : cast.mentions[holder.holder]
  if (held && held.first > source.last && held.first <= source.last + widestTitle + 1)
    return cast.byHead[held.head] ?? -1
  if (pos[source.head] !== tag.NOUN) return -1
  const said = cast.mentioned.groupAt.get(source.head)
  const isOne = said ? !said.plural : lower[source.head] === syntax.lemma(source.head)
  const end = Math.max(said?.last ?? 0, source.extent.last)
  if (!isOne || text[end] !== ",") return -1
  const whose = nameBefore(reading, source, cue, cast)
  if (whose >= 0) return whose
  for (let first = end + 1; first <= end + 1 + widestTitle; first++) {
    const name = cast.mentioned.personsFrom
      .get(first)
      ?.find(({ last }) => text[last] === "," || last === cue || /^[.;]$/u.test(text[last] ?? ""))
    if (name) return cast.byHead[name.head] ?? -1
  }
  return -1
}

/** The first office that ends at most a title before a token. */
const officeBefore = ({ mentioned }: Cast, token: number) => {
  for (let last = Math.max(0, token - widestTitle); last <= token; last++) {
    const office = mentioned.officeBefore.get(last)
    if (office) return office
  }
  return undefined
}

/** "Jane Roe, 41, a nurse at the clinic, said": whose name stands before; -1 for none. */
const nameBefore = ({ document, pos }: Reading, source: NounGroup, cue: number, cast: Cast): number => {
  const { text } = document.tokens
  if (source.extent.last + 1 !== cue || text[source.extent.first - 1] !== ",") return -1
  let end = source.extent.first - 1
  while (end > 0 && (text[end - 1] === "," || pos[end - 1] === tag.NUM)) end--
  const name = cast.mentioned.personBefore.get(end)
  return name ? (cast.byHead[name.head] ?? -1) : -1
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

/**
 * Whom a relative stands for: what stands before it, for "who" the last one named before it, an age and a home between them ("Ada Hill,
 * 30, of York, who said").
 */
const antecedentOf = ({ document, groups, pos }: Reading, source: NounGroup, cast: Cast): number => {
  const sentence = document.tokens.sentence[source.head] ?? 0
  const before = groups(sentence).filter(({ last }) => last <= source.first)
  for (let at = before.length - 1; at >= 0; at--) {
    const group = before[at]
    const entity = group ? entityOf(group, cast) : -1
    if (!group || entity >= 0) return entity
    if (document.tokens.lower[source.head] !== "who" || pos[group.first - 1] === tag.VERB) return -1
  }
  return -1
}

/** The noun that a whole phrase is about: "official" in "an official of the city's writers' union". */
const headOf = ({ document, groups }: Reading, { head, first, extent }: NounGroup): number =>
  extent.first === first
    ? head
    : (groups(document.tokens.sentence[head] ?? 0).find((one) => one.first >= extent.first && !one.possessor)?.head ??
      head)

/** Who has a body's name hang on their calling ("an official of …") speaks, but for spokesmen, in whom the body does; -1 for others. */
const leadOf = (reading: Reading, source: NounGroup, cast: Cast): number => {
  const head = headOf(reading, source)
  const mention = head === source.head ? undefined : cast.mentions[cast.mentionAt[head] ?? -1]
  return mention?.kind === "group" && mention.category !== "speaker" ? (cast.byHead[head] ?? -1) : -1
}

/**
 * "The affidavit says" after "according to a police affidavit", "the board said" after "the Harlow Parole Board": who spoke before in that word,
 * or else was named by it; -1 for nobody.
 */
const calledAlike = (reading: Reading, group: NounGroup, cast: Cast, heard: Heard): number => {
  const spoke = heard.lastCalled(callingOf(reading, group))
  if (spoke >= 0) return spoke
  const bodies = cast.mentioned.bodiesOf.get(reading.document.tokens.lower[group.head] ?? "")
  const named = bodies?.findLast(({ last }) => last <= group.first)
  return named ? (cast.byHead[named.head] ?? -1) : -1
}

/** The noun that a source is called by. */
export const callingOf = (reading: Reading, source: NounGroup): string => reading.syntax.lemma(headOf(reading, source))

/** Whom a pronoun can take up, by number and kind; null for a word that is none. */
const fittingFor = (word: string): ((entity: Entity) => boolean) | null => {
  if (word === "he") return (entity) => isOnePerson(entity, "female", "woman")
  if (word === "she") return (entity) => isOnePerson(entity, "male", "man")
  if (word === "it") return isInstitution
  if (word === "they")
    return (entity) => entity.kind === "organization" || (entity.kind === "group" && !isAlone(entity))
  return null
}

/** Somebody, not known to be of the other sex. */
const isOnePerson = (entity: Entity, other: Gender, category: string): boolean =>
  entity.kind === "person" ? entity.gender !== other : isAlone(entity) && entity.category !== category

const isAlone = (entity: Entity): entity is GroupEntity => entity.kind === "group" && entity.size?.best === 1

/** What "it" may be that says something: an organisation, or people who stand for one ("the police"). */
const isInstitution = (entity: Entity): boolean =>
  entity.kind === "organization" ||
  (entity.kind === "group" && entity.sector !== null && institutions.has(entity.sector))

/** Who says "I" or "we" within somebody's words, or -1. */
export const quotedSpeaker = (reading: Reading, voice: Voice, chorus: Chorus): number => {
  if (!firstPerson.has(reading.document.tokens.lower[voice.source.head] ?? "")) return -1
  return chorus.over(voice.source.head).find((other) => other.cue !== voice.cue)?.entity ?? -1
}
