import type { Document, TokenSpan } from "../../model/document.js"
import { isCalledTown, type PlaceWords } from "./place-cues.js"
import type { Spot } from "./spot.js"

/** "The Niger river": whether the word after a name makes it a water's, whatever country or town is called so. */
export const isOfWater = ({ tokens }: Document, { last }: Spot, { types }: PlaceWords): boolean => {
  const after = tokens.text[last] ?? ""
  return /^\p{Ll}/u.test(after) && types.get(after) === "water"
}

/** "In Nahar village". */
export const isFollowedByTown = ({ tokens }: Document, { last }: TokenSpan, { beside }: PlaceWords): boolean =>
  beside.get(tokens.text[last] ?? "") === "town"

/** What an unlisted place is, by its own last word or by what the text calls it. */
export const typeByWords = (document: Document, spot: Spot, words: PlaceWords): string => {
  const { tokens } = document
  const { first, last, said } = spot
  if (isOfWater(document, spot, words)) return "water"
  const ending = (tokens.lower[last - 1] ?? "").replace(/\.$/u, "")
  if (last - first > 1 && words.streets.get(ending) === "street") return "street"
  if (words.streets.get(tokens.lower[first] ?? "") === "numbered") return "street"
  const named = words.types.get(ending)
  if (named !== undefined && last - first > 1) return named
  // "Vane Co., Va.": a place that is called so is no company.
  const county = last - first > 1 && ending === "co"
  if (said === "division" || county) return "district"
  return said === "town" || isFollowedByTown(document, spot, words) || isCalledTown(document, words, last)
    ? "town"
    : "locality"
}
