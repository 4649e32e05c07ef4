import type { Fitting } from "../../lexicon/trigger-frames.js"
import type { Entity } from "../../model/entity.js"
import { tag } from "../../model/syntax.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"

/** What kinds of things a token's entity counts as, for what a weak trigger needs. */
export const kindsAt = (scene: Scene, token: number): readonly Fitting[] => {
  const entity = entityOn(scene, token)
  const mention = mentionOn(scene, token)
  if (entity?.kind === "person") return ["person"]
  const armed: readonly Fitting[] = isArmedSector(entity) ? ["armed"] : []
  if (entity?.kind === "group" && mention?.rule === bodyRule) return ["body"]
  if (entity?.kind === "group") return [...armed, ...bodies(entity.category)]
  if (entity?.kind === "organization") return [...armed, "organization"]
  if (entity?.kind === "place") return ["place"]
  if (entity?.kind === "weapon" && isStones(scene, token)) return ["stone", "weapon"]
  if (entity?.kind === "weapon") return arms.get(entity.weaponType) ?? ["weapon"]
  if (entity?.kind === "asset" && mention?.rule === craftRule) return ["vehicle", "craft"]
  if (entity?.kind === "asset") return assetKinds.get(entity.assetType) ?? []
  if (mention !== undefined) return []
  if (scene.knowledge.words.doers.shot.has(scene.syntax.lemma(token))) return ["shots"]
  if (scene.knowledge.words.places.town.has(scene.syntax.lemma(token))) return ["place", "town"]
  const isSomebody = pronouns.test(scene.document.tokens.lower[token] ?? "") || isSomeOfThem(scene, token)
  return isSomebody || isPartOfSomebody(scene, token) ? ["person"] : []
}

/** "Stones and bottles", which many throw; one bottle is another matter. */
const isStones = ({ document, mentions, mentionAt }: Scene, token: number): boolean =>
  mentions[mentionAt[token] ?? -1]?.rule === stoneRule && /[^s]s$/u.test(document.tokens.lower[token] ?? "")
const stoneRule = "lexicon/weapons/stone"

/** As `kindsAt`, of verbs that are done to people alone: a number by itself counts people there ("sentenced two in December", "arrested 14"). */
export const somebodyAt = (scene: Scene, token: number): readonly Fitting[] => {
  const isAlone =
    scene.syntax.pos[token] === tag.NUM && !/^[\p{L}%$€£]/u.test(scene.document.tokens.text[token + 1] ?? "")
  const isBefore = before.test(scene.document.tokens.lower[token + 1] ?? "")
  const counted = scene.syntax.pos[token] === tag.NUM && scene.mentionAt[token] === -1 && (isAlone || isBefore)
  return counted ? ["person"] : kindsAt(scene, token)
}
const before = /^(?:in|on|at|after|over|for|and|last|to|during|as|of)$/u

/** "Slashed her face". */
const isPartOfSomebody = ({ document: { tokens }, knowledge }: Scene, token: number): boolean =>
  knowledge.bodyParts.has(tokens.lower[token] ?? "") && possessive.test(tokens.lower[token - 1] ?? "")

/** "Executed two of them". */
const isSomeOfThem = ({ document: { tokens }, syntax }: Scene, token: number): boolean =>
  syntax.pos[token] === tag.NUM && tokens.lower[token + 1] === "of" && tokens.lower[token + 2] === "them"

const bodies = (category: string | null): readonly Fitting[] =>
  category === "organization" ? ["organization", "person"] : ["person"]

const isArmedSector = (entity: Entity | undefined): boolean =>
  (entity?.kind === "group" || entity?.kind === "organization") &&
  entity.sector !== null &&
  /^(?:MIL|REB|UAF|CRM|COP)$/u.test(entity.sector)

const bodyRule = "lexicon/people/dead"
const craftRule = "lexicon/assets/craft"
const possessive = /^(?:his|her|their)$/u
const pronouns = /^(?:him|her|them|he|she|they|someone|somebody)$/u
const arms: ReadonlyMap<string, readonly Fitting[]> = new Map([
  ["Explosives", ["bomb", "weapon"]],
  ["Grenade", ["bomb", "weapon"]],
  ["Projectile", ["bomb", "weapon"]],
  ["Landmine", ["bomb", "weapon"]],
  ["Incendiary", ["bomb", "weapon", "incendiary"]],
  ["Chemical", ["chemical", "weapon"]],
])
const assetKinds: ReadonlyMap<string, readonly Fitting[]> = new Map([
  ["building", ["building"]],
  ["vehicle", ["vehicle"]],
  ["armour", ["vehicle", "weapon"]],
  ["infrastructure", ["infrastructure"]],
  ["part", ["building"]],
  ["land", ["building"]],
  ["money", ["money"]],
  ["drugs", ["drugs"]],
  ["goods", ["goods"]],
])
