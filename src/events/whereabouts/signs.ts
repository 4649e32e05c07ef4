import { followUpTypes } from "../../model/codes.js"
import { sizeOf } from "../places/sizes.js"
import type { Scene } from "../scene.js"
import type { Asked, Put } from "./asked.js"
import { putNearness } from "./near-signs.js"
import { putRules } from "./rule-signs.js"
import type { Candidate, Survey } from "./survey.js"

/** How many signs there are of a place, in the order in which they are put. */
export const placeSigns = 118

/** Writes all that speaks for and against an incident's having been at a place; gives how many signs these are. */
export const describePlace = (survey: Survey, asked: Asked, candidate: Candidate, row: Float32Array): number => {
  let at = 0
  const put = (value: number | boolean): void => {
    row[at++] = Number(value)
  }
  putRules(survey, asked, candidate, put)
  putNearness(survey, asked, candidate, put)
  putTies(survey.scene, asked, candidate, put)
  putPlace(survey, asked, candidate, put)
  putIncident(survey, asked, put)
  return at
}

/** Who is in the incident beside the place. */
const putTies = ({ mentions, entities }: Scene, asked: Asked, { spots }: Candidate, put: Put): void => {
  const sentences = new Set(spots.map(({ sentence }) => sentence))
  const heads = new Set(spots.map(({ mention }) => mention.head))
  let [beside, within] = [0, 0]
  for (const id of asked.players) {
    const own = entities[id]?.mentions.map((index) => mentions[index]) ?? []
    for (const mention of own) if (mention && heads.has(mention.head)) within++
    const { first = -1 } = own[0] ?? {}
    if (first >= 0 && spots.some(({ mention }) => Math.abs(mention.first - first) < 12)) beside++
  }
  put(beside)
  put(beside / Math.max(1, asked.players.size))
  put(within)
  put(asked.players.size)
  put([...asked.sentences].filter((sentence) => sentences.has(sentence)).length / Math.max(1, asked.sentences.size))
}

const putPlace = (survey: Survey, asked: Asked, candidate: Candidate, put: Put): void => {
  const { scene, candidates, body } = survey
  const { place, spots, inTitle, inDateline, inLead, rank, order, inner, outer } = candidate
  const size = sizeOf(place)
  put(size)
  put(place.location !== null)
  put(place.placeType === "street")
  put(place.placeType === "locality" || place.placeType === "building")
  put(place.container >= 0)
  put(spots.length)
  put(rank)
  put(order)
  put(inTitle)
  put(inDateline)
  put(inLead)
  put(candidates.length)
  put(Math.min(30, (spots[0]?.sentence ?? 0) - body))
  put(inner.length)
  put(inner.some(({ spots: own }) => own.some(({ sentence }) => asked.sentences.has(sentence))))
  put(inner.some(({ spots: own }) => own.some(({ sentence, locative }) => locative && asked.sentences.has(sentence))))
  put(outer.length)
  put(outer.some(({ spots: own }) => own.some(({ sentence, locative }) => locative && asked.sentences.has(sentence))))
  put(candidates.filter((one) => one !== candidate && sizeOf(one.place) === size).length)
  const country = place.location?.country ?? place.country
  put(
    candidates.filter((one) => (one.place.location?.country ?? one.place.country) === country).length /
      candidates.length,
  )
  put(spots.filter(({ locative }) => locative).length / spots.length)
  put(spots.some(({ beside }) => beside === "force"))
  put(spots.some(({ beside }) => beside === "quarter"))
  put(spots.some(({ part }) => part))
  putSite(scene, candidate, put)
}

/** Whether the name is that of a court, a hospital or a prison. */
const putSite = ({ document: { tokens }, knowledge }: Scene, { spots }: Candidate, put: Put): void => {
  const { legal, care } = knowledge.words
  const names = (list: ReadonlySet<string>): boolean =>
    spots.some(({ mention }) => tokens.lower.slice(mention.first, mention.last + 1).some((word) => list.has(word)))
  put(names(legal.bench))
  put(
    names(care.hospital) ||
      spots.some(({ mention }) => tokens.lower.slice(mention.first, mention.last).includes("medical")),
  )
  put(names(care.prison))
}

const putIncident = ({ incidents, scene, main, chief, clusters, body }: Survey, asked: Asked, put: Put): void => {
  const { type = "attack", status = "occurred", salience = 0, background = false } = incidents[asked.at] ?? {}
  put(asked.at === main)
  put(asked.at === chief)
  put(salience)
  put(background)
  put(followUpTypes.has(type))
  put(type === "trial")
  put(type === "arrest")
  put(type === "investigation")
  put(type === "reaction" || type === "protest" || type === "strike")
  put(status !== "occurred")
  put(incidents.length)
  put(asked.tellings.length)
  put(Math.min(40, (asked.tellings[0]?.sentence ?? 0) - body))
  put(asked.tellings.every(({ trigger }) => trigger.word === "noun"))
  put(asked.tellings.every(({ generic }) => generic))
  put(scene.document.letterCase === "upper")
  put((clusters[asked.at]?.told ?? []).some(({ dating }) => dating !== null))
  put((clusters[asked.at]?.told ?? []).some(({ flashback }) => flashback !== null))
}
