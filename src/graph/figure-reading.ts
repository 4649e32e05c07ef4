/** A figure for one field of one incident, as one article gives it for the whole incident. */
export interface Reading {
  readonly low: number
  readonly best: number | null
  readonly high: number | null
  /** ISO day of the article, or null. */
  readonly observed: string | null
  readonly article: string
  /** How sure it is that the article gives this, 0 to 1. */
  readonly chance: number
}
