import { BlotterError } from "../model/errors.js"
import { flatMap } from "../model/flat-map.js"
import { consensus } from "./consensus.js"
import type { Reading } from "./figure-reading.js"

/** What a policy makes of the readings: nothing is overwritten, the claims stay beside it. */
export interface Reduced {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

const bestOf = (reading: Reading): number => reading.best ?? reading.low

const lowest = (values: readonly number[]): number | null => (values.length > 0 ? Math.min(...values) : null)
const highest = (values: readonly number[]): number | null => (values.length > 0 ? Math.max(...values) : null)

/** The highest bound that is given; null where some reading is open upwards ("at least nine") and none reaches as high. */
export const ceilingOf = (
  readings: readonly { readonly low: number; readonly high: number | null }[],
): number | null => {
  const top = highest(flatMap(readings, ({ high }) => high ?? []))
  return top === null || readings.some(({ low, high }) => high === null && low > top) ? null : top
}

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? null
}

/** The readings of the newest day that has any; all of them where no article has a day. */
const newest = (readings: readonly Reading[]): readonly Reading[] => {
  const last = readings.reduce<string>(
    (day, { observed }) => (observed !== null && observed > day ? observed : day),
    "",
  )
  return last === "" ? readings : readings.filter(({ observed }) => observed === last)
}

/** Chooses among the readings of a field; `silent` are the days of the articles that count only other harm. */
type Policy = (readings: readonly Reading[], silent: readonly (string | null)[]) => number | null

/**
 * How one figure is chosen among those reported. `consensus`: what most articles give, unless later ones give more; `latest`:
 * the newest article's, the lower median where several are as new; `lowest`, `highest` and `median` over all articles.
 */
export const policies: ReadonlyMap<string, Policy> = new Map<string, Policy>([
  ["consensus", consensus],
  ["latest", (readings) => median(newest(readings).map(bestOf))],
  ["lowest", (readings) => lowest(readings.map(bestOf))],
  ["highest", (readings) => highest(readings.map(bestOf))],
  ["median", (readings) => median(readings.map(bestOf))],
])

/** The default policy's name. */
export const defaultPolicy = "consensus"

/**
 * Reduces readings to low, best and high. The range spans every reading, and is open where the tolls are; the policy only
 * chooses the best.
 * @throws BlotterError `usage` for a policy that does not exist.
 */
export const reduceReadings = (
  readings: readonly Reading[],
  policy: string,
  silent: readonly (string | null)[] = [],
): Reduced => {
  const choose = policies.get(policy)
  if (!choose)
    throw new BlotterError("usage", `unknown policy: ${policy} (there are ${[...policies.keys()].join(", ")})`)
  return {
    low: lowest(readings.map(({ low }) => low)),
    best: choose(readings, silent),
    high: ceilingOf(readings),
  }
}
