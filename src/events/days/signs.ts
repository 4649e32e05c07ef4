import type { DateMention } from "../../model/mention.js"
import type { Asked, Put } from "./asked.js"
import { putNearness } from "./near-signs.js"
import { putRules } from "./rule-signs.js"
import type { Candidate, Survey } from "./survey.js"

/** Writes all that speaks for and against a date's being that of an incident; gives how many signs these are. */
export const describeDay = (survey: Survey, asked: Asked, candidate: Candidate, row: Float32Array): number => {
  let at = 0
  const put = (value: number | boolean): void => {
    row[at++] = Number(value)
  }
  putRules(survey, asked, candidate, put)
  putNearness(survey, asked, candidate, put)
  putAge(survey, candidate, put)
  putStanding(survey, candidate, put)
  putWords(candidate.spots[0]?.date, put)
  for (const sign of asked.signs) put(sign)
  return at
}

/** Days beyond which a date is far, before and after the article's. */
const longAgo = 1200
const farAhead = 400

const putAge = ({ published }: Survey, { start, end }: Candidate, put: Put): void => {
  const age = published === null ? 0 : published - start
  put(published !== null)
  put(Math.max(-farAhead, Math.min(longAgo, age)))
  put(published !== null && age === 0)
  put(published !== null && published < end)
  put(Math.min(farAhead, end - start))
}

/** Days from the article's within which a date is of its news. */
const newsDays = 14

/** How the article names the date, and which others. */
const putStanding = ({ published, candidates }: Survey, candidate: Candidate, put: Put): void => {
  const { spots, inTitle, inDateline, inLead, rank, order, earlier, told } = candidate
  const others = candidates.filter((one) => one.told && one !== candidate)
  const isNews = ({ start }: Candidate): boolean => published !== null && Math.abs(published - start) < newsDays
  put(inTitle)
  put(inDateline)
  put(inLead)
  put(rank)
  put(order)
  put(earlier)
  put(candidates.length)
  put(candidates.length - earlier)
  put(spots.length)
  put(spots.filter(({ reported }) => reported).length / spots.length)
  put(told)
  put(others.length)
  put(others.filter(isNews).length)
}

const putWords = (date: DateMention | undefined, put: Put): void => {
  const { rule, timex, text } = date ?? { rule: "", timex: "DATE", text: "" }
  put(rule === "dates/weekday")
  put(rule === "dates/distance")
  put(rule === "dates/reckoned")
  put(timex === "TIME")
  put(/yesterday|today|tonight|this/iu.test(text))
  put(/last|earlier|ago|previous/iu.test(text))
  put(/\d/u.test(text))
}
