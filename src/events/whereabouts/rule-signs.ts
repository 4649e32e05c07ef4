import type { IncidentPlace } from "../../model/report.js"
import { liesIn } from "../places/nesting.js"
import type { Asked, Put } from "./asked.js"
import type { Candidate, Survey } from "./survey.js"

const rules = ["place/sentence", "place/town", "place/force"]
/** From 1 on by the rule that gave a place; 0 where none did. */
const ruleOf = (place: IncidentPlace | undefined): number => rules.indexOf(place?.rule ?? "") + 1

/** What the rules give, for this incident and for others, and what speaks for a town as that of the story. */
export const putRules = (survey: Survey, asked: Asked, candidate: Candidate, put: Put): void => {
  putOwn(survey, asked, candidate, put)
  putOthers(survey, asked, candidate, put)
  putPlacings(asked, candidate, put)
  putSeat(survey, asked, candidate, put)
}

const putOwn = ({ incidents, scene }: Survey, { at }: Asked, { place }: Candidate, put: Put): void => {
  const own = incidents[at]?.places ?? []
  const ruled = own.findIndex(({ entity }) => entity === place.id)
  put(ruled >= 0)
  put(ruled === 0)
  put(own.length)
  put(ruleOf(own[0]))
  put(ruled < 0 ? 0 : ruleOf(own[ruled]))
  const others = own.filter(({ entity }) => entity !== place.id).map(({ entity }) => scene.entities[entity])
  put(others.some((other) => other?.kind === "place" && liesIn(scene, other, place)))
  put(others.some((other) => other?.kind === "place" && liesIn(scene, place, other)))
}

const putOthers = (survey: Survey, asked: Asked, { ruledFor }: Candidate, put: Put): void => {
  const { incidents, main, chief } = survey
  const { at, before, after, kin, related } = asked
  const isRuled = (incident: number): boolean => ruledFor.has(incident)
  const placed = ruledFor.size - Number(isRuled(at))
  put(placed / Math.max(1, incidents.length - 1))
  put(placed)
  put(main !== at && isRuled(main))
  put(chief !== at && isRuled(chief))
  put(before !== at && isRuled(before))
  put(isRuled(after))
  put((incidents[before]?.places.length ?? 0) > 0)
  // Of those that share somebody with it.
  put(kin.length)
  put(kin.some(isRuled))
  put(related.some(isRuled))
  put(related.length)
}

const putPlacings = ({ told }: Asked, { place }: Candidate, put: Put): void => {
  let [placed, here, nearest] = [0, 0, 30]
  let [framed, framedElsewhere] = [false, false]
  for (const { placing, frame } of told) {
    if (placing !== null) placed++
    if (placing?.place.id === place.id) {
      here++
      nearest = Math.min(nearest, placing.distance)
    }
    if (frame?.placing == null) continue
    if (frame.placing.place.id === place.id) framed = true
    else framedElsewhere = true
  }
  put(here)
  put(here / Math.max(1, placed))
  put(nearest)
  put(framed)
  put(framedElsewhere)
}

const putSeat = ({ scene }: Survey, { seats }: Asked, { place }: Candidate, put: Put): void => {
  const at = seats.findIndex((one) => one.place.id === place.id)
  const seat = at < 0 ? undefined : seats[at]
  const [likeliest] = seats
  put(at)
  put(seat?.weight ?? 0)
  put(likeliest?.weight ?? 0)
  put(seat?.bare === true)
  put(seat?.local === true)
  put(seat?.far === true)
  const isOther = likeliest !== undefined && likeliest.place.id !== place.id
  put(isOther && liesIn(scene, place, likeliest.place))
  put(isOther && liesIn(scene, likeliest.place, place))
}
