import { flatMap } from "../../model/flat-map.js"
import type { AssetMention, Mention, WeaponMention } from "../../model/mention.js"
import { entityOn } from "../scene.js"
import type { Field, Weighed } from "./field.js"
import { type Part, partOfRole, parts, partsOf } from "./parts.js"
import { describeSetting } from "./setting.js"
import type { Surroundings } from "./surroundings.js"
import { describeTies, layTies } from "./ties.js"

/** Who competes with whom: people with people, bodies with organisations. */
const shelfOf = (kind: number): number => (kind >= 4 ? kind : kind >= 2 ? 2 : 0)
const rivalsOf = (kind: number, part: Part): string => `${part} ${shelfOf(kind)}`

/** Lays out what is compared. */
export const layField = (
  surroundings: Surroundings,
  weighed: readonly Weighed[],
  genre: Float64Array,
  tellings: number,
): Field => {
  const rivals = new Map<string, number[]>()
  for (const { candidate, best } of weighed) {
    for (const part of partsOf(candidate.kind)) {
      const key = rivalsOf(candidate.kind, part)
      const list = rivals.get(key) ?? []
      list.push(best[parts.indexOf(part)] ?? 0)
      rivals.set(key, list)
    }
  }
  for (const list of rivals.values()) list.sort((a, b) => b - a)
  const highest = new Float64Array(parts.length)
  const sums = new Float64Array(parts.length)
  for (const { best } of weighed) {
    for (let one = 0; one < best.length; one++) {
      highest[one] = Math.max(highest[one] ?? 0, best[one] ?? 0)
      sums[one] = (sums[one] ?? 0) + (best[one] ?? 0)
    }
  }
  return { surroundings, weighed, genre, tellings, rivals, ties: layTies(surroundings.scene, weighed), highest, sums }
}

const logit = (chance: number): number => Math.log((chance + 1e-4) / (1 - chance + 1e-4))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * The dense features of one candidate for one part; the order is that of the weights.
 * @param whole how likely it plays the part by all that is said of it
 */
export const describeCandidate = (field: Field, one: Weighed, part: Part, whole: number): Float32Array =>
  sideBySide([
    [whole],
    describeChances(field, one, part),
    describeRivals(field, one, part),
    field.genre,
    field.highest.subarray(1),
    field.sums.subarray(1),
    describeArticle(field, part),
    describeVotes(field, one, part),
    describeNature(field, one, part),
    describeTies(field, one, part),
    describeSetting(field.surroundings, one, part),
  ])

const sideBySide = (blocks: readonly ArrayLike<number>[]): Float32Array => {
  const row = new Float32Array(blocks.reduce((length, block) => length + block.length, 0))
  let end = 0
  for (const block of blocks) for (let at = 0; at < block.length; at++) row[end++] = block[at] ?? 0
  return row
}

const describeChances = (
  { surroundings }: Field,
  { candidate, chances, best }: Weighed,
  part: Part,
): readonly number[] => {
  const { sentence } = surroundings.scene.document.tokens
  const own = parts.indexOf(part)
  let [total, rest, odds, top] = [0, 1, 0, 0]
  for (const [at, list] of chances.entries()) {
    const chance = list[own] ?? 0
    total += chance
    rest *= 1 - chance
    odds += logit(chance)
    if (chance > (chances[top]?.[own] ?? 0)) top = at
  }
  const sentences = candidate.mentions.map((index) => sentence[surroundings.scene.mentions[index]?.head ?? 0] ?? 0)
  const other = part === "perpetrator" ? 2 : part === "target" ? 1 : 0
  const length = surroundings.scene.document.sentences.length
  return [
    best[own] ?? 0,
    total / chances.length,
    1 - rest,
    chances[0]?.[own] ?? 0,
    odds,
    other === 0 ? 0 : (best[other] ?? 0),
    chances.length,
    sentences[0] ?? 0,
    (sentences[0] ?? 0) / length,
    sentences[top] ?? 0,
  ]
}

/** Rivals less likely than this are not compared by their words. */
const faintest = 0.01

