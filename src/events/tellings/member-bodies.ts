import { flatMap } from "../../model/flat-map.js"
import type { GroupMention } from "../../model/mention.js"
import { mentionOn, type Scene } from "../scene.js"
import { amendRole, type Role } from "./telling.js"

/** What members do is told of their organisation too: "FMLN guerrillas attacked", "members of the gang". */
export const withBodies = (scene: Scene, roles: readonly Role[]): readonly Role[] => {
  const bodies = flatMap(roles, (role): readonly Role[] => {
    if (role.role !== "perpetrator" && role.role !== "side") return []
    const mention = mentionOn(scene, role.head)
    if (mention?.kind !== "group" || mention.category === "organization") return []
    const said = mention.of < 0 ? -1 : (scene.entityAt[mention.of] ?? -1)
    const isBody = scene.entities[said]?.kind === "organization" && !isResident(scene, mention, said)
    if (isBody && !roles.some(({ entity }) => entity === said))
      return [amendRole(role, { entity: said, head: mention.of, rule: `${role.rule} member-of` })]
    const only = scene.armed.length === 1 && armed.test(mention.category ?? "") ? scene.armed[0] : undefined
    if (only === undefined || roles.some(({ entity }) => entity === only)) return []
    const head = scene.mentions[scene.entities[only]?.mentions[0] ?? -1]?.head ?? -1
    const rule = `${role.rule} only-armed-group`
    return head < 0 ? [] : [amendRole(role, { entity: only, head, suspected: true, rule })]
  })
  return [...roles, ...bodies]
}

const armed = /^(?:fighter|militant)$/u
const anybody = /^(?:man|woman|child|person)$/u
const outlaw = /^(?:REB|CRM|UAF|SEP|INS)$/u

/** "A Dixon man" in news of the Dixon Police is of the town: only outlaws have men who are theirs. */
const isResident = ({ entities }: Scene, { category }: GroupMention, body: number): boolean => {
  const entity = entities[body]
  return anybody.test(category ?? "") && entity?.kind === "organization" && !outlaw.test(entity.sector ?? "")
}
