import type { PlacePrecision } from "../../model/codes.js"
import type { PlaceEntity } from "../../model/entity.js"

/** Kinds by size: 5 a country or larger, 4 a first-level division, 3 a second-level one, 2 a town; anything else is finer. */
const sizes: ReadonlyMap<string, number> = new Map([
  ["continent", 6],
  ["country", 5],
  ["region", 5],
  ["admin1", 4],
  ["water", 4],
  ["mountain", 3],
  ["admin2", 3],
  ["city", 2],
  ["capital", 2],
  ["town", 2],
  ["village", 2],
  ["locality", 2],
])

/** What the words call a place that no gazetteer holds: "the village of X", "X, a hamlet near Reno". */
export const calledTown = /^(?:city|town|village)$/u

/** The size of a town. */
export const town = 2

/** How large a place is, by its kind; what no gazetteer holds is a spot within a town. */
export const sizeOf = (place: PlaceEntity): number =>
  place.location === null
    ? place.container >= 0 || place.country !== null || calledTown.test(place.placeType)
      ? 2
      : 1
    : (sizes.get(place.location.placeType) ?? 1)

/** Whether a place is a town or a village, listed or called so. */
export const isTownSized = (place: PlaceEntity): boolean =>
  sizeOf(place) === town && (place.location !== null || /^(?:city|town|village|locality)$/u.test(place.placeType))

/** How exactly an incident is placed by being at a place. */
export const precisionOf = (place: PlaceEntity): PlacePrecision => {
  const size = sizeOf(place)
  // "Mill Street in Toledo": a street is as exact with its town as without.
  if (place.location === null && place.placeType === "street") return "exact"
  if (place.location?.placeType === "district") return "district"
  return size >= 5 ? "country" : size === 4 ? "admin1" : size === 3 ? "district" : size === 2 ? "town" : "exact"
}
