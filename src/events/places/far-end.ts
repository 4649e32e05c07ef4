import type { PlaceMention } from "../../model/mention.js"
import type { Scene } from "../scene.js"

/** Tokens between a place and the town that its way is counted from: "Oran, a small village about 345 miles (550 km) northeast of". */
const longestWay = 14

/** "In Sliema, seven km from Valletta", "in Oran, a village south of the capital Lima": whether a town only says where another place lies. */
export const isFarEnd = (scene: Scene, mention: PlaceMention): boolean => {
  const { lower, sentence } = scene.document.tokens
  const { locating, places } = scene.knowledge.words
  let told = false
  let far = false
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - longestWay); at--) {
    if (sentence[at] !== sentence[mention.first]) return false
    const near = scene.mentions[scene.mentionAt[at] ?? -1]
    // "Third Ward, just south of downtown Houston", "a lane north of Benton": a part of a town or its edge.
    if (near?.kind === "place") return told && (far || near.location !== null) && near.placeType !== "street"
    const word = lower[at] ?? ""
    far ||= locating.measure.has(word)
    const before = lower[at - 1] ?? ""
    if (word === "of" && places.direction.has(before)) told = true
    else if (word === "from" && (locating.measure.has(before) || before === ")")) told = true
    else if (!told && word !== "the" && !locating.kind.has(word)) return false
  }
  return false
}
