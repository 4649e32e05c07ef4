import { type Forest, weighRow } from "../../model/forest.js"
import type { Incident, IncidentTime } from "../../model/report.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { isReckoned } from "../time/reckoning.js"
import { opensLater } from "../time/sequence.js"
import { isLongPast, makeTime } from "../time/timing.js"
import { type Asked, askOf } from "./asked.js"
import { daySigns } from "./day-signs.js"
import { describeDay } from "./signs.js"
import type { Spot } from "./spots.js"
import type { Candidate, Survey } from "./survey.js"

/** From this chance on a day is given; by so much another must be likelier than that of the rules. Chosen over folds, so that less of what is given is wrong than before. */
const bounds = { give: 0.34, lead: 0.05 } as const

/**
 * Judges each date of the article for each incident: rules read the sentences that tell it, those beside them and, of the main one, the lead; here all that the article
 * says of a date beside an incident is weighed, with the rules' word among it. The likeliest is given where it is likely enough, else none. The day at the head of the page
 * and the day on which something was only said are given to nothing anew, nor any to what is told as so long after another. Wires in capitals are left to the rules.
 */
export const judgeDays = (survey: Survey, forest: Forest): readonly Incident[] => {
  const { incidents, main, scene } = survey
  const { letterCase, article } = scene.document
  if (survey.candidates.length === 0 || letterCase === "upper") return incidents
  const isAnyTold = survey.candidates.some(({ told }) => told)
  const row = new Float32Array(daySigns)
  return incidents.map((incident) => {
    if (incident.time === null && !isAnyTold) return incident
    const asked = askOf(survey, incident.id)
    if (incident.time === null && asked.tellings.some((telling) => isApart(scene, telling))) return incident
    const chosen = chooseDay(survey.candidates, incident.id, (candidate) => {
      describeDay(survey, asked, candidate, row)
      return weighRow(forest, row)
    })
    if ((chosen?.edtf ?? null) === (incident.time?.edtf ?? null)) return incident
    const time = chosen && timeOf(asked, chosen)
    return { ...incident, time, background: incident.id !== main && isLongPast(time, article.published) }
  })
}

/** "Weeks after a bomb", "thirteen hours later": a time off another day, of which rules know that it gives none. */
const isApart = (scene: Scene, telling: Telling): boolean =>
  isReckoned(scene, telling) || opensLater(scene, telling.sentence)

/**
 * The date of an incident among the candidates; null for none. `chanceOf` is asked once of each that may be it. A month or a week that rules give is never taken away: it may
 * be right where nobody says the day.
 */
export const chooseDay = (
  candidates: readonly Candidate[],
  incident: number,
  chanceOf: (candidate: Candidate) => number,
): Candidate | null => {
  const ruled = candidates.find(({ ruledFor }) => ruledFor.has(incident)) ?? null
  let own = ruled === null ? 0 : chanceOf(ruled)
  let [other, best]: [Candidate | null, number] = [null, 0]
  for (const candidate of candidates) {
    if (candidate === ruled || !candidate.told || (ruled !== null && isWordOf(candidate, ruled))) continue
    const chance = chanceOf(candidate)
    // "Over the weekend … early on Sunday": the chance of a span is no word against the rules' day in it.
    if (ruled !== null && holds(candidate, ruled)) own += chance
    else if (chance > best) [other, best] = [candidate, chance]
  }
  const isKept = ruled !== null && (own >= bounds.give || ruled.start < ruled.end)
  if (best >= bounds.give && (!isKept || best > own + bounds.lead)) return other
  return isKept ? ruled : null
}

/** Whether one span has all days of another. */
const holds = (span: Candidate, { start, end }: Candidate): boolean => span.start <= start && end <= span.end

/** "Between Monday and Wednesday": the days by whose words a span is said. */
const isWordOf = ({ spots }: Candidate, span: Candidate): boolean =>
  spots.every(({ date }) => span.spots.some((whole) => whole.date.start <= date.start && date.end <= whole.date.end))

/** A date by its mention that stands nearest to what tells of the incident, one that says when before one that says when it was told. */
const timeOf = ({ tellings }: Asked, { spots }: Candidate): IncidentTime => {
  const far = ({ sentence, reported }: Spot): number =>
    Math.min(...tellings.map((telling) => Math.abs(telling.sentence - sentence))) + (reported ? 2 : 0)
  const [best] = spots.toSorted((a, b) => far(a) - far(b) || a.date.first - b.date.first)
  if (best === undefined) throw new Error("a date that nothing names")
  return makeTime(best.date, "time/judge")
}
