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

/**
 * A name in which some is read otherwise. A literal: what a spread makes has another hidden class wherever it is written, and
 * whoever reads names meets all of them.
 */
export const amend = (
  name: NameSpan,
  {
    first = name.first,
    last = name.last,
    label = name.label,
    confidence = name.confidence,
    sector = name.sector,
  }: Partial<NameSpan>,
): NameSpan => ({ first, last, label, confidence, sector })
