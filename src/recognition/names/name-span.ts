import type { Sector } from "../../model/codes.js"
import type { TokenSpan } from "../../model/document.js"

/** What kind of thing a name names; `other` is a name of something else (a law, a prize, a nationality). */
export const nameLabels = ["person", "organization", "place", "other"] as const
export type NameLabel = (typeof nameLabels)[number]

/**
 * A proper name as the sequence model reads it, without title, article or possessive. Persons and organisations become
 * mentions in this folder; `recognition/places` turns those labelled `place` into mentions with a location.
 */
export interface NameSpan extends TokenSpan {
  readonly label: NameLabel
  /** How sure the model is of the label, 0 to 1. */
  readonly confidence: number
  /** What the words beside it say of an organisation ("a gang calling itself …"), or null. */
  readonly sector: Sector | null
}
