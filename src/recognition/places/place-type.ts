import type { Document, TokenSpan } from "../../model/document.js"
import { isCalledTown, type PlaceWords } from "./place-cues.js"
import type { Spot } from "./spot.js"

const byLastWord: ReadonlyMap<string, string> = new Map([
  ...["river", "lake", "creek", "bay", "sea", "ocean", "gulf", "strait", "canal", "reservoir"].map(
    (w) => [w, "water"] as const,
  ),
  ...["mountain", "mountains", "hill", "hills", "peak", "range"].map((word) => [word, "mountain"] as const),
  ...["park", "forest", "valley", "desert", "peninsula", "island", "islands", "coast", "beach"].map(
    (w) => [w, "region"] as const,
  ),
  ...[
    "airport",
    "hospital",
    "university",
    "school",
    "church",
    "mosque",
    "prison",
    "jail",
    "hotel",
    "mall",
    "station",
    "stadium",
    "building",
    "center",
    "centre",
    "apartments",
    "camp",
    "base",
    "museum",
  ].map((word) => [word, "building"] as const),
])

/** "The Niger river": whether the word after a name makes it a water's, whatever country or town is called so. */
export const isOfWater = ({ tokens }: Document, { last }: Spot): boolean => {
  const after = tokens.text[last] ?? ""
  return /^\p{Ll}/u.test(after) && byLastWord.get(after) === "water"
}

/** "In Nahar village". */
export const isFollowedByTown = ({ tokens }: Document, { last }: TokenSpan, { beside }: PlaceWords): boolean =>
  beside.get(tokens.text[last] ?? "") === "town"

/** What an unlisted place is, by its own last word or by what the text calls it. */
export const typeByWords = (document: Document, spot: Spot, words: PlaceWords): string => {
  const { tokens } = document
  const { first, last, said } = spot
  if (isOfWater(document, spot)) return "water"
  const ending = (tokens.lower[last - 1] ?? "").replace(/\.$/u, "")
  if (last - first > 1 && words.streets.get(ending) === "street") return "street"
  if (words.streets.get(tokens.lower[first] ?? "") === "numbered") return "street"
  const named = byLastWord.get(ending)
  if (named !== undefined && last - first > 1) return named
  // "Vane Co., Va.": a place that is called so is no company.
  const county = last - first > 1 && ending === "co"
  if (said === "division" || county) return "district"
  return said === "town" || isFollowedByTown(document, spot, words) || isCalledTown(document, words, last)
    ? "town"
    : "locality"
}
