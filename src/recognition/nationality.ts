import type { Mention } from "../model/mention.js"
import { groupOf, organizationOf } from "./amending.js"
import type { Nation } from "./places/index.js"

/** Gives bodies and people the country of a nationality right before them or before their noun: "Kazakh police", "the Turkish Interior Ministry". */
export const withCountries = (mentions: readonly Mention[], nations: readonly Nation[]): readonly Mention[] => {
  if (nations.length === 0) return mentions
  const countryAt = new Map(nations.map(({ last, country }) => [last - 1, country]))
  return mentions.map((mention) => {
    if (mention.kind !== "organization" && mention.kind !== "group") return mention
    for (let at = mention.head - 1; at >= mention.first - 1; at--) {
      const country = countryAt.get(at)
      if (country === undefined) continue
      return mention.kind === "group" ? groupOf(mention, country) : organizationOf(mention, country)
    }
    return mention
  })
}
