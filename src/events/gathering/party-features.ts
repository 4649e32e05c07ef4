import type { Mention } from "../../model/mention.js"
import { mentionOn, type Scene } from "../scene.js"
import type { Role, Telling } from "../tellings/telling.js"
import type { Setter } from "./happening-weights.js"

/** More than this at once are seldom the victims of one happening, and often those of a war. */
const many = 50

type Party = "person" | "counted" | "many" | "described" | "vague" | "organization" | "thing"

/** How a party is named: by name, by number, as one, or as a kind of people. */
const partyOf = (scene: Scene, { entity, head }: Role): Party | null => {
  const mention: Mention | undefined = mentionOn(scene, head)
  const known = scene.entities[entity]
  if (known?.kind === "person" || known?.kind === "organization") return known.kind
  if (known?.kind === "asset") return "thing"
  if (known?.kind !== "group") return null
  const size = known.size ?? (mention?.kind === "group" ? mention.size : null)
  if (size && size.low >= many) return "many"
  if (size && size.best !== null) return size.best === 1 ? "described" : "counted"
  return mention?.kind === "group" && !mention.plural ? "described" : "vague"
}

export const setParties = (scene: Scene, tellings: readonly Telling[], set: Setter): void => {
  const roles = tellings.flatMap((telling) => telling.roles)
  const parties = (wanted: readonly string[]) =>
    new Set(roles.filter(({ role }) => wanted.includes(role)).map((role) => partyOf(scene, role)))
  const hit = parties(["target", "goods", "arrested", "site"])
  const doers = parties(["perpetrator", "side", "participant", "responder"])
  const counts = tellings.flatMap((telling) => telling.counts.map(({ quantity }) => quantity.low))
  if (counts.some((low) => low > 0 && low < many)) hit.add("counted")
  if (counts.some((low) => low >= many)) hit.add("many")
  for (const kind of hit) if (kind !== null) set(`target: ${kind}`)
  for (const kind of doers) if (kind !== null && kind !== "thing" && kind !== "many") set(`doer: ${kind}`)
  set("target: none", hit.size === 0)
  set("doer: none", doers.size === 0)
  set(
    "weapon",
    roles.some(({ role }) => role === "weapon"),
  )
}
