import type { PlaceRecord } from "./records.js"

/**
 * Sets who contains whom by GeoNames' codes, sums populations upwards, and gives a division without coordinates of its own the
 * mean of its towns. Divisions without a town are dropped; the result is a new list with parents as indices into it.
 */
export const contain = (places: readonly PlaceRecord[]): readonly PlaceRecord[] => {
  const sums = new Map<string, { lat: number; lon: number; population: number; towns: number }>()
  const isTown = ({ type }: PlaceRecord) =>
    type === "city" || type === "capital" || type === "locality" || type === "district"
  for (const place of places) {
    if (!isTown(place)) continue
    for (const code of outward(place.code)) {
      const sum = sums.get(code) ?? { lat: 0, lon: 0, population: 0, towns: 0 }
      sum.lat += place.lat
      sum.lon += place.lon
      sum.population += place.population
      sum.towns++
      sums.set(code, sum)
    }
  }
  const isDivision = ({ type }: PlaceRecord) => type === "country" || type === "admin1" || type === "admin2"
  const towns = new Set(places.filter(isTown).map((place) => `${place.code} ${place.name}`))
  /** A municipality that bears its town's name adds nothing; counties of that name are kept ("Paris", not "Cook County"). */
  const isMunicipality = ({ type, code, name }: PlaceRecord) => type === "admin2" && towns.has(`${code} ${name}`)
  const kept = places.filter(
    (place) => place.type === "country" || !isDivision(place) || (sums.has(place.code) && !isMunicipality(place)),
  )
  const divisionAt = new Map<string, number>()
  for (const [index, place] of kept.entries()) if (isDivision(place)) divisionAt.set(place.code, index)
  for (const place of kept) {
    const sum = sums.get(place.code)
    if (isDivision(place) && sum) {
      place.population = sum.population
      if (Number.isNaN(place.lat)) {
        place.lat = sum.lat / sum.towns
        place.lon = sum.lon / sum.towns
      }
    }
    const holders = isDivision(place) ? outward(place.code).slice(1) : outward(place.code)
    place.parent = holders.map((code) => divisionAt.get(code)).find((index) => index !== undefined) ?? -1
  }
  return kept
}

/** "US.OH.049" → itself, "US.OH", "US". */
const outward = (code: string): readonly string[] => {
  const found: string[] = []
  for (let rest = code; rest !== ""; rest = rest.slice(0, Math.max(0, rest.lastIndexOf(".")))) found.push(rest)
  return found
}
