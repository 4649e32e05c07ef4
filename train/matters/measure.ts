import type { judgeMatter } from "../../src/attribution/matters/judge.js"
import type { Hearsay } from "../../src/attribution/matters/statement.js"
import type { Matter } from "../../src/attribution/statements.js"
import { loadClusters } from "../../src/recognition/names/word-clusters.js"
import { hashWord } from "../../src/recognition/names/word-hash.js"
import type { learnMatters } from "./learner.js"
import type { Question } from "./questions.js"

/** A question with its article. */
export interface Taught {
  readonly part: string
  readonly hearsay: Hearsay
  readonly question: Question
}

const folds = 5
const clusters = loadClusters()

/** How a choice stands to the answer: an open incident is neither right nor wrong. */
const verdictOf = ({ options }: Question, matter: Matter | null): string => {
  const chosen = options.filter(({ incident }) => matter?.incidents.includes(incident))
  const isAsked = options.some(({ isRight }) => isRight)
  if (chosen.length === 0) return isAsked ? "missed" : "right, none"
  if (chosen.some(({ isRight, isOpen }) => !isRight && !isOpen)) return "wrong"
  return isAsked ? "right" : "open"
}

/** Prints how many claims are right by rules and by the judge, over folds of the articles. */
export const measure = (taught: readonly Taught[], learn: typeof learnMatters, judge: typeof judgeMatter): void => {
  const tally = new Map<string, number>()
  const count = (name: string): void => void tally.set(name, (tally.get(name) ?? 0) + 1)
  const foldOf = ({ article }: Question): number => Math.abs(hashWord(article)) % folds
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn(taught.flatMap(({ question }) => (foldOf(question) === fold ? [] : [question])))
    for (const { part, hearsay, question } of taught) {
      if (foldOf(question) !== fold) continue
      const { ruled, voice } = question.statement
      const [kind = ""] = part.split("-")
      const byRules = voice.reporting?.asks && !ruled.matter?.kind ? null : ruled.matter
      count(`${kind}, rules: ${verdictOf(question, byRules)}`)
      const matters = { weights, clusters }
      const judged = judge({ ...hearsay, knowledge: { ...hearsay.knowledge, matters } }, question.statement)
      count(`${kind}, judge: ${verdictOf(question, voice.reporting?.asks && !judged?.kind ? null : judged)}`)
    }
  }
  for (const name of [...tally.keys()].sort()) process.stdout.write(`${name} ${tally.get(name)}\n`)
}
