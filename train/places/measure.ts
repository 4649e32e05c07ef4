import { type PlaceKnowledge, recognizePlaces } from "../../src/recognition/places/index.js"
import { type LabelledArticle, overlaps } from "./articles.js"
import { kilometres } from "./distance.js"

/** A line of figures, as `toponyms` of the scorer counts them: overlap for recognition, 161 km for resolution. */
export const measure = (articles: readonly LabelledArticle[], knowledge: PlaceKnowledge): string => {
  let given = 0
  let good = 0
  let marked = 0
  let met = 0
  let placed = 0
  let resolved = 0
  let near = 0
  for (const { document, syntax, names, gold } of articles) {
    const found = recognizePlaces(document, syntax, names, knowledge).places.filter(({ end }) => end > document.origin)
    given += found.length
    good += found.filter((mention) => gold.some((place) => overlaps(place, mention))).length
    marked += gold.length
    for (const place of gold) {
      if (found.some((mention) => overlaps(place, mention))) met++
      if (place.lat === null || place.lon === null) continue
      placed++
      const location = found.find((mention) => overlaps(place, mention) && mention.location)?.location
      if (!location) continue
      resolved++
      if (kilometres(place.lat, place.lon, location.lat, location.lon) <= 161) near++
    }
  }
  const [precision, recall] = [good / Math.max(1, given), met / Math.max(1, marked)]
  const percent = (share: number) => (100 * share).toFixed(1)
  const f = (2 * precision * recall) / (precision + recall)
  const spans = `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f)}`
  return `${spans}; within 161 km: of those resolved ${percent(near / Math.max(1, resolved))}, of all ${percent(near / Math.max(1, placed))}`
}
