import type { Document } from "../model/document.js"
import type { Entity, PlaceEntity } from "../model/entity.js"
import type { Mention } from "../model/mention.js"
import type { AttributionKnowledge } from "./knowledge.js"
import { layMentioned, type Mentioned } from "./mentioned.js"

/** Which entity each token speaks of. */
export interface Cast {
  /** Entity id whose mention or reference has this token as its head, or -1. */
  readonly byHead: Int32Array
  /** Entity id of the longest mention over this token, or -1. */
  readonly byCover: Int32Array
  /** Entity id of the country, or of the capital that stands for it, whose name has this token as its head, or -1. */
  readonly countryAt: Int32Array
  /** The thing (an asset, a weapon) that a token is the head of, as an entity id, or -1. */
  readonly thingAt: Int32Array
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly mentioned: Mentioned
  /** The mention with this token as its head, as an index, or -1. */
  readonly mentionAt: Int32Array
}

const canSpeak = new Set<Entity["kind"]>(["person", "organization", "group"])

/** People and bodies of people: who can say something, and be spoken of as an actor. */
export const isActor = (entity: Entity | undefined): boolean => entity !== undefined && canSpeak.has(entity.kind)

/** A country, or its capital: "Moscow denied it". */
const isOfState = ({ name, location }: PlaceEntity, capitals: AttributionKnowledge["capitals"]): boolean =>
  location !== null && (location.placeType === "country" || capitals.get(location.country)?.includes(name) === true)

/** Lays the actors among the entities over the tokens. */
export const castOf = (
  document: Document,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  capitals: AttributionKnowledge["capitals"],
): Cast => {
  const byHead = new Int32Array(document.tokens.length).fill(-1)
  const byCover = new Int32Array(document.tokens.length).fill(-1)
  const countryAt = new Int32Array(document.tokens.length).fill(-1)
  const thingAt = new Int32Array(document.tokens.length).fill(-1)
  const mentionAt = new Int32Array(document.tokens.length).fill(-1)
  const length = new Int32Array(document.tokens.length)
  for (const [index, { head }] of mentions.entries()) mentionAt[head] = index
  for (const entity of entities) {
    if (entity.kind === "place" && isOfState(entity, capitals))
      for (const index of entity.mentions) countryAt[mentions[index]?.head ?? -1] = entity.id
    if (entity.kind === "asset" || entity.kind === "weapon")
      for (const index of entity.mentions) thingAt[mentions[index]?.head ?? -1] = entity.id
    if (!isActor(entity)) continue
    for (const token of entity.references) byHead[token] = entity.id
    for (const index of entity.mentions) {
      const mention = mentions[index]
      if (!mention) continue
      byHead[mention.head] = entity.id
      for (let token = mention.first; token < mention.last; token++) {
        if (mention.last - mention.first <= (length[token] ?? 0)) continue
        length[token] = mention.last - mention.first
        byCover[token] = entity.id
      }
    }
  }
  // "A spokesman for the police, Inspector Bukar Lawan": who holds the office is who it speaks of.
  for (const mention of mentions) {
    if (mention.kind !== "office" || (byHead[mention.head] ?? -1) >= 0) continue
    byHead[mention.head] = byHead[mentions[mention.holder]?.head ?? -1] ?? -1
  }
  const mentioned = layMentioned(mentions, document.tokens.lower)
  return { byHead, byCover, countryAt, thingAt, entities, mentions, mentioned, mentionAt }
}
