import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { distanceOf } from "../time/date-distance.js"
import { governorOf } from "../tree.js"
import type { Asked, Put } from "./asked.js"
import type { Spot } from "./spots.js"
import type { Candidate, Survey } from "./survey.js"

const farthest = 9
const widest = 60
/** What rules refuse is as far as this from a telling, what its sentence does not name further. */
const refused = 90
const unnamed = 99

/** Where a date stands to what tells of the incident, over all pairs of a mention and a telling. */
interface Nearness {
  /** The pair that stands nearest, in sentences, and in tokens where it is one sentence. */
  spot: Spot | undefined
  telling: Telling | undefined
  near: number
  tokens: number
  /** Sentences to the nearest mention before and after. */
  before: number
  after: number
  /** How many mentions stand in such a sentence, in one beside it, and before all else in either. */
  same: number
  beside: number
  opening: number
  /** How far rules see it from a telling of its sentence. */
  ruled: number
}

/** Where a date is named beside what tells of the incident. */
export const putNearness = (survey: Survey, asked: Asked, candidate: Candidate, put: Put): void => {
  const { spots } = candidate
  const found = measure(survey.scene, asked, spots)
  const { spot, telling, near } = found
  const own = count(spots, ({ nearest }) => nearest === asked.at)
  put(near)
  put(found.before)
  put(found.after)
  put(found.tokens)
  put(spot !== undefined && telling !== undefined && spot.date.head > telling.mention.head)
  put(found.same)
  put(found.beside)
  put(own)
  put(own / spots.length)
  put(count(spots, ({ governed }) => governed === asked.at))
  put(found.opening)
  put(found.ruled)
  putSpot(spot, asked, put)
  putBetween(survey, asked, candidate, found, put)
  putTree(survey.scene, near === 0 ? spot : undefined, telling, put)
  put(countLater(asked.last, candidate))
  put(count(asked.named, Boolean) - Number(asked.named[candidate.order] === true))
}

const count = <One>(list: readonly One[], isSuch: (one: One) => boolean): number => {
  let sum = 0
  for (const one of list) if (isSuch(one)) sum++
  return sum
}

const measure = (scene: Scene, { tellings }: Asked, spots: readonly Spot[]): Nearness => {
  const found: Nearness = {
    ...{ spot: spots[0], telling: undefined, near: farthest, tokens: widest, before: farthest, after: farthest },
    ...{ same: 0, beside: 0, opening: 0, ruled: unnamed },
  }
  for (const spot of spots) {
    let [inSame, inBeside] = [false, false]
    for (const telling of tellings) {
      const apart = spot.sentence - telling.sentence
      const near = Math.min(farthest, Math.abs(apart))
      if (apart < 0) found.before = Math.min(found.before, near)
      if (apart > 0) found.after = Math.min(found.after, near)
      inSame ||= near === 0
      inBeside ||= near === 1
      if (near === 0) found.ruled = Math.min(found.ruled, refused, distanceOf(scene, telling, spot.date))
      const tokens = near === 0 ? Math.min(widest, Math.abs(spot.date.head - telling.mention.head)) : widest
      if (near > found.near || (near === found.near && tokens >= found.tokens)) continue
      found.near = near
      found.tokens = tokens
      found.spot = spot
      found.telling = telling
    }
    if (inSame) found.same++
    if (inBeside) found.beside++
    if (spot.opens && (inSame || inBeside)) found.opening++
  }
  return found
}

const putSpot = (spot: Spot | undefined, { at }: Asked, put: Put): void => {
  put(spot?.preposition ?? 0)
  put(spot?.preposition === 1)
  put(spot?.preposition === 3)
  put(spot?.preposition === 8)
  put(spot?.reported === true)
  put(spot?.opens === true)
  put(spot?.alone === true)
  put(spot?.governed === at)
  put(spot !== undefined && spot.governed >= 0 && spot.governed !== at)
  put(spot?.nearest === at)
  put(spot !== undefined && spot.takenBy.size > 0 && !spot.takenBy.has(at))
  put(spot?.relation.startsWith("nmod") === true)
  put(spot?.relation.startsWith("obl") === true)
  put(spot !== undefined && spot.above >= 0)
}

/** How many tellings of other incidents and how many other dates stand between, and how many the date's sentence tells. */
const putBetween = (survey: Survey, { at }: Asked, own: Candidate, { spot, telling }: Nearness, put: Put): void => {
  const [a, b] = [spot?.date.head ?? 0, telling?.mention.head ?? 0]
  const isBetween = (token: number): boolean => token > Math.min(a, b) && token < Math.max(a, b)
  let [between, within] = [0, 0]
  for (const { cluster, telling: one } of survey.tellings) {
    if (cluster === at) continue
    if (isBetween(one.mention.head)) between++
    if (telling !== undefined && one.sentence === spot?.sentence) within++
  }
  const isNamed = (one: Candidate): boolean => one !== own && one.spots.some(({ date }) => isBetween(date.head))
  put(Math.min(farthest, between))
  put(Math.min(farthest, count(survey.candidates, isNamed)))
  put(within)
}

const steps = 6

/** How the tree of the sentence ties the date to the word that tells. */
const putTree = (scene: Scene, spot: Spot | undefined, telling: Telling | undefined, put: Put): void => {
  if (spot === undefined || telling === undefined) {
    for (const value of [steps + 2, 0, 0, 0]) put(value)
    return
  }
  const { sentence, date, above } = spot
  const { clause, mention } = telling
  const isOwn = (at: number): boolean => at === mention.head || at === clause?.verb
  let [up, at] = [0, date.head]
  while (up < steps && at >= 0 && !isOwn(at)) {
    at = governorOf(scene, sentence, at)
    up++
  }
  put(at >= 0 && isOwn(at) ? up : steps + 1)
  put(clause !== null && clause.first <= date.head && date.head < clause.last)
  put(isOwn(above))
  put(partOf(scene, above))
}

/** What kind of verb a date hangs under: none that is known 0, of report 1, of claim or blame 2, another 3. */
const partOf = (scene: Scene, verb: number): number => {
  const part = verb < 0 ? undefined : scene.knowledge.supports.get(scene.syntax.lemma(verb))
  if (part === undefined) return 0
  if (part === "report") return 1
  return part === "claim" || part === "accuse" ? 2 : 3
}

/** How many dates are named between it and the first telling, where it stands before that. */
const countLater = (starts: readonly number[], { order }: Candidate): number => {
  const mine = starts[order] ?? -1
  return mine < 0
    ? farthest
    : Math.min(
        8,
        count(starts, (start) => start > mine),
      )
}
