import { countryOfOutlet } from "../recognition/places/home.js"
import type { Scene } from "./scene.js"

/**
 * Whether more of what an article names lies in the United States than in any other country: its places, and its outlet, which
 * decides between as many. The judges of persons and tolls learned from American local news and are asked of no other.
 */
export const isAmerican = ({ mentions, document }: Scene): boolean => {
  const home = countryOfOutlet(document.article)
  const named = new Map<string, number>(home === "" ? [] : [[home, 1]])
  for (const mention of mentions) {
    if (mention.kind !== "place" || !mention.location?.country) continue
    const { country } = mention.location
    named.set(country, (named.get(country) ?? 0) + 1)
  }
  const own = named.get("US") ?? 0
  return own > 0 && [...named].every(([country, count]) => country === "US" || count < own + (home === "US" ? 1 : 0))
}
