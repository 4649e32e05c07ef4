import type { IncidentType, InvolvedRole, Stance } from "../model/codes.js"
import type { TokenSpan } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import type { Incident } from "../model/report.js"
import { tag } from "../model/syntax.js"
import { type Cast, isActor } from "./cast.js"
import type { AttributionKnowledge } from "./knowledge.js"
import type { Reading } from "./reading.js"
import type { Voice } from "./voice.js"

/** What a said stretch is about, or null where nothing of this article's incidents. */
export interface Matter {
  /** Ids of incidents, most salient first. */
  readonly incidents: readonly number[]
  /** Ids of the actors in it, in order of the text. */
  readonly entities: readonly number[]
  /** What it says of them: membership, motive, cause …; null where it only tells the incident, or speaks of who takes part in it. */
  readonly kind: string | null
  /** Its words name the incident. */
  readonly told?: true
}

/** The incidents of a report by what a content can touch: their trigger words and their actors. */
export interface Scene {
  /** Incident ids whose trigger has this token. */
  readonly byToken: ReadonlyMap<number, readonly number[]>
  /** Incident ids in which an entity takes part, most salient first. */
  readonly byActor: ReadonlyMap<number, readonly number[]>
  /** Of these the incidents that it did, that hit it, or for which it is held: what is said of it is news of them. */
  readonly byPlayer: ReadonlyMap<number, readonly number[]>
  /** Those that nobody's body or goods suffer: proceedings, crowds, words. */
  readonly bloodless: ReadonlySet<number>
  /** All incidents, the most salient first. */
  readonly ranked: readonly number[]
  /** The article's most salient incident, or -1. */
  readonly main: number
}

const heldRoles: ReadonlySet<InvolvedRole> = new Set<InvolvedRole>(["arrested", "suspect"])

const bloodlessTypes: ReadonlySet<IncidentType> = new Set<IncidentType>([
  "trial",
  "investigation",
  "reaction",
  "strike",
  "protest",
  "threat",
  "plot",
])

export const sceneOf = (incidents: readonly Incident[], cast: Cast): Scene => {
  const byToken = new Map<number, number[]>()
  const byActor = new Map<number, number[]>()
  const byPlayer = new Map<number, number[]>()
  const ranked = incidents.toSorted((a, b) => b.salience - a.salience || a.id - b.id)
  const note = (map: Map<number, number[]>, key: number, incident: number): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [incident])
    else if (!known.includes(incident)) known.push(incident)
  }
  for (const { id, mentions, participants } of ranked) {
    for (const index of mentions) {
      const mention = cast.mentions[index]
      if (mention) note(byToken, mention.head, id)
    }
    for (const one of participants) {
      note(byActor, one.entity, id)
      if (one.edge !== "INVOLVED" || heldRoles.has(one.role)) note(byPlayer, one.entity, id)
    }
  }
  const bloodless = new Set(flatMap(ranked, ({ id, type }) => (bloodlessTypes.has(type) ? [id] : [])))
  return { byToken, byActor, byPlayer, bloodless, ranked: ranked.map(({ id }) => id), main: ranked[0]?.id ?? -1 }
}

/** Kinds of statement that concern the article's main incident when they name only an actor. */
const ofActors = new Set(["membership", "motive", "responsibility", "preparation"])

const firstPerson: ReadonlySet<string> = new Set(["i", "we", "us", "our", "my"])

/** What a stretch says of an actor or an incident: motive, membership, cause …; null where nothing such. */
export const kindOf = (
  { document, pos, syntax }: Reading,
  { first, last }: TokenSpan,
  { accusations }: AttributionKnowledge,
): string | null => {
  for (let token = first; token < last; token++) {
    const part = pos[token]
    const isWord = part === tag.VERB || part === tag.NOUN || part === tag.ADJ
    const kind = isWord ? accusations.byLemma.get(syntax.lemma(token)) : undefined
    if (kind !== undefined) return kind
    const phrase = accusations.phrases.at(document.tokens, token, last)
    if (phrase) return phrase.entry.kind
  }
  return null
}

/**
 * What a voice's words are about. A statement matters when it tells an incident, says something telling of an actor, or anything of
 * those who did it or whom it hit.
 */
