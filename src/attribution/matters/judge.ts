import { hasVerb, type Reading } from "../reading.js"
import { actorsIn, kindOf, type Matter } from "../statements.js"
import type { Voice } from "../voice.js"
import { describeMatter } from "./features.js"
import { candidatesOf, type Situation, situationOf } from "./situation.js"
import type { Hearsay, Ruled, Statement } from "./statement.js"

/** How likely a statement must be about any incident: more where rules see nothing in it. Chosen over folds by how many claims are right. */
const bounds: Readonly<Partial<Record<Ruled["path"], number>>> = { actors: 0.4, "taken up": 0.4, none: 0.6 }

const scoreOf = (situation: Situation, id: number, weights: ReadonlyMap<string, number>): number => {
  const incident = situation.plot.incidents[id]
  let sum = 0
  if (incident) {
    describeMatter(situation, incident, (name, value = 1) => {
      sum += (weights.get(name) ?? 0) * value
    })
  }
  return sum
}

/** Whether words that rules see nothing in assert something: no wish, and more than a name ("described him as disturbed"). */
const isAssertion = (reading: Reading, { reporting, content, cueSpan }: Voice): boolean =>
  reporting?.asks === false &&
  (hasVerb(reading, { first: content.first, last: Math.min(content.last, cueSpan.first) }) ||
    hasVerb(reading, { first: Math.max(content.first, cueSpan.last), last: content.last }))

/**
 * What a statement is about. Rules' word stands where an incident is named, denied or claimed; else a log-linear model chooses among the
 * incidents told about it, and none (`models/matters.md`). Without weights rules decide.
 */
export const judgeMatter = (hearsay: Hearsay, statement: Statement): Matter | null => {
  const { matter, path } = statement.ruled
  const bound = bounds[path]
  const model = hearsay.knowledge.matters
  if (bound === undefined || model === null || (matter === null && !isAssertion(hearsay.reading, statement.voice)))
    return matter
  const situation = situationOf(hearsay, statement, model.clusters)
  let best = -1
  let top = Number.NEGATIVE_INFINITY
  let total = 0
  for (const id of candidatesOf(situation)) {
    const score = scoreOf(situation, id, model.weights)
    total += Math.exp(score)
    if (score <= top) continue
    top = score
    best = id
  }
  if (best < 0 || total / (1 + total) <= bound) return null
  if (matter) return { ...matter, incidents: [best] }
  const { content } = statement.voice
  const kind = kindOf(hearsay.reading, content, hearsay.knowledge)
  return { incidents: [best], entities: actorsIn(content, hearsay.cast), kind }
}
