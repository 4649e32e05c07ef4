import { followUpTypes, type IncidentType } from "../../model/codes.js"
import type { WeaponEntity } from "../../model/entity.js"
import type { Cluster } from "../gathering/cluster.js"
import { type Scene, triggerOn } from "../scene.js"
import type { Role } from "../tellings/telling.js"
import { clauseAt, governorOf, relationOf } from "../tree.js"

const firearms = /^(?:Handgun|Rifle|Shotgun|Automatic Weapon|Firearm)$/u
const explosives = /^(?:Explosives|Grenade|Landmine|Projectile|Incendiary)$/u
const shot: ReadonlySet<IncidentType> = new Set(["shooting", "clash"])
/** What is done under the threat of any weapon: a knife, a suicide vest. */
const open: ReadonlySet<IncidentType> = new Set([
  "attack",
  "killing",
  "assault",
  "robbery",
  "hostage-taking",
  "hijacking",
  "kidnapping",
])

/** Whether a weapon of a kind does harm in an incident of a type. */
const suits = ({ weaponType }: WeaponEntity, type: IncidentType): boolean => {
  if (type === "bombing" || type === "explosion") return explosives.test(weaponType)
  if (type === "arson") return weaponType === "Incendiary"
  if (shot.has(type)) return firearms.test(weaponType)
  return open.has(type) && weaponType !== "Unknown"
}

/** How far from the telling of an incident a weapon in somebody's hand may be told. */
const reach = 3

/**
 * Adds to incidents the weapons that the words about them put in somebody's hand: "pulled out a pistol", "armed with knives".
 * Only where their own clauses name none; what police find afterwards only where the article tells of one
 * incident and says nothing else.
 */
export const addArms = (scene: Scene, clusters: readonly Cluster[]): void => {
  const found = new Map<Cluster, Role[]>()
  for (const mention of scene.mentions) {
    if (mention.kind !== "weapon") continue
    const entity = scene.entityAt[mention.head] ?? -1
    const weapon = scene.entities[entity]
    const sentence = scene.document.tokens.sentence[mention.head] ?? 0
    const hand = weapon?.kind === "weapon" ? handOf(scene, sentence, mention.head) : null
    if (weapon?.kind !== "weapon" || hand === null) continue
    const cluster = nearestTo(clusters, weapon, sentence)
    if (!cluster || isArmed(scene, cluster)) continue
    const role: Role = { role: "weapon", entity, head: mention.head, suspected: false, rule: `arms/${hand}` }
    found.set(cluster, [...(found.get(cluster) ?? []), role])
  }
  const single = clusters.filter(({ type, status }) => status === "occurred" && !followUpTypes.has(type)).length === 1
  for (const [cluster, roles] of found) {
    const wielded = roles.filter(({ rule }) => rule === "arms/wield")
    if (wielded.length > 0 || single) cluster.besides.push(...(wielded.length > 0 ? wielded : roles))
  }
}

const isArmed = (scene: Scene, { told }: Cluster): boolean =>
  told.some(({ telling }) => telling.roles.some(({ role, entity }) => role === "weapon" && isSpecific(scene, entity)))

const vague = /\/(?:bullet|weapon|device|stone|gasoline)$/u

/** A bullet, a shell or "arms" name no weapon. */
const isSpecific = (scene: Scene, entity: number): boolean => {
  const mention = scene.mentions[scene.entities[entity]?.mentions[0] ?? -1]
  return mention !== undefined && !vague.test(mention.rule)
}

/** What the verb above a weapon does with it; null where it is nothing that arms somebody. */
const handOf = (scene: Scene, sentence: number, head: number): "wield" | "find" | null => {
  if (!isSpecific(scene, scene.entityAt[head] ?? -1)) return null
  let at = governorOf(scene, sentence, head)
  for (let steps = 0; at >= 0 && steps < 3; steps++) {
    const hand = scene.knowledge.wielding.get(scene.syntax.lemma(at))
    if (hand && clauseAt(scene, sentence, at)?.negated) return null
    if (hand === "strike") return isObject(scene, sentence, head) ? null : "wield"
    if (hand) return hand
    const told = triggerOn(scene, at)
    if (told && steps === 0 && isObject(scene, sentence, head)) return null
    if (told?.kind === "incident") return followUpTypes.has(told.type) ? "find" : "wield"
    at = governorOf(scene, sentence, at)
  }
  return null
}

/** "Stole their guns", "downed a gunship": what is taken or hit arms nobody. */
const isObject = (scene: Scene, sentence: number, head: number): boolean =>
  /^(?:obj|nsubj:pass)$/u.test(relationOf(scene, sentence, head))

const nearestTo = (clusters: readonly Cluster[], weapon: WeaponEntity, sentence: number): Cluster | undefined => {
  let best: Cluster | undefined
  let least = reach + 1
  for (const cluster of clusters) {
    if (cluster.status !== "occurred" || !suits(weapon, cluster.type)) continue
    for (const { telling } of cluster.told) {
      const distance = Math.abs(telling.sentence - sentence)
      if (distance < least) [best, least] = [cluster, distance]
    }
  }
  return best
}
