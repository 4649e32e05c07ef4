import { sizeOf } from "../places/sizes.js"
import type { Scene } from "../scene.js"
import type { Candidate, Survey } from "./survey.js"

/** What speaks of a place itself, whichever incident is asked about: how it is told of and where, beside which others, and what its words call it. */
export interface Standing {
  readonly telling: readonly number[]
  readonly company: readonly number[]
}

const standings = new WeakMap<Candidate, Standing>()

/** How a place stands in its article; worked out once for all incidents. */
export const standingOf = (survey: Survey, candidate: Candidate): Standing => {
  const known = standings.get(candidate)
  if (known !== undefined) return known
  const standing = { telling: tellingSigns(survey, candidate), company: companySigns(survey, candidate) }
  standings.set(candidate, standing)
  return standing
}

const tellingSigns = ({ candidates, body }: Survey, candidate: Candidate): readonly number[] => {
  const { place, spots, inTitle, inDateline, inLead, rank, order, inner } = candidate
  return [
    sizeOf(place),
    Number(place.location !== null),
    Number(place.placeType === "street"),
    Number(place.placeType === "locality" || place.placeType === "building"),
    Number(place.container >= 0),
    spots.length,
    rank,
    order,
    Number(inTitle),
    Number(inDateline),
    Number(inLead),
    candidates.length,
    Math.min(30, (spots[0]?.sentence ?? 0) - body),
    inner.length,
  ]
}

const companySigns = ({ scene, candidates }: Survey, candidate: Candidate): readonly number[] => {
  const { place, spots } = candidate
  const size = sizeOf(place)
  const country = place.location?.country ?? place.country
  const isOfCountry = (one: Candidate): boolean => (one.place.location?.country ?? one.place.country) === country
  return [
    candidates.filter((one) => one !== candidate && sizeOf(one.place) === size).length,
    candidates.filter(isOfCountry).length / candidates.length,
    spots.filter(({ locative }) => locative).length / spots.length,
    Number(spots.some(({ beside }) => beside === "force")),
    Number(spots.some(({ beside }) => beside === "quarter")),
    Number(spots.some(({ part }) => part)),
    ...siteSigns(scene, candidate),
  ]
}

/** Whether the name is that of a court, a hospital or a prison. */
const siteSigns = ({ document: { tokens }, knowledge }: Scene, { spots }: Candidate): readonly number[] => {
  const { legal, care } = knowledge.words
  const wordsOf = spots.map(({ mention }) => tokens.lower.slice(mention.first, mention.last + 1))
  const names = (list: ReadonlySet<string>): boolean => wordsOf.some((words) => words.some((word) => list.has(word)))
  const isMedical = spots.some(({ mention }) => tokens.lower.slice(mention.first, mention.last).includes("medical"))
  return [Number(names(legal.bench)), Number(names(care.hospital) || isMedical), Number(names(care.prison))]
}
