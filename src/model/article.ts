/** One news article as a reader of `input/` hands it on. */
export interface Article {
  /** Stable: given in the input, or made from the file's path below the folder named, or from the content. */
  readonly id: string
  /** The headline, or null. It may or may not stand in `text` as well. */
  readonly title: string | null
  /** What evidence points into, unchanged after reading. UTF-16 here; offsets leave the product as code points. */
  readonly text: string
  readonly url: string | null
  /** ISO 8601 day of publication ("2012-07-30"), or null. */
  readonly published: string | null
  /** The outlet's name, or null. */
  readonly publisher: string | null
  readonly authors: readonly Author[]
  /** BCP 47 tag of the text's language. */
  readonly language: string
}

/** Who wrote an article, or edited it. */
export interface Author {
  readonly name: string
  readonly role: "reporter" | "editor"
}
