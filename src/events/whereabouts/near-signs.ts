import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { governorOf, relationOf } from "../tree.js"
import type { Asked, Put } from "./asked.js"
import type { Candidate, Spot, Survey } from "./survey.js"

const farthest = 7
const widest = 60

/** Where a place is named beside what tells of the incident. */
export const putNearness = ({ scene, tellings }: Survey, asked: Asked, candidate: Candidate, put: Put): void => {
  const { spots } = candidate
  let [near, before, after, tokens] = [farthest, farthest, farthest, widest]
  let nearest: Spot | undefined = spots[0]
  let closest: Telling | undefined
  let [same, sameLocative, besideLocative, own] = [0, 0, 0, 0]
  let order = 0
  for (const spot of spots) {
    if (spot.nearest === asked.at) own++
    let [inSame, inBeside] = [false, false]
    for (const telling of asked.tellings) {
      const distance = spot.sentence - telling.sentence
      const far = Math.min(farthest, Math.abs(distance))
      if (distance < 0 && far < before) before = far
      if (distance > 0 && far < after) after = far
      inSame ||= distance === 0
      inBeside ||= far === 1
      const gap = far === 0 ? Math.abs(spot.mention.head - telling.mention.head) : widest
      if (far < near || (far === near && gap < tokens)) {
        near = far
        tokens = Math.min(widest, gap)
        nearest = spot
        closest = telling
        order = spot.mention.head > telling.mention.head ? 1 : 0
      }
    }
    if (inSame) same++
    if (inSame && spot.locative) sameLocative++
    if (inBeside && spot.locative) besideLocative++
  }
  put(near)
  put(before)
  put(after)
  put(tokens)
  put(order)
  put(same)
  put(sameLocative)
  put(besideLocative)
  put(own)
  put(own / Math.max(1, spots.length))
  putSpot(nearest, put)
  put(nearest?.nearest === asked.at)
  // Of how many tellings of other incidents stand between.
  put(
    closest === undefined || nearest === undefined
      ? 9
      : Math.min(9, countBetween(tellings, asked.at, nearest.mention.head, closest.mention.head)),
  )
  putTree(scene, near === 0 ? nearest : undefined, closest, put)
  // How many places are named between it and the first telling, where it stands before that.
  put(countLater(asked.last, candidate))
  put(countLater(asked.lastLocative, candidate))
  put(rivalsIn(asked.locative, candidate))
  put(spots.some(({ locative }) => locative))
}

const putSpot = (spot: Spot | undefined, put: Put): void => {
  put(spot?.locative === true)
  put(spot?.preposition ?? 0)
  put(spot?.preposition === 1)
  put(spot?.beside === "force")
  put(spot?.beside === "resident")
  put(spot?.beside === "quarter")
  put(spot?.origin === true || spot?.home === true)
  put(spot?.care === true)
  put(spot?.toldThere === true)
  put(spot?.remote === true)
  put(spot?.owner === true)
  put(spot?.modifier === true)
  put(spot?.part === true)
}

const countBetween = (tellings: Survey["tellings"], own: number, a: number, b: number): number => {
  const [low, high] = a < b ? [a, b] : [b, a]
  let count = 0
  for (const { cluster, telling } of tellings)
    if (cluster !== own && telling.mention.head > low && telling.mention.head < high) count++
  return count
}

const steps = 6

/** How the tree of the sentence ties the name to the word that tells. */
const putTree = (scene: Scene, spot: Spot | undefined, telling: Telling | undefined, put: Put): void => {
  if (spot === undefined || telling === undefined) {
    for (let at = 0; at < 8; at++) put(0)
    return
  }
  const { sentence, mention } = spot
  const relation = relationOf(scene, sentence, mention.head)
  put(relation.startsWith("obl"))
  put(relation.startsWith("nmod"))
  put(relation.startsWith("nsubj"))
  put(relation === "obj")
  put(relation === "appos" || relation === "conj")
  let [above, at] = [0, mention.head]
  while (above < steps && at >= 0 && at !== telling.mention.head && at !== telling.clause?.verb) {
    at = governorOf(scene, sentence, at)
    above++
  }
  put(at === telling.mention.head || at === telling.clause?.verb ? above : steps + 1)
  const { clause } = telling
  put(clause !== null && clause.first <= mention.head && mention.head < clause.last)
  put(governorOf(scene, sentence, mention.head) === telling.mention.head)
}

const countLater = (starts: readonly number[], { order }: Candidate): number => {
  const mine = starts[order] ?? -1
  if (mine < 0) return 9
  let between = 0
  for (const start of starts) if (start > mine) between++
  return Math.min(8, between)
}

/** How many other places the tellings' own sentences say something to be in. */
const rivalsIn = (locative: readonly boolean[], { order }: Candidate): number => {
  let count = 0
  for (const [at, isSuch] of locative.entries()) if (isSuch && at !== order) count++
  return count
}
