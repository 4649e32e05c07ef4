import type { Asked, Put } from "./asked.js"
import { putNearness } from "./near-signs.js"
import { putRules } from "./rule-signs.js"
import { standingOf } from "./standing.js"
import type { Candidate, Survey } from "./survey.js"

/** Writes all that speaks for and against an incident's having been at a place; gives how many signs these are. */
export const describePlace = (survey: Survey, asked: Asked, candidate: Candidate, row: Float32Array): number => {
  let at = 0
  const put = (value: number | boolean): void => {
    row[at++] = Number(value)
  }
  putRules(survey, asked, candidate, put)
  putNearness(survey, asked, candidate, put)
  putTies(asked, candidate, put)
  putPlace(survey, asked, candidate, put)
  for (const sign of asked.signs) put(sign)
  return at
}

/** Tokens between the first mention of somebody and a place beside it. */
const besideReach = 12

/** Who is in the incident beside the place. */
const putTies = ({ players, sentences }: Asked, candidate: Candidate, put: Put): void => {
  let [beside, within, shared] = [0, 0, 0]
  for (const { heads, first } of players) {
    for (const head of heads) if (candidate.heads.has(head)) within++
    if (first >= 0 && candidate.spots.some(({ mention }) => Math.abs(mention.first - first) < besideReach)) beside++
  }
  for (const sentence of sentences) if (candidate.sentences.has(sentence)) shared++
  put(beside)
  put(beside / Math.max(1, players.length))
  put(within)
  put(players.length)
  put(shared / Math.max(1, sentences.size))
}

const putPlace = (survey: Survey, { named, locative }: Asked, candidate: Candidate, put: Put): void => {
  const { inner, outer } = candidate
  const { telling, company } = standingOf(survey, candidate)
  for (const sign of telling) put(sign)
  put(inner.some(({ order }) => named[order]))
  put(inner.some(({ order }) => locative[order]))
  put(outer.length)
  put(outer.some(({ order }) => locative[order]))
  for (const sign of company) put(sign)
}
