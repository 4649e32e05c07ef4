import { type Seat, weighTowns } from "../places/seat.js"
import type { Telling } from "../tellings/telling.js"
import type { Survey } from "./survey.js"

/** Puts the next sign of a row. */
export type Put = (value: number | boolean) => void

/** What is asked of every place about one incident; made once an incident. */
export interface Asked {
  readonly at: number
  readonly tellings: readonly Telling[]
  readonly seats: readonly Seat[]
  readonly sentences: ReadonlySet<number>
  readonly players: ReadonlySet<number>
  /** The incident told last before its first telling, and the first after. */
  readonly before: number
  readonly after: number
}

/** Gathers what is asked of every place about the incident of that number. */
export const askOf = (survey: Survey, at: number): Asked => {
  const { clusters, incidents, scene, towns } = survey
  const told = clusters[at]?.told ?? []
  const tellings = told.map(({ telling }) => telling)
  const first = survey.tellings.findIndex(({ cluster }) => cluster === at)
  return {
    at,
    tellings,
    seats: weighTowns(scene, towns, told),
    sentences: new Set(tellings.map(({ sentence }) => sentence)),
    players: new Set(incidents[at]?.participants.map(({ entity }) => entity)),
    before: survey.tellings[first - 1]?.cluster ?? -1,
    after: survey.tellings.slice(first + 1).find(({ cluster }) => cluster !== at)?.cluster ?? -1,
  }
}
