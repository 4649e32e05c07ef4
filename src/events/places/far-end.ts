import type { PlaceMention } from "../../model/mention.js"
import { mentionOn, type Scene } from "../scene.js"

/** Tokens between a place and the town that its way is counted from: "Oran, a small village about 345 miles (550 km) northeast of". */
const longestWay = 14

/** "In Sliema, seven km from Valletta", "in Oran, a village south of the capital Lima": whether a town only says where another place lies. */
export const isFarEnd = (scene: Scene, mention: PlaceMention): boolean => {
  const { lower, sentence } = scene.document.tokens
  const { locating } = scene.knowledge.words
  let told = false
  let far = false
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - longestWay); at--) {
    if (sentence[at] !== sentence[mention.first]) return false
    const near = mentionOn(scene, at)
    // "Third Ward, just south of downtown Houston", "a lane north of Benton": a part of a town or its edge.
    if (near?.kind === "place") return told && (far || near.location !== null) && near.placeType !== "street"
    const word = lower[at] ?? ""
    far ||= locating.measure.has(word)
    if (isAway(scene, at)) told = true
    else if (!told && word !== "the" && !locating.kind.has(word)) return false
  }
  return false
}

/** "North of", "345 miles (550 km) from". */
const isAway = ({ document: { tokens }, knowledge }: Scene, at: number): boolean => {
  const { locating, places } = knowledge.words
  const before = tokens.lower[at - 1] ?? ""
  return tokens.lower[at] === "of"
    ? places.direction.has(before)
    : tokens.lower[at] === "from" && (locating.measure.has(before) || before === ")")
}

/** From so many miles or kilometres on a town only says where in the country something lies. */
const remote = 40

/** "About 150 km (90 miles) north of the capital Lima": too far to have happened in it. */
export const isRemote = (scene: Scene, { first }: PlaceMention): boolean => {
  const { tokens } = scene.document
  const { knowledge } = scene
  const { lower, sentence } = tokens
  const { locating } = knowledge.words
  let at = first - 1
  while (lower[at] === "the" || locating.kind.has(lower[at] ?? "")) at--
  if (!isAway(scene, at)) return false
  for (let back = at - 1; back > at - wayTokens && sentence[back] === sentence[first]; back--)
    if (locating.measure.has(lower[back] ?? "") && Number((lower[back - 1] ?? "").replace(",", "")) >= remote)
      return true
  return false
}
/** Tokens of "150 km (90 miles) north". */
const wayTokens = 9
