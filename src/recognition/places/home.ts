import type { Article } from "../../model/article.js"
import type { Home } from "./article-context.js"
import type { Gazetteer } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"

/** Top-level domains that are another word than the country's code, or that the world uses for other things. */
const countryOfDomain: Readonly<Record<string, string>> = { uk: "GB", su: "RU" }
const worldly: ReadonlySet<string> = new Set(["tv", "co", "io", "me", "fm", "ai", "la", "cc", "ws", "to", "us"])

const codeOf = (country: string): number => country.charCodeAt(0) * 256 + country.charCodeAt(1)

/** Where the outlet sits, as far as its address says. */
export const homeOf = ({ publisher, url }: Article, gazetteer: Gazetteer): Home => {
  const address = url?.match(/^\w+:\/\/([^/:]+)/u)?.[1] ?? publisher ?? ""
  const labels = address.toLowerCase().split(".")
  const domain = labels.length > 1 ? (labels.at(-1) ?? "") : ""
  const country =
    countryOfDomain[domain] ?? (/^[a-z]{2}$/u.test(domain) && !worldly.has(domain) ? domain.toUpperCase() : "")
  const rest = labels.length > 1 ? labels.slice(0, -1) : labels
  const letters = rest.join("").replace(/[^a-z]/gu, "")
  return { letters, country: country === "" ? 0 : codeOf(country), divisions: divisionsIn(letters, gazetteer) }
}

/** Shorter names stand in too many words. */
const shortestDivision = 4

/** First-level divisions whose name is a part of the address; asked once an article, a few hundred look-ups. */
const divisionsIn = (letters: string, gazetteer: Gazetteer): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let from = 0; from + shortestDivision <= letters.length; from++) {
    for (let to = from + shortestDivision; to <= letters.length; to++) {
      const entry = gazetteer.entryOfText(letters.slice(from, to))
      if (entry < 0) continue
      for (const candidate of gazetteer.candidates(entry)) {
        const place = candidate & candidateBits.place
        if ((candidate & candidateBits.alternate) === 0 && gazetteer.type(place) === "admin1") found.add(place)
      }
    }
  }
  return found
}
