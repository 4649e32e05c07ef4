import type { PlaceEntity } from "../model/entity.js"
import type { PlaceMention } from "../model/mention.js"
import type { IncidentPlace } from "../model/report.js"
import type { Told } from "./cluster.js"
import { finestOf, isLocative, liesIn, type Placing, precisionOf, sizeOf } from "./place.js"
import type { Scene } from "./scene.js"

const town = 2

/**
 * Where an incident happened: the finest place that its own sentences give, and the town that this lies in where the place
 * itself (a street, a house) is in no gazetteer. Where no sentence says, what the article is told from: its headline, dateline
 * and the town it keeps naming; only for what the article leads with.
 */
export const placeIncident = (scene: Scene, told: readonly Told[], lead: boolean): readonly IncidentPlace[] => {
  const own = finestOf(scene, ownPlaces(told))
  if (own && isKnown(own.place) && sizeOf(own.place) === town) return [makePlace(own, "place/sentence")]
  const home = own || lead ? townOf(scene, told, own) : null
  if (!own) return home ? [makePlace(home, "place/town")] : []
  if (!home || home.place.id === own.place.id) return [makePlace(own, "place/sentence")]
  if (sizeOf(own.place) > town) {
    return contains(scene, own.place, home.place) ? [makePlace(home, "place/town")] : [makePlace(own, "place/sentence")]
  }
  return [makePlace(own, "place/sentence"), makePlace(home, "place/town")]
}

const isKnown = (place: PlaceEntity): boolean => place.location !== null || place.container >= 0

/** The places of the tellings; those where the wounded were taken or died only where nothing else is said. */
const ownPlaces = (told: readonly Told[]): readonly Placing[] => {
  const placings = (harm: boolean) =>
    told.flatMap(({ telling, placing }) =>
      placing && (telling.trigger.sense === "harm") === harm ? [{ ...placing, distance: 0 }] : [],
    )
  const acts = placings(false)
  return acts.length > 0 ? acts : placings(true)
}

const makePlace = ({ place, mention }: Placing, rule: string): IncidentPlace => ({
  entity: place.id,
  precision: precisionOf(place),
  relation: mention.relation,
  evidence: [{ start: mention.start, end: mention.end }],
  rule,
})

/** The town that tells where: named in the incident's sentences or beside them, in the headline, the dateline, or again and again. */
const townOf = (scene: Scene, told: readonly Told[], own: Placing | null): Placing | null => {
  const sentences = new Set(told.map(({ telling }) => telling.sentence))
  const weights = new Map<number, number>()
  const firsts = new Map<number, PlaceMention>()
  for (const mention of scene.mentions) {
    if (mention.kind !== "place") continue
    const place = scene.entities[scene.entityAt[mention.head] ?? -1]
    if (place?.kind !== "place" || sizeOf(place) !== town || !isKnown(place)) continue
    if (own && sizeOf(own.place) > town && !contains(scene, own.place, place)) continue
    if (own && sizeOf(own.place) < town && !isNear(own.place, place)) continue
    weights.set(place.id, (weights.get(place.id) ?? 0) + weigh(scene, mention, sentences))
    if (!firsts.has(place.id)) firsts.set(place.id, mention)
  }
  let best = -1
  let most = 0
  for (const [id, weight] of weights) if (weight > most) [best, most] = [id, weight]
  const place = scene.entities[best]
  const mention = firsts.get(best)
  return place?.kind === "place" && mention && most >= 0.6 ? { place, mention, distance: 0 } : null
}

/** No gazetteer here knows the counties of towns; one of the same division that lies close by is taken for theirs. */
const contains = (scene: Scene, outer: PlaceEntity, inner: PlaceEntity): boolean =>
  liesIn(scene, inner, outer) || (sizeOf(outer) === town + 1 && outer.location !== null && isNear(inner, outer))

/** A quarter of a town lies in the same division as the town, within half a degree or so. */
const isNear = ({ location: inner }: PlaceEntity, { location: outer }: PlaceEntity): boolean =>
  inner === null ||
  outer === null ||
  (inner.admin1 === outer.admin1 && Math.abs(inner.lat - outer.lat) + Math.abs(inner.lon - outer.lon) < 0.7)

const weigh = (scene: Scene, mention: PlaceMention, sentences: ReadonlySet<number>): number => {
  const sentence = scene.document.tokens.sentence[mention.first] ?? 0
  const part = scene.document.sentences[sentence]?.part
  if (part === "dateline") return 2
  const near = sentences.has(sentence) ? 2 : sentences.has(sentence - 1) || sentences.has(sentence + 1) ? 1 : 0.3
  return (isLocative(scene, mention) ? near : near / 2) + (part === "title" ? 0.7 : 0)
}
