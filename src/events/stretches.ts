import type { Document } from "../model/document.js"
import type { Entity, OfficeHeld } from "../model/entity.js"
import type { Mention } from "../model/mention.js"
import type { Figure, Incident } from "../model/report.js"
import type { SentenceSpan } from "./scene.js"

/**
 * A part of a long article with who and what it names, numbered anew: indices of mentions and ids of entities are places in these lists,
 * and what another part holds is -1.
 */
export interface Stretch {
  readonly span: SentenceSpan
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  /** The indices of its mentions and the ids of its entities in the article. */
  readonly mentionIds: readonly number[]
  readonly entityIds: readonly number[]
}

/** What was found in a stretch, by its own numbers, and how heavy its main incident is. */
export interface StretchFindings {
  readonly incidents: readonly Incident[]
  readonly figures: readonly Figure[]
  readonly heaviest: number
}

/** An article of so many sentences, and so many words of incidents, is one stretch. */
const whole = 1000
/** Another's stretches end with a paragraph once they have so many of either, and at the latest once they have the other number. */
const [enough, most] = [300, 400]

/** The first sentences of the stretches of an article; [0] for all but very long ones. */
export const cutStretches = ({ sentences, tokens }: Document, mentions: readonly Mention[]): readonly number[] => {
  const told = new Int32Array(sentences.length)
  let total = 0
  for (const { kind, first } of mentions) {
    if (kind !== "incident") continue
    const sentence = tokens.sentence[first] ?? 0
    told[sentence] = (told[sentence] ?? 0) + 1
    total++
  }
  if (Math.max(sentences.length, total) <= whole) return [0]
  const starts = [0]
  let [long, words] = [0, 0]
  for (let at = 0; at < sentences.length; at++) {
    const opens = at > 0 && sentences[at]?.paragraph !== sentences[at - 1]?.paragraph
    if (Math.max(long, words) >= (opens ? enough : most)) {
      starts.push(at)
      long = 0
      words = 0
    }
    long++
    words += told[at] ?? 0
  }
  return starts
}

/** Behind which of some ascending starts each number below `length` lies. */
const numberFrom = (starts: readonly number[], length: number): Int32Array => {
  const numbers = new Int32Array(length)
  for (const [at, start] of starts.entries()) numbers.fill(at, start)
  return numbers
}

interface Draft {
  readonly span: SentenceSpan
  readonly mentions: Mention[]
  readonly entities: Entity[]
  readonly mentionIds: number[]
  readonly entityIds: number[]
}

/** The stretches that begin with those sentences. An entity is in every stretch that names it. */
export const layStretches = (
  { tokens, sentences }: Document,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  starts: readonly number[],
): readonly Stretch[] => {
  const stretchAt = numberFrom(starts, sentences.length)
  const drafts = starts.map((from, at): Draft => {
    const span = { from, to: starts[at + 1] ?? sentences.length }
    return { span, mentions: [], entities: [], mentionIds: [], entityIds: [] }
  })
  const atToken = (token: number): number => stretchAt[tokens.sentence[token] ?? 0] ?? 0
  const localOf = new Int32Array(mentions.length)
  for (const [index, { first }] of mentions.entries()) {
    const draft = drafts[atToken(first)]
    localOf[index] = draft?.mentionIds.length ?? 0
    draft?.mentionIds.push(index)
  }
  const isIn = (at: number, index: number): boolean => atToken(mentions[index]?.first ?? 0) === at
  for (const { id, mentions: own } of entities)
    for (const at of new Set(own.map((index) => atToken(mentions[index]?.first ?? 0)))) drafts[at]?.entityIds.push(id)
  for (const [at, draft] of drafts.entries()) {
    const mentionOf = (index: number): number => (index >= 0 && isIn(at, index) ? (localOf[index] ?? -1) : -1)
    const numbers = new Map(draft.entityIds.map((id, number) => [id, number]))
    const entityOf = (id: number): number => numbers.get(id) ?? -1
    for (const index of draft.mentionIds) {
      const mention = mentions[index]
      if (mention !== undefined) draft.mentions.push(moveMention(mention, mentionOf))
    }
    for (const [number, id] of draft.entityIds.entries()) {
      const entity = entities[id]
      if (entity === undefined) continue
      const common = {
        id: number,
        mentions: entity.mentions.filter((index) => isIn(at, index)).map(mentionOf),
        references: entity.references.filter((token) => atToken(token) === at),
      }
      draft.entities.push(moveEntity(entity, common, mentionOf, entityOf))
    }
  }
  return drafts
}

/** A number of the article in the numbers of a stretch, -1 for what is not in it. */
type Move = (number: number) => number

const moveMention = (mention: Mention, mentionOf: Move): Mention => {
  if (mention.kind === "office") return { ...mention, of: mentionOf(mention.of), holder: mentionOf(mention.holder) }
  return mention.kind === "place" ? { ...mention, container: mentionOf(mention.container) } : mention
}

const moveEntity = (
  entity: Entity,
  common: Pick<Entity, "id" | "mentions" | "references">,
  mentionOf: Move,
  entityOf: Move,
): Entity => {
  const moved = <T extends OfficeHeld | { readonly of: number; readonly mention: number }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, of: entityOf(one.of), mention: mentionOf(one.mention) }))
  if (entity.kind === "person")
    return { ...entity, ...common, offices: moved(entity.offices), memberships: moved(entity.memberships) }
  if (entity.kind === "group") return { ...entity, ...common, memberOf: entityOf(entity.memberOf) }
  if (entity.kind === "place") return { ...entity, ...common, container: entityOf(entity.container) }
  return { ...entity, ...common }
}

/** What was found in the stretches of an article as findings of the article, each incident as heavy as it is beside all others. */
export const joinStretches = (
  stretches: readonly Stretch[],
  found: readonly StretchFindings[],
): { readonly incidents: readonly Incident[]; readonly figures: readonly Figure[] } => {
  const heaviest = Math.max(...found.map((one) => one.heaviest))
  const incidents: Incident[] = []
  const figures: Figure[] = []
  for (const [at, own] of found.entries()) {
    const { mentionIds = [], entityIds = [] } = stretches[at] ?? {}
    const before = incidents.length
    const entityOf = (id: number): number => (id < 0 ? -1 : (entityIds[id] ?? -1))
    for (const one of own.incidents)
      incidents.push({
        ...one,
        id: before + one.id,
        mentions: one.mentions.map((index) => mentionIds[index] ?? -1),
        participants: one.participants.map((part) => ({ ...part, entity: entityOf(part.entity) })),
        places: one.places.map((place) => ({ ...place, entity: entityOf(place.entity) })),
        relations: one.relations.map((tie) => ({ ...tie, incident: before + tie.incident })),
        salience: Math.round(((one.salience * own.heaviest) / heaviest) * 1000) / 1000,
      })
    for (const one of own.figures)
      figures.push({ ...one, incident: before + one.incident, entity: entityOf(one.entity) })
  }
  return { incidents, figures }
}
