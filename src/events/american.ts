import type { Scene } from "./scene.js"

/**
 * Whether more places that an article names lie in the United States than in any other country. The judges of persons and
 * tolls learned from American local news and are asked of no other.
 */
export const isAmerican = ({ mentions }: Scene): boolean => {
  const named = new Map<string, number>()
  for (const mention of mentions) {
    if (mention.kind !== "place" || mention.location === null) continue
    const { country } = mention.location
    named.set(country, (named.get(country) ?? 0) + 1)
  }
  const own = named.get("US") ?? 0
  return own > 0 && [...named].every(([country, count]) => country === "US" || count < own)
}
