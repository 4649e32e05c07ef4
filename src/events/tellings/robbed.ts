import type { Trigger } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { Scene } from "../scene.js"
import { caseOf, childrenOf, relationOf } from "../tree.js"
import { amendRole, type Role } from "./telling.js"

/**
 * Whom somebody robs by what he takes: whose goods they are ("stole a trader's car", "her handbag was taken"), and from whom, where the
 * tree hangs that on the goods ("cash from two shops"). `roles` are those that the verb's clause gives.
 */
export const readRobbed = (
  scene: Scene,
  trigger: Trigger,
  sentence: number,
  roles: readonly Role[],
): readonly Role[] => {
  if (trigger.object !== "goods") return []
  const known = new Set(roles.map(({ entity }) => entity))
  return flatMap(
    roles.filter(({ role }) => role === "goods"),
    (goods) =>
      flatMap(childrenOf(scene, sentence, goods.head), (child): readonly Role[] => {
        const entity = scene.entityAt[child] ?? -1
        const kind = scene.entities[entity]?.kind
        if (entity < 0 || known.has(entity) || kind === "place" || kind === "weapon") return []
        const owns = relationOf(scene, sentence, child) === "nmod:poss" && kind !== "asset"
        const word = scene.document.tokens.lower[caseOf(scene, sentence, child)] ?? ""
        if (!owns && trigger.prepositions.get(word) !== "target") return []
        const rule = owns ? "goods/owner" : "goods/from"
        return [amendRole(goods, { role: "target", entity, head: child, rule })]
      }),
  )
}
