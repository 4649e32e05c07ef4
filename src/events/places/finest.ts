import type { PlaceEntity } from "../../model/entity.js"
import type { Scene } from "../scene.js"
import { isFiner } from "./nesting.js"
import type { Placing } from "./place.js"
import { sizeOf, town } from "./sizes.js"

/** Of the places said of one telling the finest: the nearest, one beside it that lies in it, or the one it is in, not near. */
export const finestOf = (scene: Scene, placings: readonly Placing[]): Placing | null => {
  let best: Placing | null = null
  for (const placing of placings) {
    if (best === null || (placing.distance - best.distance < 12 && isBetter(scene, placing, best))) best = placing
  }
  return best
}

const isWater = ({ location, placeType }: PlaceEntity): boolean => (location?.placeType ?? placeType) === "water"

const isBetter = (scene: Scene, { place, mention }: Placing, best: Placing): boolean => {
  const inside =
    best.mention.relation !== "in" &&
    mention.relation === "in" &&
    sizeOf(place) <= sizeOf(best.place) &&
    !isWater(place)
  // "In the Niger river near Segou".
  const ashore = isWater(best.place) && sizeOf(place) === town && mention.relation === "near"
  return inside || ashore || isFiner(scene, place, best.place)
}
