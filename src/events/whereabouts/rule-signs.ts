import type { IncidentPlace } from "../../model/report.js"
import { liesIn } from "../places/nesting.js"
import type { Asked, Put } from "./asked.js"
import type { Candidate, Survey } from "./survey.js"

const has = (places: readonly IncidentPlace[] | undefined, id: number): boolean =>
  places?.some(({ entity }) => entity === id) === true

const rules = ["place/sentence", "place/town", "place/force"]
/** From 1 on by the rule that gave a place; 0 where none did. */
const ruleOf = (place: IncidentPlace | undefined): number => rules.indexOf(place?.rule ?? "") + 1

/** What the rules give, for this incident and for others, and what speaks for a town as that of the story. */
export const putRules = (survey: Survey, asked: Asked, { place }: Candidate, put: Put): void => {
  const { incidents, scene, clusters, main, chief } = survey
  const own = incidents[asked.at]?.places ?? []
  const ruled = own.findIndex(({ entity }) => entity === place.id)
  put(ruled >= 0)
  put(ruled === 0)
  put(own.length)
  put(ruleOf(own[0]))
  put(ruleOf(own[ruled]))
  const others = own.flatMap(({ entity }) => {
    const other = scene.entities[entity]
    return other?.kind === "place" && entity !== place.id ? [other] : []
  })
  put(others.some((other) => liesIn(scene, other, place)))
  put(others.some((other) => liesIn(scene, place, other)))
  const rivals = incidents.filter(({ id }) => id !== asked.at)
  const placed = rivals.filter(({ places }) => has(places, place.id))
  put(placed.length / Math.max(1, rivals.length))
  put(placed.length)
  put(main !== asked.at && has(incidents[main]?.places, place.id))
  put(chief !== asked.at && has(incidents[chief]?.places, place.id))
  put(asked.before !== asked.at && has(incidents[asked.before]?.places, place.id))
  put(has(incidents[asked.after]?.places, place.id))
  put((incidents[asked.before]?.places.length ?? 0) > 0)
  // Of those that share somebody with it.
  const kin = rivals.filter(({ participants }) => participants.some(({ entity }) => asked.players.has(entity)))
  put(kin.length)
  put(kin.some(({ places }) => has(places, place.id)))
  const related = incidents[asked.at]?.relations ?? []
  put(related.some(({ incident }) => has(incidents[incident]?.places, place.id)))
  put(related.length)
  const told = clusters[asked.at]?.told ?? []
  const placings = told.filter(({ placing }) => placing?.place.id === place.id)
  put(placings.length)
  put(placings.length / Math.max(1, told.filter(({ placing }) => placing !== null).length))
  put(Math.min(30, ...placings.map(({ placing }) => placing?.distance ?? 30)))
  put(told.some(({ frame }) => frame?.placing?.place.id === place.id))
  put(told.some(({ frame }) => frame?.placing != null && frame.placing.place.id !== place.id))
  const seat = asked.seats.findIndex((one) => one.place.id === place.id)
  put(seat)
  put(asked.seats[seat]?.weight ?? 0)
  const [likeliest] = asked.seats
  put(likeliest?.weight ?? 0)
  put(asked.seats[seat]?.bare === true)
  put(asked.seats[seat]?.local === true)
  put(asked.seats[seat]?.far === true)
  const isOther = likeliest !== undefined && likeliest.place.id !== place.id
  put(isOther && liesIn(scene, place, likeliest.place))
  put(isOther && liesIn(scene, likeliest.place, place))
}
