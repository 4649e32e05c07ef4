import { type Reading, type Scene, wordAt } from "./scene.js"

const modifiers = new Set(["early", "late", "mid", "earlier", "later", "midway"])

const hedges = new Set(["nearly", "almost", "about", "roughly", "approximately", "over"])
const pairedHedges = new Set(["at least", "more than", "less than", "up to", "as many", "no more"])

/** "the early 1980s", "the mid-1970s": the article belongs to the decade. */
const isOwned = (scene: Scene, { rule }: Reading, at: number, floor: number): boolean =>
  rule === "dates/decade" && at - 2 >= floor && wordAt(scene, at - 2) === "the"

/** "fiscal 1988", "fiscal second-quarter". */
const isFiscal = (scene: Scene, { rule }: Reading, at: number, floor: number): boolean =>
  at - 1 >= floor && wordAt(scene, at - 1) === "fiscal" && /^dates\/(?:year|quarter)$/u.test(rule)

/** "early this month", "late July", "the end of 1990": the words before a date that say which part of it. */
export const firstOf = (scene: Scene, found: Reading, at: number, floor: number): number => {
  if (at - 1 >= floor && modifiers.has(wordAt(scene, at - 1))) return isOwned(scene, found, at, floor) ? at - 2 : at - 1
  if (isOwned(scene, found, at + 1, floor) || isFiscal(scene, found, at, floor)) return at - 1
  const hyphenated = found.last === at + 1 && wordAt(scene, at).includes("-")
  if ((found.timex === "DURATION" && !hyphenated) || found.rule === "dates/distance") {
    const two = `${wordAt(scene, at - 2)} ${wordAt(scene, at - 1)}`
    if (at - 2 >= floor && pairedHedges.has(two)) return at - 2
    if (at - 1 >= floor && wordAt(scene, at) !== "the" && hedges.has(wordAt(scene, at - 1))) return at - 1
  }
  const part = wordAt(scene, at - 2)
  if (wordAt(scene, at - 1) === "of" && /^(?:end|beginning|middle|start)$/u.test(part) && at - 2 >= floor) {
    return wordAt(scene, at - 3) === "the" && at - 3 >= floor ? at - 3 : at - 2
  }
  return at
}
