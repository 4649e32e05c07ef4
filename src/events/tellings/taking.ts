import type { Fitting } from "../../lexicon/trigger-frames.js"
import type { Clause } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { kindsAt } from "./kinds.js"

/** "Took his money", "fled with $90": a verb that tells a theft only beside a threat. */
export const isTaking = (scene: Scene, { lemma, object, obliques, controller }: Clause): boolean => {
  if (controller !== null || !scene.knowledge.words.doers.taking.has(lemma)) return false
  const carried = obliques.filter(({ preposition }) => preposition === "with").map(({ phrase }) => phrase)
  return [...(object === null ? [] : [object]), ...carried].some(
    ({ head }) => currency.test(scene.document.tokens.lower[head] ?? "") || isLoot(kindsAt(scene, head)),
  )
}
const currency = /^(?:\$|£|€|¥|₹|₦)$/u
const isLoot = (kinds: readonly Fitting[]): boolean => kinds.includes("money") || kinds.includes("goods")
