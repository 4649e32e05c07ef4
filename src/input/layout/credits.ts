import type { Author } from "../../model/article.js"
import { asAuthors, isOutletName, joinAuthors, splitNames } from "./people.js"

/** Credits stand in the last lines; this many characters hold them. */
const tailLength = 1500

const credit =
  /(?<=^|[(;.]\s*|\n\s*)(?<deed>(?:additional |further )?reporting(?: and writing)?|writing|written|compiled|editing|edited)(?:\s+and\s+(?:writing|editing))?\s+by\s+(?<names>[^;()\n]{3,200})/giu
const contributed =
  /(?:^|[\n.(]\s*)(?<names>[^\n.()]{3,200}?)\s+contributed (?:reporting )?to this (?:report|article|story)/giu
const contributor = /^.*?\b(?:writers?|reporters?|correspondents?|journalists?|staff)\b\s+/u
const copyright =
  /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:by\s+)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(?<owner>(?:The )?\p{Lu}[^\n.,;|()]{1,50}?)(?=\s*(?:[.,;|()\n]|all rights|$))/giu

/** Who wrote and edited a report and who owns it, as its last lines say. */
export interface Credits {
  readonly authors: readonly Author[]
  readonly owner: string | null
}

/** Reads "(Reporting by Jane Doe; Editing by John Roe)" and its kin, and the line of copyright. */
export const readCredits = (text: string): Credits => {
  const tail = text.slice(-tailLength)
  let authors: readonly Author[] = []
  for (const { groups } of tail.matchAll(credit)) {
    // A sentence may follow the names: "Reporting by Jane Doe. Call us at …"; initials end in a stop too.
    const names = (groups?.names ?? "").split(/(?<=\p{Ll})\.(?:\s|$)/u)[0] ?? ""
    const role = /^edit/iu.test(groups?.deed ?? "") ? "editor" : "reporter"
    authors = joinAuthors(authors, asAuthors(splitNames(names), role))
  }
  for (const { groups } of tail.matchAll(contributed)) {
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
