import { readingsWithTexts } from "../../bench/readings-gold.js"
import { comparePlaces, countPlaces, type PlaceVerdict } from "../../bench/readings-places.js"
import { judgeReading, type ShareCount } from "../../bench/readings-score.js"
import { resolve } from "../../src/coreference/index.js"
import { draftIncidents } from "../../src/events/incidents.js"
import { identifyGroups } from "../../src/events/participants/identities.js"
import { makeScene } from "../../src/events/scene.js"
import { askOf } from "../../src/events/whereabouts/asked.js"
import { placeSigns } from "../../src/events/whereabouts/place-signs.js"
import { describePlace } from "../../src/events/whereabouts/signs.js"
import { parse } from "../../src/language/index.js"
import type { Knowledge } from "../../src/pipeline.js"
import { recognize } from "../../src/recognition/index.js"
import { hashWord } from "../../src/recognition/names/word-hash.js"

/** One place of an article beside one of its incidents, and which of the reader's places it is. */
export interface Lesson {
  readonly fold: number
  readonly row: Float32Array
  /** How it stands to the places that the reader names. */
  readonly verdict: PlaceVerdict
  /** Its entity. */
  readonly place: number
  readonly isRuled: boolean
  /** Incident by incident, in the order of the readings. */
  readonly incident: number
}

/** What is asked of one incident: how the places given for it count, and whether it is the one that stands for the reader's. */
export interface Question {
  readonly count: (given: readonly number[]) => ShareCount
  readonly isCounted: boolean
}

export const folds = 5

/** Articles of one story, as ECB+ has them by number, lie in one fold. */
const storyOf = (set: string, article: string): string =>
  set.startsWith("ecbplus") ? `${set} ${article.split("_")[0]}` : `${set} ${article}`

/** The lessons of the part "open" of the readings: every incident that tells one of the reader's, with every place of its article. */
export const readLessons = (data: string, knowledge: Knowledge) => {
  const lessons: Lesson[] = []
  const questions: Question[] = []
  for (const { reading, article } of readingsWithTexts(data, "open")) {
    const { id, text, title, date: published } = article
    const { document, syntax } = parse(
      { id, text, title, published, url: null, publisher: null, authors: [], language: "en" },
      knowledge.language,
    )
    const mentions = recognize(document, syntax, knowledge.recognition)
    const entities = resolve(document, syntax, mentions, knowledge.referring)
    const scene = identifyGroups(makeScene(document, syntax, mentions, entities, knowledge.events))
    const drafts = scene.triggers.size === 0 ? null : draftIncidents(scene)
    if (drafts === null) continue
    const { survey, figures } = drafts
    const { origin } = document
    const fold = hashWord(storyOf(reading.set, reading.article)) % folds
    const report = { origin, mentions, entities, incidents: survey.incidents, figures }
    for (const { ours, theirs, parts } of judgeReading(report, reading.incidents)) {
      const wanted = reading.incidents[theirs]
      if (wanted === undefined) continue
      const asked = askOf(survey, ours)
      const ruled = new Set(survey.incidents[ours]?.places.map(({ entity }) => entity))
      const verdicts = comparePlaces(
        report,
        wanted.place,
        survey.candidates.map(({ place }) => place.id),
      )
      for (const [index, candidate] of survey.candidates.entries()) {
        const row = new Float32Array(placeSigns)
        describePlace(survey, asked, candidate, row)
        const { id: place } = candidate.place
        const verdict = verdicts[index] ?? "wrong"
        lessons.push({ fold, row, verdict, place, isRuled: ruled.has(place), incident: questions.length })
      }
      const targets = (survey.incidents[ours]?.participants ?? []).flatMap(({ edge, entity: who }) =>
        edge === "TARGETED" ? [who] : [],
      )
      const count = (given: readonly number[]): ShareCount => countPlaces(report, wanted.place, given, targets)
      questions.push({ count, isCounted: parts.size > 0 })
    }
  }
  return { lessons, questions }
}