const describeRivals = ({ weighed, rivals }: Field, one: Weighed, part: Part): readonly number[] => {
  const own = parts.indexOf(part)
  const { candidate, best } = one
  const chance = best[own] ?? 0
  const shelf = shelfOf(candidate.kind)
  const list = rivals.get(rivalsOf(candidate.kind, part)) ?? []
  const rank = list.findIndex((value) => value <= chance)
  let [akin, within, around] = [0, 0, 0]
  for (const other of weighed) {
    const theirs = other.best[own] ?? 0
    if (theirs < faintest || other === one || shelfOf(other.candidate.kind) !== shelf) continue
    if (theirs > akin && other.lastWord === one.lastWord) akin = theirs
    if (theirs > within && other.padded.includes(one.padded)) within = theirs
    if (theirs > around && one.padded.includes(other.padded)) around = theirs
  }
  return [
    rank,
    rank > 0 ? (list[0] ?? 0) : 0,
    chance - (list[rank === 0 ? 1 : 0] ?? 0),
    sum(list) - chance,
    list.filter((value) => value > 0.3).length,
    list[1] ?? 0,
    akin,
    around,
    within,
  ]
}

/** What comes behind its genre and the highest chances and sums of each part. */
const describeArticle = ({ surroundings, tellings, highest }: Field, part: Part): readonly number[] => [
  highest[parts.indexOf(part)] ?? 0,
  surroundings.scene.document.sentences.length,
  tellings,
]

/** How often rules gave its mentions each part, and a part that is not judged. */
const describeVotes = ({ surroundings }: Field, { candidate }: Weighed, part: Part): readonly number[] => {
  const { scene, byHead, byEntity } = surroundings
  const votes = { perpetrator: 0, target: 0, weapon: 0, other: 0 }
  const entities = new Set<number>()
  for (const index of candidate.mentions) {
    const head = scene.mentions[index]?.head ?? -1
    entities.add(scene.entityAt[head] ?? -1)
    for (const { role } of byHead.get(head) ?? []) {
      if (role === "side") votes.perpetrator++
      else votes[partOfRole(role) ?? "other"]++
    }
  }
  const referred = flatMap([...entities], (entity) => byEntity.get(entity) ?? [])
  const own = referred.filter(({ role }) => partOfRole(role) === part)
  return [
    votes.perpetrator,
    votes.target,
    votes.weapon,
    votes.other,
    own.length,
    own.filter(({ suspected }) => suspected).length,
  ]
}

const sectors = ["REB", "UAF", "CRM", "MIL", "COP", "GOV", "CVL"]
const weapons: readonly WeaponMention["weaponType"][] = [
  "Explosives",
  "Firearm",
  "Rifle",
  "Projectile",
  "Grenade",
  "Unknown",
  "Melee",
]
const assets: readonly AssetMention["assetType"][] = [
  "building",
  "vehicle",
  "infrastructure",
  "part",
  "land",
  "goods",
  "money",
]

const describeNature = ({ surroundings }: Field, { candidate }: Weighed, part: Part): readonly number[] => {
  const { scene } = surroundings
  const { kind, words } = candidate
  const mention = scene.mentions[candidate.mentions[0] ?? -1]
  const entity = entityOn(scene, mention?.head ?? -1)
  const own = parts.indexOf(part)
  return [
    kind,
    own,
    kind * 4 + own,
    words.split(" ").length,
    words.length,
    ...describeGroup(mention),
    sectorOf(mention),
    entity?.kind === "person" ? entity.offices.length : -1,
    entity?.mentions.length ?? 0,
    entity?.references.length ?? 0,
    mention?.kind === "weapon"
      ? weapons.indexOf(mention.weaponType)
      : mention?.kind === "asset"
        ? assets.indexOf(mention.assetType)
        : -1,
  ]
}

const describeGroup = (mention: Mention | undefined): readonly number[] =>
  mention?.kind === "group"
    ? [mention.plural ? 1 : 2, mention.definite ? 1 : 2, mention.size?.best ?? -1, mention.of >= 0 ? 1 : 0]
    : [0, 0, -2, 0]

const sectorOf = (mention: Mention | undefined): number =>
  mention?.kind === "group" || mention?.kind === "organization" ? sectors.indexOf(mention.sector ?? "") + 1 : -1
