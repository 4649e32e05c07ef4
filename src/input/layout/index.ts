import type { Author } from "../../model/article.js"
import { readCredits } from "./credits.js"
import { readHead } from "./head.js"
import { joinAuthors } from "./people.js"

export { dayOfAddress, findDay, readIsoDay } from "./day.js"
export { asAuthors, isPersonName, joinAuthors, splitNames } from "./people.js"

/** What the text of a report says of itself, as news sites and wires lay it out. */
interface Layout {
  readonly title: string | null
  /** The title, only where lines of date, byline or outlet around it make it sure. */
  readonly sureTitle: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly authors: readonly Author[]
  readonly url: string | null
}

/** Reads title, outlet, day of publication and byline from a report's first and last lines. */
export const readLayout = (text: string): Layout => {
  const head = readHead(text)
  const credits = readCredits(text)
  return {
    title: head.title,
    sureTitle: head.framed ? head.title : null,
    publisher: head.outlet ?? head.agency ?? credits.owner,
    published: head.published,
    authors: joinAuthors(head.authors, credits.authors),
    url: head.url,
  }
}
