import { liesIn } from "../src/events/places/nesting.js"
import { sizeOf, town } from "../src/events/places/sizes.js"
import type { PlaceEntity } from "../src/model/entity.js"
import type { Report } from "../src/model/report.js"
import type { Offsets } from "./readings-gold.js"

type Named = Pick<Report, "origin" | "mentions" | "entities">

/** The entities that a stretch of words names. */
const namedAt = ({ origin, mentions, entities }: Named, [start, end]: Offsets) =>
  entities.filter((entity) =>
    entity.mentions.some((index) => {
      const { start: from = 0, end: to = 0 } = mentions[index] ?? {}
      return from - origin < end && start < to - origin
    }),
  )

/** A reader's place as a report has it. */
interface ReadPlace {
  /** Our places that the words name; none for a building without a name or a body ("their home", "the Crown Court"). */
  readonly places: readonly PlaceEntity[]
  /** Whom or what else they name. */
  readonly others: readonly number[]
}

const readPlaces = (report: Named, wanted: readonly Offsets[]): readonly ReadPlace[] =>
  wanted.map((span) => {
    const named = namedAt(report, span)
    return {
      places: named.filter((entity) => entity.kind === "place"),
      others: named.filter(({ kind }) => kind !== "place").map(({ id }) => id),
    }
  })

/** How a place that is given stands to those that a reader names. "Untold": nothing says whether it holds what the reader names. */
export type PlaceVerdict = "same" | "within" | "around" | "untold" | "wrong"

/** Whether nothing says in which town it lies: a street, a house. */
const isAfloat = (place: PlaceEntity): boolean => place.location === null && place.container < 0 && sizeOf(place) < town

const compare = (report: Named, wanted: readonly ReadPlace[], given: PlaceEntity): PlaceVerdict => {
  const all = wanted.flatMap(({ places }) => places)
  if (all.some(({ id }) => id === given.id)) return "same"
  if (all.some((one) => liesIn(report, given, one))) return "within"
  const isTown = sizeOf(given) <= town
  if (isTown && all.some((one) => liesIn(report, one, given))) return "around"
  return isTown && sizeOf(given) === town && wanted.length > 0 && all.every(isAfloat) ? "untold" : "wrong"
}

/** How each place given for an incident stands to those that the reader names, in the same order. */
export const comparePlaces = (
  report: Named,
  wanted: readonly Offsets[],
  given: readonly number[],
): readonly PlaceVerdict[] => compareAll(report, readPlaces(report, wanted), given)

/**
 * Counts the places of an incident as somebody would who looks for it on a map. What lies in a place that the reader names is as right as that; the
 * town that holds a street or a quarter which the reader names is right, though the street itself is not found; and where the reader names but a
 * house or a street of which nothing says where it lies, a town is left out of the count. A building or a body that is no place of ours ("their home",
 * "the Crown Court": things, to which no incident is said to have happened) is asked for only where the incident has it as what was hit.
 */
export const countPlaces = (
  report: Named,
  wanted: readonly Offsets[],
  given: readonly number[],
  targets: readonly number[],
) => {
  const places = readPlaces(report, wanted)
  const verdicts = compareAll(report, places, given)
  const isHit = ({ others }: ReadPlace): boolean => others.some((id) => targets.includes(id))
  const isFound = (one: ReadPlace): boolean =>
    isHit(one) || compareAll(report, [one], given).some((verdict) => verdict === "same" || verdict === "within")
  const asked = places.filter((one) => one.places.length > 0 || one.others.length === 0 || isHit(one))
  return {
    wanted: asked.length,
    found: asked.filter(isFound).length,
    given: verdicts.filter((verdict) => verdict !== "untold").length,
    right: verdicts.filter((verdict) => verdict !== "untold" && verdict !== "wrong").length,
  }
}

const compareAll = (report: Named, wanted: readonly ReadPlace[], given: readonly number[]): readonly PlaceVerdict[] =>
  given.map((id) => {
    const entity = report.entities[id]
    return entity?.kind === "place" ? compare(report, wanted, entity) : "wrong"
  })
