import type { Told } from "../gathering/cluster.js"
import { type Seat, weighTowns } from "../places/seat.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { incidentSigns } from "./incident-signs.js"
import type { Candidate, Spot, Survey } from "./survey.js"

/** Puts the next sign of a row. */
export type Put = (value: number | boolean) => void

/** Where somebody who is in an incident is named: the tokens, and where the first mention begins, -1 for nowhere. */
export interface Player {
  readonly heads: readonly number[]
  readonly first: number
}

/** What is asked of every place about one incident; made once an incident. */
export interface Asked {
  readonly at: number
  readonly told: readonly Told[]
  readonly tellings: readonly Telling[]
  readonly seats: readonly Seat[]
  readonly sentences: ReadonlySet<number>
  readonly players: readonly Player[]
  /** The incident told last before its first telling, and the first after. */
  readonly before: number
  readonly after: number
  /** The incidents that share somebody with it, and those that it is said to hang together with. */
  readonly kin: readonly number[]
  readonly related: readonly number[]
  /** By the order of the candidates: whether its sentences name the place, and whether they say something to be there. */
  readonly named: readonly boolean[]
  readonly locative: readonly boolean[]
  /** By the order of the candidates: where the last mention before the first telling begins, of all and of those that say where; -1 for none. */
  readonly last: readonly number[]
  readonly lastLocative: readonly number[]
  /** What speaks of the incident itself. */
  readonly signs: readonly number[]
}

/** Gathers what is asked of every place about the incident of that number. */
export const askOf = (survey: Survey, at: number): Asked => {
  const { candidates, clusters, incidents, scene, towns } = survey
  const told = clusters[at]?.told ?? []
  const tellings = told.map(({ telling }) => telling)
  const place = survey.tellings.findIndex(({ cluster }) => cluster === at)
  const sentences = new Set(tellings.map(({ sentence }) => sentence))
  const players = new Set(incidents[at]?.participants.map(({ entity }) => entity))
  const first = tellings[0]?.mention.first ?? 0
  const isInside = ({ sentence }: Spot): boolean => sentences.has(sentence)
  const isBefore = ({ mention }: Spot): boolean => mention.first < first
  return {
    at,
    told,
    tellings,
    seats: weighTowns(scene, towns, told),
    sentences,
    players: Array.from(players).map((id) => playerOf(scene, id)),
    before: survey.tellings[place - 1]?.cluster ?? -1,
    after: survey.tellings.slice(place + 1).find(({ cluster }) => cluster !== at)?.cluster ?? -1,
    kin: incidents
      .filter(({ id, participants }) => id !== at && participants.some(({ entity }) => players.has(entity)))
      .map(({ id }) => id),
    related: incidents[at]?.relations.map(({ incident }) => incident) ?? [],
    named: candidates.map(({ spots }) => spots.some(isInside)),
    locative: candidates.map(({ spots }) => spots.some((spot) => spot.locative && isInside(spot))),
    last: candidates.map((one) => startOf(one, isBefore)),
    lastLocative: candidates.map((one) => startOf(one, (spot) => spot.locative && isBefore(spot))),
    signs: incidentSigns(survey, at, tellings),
  }
}

const startOf = ({ spots }: Candidate, isSuch: (spot: Spot) => boolean): number =>
  spots.findLast(isSuch)?.mention.first ?? -1

const playerOf = ({ entities, mentions }: Scene, id: number): Player => {
  const own = entities[id]?.mentions.map((index) => mentions[index]) ?? []
  return { heads: own.map((mention) => mention?.head ?? -1), first: own[0]?.first ?? -1 }
}
