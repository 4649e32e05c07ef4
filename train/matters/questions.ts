import { readFileSync } from "node:fs"
import { describeMatter } from "../../src/attribution/matters/features.js"
import { candidatesOf, situationOf } from "../../src/attribution/matters/situation.js"
import type { Hearsay, Statement } from "../../src/attribution/matters/statement.js"
import { resource } from "../../src/model/resources.js"
import { loadClusters } from "../../src/recognition/names/word-clusters.js"

/** What a person says that a statement is about. */
export interface Answer {
  readonly part: string
  readonly article: string
  /** Where its verb begins in the analysed text. */
  readonly cue: number
  /** Where a trigger of each incident begins that it is about, and that it might be held to be about. */
  readonly about: readonly number[]
  readonly perhaps: readonly number[]
}

const offsets = (field: string): readonly number[] => (field === "" ? [] : field.split(" ").map(Number))

export const readAnswers = (): readonly Answer[] =>
  readFileSync(resource("train", "matters", "answers.tsv"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [part = "", article = "", cue = "", about = "", perhaps = ""] = line.split("\t")
      return { part, article, cue: Number(cue), about: offsets(about), perhaps: offsets(perhaps) }
    })

/** One incident that a statement may be about. */
export interface Option {
  readonly incident: number
  readonly features: ReadonlyMap<string, number>
  readonly isRight: boolean
  /** A matter of taste: nothing is learned from it. */
  readonly isOpen: boolean
}

/** One statement with the incidents to choose among; none of them is right where it is about none. */
export interface Question {
  readonly article: string
  readonly statement: Statement
  readonly options: readonly Option[]
}

const clusters = loadClusters()

/** The question that an answer answers; null where the statement is not heard any more, or names its incident. */
export const questionOf = (hearsay: Hearsay, statements: readonly Statement[], answer: Answer): Question | null => {
  const { tokens } = hearsay.reading.document
  const statement = statements.find(({ voice }) => tokens.start[voice.cueSpan.first] === answer.cue)
  if (!statement || statement.ruled.path === "told") return null
  const told = (starts: readonly number[]): ReadonlySet<number> =>
    new Set(
      hearsay.plot.incidents.flatMap(({ id, mentions }) =>
        mentions.some((index) => starts.includes(hearsay.cast.mentions[index]?.start ?? -1)) ? [id] : [],
      ),
    )
  const [about, perhaps] = [told(answer.about), told(answer.perhaps)]
  const situation = situationOf(hearsay, statement, clusters)
  const options = candidatesOf(situation).flatMap((incident): readonly Option[] => {
    const found = hearsay.plot.incidents[incident]
    if (!found) return []
    const features = new Map<string, number>()
    describeMatter(situation, found, (name, value = 1) => features.set(name, value))
    return [{ incident, features, isRight: about.has(incident), isOpen: perhaps.has(incident) && !about.has(incident) }]
  })
  return { article: answer.article, statement, options }
}
