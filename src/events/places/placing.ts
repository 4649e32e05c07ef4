import type { PlaceEntity } from "../../model/entity.js"
import type { PlaceMention } from "../../model/mention.js"
import type { IncidentPlace } from "../../model/report.js"
import { amendPlace } from "../../recognition/amending.js"
import type { Told } from "../gathering/cluster.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"
import { isContext } from "../time/days.js"
import { besideOf } from "./beside.js"
import { finestOf } from "./finest.js"
import { isLocative } from "./locative.js"
import { isNear, liesIn } from "./nesting.js"
import { placeByForce } from "./own-country.js"
import type { Placing } from "./place.js"
import { type Seat, weighTowns } from "./seat.js"
import { calledTown, precisionOf, sizeOf, town } from "./sizes.js"
import { placeAfter } from "./the-town.js"
import type { Towns } from "./towns.js"

/**
 * Where an incident happened: the finest place that its own sentences give, and the town that this lies in where the place
 * itself (a street, a house) is in no gazetteer. Where no sentence says, or what it says is a part of a town that happens to
 * be called like another town, it is the town that the article is about; only for what the article leads with.
 */
export const placeIncident = (
  scene: Scene,
  towns: Towns,
  told: readonly Told[],
  lead: boolean,
): readonly IncidentPlace[] => {
  const said = finestOf(scene, ownPlaces(told)) ?? placeAfter(scene, told)
  const past = isPast(scene, told)
  const seats = weighTowns(scene, towns, told).filter(({ bare }) => !(bare && past))
  const own = said !== null && lead && isNamesake(scene, said, seats) ? null : said
  const beside = own === null ? null : conjunctOf(scene, own)
  if (own && beside) return [makePlace(own, "place/sentence"), makePlace(beside, "place/sentence")]
  const quarter = own !== null && (besideOf(scene, own.mention) === "quarter" || isSideOf(own.mention, seats))
  if (own && isKnown(own.place) && sizeOf(own.place) === town && !quarter) return [makePlace(own, "place/sentence")]
  const home = own || lead ? homeOf(scene, own, seats) : null
  if (!own) return home ? [makePlace(home, "place/town")] : placeByForce(scene, told)
  if (!home || home.place.id === own.place.id) {
    const outer = isLost(own.place) ? divisionBeside(scene, own) : null
    return [own, ...(outer === null ? [] : [outer])].map((one) => makePlace(one, "place/sentence"))
  }
  if (sizeOf(own.place) > town) {
    if (own.place.location?.placeType === "country" && isToldOfPart(scene, told, own))
      return [makePlace(own, "place/sentence")]
    return contains(scene, own.place, home.place) ? [makePlace(home, "place/town")] : [makePlace(own, "place/sentence")]
  }
  return [makePlace(own, "place/sentence"), makePlace(home, "place/town")]
}

/** What is told of as months ago is not where today's news comes from. */
const isPast = ({ document: { article } }: Scene, told: readonly Told[]): boolean => {
  const days = told.flatMap(({ dating }) => dating?.date.endDay ?? [])
  const { published } = article
  return published !== null && days.length > 0 && days.every((day) => isContext(day, published))
}

const direction = /^(?:north|south|east|west|central)[a-z-]*$/u

/** "North Portland" is a part of Portland, where the article names that too, whatever the gazetteer has by the longer name. */
const isSideOf = ({ text }: PlaceMention, seats: readonly Seat[]): boolean => {
  const [side = "", ...rest] = text.toLowerCase().split(" ")
  return direction.test(side) && seats.some(({ place }) => place.name.toLowerCase() === rest.join(" "))
}

