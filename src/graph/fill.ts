import type { FilledPart, PlacePrecision } from "../model/codes.js"
import type { PlaceEntity } from "../model/entity.js"
import { flatMap } from "../model/flat-map.js"
import type { IncidentPlace, IncidentTime, Report } from "../model/report.js"
import type { IncidentFacts, Telling } from "./incident-facts.js"

/** A time that no article gives: it has no words for evidence. */
type GuessedTime = Omit<IncidentTime, "evidence">

/** A place that an article names, but not as the incident's. */
interface GuessedPlace extends IncidentPlace {
  readonly report: Report
}

/**
 * When an incident was that no article dates: about the day of the earliest article that tells it. News tells the days
 * before it, so the day is one of about a week (ACLED's time precision 2), and EDTF marks it as approximate.
 */
const guessTime = (tellings: readonly Telling[]): GuessedTime | null => {
  const day = tellings.map(({ report }) => report.article.published).find((published) => published !== null)
  if (day === undefined) return null
  return { edtf: `${day}~`, start: day, end: day, precision: "week", rule: "fill/article-day" }
}

const placeAt = (report: Report, id: number): PlaceEntity | null => {
  const entity = report.entities[id]
  return entity?.kind === "place" ? entity : null
}

const coarse: ReadonlyMap<string, PlacePrecision> = new Map([
  ["continent", "country"],
  ["country", "country"],
  ["region", "admin1"],
  ["admin1", "admin1"],
  ["admin2", "district"],
])

/** A guess is never finer than a town. */
const guessAt = (report: Report, place: PlaceEntity, rule: string): GuessedPlace | null => {
  const mention = report.mentions[place.mentions[0] ?? -1]
  if (!mention) return null
  const precision = coarse.get(place.location?.placeType ?? place.placeType) ?? "town"
  const evidence = [{ start: mention.start, end: mention.end }]
  return { report, entity: place.id, precision, relation: "in", evidence, rule }
}

const mainIncidentPlace = ({ incidents }: Report): number => {
  const placed = incidents.filter(({ places }) => places.length > 0)
  const [main] = placed.toSorted((a, b) => b.salience - a.salience || a.id - b.id)
  return main?.places[0]?.entity ?? -1
}

/** The place named most, towns before regions and countries; the one named first where two are named as often. */
const mostNamedPlace = ({ entities }: Report): number => {
  const places = flatMap(entities, (entity) => (entity.kind === "place" ? entity : []))
  const isCoarse = (place: PlaceEntity): number => (coarse.has(place.location?.placeType ?? place.placeType) ? 1 : 0)
  const [most] = places.toSorted(
    (a, b) => isCoarse(a) - isCoarse(b) || b.mentions.length - a.mentions.length || a.id - b.id,
  )
  return most?.id ?? -1
}

const guesses: readonly { readonly rule: string; readonly of: (report: Report) => number }[] = [
  { rule: "fill/dateline", of: ({ dateline }) => dateline },
  { rule: "fill/main-incident", of: mainIncidentPlace },
  { rule: "fill/most-named-place", of: mostNamedPlace },
]

/** Where an incident was that no article places: what the dateline names, where the article's main incident was, or what it names most. */
const guessPlace = (tellings: readonly Telling[]): GuessedPlace | null => {
  for (const { rule, of } of guesses) {
    for (const { report } of tellings) {
      const place = placeAt(report, of(report))
      const guess = place && guessAt(report, place, rule)
      if (guess) return guess
    }
  }
  return null
}

/** What `--fill` says of an incident that its articles do not. */
export interface Guess {
  readonly time: GuessedTime | null
  readonly place: GuessedPlace | null
  readonly filled: readonly FilledPart[]
}

/** Guesses what the tellings of an incident leave open. */
export const guessRest = (tellings: readonly Telling[], { time: told }: IncidentFacts): Guess => {
  const time = told === null ? guessTime(tellings) : null
  const place = tellings.every(({ incident }) => incident.places.length === 0) ? guessPlace(tellings) : null
  return { time, place, filled: [...(time ? (["time"] as const) : []), ...(place ? (["place"] as const) : [])] }
}

/** What is said of incidents unless a guess is asked for. */
export const noGuess: Guess = { time: null, place: null, filled: [] }
