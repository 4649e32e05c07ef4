import type { Scene } from "../scene.js"
import type { Count } from "./telling.js"

/** Words by which what is counted second is some of the first: "six people died, among them two nurses". */
export const inside = /^(?:including|among|whom|which|them)$/u

/** "Seventeen people, among them four nurses", "12 people, seven women and five men": the second counts some of the first once more. */
const isWithin = (scene: Scene, whole: Count, part: Count): boolean => {
  if (whole.last > part.first || (whole.quantity.best ?? whole.quantity.low) < part.quantity.low) return false
  const between = scene.document.tokens.lower.slice(whole.last, part.first)
  if (between.some((word) => inside.test(word))) return true
  return whole.unit === "people" && whole.quantity.low > 1 && between[0] === ","
}

/** Kinds of people of whom others that follow may be the same ones, told one by one. */
const wide: ReadonlySet<string> = new Set(["worker", "member", "nationals", "relative", "civilian", "person"])

/** "Two employees, a doctor and a driver": as many as are told one by one behind the mark. */
const isTold = (scene: Scene, whole: Count, rest: readonly Count[]): boolean => {
  const people = scene.entities[whole.entity]
  const [next] = rest
  if (next === undefined || people?.kind !== "group" || !wide.has(people.category ?? "")) return false
  const sum = rest.reduce((all, { quantity }) => all + quantity.low, 0)
  const between = scene.document.tokens.lower.slice(whole.last, next.first)
  return whole.last <= next.first && between[0] === "," && sum === whole.quantity.best && rest.length > 1
}

/** Counts of one telling: those that stand for themselves, and those that only say of whom another counts. */
export const setApart = (scene: Scene, counts: readonly Count[]): readonly [readonly Count[], readonly Count[]] => {
  const [head, ...rest] = counts
  if (head !== undefined && isTold(scene, head, rest)) return [[head], rest]
  const within = counts.filter((part) => counts.some((whole) => whole !== part && isWithin(scene, whole, part)))
  return [counts.filter((count) => !within.includes(count)), within]
}
