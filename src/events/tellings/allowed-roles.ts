import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import type { Scene } from "../scene.js"
import { isCountry } from "./countries.js"

/** What an entity's kind allows it to be: a weapon commits nothing, a person is no weapon. */
export const fitRole = (scene: Scene, role: TriggerRole, entity: number): TriggerRole => {
  const kind = scene.entities[entity]?.kind
  if (kind === undefined) return "none"
  // "Clashes between Armenia and Azerbaijan" are between their states.
  if (kind === "place")
    return role === "target" || role === "site" ? "site" : role === "side" && isCountry(scene, entity) ? role : "none"
  const agent = role === "perpetrator" || role === "responder" || role === "investigator" || role === "speaker"
  if (agent && isVictim(scene, entity)) return "none"
  // "The Chargers' Jackson arrested": no club is taken away, and no court is tried.
  if (kind === "organization" && role === "arrested") return "none"
  if ((role === "arrested" || role === "suspect" || role === "perpetrator") && isCourt(scene, entity)) return "none"
  // "Fought with knives".
  if (kind === "weapon" && role === "side") return "weapon"
  if (kind === "weapon")
    return role === "found" || role === "goods" ? role : agent || role === "weapon" ? "weapon" : "none"
  if (kind === "asset") {
    if (scene.entities[entity]?.kind === "asset" && isPart(scene, entity)) return "none"
    if (role === "target" || role === "goods" || role === "found" || role === "site" || role === "subject-of")
      return role
    return agent && scene.entities[entity]?.kind === "asset"
      ? "none"
      : role === "arrested" || role === "involved"
        ? "target"
        : "none"
  }
  return role === "weapon" || role === "found" ? "none" : role === "goods" ? "target" : role
}

/** "Victims of the bombing" did not do it. */
const isVictim = (scene: Scene, entity: number): boolean => {
  const group = scene.entities[entity]
  return group?.kind === "group" && group.category === "victim"
}

/** Courts and prosecutors' offices; a judge may well be arrested. */
const isCourt = (scene: Scene, id: number): boolean => {
  const entity = scene.entities[id]
  if (entity?.kind === "organization") return entity.sector === "JUD"
  return entity?.kind === "group" && entity.sector === "JUD" && entity.category === "organization"
}

/** Windows and doors are broken, but it is the house that was hit. */
export const isPart = (scene: Scene, entity: number): boolean => {
  const asset = scene.entities[entity]
  return asset?.kind === "asset" && asset.assetType === "part"
}