/** "In eastern Afghanistan" is not in the capital that a wire is sent from. */
const isPartOf = ({ document: { tokens } }: Scene, { first, last }: PlaceMention): boolean =>
  tokens.lower.slice(Math.max(0, first - 1), last).some((word) => direction.test(word)) ||
  // "In Sri Lanka's northeast".
  (/^['’]s$/u.test(tokens.lower[last] ?? "") && direction.test(tokens.lower[last + 1] ?? ""))

/** "Kurds clash in Iraq … fighting broke out in northern Iraq": whatever of its tellings says so. */
const isToldOfPart = (scene: Scene, told: readonly Told[], { place, mention }: Placing): boolean =>
  isPartOf(scene, mention) ||
  told.some(({ placing }) => placing?.place.id === place.id && isPartOf(scene, placing.mention))

/** "In the West Bank and Gaza": the place that one word joins to another of its size. */
const conjunctOf = (scene: Scene, { mention, place }: Placing): Placing | null => {
  const { lower } = scene.document.tokens
  const next = lower[mention.last + 1] === "the" ? mention.last + 2 : mention.last + 1
  const to = lower[mention.last] === "and" ? next : lower[mention.first - 1] === "and" ? mention.first - 2 : -1
  const other = mentionOn(scene, to)
  const entity = entityOn(scene, to)
  if (other?.kind !== "place" || entity?.kind !== "place" || entity.id === place.id) return null
  const isListed = place.location !== null && entity.location !== null
  return isListed && isLocative(scene, to < mention.first ? other : mention) && areAlike(place, entity)
    ? { place: entity, mention: amendPlace(other, { relation: mention.relation }), distance: 0 }
    : null
}

const areAlike = (a: PlaceEntity, b: PlaceEntity): boolean =>
  sizeOf(a) === sizeOf(b) || (sizeOf(a) >= town && sizeOf(b) >= town && a.location?.country === b.location?.country)

/** Of what no gazetteer holds, and the text puts nowhere, nobody would know even the country. */
const isLost = ({ location, container, country }: PlaceEntity): boolean =>
  location === null && container < 0 && country === null

/** "Wildlife rangers in Zimbabwe arrested four men in Hwange National Park": the country or division that the same sentence names as a place. */
const divisionBeside = (scene: Scene, { mention, place: own }: Placing): Placing | null => {
  const { sentence } = scene.document.tokens
  for (const [index, other] of scene.mentions.entries()) {
    if (other.kind !== "place" || sentence[other.first] !== sentence[mention.first] || other === mention) continue
    const place = scene.entities[scene.entityOf[index] ?? -1]
    if (place?.kind !== "place" || !isLocative(scene, other)) continue
    // "At a restaurant in al-Daih village".
    const isVillage = calledTown.test(place.placeType) && own.placeType === "locality"
    if (place.location === null ? isVillage : sizeOf(place) > town) return { place, mention: other, distance: 0 }
  }
  return null
}

const isKnown = (place: PlaceEntity): boolean =>
  place.location !== null || place.container >= 0 || place.country !== null

/** The places of the tellings; those where the wounded were taken or died only where nothing else is said. */
const ownPlaces = (told: readonly Told[]): readonly Placing[] => {
  const placings = (harm: boolean) =>
    told.flatMap(({ telling, placing }) =>
      placing && isOfPeople(telling) === harm ? [{ place: placing.place, mention: placing.mention, distance: 0 }] : [],
    )
  const acts = placings(false)
  return acts.length > 0 ? acts : placings(true)
}

/** "Were killed", "died": of people, who may be taken elsewhere before it; a church is destroyed where it stands. */
const isOfPeople = ({ trigger }: Told["telling"]): boolean =>
  trigger.sense === "harm" && (trigger.harm === "killed" || trigger.harm === "injured")

export const makePlace = ({ place, mention }: Placing, rule: string): IncidentPlace => ({
  entity: place.id,
  precision: precisionOf(place),
  relation: mention.relation,
  evidence: [{ start: mention.start, end: mention.end }],
  rule,
})

/**
 * Whether the article's town, not the place said, is where it happened: the name is of a part of the town and of a town elsewhere
 * ("the Soho neighborhood", "the West Side"), or of a whole country or state beside which the article has a town of its own.
 */
const isNamesake = (scene: Scene, { place, mention }: Placing, seats: readonly Seat[]): boolean => {
  const [seat] = seats
  if (place.location === null) return false
  if (sizeOf(place) < town) return seat !== undefined && seat.weight >= strongSeat && !isNear(place, seat.place)
  const own = seats.find((one) => one.place.id === place.id)?.weight
  if (own === undefined && sizeOf(place) === town) return seat === undefined || !isNear(place, seat.place)
  if (!seat?.local || seat.weight < strongSeat) return false
  if (own === undefined) return !contains(scene, place, seat.place)
  return seat.weight > own * (isQualified(scene, mention) ? 2 : 0.8) && !isNear(seat.place, place)
}

/** The weight of a town that more than one passing mention speaks for. */
const strongSeat = 2

/** "Reno, Nevada": the text itself says which town of that name. */
const isQualified = (scene: Scene, { last }: PlaceMention): boolean => {
  const next = scene.mentions.find((one) => one.kind === "place" && one.first > last - 1 && one.first <= last + 1)
  return next?.kind === "place" && /^(?:admin1|country)$/u.test(next.location?.placeType ?? "")
}

/** The heaviest town that agrees with the place said; null where nothing much speaks for any. */
const homeOf = (scene: Scene, own: Placing | null, seats: readonly Seat[]): Placing | null => {
  const seat = seats.find(({ place, bare, far }) => {
    if (far) return false
    // "Killed in Norway" is not in the capital that a wire is sent from.
    if (own && sizeOf(own.place) > town)
      return !(bare && sizeOf(own.place) > town + 1) && contains(scene, own.place, place)
    return !own || (isBesideTown(scene, own) && !(isUnheld(own.place) && isUnheld(place)) && isNear(own.place, place))
  })
  const least = seats.length === 1 ? 0.2 : 0.6
  return seat && seat.weight >= least ? { place: seat.place, mention: seat.mention, distance: 0 } : null
}

/** Of two villages that no gazetteer holds nothing says that the one lies in the other. */
const isUnheld = ({ location, placeType }: PlaceEntity): boolean =>
  location === null && /^(?:locality|village|town)$/u.test(placeType)

/** "The village of Nahar", which no gazetteer holds, lies in no town; "the Nahar neighborhood" does. */
const isBesideTown = (scene: Scene, { place, mention }: Placing): boolean =>
  place.location !== null || !calledTown.test(place.placeType) || besideOf(scene, mention) === "quarter"

/** No gazetteer here knows the counties of towns; one of the same division that lies close by is taken for theirs. */
const contains = (scene: Scene, outer: PlaceEntity, inner: PlaceEntity): boolean =>
  liesIn(scene, inner, outer) || (sizeOf(outer) === town + 1 && outer.location !== null && isNear(inner, outer))
