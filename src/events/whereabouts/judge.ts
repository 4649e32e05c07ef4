import { type Forest, weighRow } from "../../model/forest.js"
import type { Incident, IncidentPlace } from "../../model/report.js"
import { makePlace } from "../places/placing.js"
import { type Asked, askOf } from "./asked.js"
import { placeSigns } from "./place-signs.js"
import { describePlace } from "./signs.js"
import type { Candidate, Spot, Survey } from "./survey.js"

/** From this chance on a place is given that no rule gave, and under it one is taken away. Chosen over folds, and so that what a town is asked for alone stays found. */
const bounds = { give: 0.52, take: 0.2 } as const

/**
 * Judges each place of the article for each incident: rules read where in the sentences that tell it and fall back on the town of the story; here all that the article
 * says of a place beside an incident is weighed, with the rules' word among it. Places that it finds likely are given, those that it finds unlikely are taken away, and an
 * incident of which no place is likely has none. Wires in capitals are left to the rules.
 */
export const judgePlaces = (survey: Survey, forest: Forest | null): readonly Incident[] => {
  if (forest === null || survey.candidates.length === 0 || survey.scene.document.letterCase === "upper")
    return survey.incidents
  const row = new Float32Array(placeSigns)
  return survey.incidents.map((incident) => {
    const asked = askOf(survey, incident.id)
    const ruled = new Map(incident.places.map((place) => [place.entity, place]))
    const given: { readonly chance: number; readonly place: IncidentPlace }[] = []
    for (const candidate of survey.candidates) {
      describePlace(survey, asked, candidate, row)
      const chance = weighRow(forest, row)
      const own = ruled.get(candidate.place.id)
      if (own === undefined ? chance < bounds.give || isElsewhere(candidate) : chance < bounds.take) {
        ruled.delete(candidate.place.id)
        continue
      }
      if (own === undefined) given.push({ chance, place: makePlace(placingOf(asked, candidate), "place/judge") })
    }
    if (given.length === 0 && ruled.size === incident.places.length) return incident
    const added = given.toSorted((a, b) => b.chance - a.chance).map(({ place }) => place)
    return { ...incident, places: [...ruled.values(), ...added] }
  })
}

/** Whether all that is said of a place is said of where the deed was not, or it only says where another place lies. */
const isElsewhere = ({ spots }: Candidate): boolean =>
  spots.every(({ elsewhere }) => elsewhere) || spots.some(({ farEnd }) => farEnd)

/** A place by its mention that stands nearest to what tells of the incident, one that says where before others. */
const placingOf = ({ tellings }: Asked, { place, spots }: Candidate) => {
  const far = ({ sentence, locative }: Spot): number =>
    Math.min(...tellings.map((telling) => Math.abs(telling.sentence - sentence))) + (locative ? 0 : 1)
  const [best] = spots.toSorted((a, b) => far(a) - far(b) || a.mention.first - b.mention.first)
  if (best === undefined) throw new Error("a place that nothing names")
  return { place, mention: best.mention, distance: 0 }
}
