import type { PlaceEntity } from "../../model/entity.js"
import type { Scene } from "../scene.js"
import { calledTown, sizeOf, town } from "./sizes.js"

/** Whether the one place is known to lie in the other: by the text's words or by their coordinates' countries and divisions. */
export const liesIn = (scene: Pick<Scene, "entities">, inner: PlaceEntity, outer: PlaceEntity): boolean => {
  const seen = new Set<number>()
  for (let at = inner.container; at >= 0 && !seen.has(at); ) {
    if (at === outer.id) return true
    seen.add(at)
    const next = scene.entities[at]
    // "Huize county in Yunnan" lies in China.
    if (next?.kind === "place" && next.location !== null && next.container < 0) return liesIn(scene, next, outer)
    at = next?.kind === "place" ? next.container : -1
  }
  if (!inner.location || !outer.location || sizeOf(inner) >= sizeOf(outer)) return false
  if (inner.location.country !== outer.location.country) return false
  return (
    sizeOf(outer) >= 5 ||
    (sizeOf(outer) === 4 &&
      (inner.location.admin1 === outer.location.admin1 || inner.location.admin1 === outer.location.name))
  )
}

/** Whether one place is the finer word for where: it lies in the other by the text, or is smaller and lies in it by the map. */
export const isFiner = (scene: Scene, inner: PlaceEntity, outer: PlaceEntity): boolean =>
  inner.id !== outer.id &&
  (isVillageOf(inner, outer) ||
    (liesIn(scene, inner, outer) && (inner.location === null || sizeOf(inner) < sizeOf(outer))))

/**
 * "In Croatia … in the village of Karin Gornji", "in Limpopo … in Vaalwater", "in Zimbabwe … in Hwange National Park": what no gazetteer holds is
 * told of as in the country or the region that is named.
 */
const isVillageOf = ({ location, placeType, country, container }: PlaceEntity, outer: PlaceEntity): boolean =>
  location === null &&
  (isVast(outer) || (country === null && container < 0)) &&
  (calledTown.test(placeType) || spot.test(placeType)) &&
  sizeOf(outer) > town
const spot = /^(?:locality|region|building|district)$/u
/** "The Arctic island of Spitzbergen": an area that no country is. */
const isVast = ({ location }: PlaceEntity): boolean => /^(?:continent|region|water)$/u.test(location?.placeType ?? "")

/** A quarter of a town lies in the same division as the town, within half a degree or so. */
export const isNear = ({ location: inner }: PlaceEntity, { location: outer }: PlaceEntity): boolean =>
  inner === null ||
  outer === null ||
  (inner.admin1 === outer.admin1 && Math.abs(inner.lat - outer.lat) + Math.abs(inner.lon - outer.lon) < 0.7)
