import type { IncidentTime } from "../../model/report.js"
import type { Clause } from "../../model/syntax.js"
import type { Told } from "../gathering/cluster.js"
import type { Telling } from "../tellings/telling.js"
import { isReckoned } from "../time/reckoning.js"
import { opensAfterwards, opensLater } from "../time/sequence.js"
import { incidentSigns } from "../whereabouts/incident-signs.js"
import type { Candidate, Survey } from "./survey.js"

/** Puts the next sign of a row. */
export type Put = (value: number | boolean) => void

/** What is asked of every date about one incident; made once an incident. */
export interface Asked {
  readonly at: number
  readonly told: readonly Told[]
  readonly tellings: readonly Telling[]
  /** The day by rules. */
  readonly time: IncidentTime | null
  /** The incident told last before its first telling, and the first after, -1 for none. */
  readonly before: number
  readonly after: number
  /** The incidents that share somebody with it, and those that it is said to hang together with. */
  readonly kin: readonly number[]
  readonly related: readonly number[]
  /** By the order of the candidates: where the last mention before the first telling begins, -1 for none. */
  readonly last: readonly number[]
  /** By the order of the candidates: whether a sentence that tells the incident names it. */
  readonly named: readonly boolean[]
  /** What speaks of the incident itself. */
  readonly signs: readonly number[]
}

/** Gathers what is asked of every date about the incident of that number. */
export const askOf = (survey: Survey, at: number): Asked => {
  const { candidates, clusters, incidents } = survey
  const told = clusters[at]?.told ?? []
  const tellings = told.map(({ telling }) => telling)
  const place = survey.tellings.findIndex(({ cluster }) => cluster === at)
  const players = new Set(incidents[at]?.participants.map(({ entity }) => entity))
  const first = tellings[0]?.mention.first ?? 0
  const sentences = new Set(tellings.map(({ sentence }) => sentence))
  const startOf = ({ spots }: Candidate): number => spots.findLast(({ date }) => date.first < first)?.date.first ?? -1
  return {
    ...{ at, told, tellings, time: incidents[at]?.time ?? null },
    before: place > 0 ? (survey.tellings[place - 1]?.cluster ?? -1) : -1,
    after: survey.tellings.slice(place + 1).find(({ cluster }) => cluster !== at)?.cluster ?? -1,
    kin: incidents
      .filter(({ id, participants }) => id !== at && participants.some(({ entity }) => players.has(entity)))
      .map(({ id }) => id),
    related: incidents[at]?.relations.map(({ incident }) => incident) ?? [],
    last: candidates.map(startOf),
    named: candidates.map(({ spots }) => spots.some(({ sentence }) => sentences.has(sentence))),
    signs: [...incidentSigns(survey, at, tellings), ...wordSigns(survey, at, told)],
  }
}

const tenses = ["none", "past", "present", "future"]

/** How its words tell it. */
const wordSigns = ({ scene, incidents }: Survey, at: number, told: readonly Told[]): readonly number[] => {
  const { lower } = scene.document.tokens
  const tellings = told.map(({ telling }) => telling)
  const clauses = tellings.flatMap(({ clause }) => clause ?? [])
  const isPerfect = ({ group }: Clause): boolean => /^(?:has|have|'s|'ve)$/u.test(lower[group.first] ?? "")
  const isPluperfect = ({ group }: Clause): boolean => lower[group.first] === "had" && group.last > group.first + 1
  return [
    tenses.indexOf(tellings[0]?.clause?.tense ?? "none"),
    Number(clauses.some(({ voice }) => voice === "passive")),
    Number(tellings.some(({ definite }) => definite)),
    Number(tellings.some((telling) => isReckoned(scene, telling))),
    Number(told.some(({ onward }) => onward !== null)),
    Number(incidents[at]?.status === "planned"),
    Number(told.some(({ aftermath }) => aftermath !== null)),
    Number(clauses.some(isPerfect)),
    Number(clauses.some(isPluperfect)),
    Number(tellings.some(({ other, again }) => other || again)),
    Number(tellings.some(({ sentence }) => opensLater(scene, sentence) || opensAfterwards(scene, sentence))),
    Number(clauses.some(({ relation }) => relation === "acl:relcl")),
  ]
}
