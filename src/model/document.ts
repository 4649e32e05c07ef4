import type { Article } from "./article.js"

/** A stretch of a document's text: UTF-16 offsets, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of tokens: indices, half-open. */
export interface TokenSpan {
  readonly first: number
  readonly last: number
}

/** Every word form met, once, by its number. */
export interface Forms {
  readonly text: readonly string[]
  /** Lower case by the root locale. */
  readonly lower: readonly string[]
}

/**
 * The words of a document as columns; entry i of each belongs to token i. Built in one pass, read by every room.
 * `start`, `end`: UTF-16 offsets in `Document.text`, half-open. `sentence`: index into `Document.sentences`.
 */
export interface Tokens {
  readonly length: number
  readonly text: readonly string[]
  /** Lower case by the root locale. */
  readonly lower: readonly string[]
  readonly start: Int32Array
  readonly end: Int32Array
  readonly sentence: Int32Array
  /** The number of each word's form among `forms`; see `FormMemo`. It differs between runs: never let it reach a result. */
  readonly form: Int32Array
  readonly forms: Forms
}

/** Where in an article a sentence stands. `title` is the headline, whether inside the text or given beside it. */
export type SentencePart = "title" | "dateline" | "byline" | "body" | "boilerplate"

export interface Sentence extends Span, TokenSpan {
  readonly part: SentencePart
  /** Counts the blocks of text between blank lines; the title is 0. */
  readonly paragraph: number
}

/** An article cut into sentences and tokens. */
export interface Document {
  readonly article: Article
  /** What is analysed: `article.text`, after the title and a blank line where the text does not itself begin with it. */
  readonly text: string
  /** Offset in `text` at which `article.text` begins; what lies before it belongs to the title. */
  readonly origin: number
  /** `upper` where the whole article is in capitals, as the wires of the 1980s wrote. */
  readonly letterCase: "mixed" | "upper"
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
}
