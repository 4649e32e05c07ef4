import type { Article } from "../../model/article.js"
import type { Home } from "./article-context.js"
import type { Gazetteer } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"

/** Top-level domains that are another word than the country's code, or that the world uses for other things. */
const countryOfDomain: Readonly<Record<string, string>> = { uk: "GB", su: "RU" }
const worldly: ReadonlySet<string> = new Set(["tv", "co", "io", "me", "fm", "ai", "la", "cc", "ws", "to", "us"])

/** Stations in the United States have call signs of their own ("wkyt.com"), and networks name theirs by channel or town ("fox59.com"). */
const callSign = /^[kw][a-z]{2,3}(?:tv|am|fm|dt|radio|news)?\d{0,3}$/u
const affiliate = /^(?:abc|cbs|fox|nbc)(?!$|news|sports|business)/u
const isStation = (label: string): boolean => callSign.test(label) || affiliate.test(label)

const labelsOf = ({ publisher, url }: Article): readonly string[] => {
  const address = url?.match(/^\w+:\/\/([^/:]+)/u)?.[1] ?? publisher ?? ""
  return address.toLowerCase().split(".")
}

/** The country in which the outlet sits as far as its address says (ISO 3166-1 alpha-2), or "". */
export const countryOfOutlet = (article: Article): string => {
  const labels = labelsOf(article)
  if (labels.length < 2) return ""
  const [site = "", domain = ""] = labels.slice(-2)
  const code =
    countryOfDomain[domain] ?? (/^[a-z]{2}$/u.test(domain) && !worldly.has(domain) ? domain.toUpperCase() : "")
  return code === "" && isStation(site) ? "US" : code
}

const codeOf = (country: string): number => country.charCodeAt(0) * 256 + country.charCodeAt(1)

/** Where the outlet sits, as far as its address says. */
export const homeOf = (article: Article, gazetteer: Gazetteer): Home => {
  const labels = labelsOf(article)
  const country = countryOfOutlet(article)
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
