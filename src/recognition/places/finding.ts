import type { PlaceRelation } from "../../model/codes.js"
import type { Spot } from "./spot.js"

/** Who says that a stretch of tokens names a place. */
export type Finder = "model" | "gazetteer" | "institution" | "street" | "context"

/** A spot with what is needed to decide whether it becomes a mention. */
export interface Finding extends Spot {
  readonly finder: Finder
  readonly relation: PlaceRelation
  /** A preposition of place stands before it. */
  readonly located: boolean
  /** Also an everyday word. */
  readonly ambiguous: boolean
  /** A capitalised word that is no part of it stands directly before or after, as in a person's or a firm's name. */
  readonly crowded: boolean
}
