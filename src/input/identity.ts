import { hash } from "node:crypto"
import type { Article } from "../model/article.js"
import { BlotterError, type Location } from "../model/errors.js"

/** Everything an article says, in a fixed order: two articles with the same content are the same article. */
const digest = (article: Omit<Article, "id">): string => {
  const { title, text, url, published, publisher, authors, language } = article
  const people = authors.map(({ name, role }) => [name, role])
  const content = JSON.stringify([title, text, url, published, publisher, people, language])
  return hash("sha256", content)
}

interface Known {
  readonly digest: string
  readonly location: Location
}

/** What becomes of an article whose id may be known already. */
type Admission =
  | { readonly outcome: "new"; readonly article: Article }
  /** Same id, same content: one article. */
  | { readonly outcome: "repeated" }
  /** Same id, other content, and this one stays out. */
  | { readonly outcome: "refused"; readonly refusal: BlotterError }
  /** Same id, other content, and this one takes the place of the one admitted before. */
  | { readonly outcome: "replaced"; readonly article: Article; readonly refusal: BlotterError }

const placeOf = ({ file, line }: Location): string => (line === undefined ? `${file}` : `${file}:${line}`)

const refusalOf = (id: string, refused: Location, kept: Location): BlotterError => {
  const message = `the id ${JSON.stringify(id)} names another article already, in ${placeOf(kept)} (give each its own id)`
  return new BlotterError("input-field", message, refused)
}

/** Field by field: V8 of Node 20 gives what is spread and frozen a hidden class of its own, each time anew. */
const articleOf = (
  id: string,
  { title, text, url, published, publisher, authors, language }: Omit<Article, "id">,
): Article => Object.freeze({ id, title, text, url, published, publisher, authors, language })

/**
 * Gives each article its id and holds that an id names one article. Of articles that share an id and differ, the one
 * with the smallest SHA-256 of its content stays, so that the order of the inputs decides nothing; with
 * `keep: "first"`, for what is written as it streams, the first stays. Memory: a digest an article.
 */
export class Registry {
  readonly #known = new Map<string, Known>()
  readonly #keep: "first" | "smallest"

  constructor(keep: "first" | "smallest") {
    this.#keep = keep
  }

  admit(draft: Omit<Article, "id"> & { readonly id: string | null }, location: Location): Admission {
    const content = digest(draft)
    const id = draft.id ?? `sha256-${content.slice(0, 16)}`
    const article = articleOf(id, draft)
    const known = this.#known.get(id)
    if (known?.digest === content) return { outcome: "repeated" }
    if (known !== undefined && (this.#keep === "first" || known.digest < content)) {
      return { outcome: "refused", refusal: refusalOf(id, location, known.location) }
    }
    this.#known.set(id, { digest: content, location })
    if (known === undefined) return { outcome: "new", article }
    return { outcome: "replaced", article, refusal: refusalOf(id, known.location, location) }
  }
}
