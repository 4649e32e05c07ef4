import type { IncidentTime } from "../../model/report.js"
import type { Asked, Put } from "./asked.js"
import { type Candidate, dayNumber, type Survey } from "./survey.js"

const rules = ["time/sentence", "time/beside", "time/lead"]
/** From 1 on by the rule that gave a day; 0 where none did. */
const ruleOf = (time: IncidentTime | null): number => rules.indexOf(time?.rule ?? "") + 1

/** What the rules give, for this incident and for others. */
export const putRules = (survey: Survey, asked: Asked, candidate: Candidate, put: Put): void => {
  putOwn(asked, candidate, put)
  putDatings(asked, candidate, put)
  putOthers(survey, asked, candidate, put)
}

/** Days beyond which two dates are far from each other. */
const far = 400

const putOwn = ({ time }: Asked, { edtf, start, end }: Candidate, put: Put): void => {
  const [from, to] = [dayNumber(time?.start ?? null), dayNumber(time?.end ?? null)]
  put(time?.edtf === edtf)
  put(ruleOf(time))
  put(time?.edtf === edtf ? ruleOf(time) : 0)
  put(time !== null && start >= from && end <= to && end - start < to - from)
  put(time !== null && start <= from && end >= to && end - start > to - from)
  put(time === null ? 0 : Math.max(-far, Math.min(far, start - from)))
  put(time === null ? -1 : Math.min(far, to - from))
}

/** Further than any date that rules give a telling, in tokens. */
const beyond = 99

/** What rules read from the sentences of each telling. */
const putDatings = ({ told }: Asked, { edtf, spots }: Candidate, put: Put): void => {
  const own = told.flatMap(({ dating }) => (dating?.date.edtf === edtf ? [dating.distance] : []))
  put(own.length)
  put(Math.min(beyond, ...own))
  put(own.length / told.length)
  put(told.filter(({ said }) => said?.date.edtf === edtf).length)
  put(told.filter(({ onward }) => onward?.edtf === edtf).length)
  put(told.filter(({ flashback }) => spots.some(({ date }) => date.value === flashback?.span)).length)
  put(told.filter(({ dating }) => dating !== null).length - own.length)
}

const putOthers = (survey: Survey, asked: Asked, { ruledFor, spots }: Candidate, put: Put): void => {
  const { incidents, main, chief } = survey
  const { at, before, after, kin, related } = asked
  const isRuled = (incident: number): boolean => ruledFor.has(incident)
  const others = ruledFor.size - Number(isRuled(at))
  const foreign = spots.filter(({ takenBy }) => takenBy.size > Number(takenBy.has(at))).length
  put(others / Math.max(1, incidents.length - 1))
  put(others)
  put(main !== at && isRuled(main))
  put(chief !== at && isRuled(chief))
  put(isRuled(before))
  put(isRuled(after))
  put(kin.filter(isRuled).length)
  put(related.filter(isRuled).length)
  put(incidents.some(({ id, type }) => id !== at && isRuled(id) && type === incidents[at]?.type))
  put(incidents.filter(({ time }) => time !== null).length / incidents.length)
  put(spots.filter(({ takenBy }) => takenBy.has(at)).length)
  put(foreign)
  put(foreign / spots.length)
}
