import type { Scene } from "../scene.js"
import { addUp, isStated, type Said } from "./conjoined-sums.js"

const besides = /^(?:another|a further|an additional)$/u

/** "Two more died", "another two died". */
const isBesides = ({ document: { tokens } }: Scene, { first, last, quantity }: Said): boolean => {
  const { lower } = tokens
  const more = lower.slice(first, last + 1).lastIndexOf("more")
  return besides.test(quantity.hedge ?? "") || (more > 0 && lower[first + more + 1] !== "than")
}

/**
 * "Killing four people on the spot. Two more died in hospital": what is counted besides those counted in a sentence before adds to them. Not
 * where its own sentence counts others too, for then it only divides what was counted.
 */
export const addFurther = (scene: Scene, said: readonly Said[]): readonly Said[] => {
  const wholes = said.filter(({ part, quantity }) => !part && quantity.best !== null && quantity.high !== 0)
  for (const one of wholes) {
    if (!isBesides(scene, one) || one.telling.trigger.harm !== "killed") continue
    const others = wholes.filter((other) => other !== one)
    if (others.some(({ telling }) => telling.sentence === one.telling.sentence)) continue
    const before = others
      .filter((other) => other.first < one.first && other.rule !== "count/name" && !isBesides(scene, other))
      .toSorted((a, b) => (b.quantity.best ?? 0) - (a.quantity.best ?? 0))[0]
    if (before === undefined) continue
    const sum = addUp(before, one)
    const rest = said.filter((count) => count !== one && count !== before)
    if (isStated(rest, sum.quantity.best ?? sum.quantity.low)) continue
    return [...rest, ...[before, one].map((term) => ({ ...term, part: true })), sum]
  }
  return said
}
