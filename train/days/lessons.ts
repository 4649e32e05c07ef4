import { join } from "node:path"
import { type ReadText, readingsWithTexts } from "../../bench/readings-gold.js"
import { judgeReading } from "../../bench/readings-score.js"
import { resolve } from "../../src/coreference/index.js"
import { askOf } from "../../src/events/days/asked.js"
import { daySigns } from "../../src/events/days/day-signs.js"
import { describeDay } from "../../src/events/days/signs.js"
import { type Candidate, type Survey, surveyDays } from "../../src/events/days/survey.js"
import { draftIncidents } from "../../src/events/incidents.js"
import { identifyGroups } from "../../src/events/participants/identities.js"
import { makeScene } from "../../src/events/scene.js"
import { parse } from "../../src/language/index.js"
import type { Knowledge } from "../../src/pipeline.js"
import { recognize } from "../../src/recognition/index.js"
import { hashWord } from "../../src/recognition/names/word-hash.js"
import { articleOf, pairLesson, readExamined, readLesson } from "../involvement/lessons.js"

/** One incident with every date of its article; rows in the order of the candidates. */
export interface Question {
  /** -1 for what is learned from in all folds. */
  readonly fold: number
  readonly incident: number
  readonly candidates: readonly Candidate[]
  readonly rows: readonly Float32Array[]
  /** The day that rules give and the one that the reader gives, EDTF. */
  readonly ruled: string | null
  readonly wanted: string | null
  /** It is the one that stands for the reader's, in an article that is judged. */
  readonly isCounted: boolean
}

export const folds = 5

/** Articles of one story, as ECB+ has them by number, lie in one fold. */
const storyOf = (set: string, article: string): string =>
  set.startsWith("ecbplus") ? `${set} ${article.split("_")[0]}` : `${set} ${article}`

const questionOf = (
  survey: Survey,
  incident: number,
  rest: Pick<Question, "fold" | "wanted" | "isCounted">,
): Question => {
  const asked = askOf(survey, incident)
  const rows = survey.candidates.map((candidate) => {
    const row = new Float32Array(daySigns)
    describeDay(survey, asked, candidate, row)
    return row
  })
  return { ...rest, incident, rows, candidates: survey.candidates, ruled: asked.time?.edtf ?? null }
}

/** An article of the readings as the judge finds it; null where it tells nothing. */
const readDraft = ({ id, text, title, date }: ReadText, knowledge: Knowledge) => {
  const { document, syntax } = parse(articleOf(id, text, title, date), knowledge.language)
  const mentions = recognize(document, syntax, knowledge.recognition)
  const entities = resolve(document, syntax, mentions, knowledge.referring)
  const scene = identifyGroups(makeScene(document, syntax, mentions, entities, knowledge.events))
  const drafts = scene.triggers.size === 0 ? null : draftIncidents(scene)
  if (drafts === null) return null
  const { incidents } = drafts.survey
  const report = { origin: document.origin, mentions, entities, incidents, figures: drafts.figures }
  return { document, report, survey: surveyDays(drafts.survey, incidents) }
}

/** Every incident of the part "open" of the readings that tells one of the reader's. */
export const readQuestions = (data: string, knowledge: Knowledge): readonly Question[] =>
  readingsWithTexts(data, "open").flatMap(({ reading, article }) => {
    const draft = readDraft(article, knowledge)
    if (draft === null) return []
    const fold = hashWord(storyOf(reading.set, reading.article)) % folds
    const isJudged = draft.document.letterCase !== "upper"
    return judgeReading(draft.report, reading.incidents).flatMap(({ ours, theirs, parts }) => {
      const wanted = reading.incidents[theirs]?.day
      const isCounted = isJudged && parts.size > 0
      return wanted === undefined ? [] : [questionOf(draft.survey, ours, { fold, wanted, isCounted })]
    })
  })

/** Every incident of the parts of the examination that were looked at that tells one which an examiner records. */
export const readExaminedQuestions = (data: string, knowledge: Knowledge): readonly Question[] =>
  readExamined(join(data, "..")).flatMap(({ id, text, title = null, published = null, incidents = [] }) => {
    const lesson = readLesson(articleOf(id, text, title, published), knowledge)
    const drafts = lesson && draftIncidents(lesson.field.scene)
    if (lesson === null || drafts === null) return []
    const survey = surveyDays(drafts.survey, drafts.survey.incidents)
    return [...pairLesson(lesson, incidents)].map(([ours, { day }]) =>
      questionOf(survey, ours, { fold: -1, wanted: day === undefined ? null : `${day}`, isCounted: false }),
    )
  })
