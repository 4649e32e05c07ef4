import type { Document } from "../model/document.js"
import type { Entity } from "../model/entity.js"
import type { DateMention, IncidentMention, Mention } from "../model/mention.js"
import type { Syntax } from "../model/syntax.js"
import type { EventKnowledge } from "./knowledge.js"

/** A stretch of sentences: indices, half-open. */
export interface SentenceSpan {
  readonly from: number
  readonly to: number
}

/** A trigger at its place: the mention and its index. */
export interface TriggerAt {
  readonly index: number
  readonly mention: IncidentMention
}

/** A document with who and what stands at each token, so that rules need not search. */
export interface Scene {
  readonly document: Document
  readonly syntax: Syntax
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly knowledge: EventKnowledge
  /** The sentences that are read, half-open: all but where an article is read stretch by stretch. */
  readonly stretch: SentenceSpan
  /** Entity id at each token, -1 where none is. */
  readonly entityAt: Int32Array
  /**
   * Entity id of each mention, -1 for what speaks of none. Where mentions share a token ("Lawrence", a name and a town), `entityAt` knows
   * but one.
   */
  readonly entityOf: Int32Array
  /** Index of the mention that covers each token, of an entity where one does; -1 where none. */
  readonly mentionAt: Int32Array
  /** Index of the mention of a day or a time that covers each token, or -1. */
  readonly dateAt: Int32Array
  /** Index of the incident mention at each token, or -1. */
  readonly triggerAt: Int32Array
  /** Index of the person who holds the office whose head a token is, or -1. */
  readonly holderAt: Int32Array
  /** Entity ids of the armed organisations that the article names: where it is one, its "rebels" are theirs. */
  readonly armed: readonly number[]
  /** Triggers of each sentence that has one, in order. */
  readonly triggers: ReadonlyMap<number, readonly TriggerAt[]>
}

/** The mention that covers a token, of an entity where one does. Whoever asks a list for its entry -1, as what is nowhere has it, waits for it ten times as long. */
export const mentionOn = (
  { mentions, mentionAt }: Pick<Scene, "mentions" | "mentionAt">,
  token: number,
): Mention | undefined => {
  const at = token >= 0 ? (mentionAt[token] ?? -1) : -1
  return at >= 0 ? mentions[at] : undefined
}

/** The mention of an incident at a token. */
export const triggerOn = (
  { mentions, triggerAt }: Pick<Scene, "mentions" | "triggerAt">,
  token: number,
): Mention | undefined => {
  const at = token >= 0 ? (triggerAt[token] ?? -1) : -1
  return at >= 0 ? mentions[at] : undefined
}

/** The entity at a token. */
export const entityOn = (
  { entities, entityAt }: Pick<Scene, "entities" | "entityAt">,
  token: number,
): Entity | undefined => {
  const at = token >= 0 ? (entityAt[token] ?? -1) : -1
  return at >= 0 ? entities[at] : undefined
}

const entityKinds: ReadonlySet<Mention["kind"]> = new Set([
  "person",
  "organization",
  "group",
  "place",
  "weapon",
  "asset",
])

/** Indexes a document's layers by token; what stands outside the stretch is in no layer. */
export const makeScene = (
  document: Document,
  syntax: Syntax,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  knowledge: EventKnowledge,
  stretch: SentenceSpan = { from: 0, to: document.sentences.length },
): Scene => {
  const { length } = document.tokens
  const entityAt = new Int32Array(length).fill(-1)
  const mentionAt = new Int32Array(length).fill(-1)
  const dateAt = new Int32Array(length).fill(-1)
  const triggerAt = new Int32Array(length).fill(-1)
  const holderAt = new Int32Array(length).fill(-1)
  for (const mention of mentions) if (mention.kind === "office") holderAt[mention.head] = mention.holder
  const triggers = new Map<number, TriggerAt[]>()
  const entityOf = new Int32Array(mentions.length).fill(-1)
  for (const entity of entities) for (const index of entity.mentions) entityOf[index] = entity.id
  fillMentions(mentions, entityOf, entityAt, mentionAt)
  for (const entity of entities) {
    for (const token of entity.references) if (mentionAt[token] === -1) entityAt[token] = entity.id
  }
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind === "date") dateAt.fill(index, mention.first, mention.last)
    if (mention.kind !== "incident") continue
    triggerAt.fill(index, mention.first, mention.last)
    const sentence = document.tokens.sentence[mention.first] ?? 0
    const list = triggers.get(sentence)
    if (list) list.push({ index, mention })
    else triggers.set(sentence, [{ index, mention }])
  }
  const armed = entities.filter((entity) => isArmed(entity)).map(({ id }) => id)
  return {
    document,
    syntax,
    mentions,
    entities,
    knowledge,
    stretch,
    entityAt,
    entityOf,
    mentionAt,
    dateAt,
    triggerAt,
    holderAt,
    armed,
    triggers,
  }
}

/** The same scene with other entities at its tokens, written out as `amendTelling` is. */
export const withEntities = (scene: Scene, entityAt: Int32Array): Scene => {
  const { document, syntax, mentions, entities, knowledge, stretch } = scene
  const { entityOf, mentionAt, dateAt, triggerAt, holderAt, armed, triggers } = scene
  return {
    document,
    syntax,
    mentions,
    entities,
    knowledge,
    stretch,
    entityAt,
    entityOf,
    mentionAt,
    dateAt,
    triggerAt,
    holderAt,
    armed,
    triggers,
  }
}

/** The mention of a day or a time that covers a token. */
export const dateCovering = ({ mentions, dateAt }: Scene, token: number): DateMention | undefined => {
  const mention = mentions[dateAt[token] ?? -1]
  return mention?.kind === "date" ? mention : undefined
}

const isArmed = (entity: Entity): boolean =>
  entity.kind === "organization" && (entity.sector === "REB" || entity.sector === "UAF")

/** Longer mentions first, so that a name inside a group keeps its own tokens; heads last, they belong to their mention. */
const fillMentions = (
  mentions: readonly Mention[],
  entityOf: Int32Array,
  entityAt: Int32Array,
  mentionAt: Int32Array,
): void => {
  const order = mentions.map((_, index) => index).filter((index) => entityKinds.has(mentions[index]?.kind ?? "date"))
  const lengthOf = (index: number) => (mentions[index]?.last ?? 0) - (mentions[index]?.first ?? 0)
  order.sort((a, b) => lengthOf(b) - lengthOf(a) || a - b)
  for (const index of order) {
    const mention = mentions[index]
    if (!mention) continue
    entityAt.fill(entityOf[index] ?? -1, mention.first, mention.last)
    mentionAt.fill(index, mention.first, mention.last)
  }
  for (const index of order) {
    const head = mentions[index]?.head ?? 0
    const held = mentions[mentionAt[head] ?? -1]
    if (held && held.head === head) continue
    entityAt[head] = entityOf[index] ?? -1
    mentionAt[head] = index
  }
}
