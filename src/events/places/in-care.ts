import type { PlaceMention } from "../../model/mention.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"

/** Tokens before a name in which a word of care makes it the place of a hospital or a jail. */
const careReach = 7

/** Whether the words before a place say that somebody was taken there or is cared for there: "was flown to a hospital in Reno". */
export const isOfCare = (scene: Scene, mention: PlaceMention): boolean => {
  const { tokens } = scene.document
  const first = scene.document.sentences[tokens.sentence[mention.first] ?? 0]?.first ?? 0
  const from = Math.max(first, mention.first - careReach)
  const care = scene.knowledge.homes.all(tokens, from, mention.first).findLast(({ entry }) => entry.id === "care")
  return care !== undefined && scene.triggerAt.slice(care.last, mention.first).every((trigger) => trigger < 0)
}

/** "56 inmates were slain at a prison in Manaus": the deed was done in it, and nobody was taken there. */
export const isInPrison = (scene: Scene, { mention }: Telling, place: PlaceMention): boolean => {
  const between = scene.document.tokens.lower.slice(mention.last, place.first)
  const at = between.findIndex((word) => scene.knowledge.words.care.prison.has(word))
  return at > 0 && at < 5 && /^(?:in|at|inside|outside)$/u.test(between[0] ?? "")
}

/** "Burst into a clinic in Reno and shot a nurse": the clinic itself was hit. */
export const isHitThere = ({ entities }: Scene, { roles }: Telling, place: PlaceMention): boolean =>
  roles.some(
    ({ role, head, entity }) =>
      role === "target" && entities[entity]?.kind === "asset" && head < place.first && place.first - head <= siteReach,
  )

/** "Detainees at a jail outside Reno began a hunger strike": where those are who rise. */
export const isOfUproar = (
  { document: { tokens }, knowledge }: Scene,
  { trigger }: Telling,
  { first }: PlaceMention,
): boolean => {
  if (trigger.subject !== "participant") return false
  const at = tokens.lower.slice(0, first).findLastIndex((word) => knowledge.words.care.prison.has(word))
  return at >= first - siteReach && /^(?:in|at|inside|of)$/u.test(tokens.lower[at - 2] ?? "")
}

/** Tokens between a site and the town that it lies in or near. */
const siteReach = 3