export const matterOf = (
  reading: Reading,
  { content, entity: speaker }: Pick<Voice, "content" | "entity">,
  scene: Scene,
  cast: Cast,
  knowledge: AttributionKnowledge,
): Matter | null => {
  const told: number[] = []
  const actors: number[] = []
  const things: number[] = []
  for (let token = content.first; token < content.last; token++) {
    for (const incident of scene.byToken.get(token) ?? []) if (!told.includes(incident)) told.push(incident)
    const isOwn = firstPerson.has(reading.document.tokens.lower[token] ?? "")
    const entity = isOwn ? speaker : (cast.byHead[token] ?? -1)
    if (entity >= 0 && !actors.includes(entity) && isActor(cast.entities[entity])) actors.push(entity)
    const thing = cast.thingAt[token] ?? -1
    if (thing >= 0) things.push(thing)
  }
  const kind = kindOf(reading, content, knowledge)
  if (told.length > 0) return { incidents: told, entities: actors, kind, told: true }
  const known = kind === null ? scene.byPlayer : scene.byActor
  const involved = [
    ...flatMap(actors, (actor) => known.get(actor)?.slice(0, 1) ?? []),
    ...flatMap(things, (thing) => scene.byPlayer.get(thing)?.slice(0, 1) ?? []),
  ]
  if (involved.length > 0) return { incidents: [...new Set(involved)], entities: actors, kind }
  if (scene.main < 0 || kind === null || !ofActors.has(kind) || actors.length === 0) return null
  return { incidents: [scene.main], entities: actors, kind }
}

/** Stances that take up what was told before: what is denied, or claimed, need not be named again. */
const answering: ReadonlySet<Stance> = new Set(["denies", "blames", "claims-responsibility"])
/** How many sentences back what is answered may stand. */
const memory = 2

/**
 * What a denial, a charge or a claim of responsibility is about that names no incident ("the army rejected the charges"): the most
 * salient of those told in its sentence and shortly before it, else the article's main one.
 */
export const matterAnswered = (
  reading: Reading,
  { stance, cue, content }: Pick<Voice, "stance" | "cue" | "content">,
  scene: Scene,
  cast: Cast,
): Matter | null => {
  if (!answering.has(stance) || scene.main < 0) return null
  const { tokens, sentences } = reading.document
  const told = new Set<number>()
  const sentence = tokens.sentence[cue] ?? 0
  const last = sentences[sentence]?.last ?? cue
  for (let token = sentences[Math.max(0, sentence - memory)]?.first ?? 0; token < last; token++)
    for (const incident of scene.byToken.get(token) ?? []) told.add(incident)
  const incidents = [scene.ranked.find((id) => told.has(id)) ?? scene.main]
  return { incidents, entities: actorsIn(content, cast), kind: null }
}

/** The actors that a stretch names or means, in order. */
export const actorsIn = (content: TokenSpan, cast: Cast): readonly number[] => {
  const actors = new Set<number>()
  for (let token = content.first; token < content.last; token++) {
    const entity = cast.byHead[token] ?? -1
    if (entity >= 0 && isActor(cast.entities[entity])) actors.add(entity)
  }
  return [...actors]
}

/** The first words in a stretch that make it less than certain; figures have their own. */
export const hedgeIn = (reading: Reading, content: TokenSpan, { hedges }: AttributionKnowledge): string | null => {
  const { tokens } = reading.document
  for (let token = content.first; token < content.last; token++) {
    const match = hedges.at(tokens, token, content.last)
    if (!match || match.entry.sense === "about") continue
    // "may" is a month too, and "can" a tin.
    if (match.last - match.first === 1 && (reading.pos[token] === tag.PROPN || reading.pos[token] === tag.NOUN))
      continue
    return tokens.lower.slice(match.first, match.last).join(" ")
  }
  return null
}

const negators = new Set(["not", "n't", "n’t", "no", "never", "neither", "nobody", "none", "nothing"])

/** Whether the first clause of a stretch is denied: "there was no bomb", "they had not fired". */
export const isDenied = (reading: Reading, content: TokenSpan): boolean => {
  const { lower } = reading.document.tokens
  let verb = content.first
  while (verb < content.last && reading.pos[verb] !== tag.VERB && reading.pos[verb] !== tag.AUX) verb++
  for (let token = content.first; token < Math.min(content.last, verb + 3); token++) {
    if (negators.has(lower[token] ?? "")) return true
  }
  return false
}
