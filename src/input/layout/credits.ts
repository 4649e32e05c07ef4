import type { Author } from "../../model/article.js"
import { isOutletName } from "./outlets.js"
import { asAuthors, joinAuthors, splitNames } from "./people.js"

/** Credits stand in the last lines; this many characters hold them. */
const tailLength = 1500

const credit =
  /\b(?<deed>(?:additional |further )?reporting(?: and writing)?|writing|written|compiled|editing|edited)(?:\s+and\s+(?:writing|editing))?\s+by\s+(?<names>[^;()\n]{3,200}?)(?=[;()\n]|$|(?<=\p{L}{2})\.(?:\s|$))/giu
const contributed =
  /(?:^|[\n.(]\s*)(?<names>[^\n.()]{3,200}?)\s+contributed (?:reporting )?to this (?:report|article|story)/giu
/** What the pattern above looks for from every letter on: without it there is nothing to look for. */
const contributing = /\scontributed /iu
const contributor = /^.*?\b(?:writers?|reporters?|correspondents?|journalists?|staff)\b\s+/u
const copyright =
  /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:by\s+)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(?<owner>(?:The )?\p{Lu}[^\n.,;|()]{1,50}?)(?=\s*(?:[.,;|()\n]|all rights|$))/giu

/** Who wrote and edited a report and who owns it, as its last lines say. */
interface Credits {
  readonly authors: readonly Author[]
  readonly owner: string | null
}

/** Reads "(Reporting by Jane Doe; Editing by John Roe)" and its kin, and the line of copyright. */
export const readCredits = (text: string): Credits => {
  const tail = text.slice(-tailLength)
  let authors: readonly Author[] = []
  for (const { groups, index } of tail.matchAll(credit)) {
    // A credit begins a line, a bracket or a sentence; "after reporting by neighbours" is none.
    if (!/(?:^|[\n(;.])\s*$/u.test(tail.slice(Math.max(0, index - 10), index))) continue
    const role = /^edit/iu.test(groups?.deed ?? "") ? "editor" : "reporter"
    authors = joinAuthors(authors, asAuthors(splitNames(groups?.names ?? ""), role))
  }
  for (const { groups } of contributing.test(tail) ? tail.matchAll(contributed) : []) {
    const names = (groups?.names ?? "").replace(contributor, "")
    authors = joinAuthors(authors, asAuthors(splitNames(names), "reporter"))
  }
  const owners = Array.from(tail.matchAll(copyright), ({ groups }) =>
    (groups?.owner ?? "")
      .replace(/^copyright\s+/iu, "")
      .replace(/\s+\d{4}$/u, "")
      .trim(),
  )
  return { authors, owner: owners.find(isOutletName) ?? null }
}
