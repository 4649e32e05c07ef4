import type { TokenSpan } from "../../model/document.js"

/** How a spot names its place. */
export type Naming = "name" | "demonym" | "abbreviation"

/** A stretch of tokens that may name a place, before it is known which. */
export interface Spot extends TokenSpan {
  /** Entry of the gazetteer, or -1. */
  readonly entry: number
  readonly naming: Naming
  /** Index of the spot that the text puts around it ("Paris, Texas"), or -1. */
  readonly container: number
  /** Where the name stands: what kind of place the words beside it say it is, or null ("the city of X", "X County"). */
  readonly said: SaidType | null
  readonly dateline: boolean
}

export type SaidType = "town" | "division" | "country"
