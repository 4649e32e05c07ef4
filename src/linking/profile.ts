import { bodilyHarms, followUpTypes, type HarmField, type IncidentStatus, type IncidentType } from "../model/codes.js"
import type { Entity, PlaceEntity } from "../model/entity.js"
import { flatMap } from "../model/flat-map.js"
import { foldName, slug } from "../model/keys.js"
import type { Incident, Report } from "../model/report.js"
import { figuresOf } from "./figures-of.js"
import { type Wording, weighWords } from "./wording.js"

/** What linking compares of one incident, gathered once. */
export interface Profile {
  /** Index of the report in the sorted list, and of the incident in it. */
  readonly report: number
  readonly incident: number
  readonly type: IncidentType
  readonly status: IncidentStatus
  /** Days since 1970-01-01, first and last possible; null where the article gives none. */
  readonly first: number | null
  readonly last: number | null
  /** Day of publication, days since 1970-01-01. */
  readonly published: number | null
  readonly places: readonly PlaceProfile[]
  /** Folded full names of the people who take part. */
  readonly persons: ReadonlySet<string>
  /** Folded full names of those who were killed, hurt or taken: nobody is killed twice. */
  readonly victims: ReadonlySet<string>
  /** Ages of those who were, in years. */
  readonly ages: ReadonlySet<number>
  readonly organizations: ReadonlySet<string>
  readonly killed: number | null
  readonly injured: number | null
  /** What the whole article names; null unless it is its main incident that happened, of which all this is told. */
  readonly account: Account | null
}

/** Names that an article holds, whoever and whatever they are to its incidents. */
interface Account {
  /** Folded full names of people. */
  readonly people: ReadonlySet<string>
  /** Keys of towns and finer places of the gazetteer. */
  readonly towns: ReadonlySet<string>
  /** Folded names of streets, houses and other places that no gazetteer holds. */
  readonly spots: ReadonlySet<string>
  /** The words of the article; null where the case is too small to weigh them. */
  readonly wording: Wording | null
}

export interface PlaceProfile {
  readonly key: string
  readonly country: string | null
  readonly admin1: string | null
  /** A town or finer, against a region or country. */
  readonly fine: boolean
  readonly lat: number | null
  readonly lon: number | null
  /** As the gazetteer has it; 0 where it has none. */
  readonly population: number
}

/** Days since 1970-01-01 of an ISO day. */
const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000)

const coarse: ReadonlySet<string> = new Set(["country", "admin1", "region", "continent", "water"])

/** A place's key: its GeoNames id, or its name within its country. The same place has it in every article. */
export const placeKey = (place: PlaceEntity, entities: readonly Entity[]): string => {
  const { location } = place
  if (location?.placeType === "country") return `place/${location.country}`
  if (location?.placeType === "admin1") return `place/${location.country}/${slug(location.name)}`
  if (location?.geonamesId != null) return `place/geonames/${location.geonamesId}`
  const country = location?.country ?? countryOf(place, entities)
  return country ? `place/${country}/-/${slug(place.name)}` : `place/-/${slug(place.name)}`
}

/** ISO 3166-1 code of the country a place lies in, through the containers that the text gives. */
export const countryOf = (place: PlaceEntity, entities: readonly Entity[]): string | null => {
  const seen = new Set<number>()
  for (let at: Entity | undefined = place; at?.kind === "place" && !seen.has(at.id); at = entities[at.container]) {
    if (at.location) return at.location.country || null
    if (at.country !== null) return at.country
    seen.add(at.id)
  }
  return null
}

const profilePlace = (place: PlaceEntity, entities: readonly Entity[]): PlaceProfile => ({
  key: placeKey(place, entities),
  country: countryOf(place, entities),
  admin1: place.location?.admin1 ?? null,
  fine: !coarse.has(place.placeType),
  lat: place.location?.lat ?? null,
  lon: place.location?.lon ?? null,
  population: place.location?.population ?? 0,
})

