import type { Document } from "../model/document.js"
import type { Entity } from "../model/entity.js"
import type { DateMention, IncidentMention, Mention, PersonMention } from "../model/mention.js"
import { type Clause, type Phrase, type Syntax, tag } from "../model/syntax.js"
import type { EventKnowledge } from "./knowledge.js"

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

const entityKinds: ReadonlySet<Mention["kind"]> = new Set([
  "person",
  "organization",
  "group",
  "place",
  "weapon",
  "asset",
])

/** Indexes a document's layers by token. */
export const makeScene = (
  document: Document,
  syntax: Syntax,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  knowledge: EventKnowledge,
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
  const indexes = { entityAt, entityOf, mentionAt, dateAt, triggerAt, holderAt, armed, triggers }
  return { document, syntax, mentions, entities, knowledge, ...indexes }
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

/** The token by which a phrase names an entity: its head, or the head of its complement ("the life of a boy"); -1 for none. */
export const namingToken = (scene: Scene, phrase: Phrase): number => {
  if ((scene.entityAt[phrase.head] ?? -1) >= 0) return nameBeside(scene, phrase.head)
  const titled = nameBeside(scene, phrase.head)
  if (titled !== phrase.head) return titled
  if (scene.document.tokens.lower[phrase.head] === "who") return beforeWho(scene, phrase.head)
  const before = scene.mentions[scene.mentionAt[phrase.head - 1] ?? -1]
  if (before?.kind === "organization" && collective.test(scene.document.tokens.lower[phrase.head] ?? ""))
    return before.head
  if (scene.knowledge.bodyParts.has(scene.document.tokens.lower[phrase.head] ?? "")) {
    const sentence = scene.document.tokens.sentence[phrase.head] ?? 0
    const owner = childrenOf(scene, sentence, phrase.head).find(
      (child) => relationOf(scene, sentence, child) === "nmod:poss",
    )
    if (owner !== undefined && (scene.entityAt[owner] ?? -1) >= 0) return owner
  }
  for (let token = phrase.head + 1; token < Math.min(phrase.last, phrase.head + 3); token++) {
    if (scene.document.tokens.lower[token] !== "of") continue
    const inner = headAfter(scene, token + 1, phrase.last)
    return (scene.entityAt[inner] ?? -1) >= 0 ? inner : -1
  }
  return -1
}

/** Tokens back from "who" to whom it means. */
const whoReach = 7

/** "Al Roe, the Briton who robbed the bank": whom a relative means that the tree gives nobody; -1 for none. */
const beforeWho = ({ document: { tokens }, mentions, mentionAt, syntax }: Scene, who: number): number => {
  for (let at = who - 1; at > who - whoReach && tokens.sentence[at] === tokens.sentence[who]; at--) {
    const mention = mentions[mentionAt[at] ?? -1]
    if (mention?.kind === "person" || mention?.kind === "group" || mention?.kind === "organization") return mention.head
    if (mention !== undefined || verbal.has(syntax.pos[at] ?? -1)) return -1
  }
  return -1
}

/** "The Red Dawn group" is Red Dawn. */
const collective = /^(?:group|organi[sz]ation|gang|movement|faction|network|militia|cartel|syndicate)$/u

const verbal: ReadonlySet<number> = new Set([tag.VERB, tag.AUX])

/**
 * The name in apposition to a description, or the token itself: "the rebel leader JUAN SOTO", "the suspect, Ann Lee,". Only
 * one person can be named so; "two guards, Ann Lee said" names nobody.
 */
export const nameBeside = (scene: Scene, token: number): number => {
  const mention = scene.mentions[scene.mentionAt[token] ?? -1]
  const { lower, sentence } = scene.document.tokens
  if (mention === undefined) {
    // "The mayor, Jane Roe,".
    const holder = scene.mentions[scene.holderAt[token] ?? -1]
    if (holder) return holder.head
    const next = scene.mentions[scene.mentionAt[token + 1] ?? -1]
    if (next?.kind === "person" && next.first === token + 1 && sentence[token] === sentence[token + 1]) return next.head
    return appositionOf(scene, token)?.head ?? token
  }
  // "U.N. Secretary-General Ban Ki-moon", "Hamas leader Ali Roe".
  if (mention.kind === "organization") return titledFrom(scene, mention.last)?.head ?? token
  if (mention.kind !== "group" || (mention.size?.best ?? 1) !== 1) return token
  const comma = lower[mention.last] === ","
  if (mention.of > mention.head && (!comma || mention.plural)) return token
  const beside = personFrom(scene, mention.last + (comma || lower[mention.last] === "]" ? 1 : 0))
  // A headline's last word is not named by the line below it.
  if (beside === undefined || (mention.plural && comma) || sentence[beside.first] !== sentence[token]) return token
  return !comma || !verbal.has(scene.syntax.pos[beside.last] ?? 0) ? beside.head : token
}

/** The person whose name begins at a token, or whose titles do. */
const personFrom = (scene: Scene, from: number): PersonMention | undefined => {
  for (let at = from; at <= from + longestTitle; at++) {
    const mention = scene.mentions[scene.mentionAt[at] ?? -1]
    if (mention?.kind !== "person") continue
    const titled = mention.titles.reduce((words, title) => words + title.split(/\s+/u).length, 0)
    return mention.first - titled <= from && mention.first >= from ? mention : undefined
  }
  return undefined
}

/** "His landlady, Ann Lee,": the name beside a noun that no list of people has, where the tree takes it for an apposition. */
const appositionOf = (scene: Scene, token: number): PersonMention | undefined => {
  const { lower, sentence } = scene.document.tokens
  if (lower[token + 1] !== "," || scene.syntax.pos[token] !== tag.NOUN) return undefined
  const person = personFrom(scene, token + 2)
  const named = person !== undefined && sentence[person.first] === sentence[token]
  return named && isApposed(scene, token, person) ? person : undefined
}

const isApposed = (scene: Scene, token: number, { first, last }: PersonMention): boolean => {
  const at = scene.document.tokens.sentence[token] ?? 0
  for (let word = first; word < last; word++)
    if (relationOf(scene, at, word) === "appos" && governorOf(scene, at, word) === token) return true
  return false
}

/** The person whose titles begin at a token. */
const titledFrom = (scene: Scene, from: number): PersonMention | undefined => {
  const person = personFrom(scene, from)
  return person !== undefined && person.first > from && person.titles.length > 0 ? person : undefined
}

/** Tokens of titles before a name: "police commander Colonel". */
const longestTitle = 4

/** The head of the noun phrase that begins at a token, by its mention. */
const headAfter = (scene: Scene, from: number, limit: number): number => {
  for (let token = from; token < Math.min(limit, from + 6); token++) {
    const mention = scene.mentions[scene.mentionAt[token] ?? -1]
    if (mention) return mention.head
  }
  return -1
}

/** A phrase and all that it is coordinated with. */
export const conjunctsOf = (phrase: Phrase): readonly Phrase[] => [phrase, ...phrase.conjuncts]

/** The clause whose verb group holds a token, or the innermost one whose words do; null where the sentence has none. */
export const clauseAt = (scene: Scene, sentence: number, token: number): Clause | null => {
  const clauses = scene.syntax.clauses(sentence)
  // Verbs first: their clauses need not be read to be found.
  const own = clauses.find(({ verb }) => verb === token)
  if (own) return own
  let inner: Clause | null = null
  for (const clause of clauses) {
    const holds = clause.first <= token && token < clause.last
    if (holds && (inner === null || clause.last - clause.first <= inner.last - inner.first)) inner = clause
  }
  return inner
}

/** Children of a token in its tree, in order. */
export const childrenOf = (scene: Scene, sentence: number, token: number): readonly number[] => {
  const tree = scene.syntax.tree(sentence)
  const found: number[] = []
  for (let at = tree.first; at < tree.last; at++) if (tree.head[at - tree.first] === token) found.push(at)
  return found
}

/** The UD relation of a token to its head. */
export const relationOf = (scene: Scene, sentence: number, token: number): string => {
  const tree = scene.syntax.tree(sentence)
  return tree.relation[token - tree.first] ?? ""
}

/** The head of a token in its tree, -1 for the root. */
export const governorOf = (scene: Scene, sentence: number, token: number): number => {
  const tree = scene.syntax.tree(sentence)
  return tree.head[token - tree.first] ?? -1
}

/** The last word of a verb of several ("broke into", "took over"), which its object may stand under; "" for a single word. */
export const closingOf = ({ document, mentions, triggerAt }: Scene, head: number): string => {
  const mention = mentions[triggerAt[head] ?? -1]
  return mention !== undefined && mention.last - mention.first > 1
    ? (document.tokens.lower[mention.last - 1] ?? "")
    : ""
}

/** Words between a preposition and the mention that it stands before. */
const caseReach = 2

/** The preposition that stands before a mention which begins at `first`, past its article, whatever word of it the tree hangs it on; or -1. */
export const caseBefore = (scene: Scene, sentence: number, first: number): number => {
  const opening = scene.document.sentences[sentence]?.first ?? 0
  for (let at = first - 1; at >= Math.max(opening, first - 1 - caseReach); at--)
    if (relationOf(scene, sentence, at) === "case") return at
  return -1
}

/** The preposition of a noun, or -1. */
export const caseOf = (scene: Scene, sentence: number, token: number): number =>
  childrenOf(scene, sentence, token).find((child) => relationOf(scene, sentence, child) === "case") ?? -1
