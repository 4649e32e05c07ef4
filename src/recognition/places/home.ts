import type { Article } from "../../model/article.js"
import type { Home } from "./article-context.js"

/** Top-level domains that are another word than the country's code, or that the world uses for other things. */
const countryOfDomain: Readonly<Record<string, string>> = { uk: "GB", su: "RU" }
const worldly: ReadonlySet<string> = new Set(["tv", "co", "io", "me", "fm", "ai", "la", "cc", "ws", "to", "us"])

const codeOf = (country: string): number => country.charCodeAt(0) * 256 + country.charCodeAt(1)

/** Where the outlet sits, as far as its address says. */
export const homeOf = ({ publisher, url }: Article): Home => {
  const address = url?.match(/^\w+:\/\/([^/:]+)/u)?.[1] ?? publisher ?? ""
  const labels = address.toLowerCase().split(".")
  const domain = labels.length > 1 ? (labels.at(-1) ?? "") : ""
  const country =
    countryOfDomain[domain] ?? (/^[a-z]{2}$/u.test(domain) && !worldly.has(domain) ? domain.toUpperCase() : "")
  const rest = labels.length > 1 ? labels.slice(0, -1) : labels
  return { letters: rest.join("").replace(/[^a-z]/gu, ""), country: country === "" ? 0 : codeOf(country) }
}