const namesOf = (incident: Incident, entities: readonly Entity[], kind: "person" | "organization") => {
  const names = new Set<string>()
  for (const { entity } of incident.participants) {
    const found = entities[entity]
    if (found?.kind === kind) names.add(foldName(found.name))
  }
  return names
}

/** Those who were killed, hurt or taken, as far as is said. */
const sufferersOf = ({ participants }: Incident, entities: readonly Entity[]): readonly Entity[] =>
  flatMap(participants, (one) =>
    one.edge === "TARGETED" && (one.harm === null || bodilyHarms.has(one.harm)) ? (entities[one.entity] ?? []) : [],
  )

const victimsOf = (incident: Incident, entities: readonly Entity[]): ReadonlySet<string> =>
  new Set(
    flatMap(sufferersOf(incident, entities), (one) => {
      const name = one.kind === "person" ? foldName(one.name) : ""
      return name.includes(" ") ? [name] : []
    }),
  )

const yearsOld = /\b(\d{1,3})[- ]years?[- ]old\b/u

const agesOf = (incident: Incident, entities: readonly Entity[]): ReadonlySet<number> =>
  new Set(
    flatMap(sufferersOf(incident, entities), (one) => {
      if (one.kind === "person") return one.age ?? []
      const age = yearsOld.exec(one.kind === "group" ? one.name.toLowerCase() : "")?.[1]
      return age === undefined ? [] : [Number(age)]
    }),
  )

/** The figure most often given for the whole incident; the larger one where two are given equally often. */
export const figureOf = (report: Report, incident: number, field: HarmField): number | null => {
  const votes = new Map<number, number>()
  for (const { quantity, evidence } of figuresOf(report, incident, field))
    if (quantity.best !== null) votes.set(quantity.best, (votes.get(quantity.best) ?? 0) + evidence.length)
  let chosen: number | null = null
  for (const [value, count] of votes) {
    const before = chosen === null ? 0 : (votes.get(chosen) ?? 0)
    if (chosen === null || count > before || (count === before && value > chosen)) chosen = value
  }
  return chosen
}

const accountOf = ({ entities }: Report, wording: Wording | null): Account => {
  const [people, towns, spots] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const entity of entities) {
    const name = entity.kind === "person" || entity.kind === "place" ? foldName(entity.name) : ""
    if (entity.kind === "person" && name.includes(" ")) people.add(name)
    if (entity.kind !== "place" || coarse.has(entity.placeType)) continue
    if (entity.location) towns.add(placeKey(entity, entities))
    else spots.add(name)
  }
  return { people, towns, spots, wording }
}

/** The most salient incident that is no follow-up; undefined where all are. */
const chiefOf = ({ incidents }: Report): Incident | undefined =>
  incidents
    .filter(({ type }) => !followUpTypes.has(type))
    .reduce<Incident | undefined>((best, one) => (best && best.salience >= one.salience ? best : one), undefined)

/** The profiles of all incidents of the reports, in their order. */
export const profileIncidents = (reports: readonly Report[]): readonly Profile[] => {
  const wordings = weighWords(reports)
  return flatMap(reports, (report, at) => {
    const chief = chiefOf(report)
    return report.incidents.map((incident) => ({
      report: at,
      incident: incident.id,
      type: incident.type,
      status: incident.status,
      first: incident.time?.start ? dayNumber(incident.time.start) : null,
      last: incident.time?.end ? dayNumber(incident.time.end) : null,
      published: report.article.published ? dayNumber(report.article.published) : null,
      places: flatMap(incident.places, ({ entity }) => {
        const place = report.entities[entity]
        return place?.kind === "place" ? [profilePlace(place, report.entities)] : []
      }),
      persons: namesOf(incident, report.entities, "person"),
      victims: victimsOf(incident, report.entities),
      ages: agesOf(incident, report.entities),
      organizations: namesOf(incident, report.entities, "organization"),
      killed: figureOf(report, incident.id, "killed"),
      injured: figureOf(report, incident.id, "injured"),
      account: incident === chief ? accountOf(report, wordings[at] ?? null) : null,
    }))
  })
}
