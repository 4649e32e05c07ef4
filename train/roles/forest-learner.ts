import type { Forest } from "../../src/model/forest.js"
import { generator } from "../descent.js"

export interface Growth {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Added to the second derivatives of a leaf: pulls it towards zero. */
  readonly penalty: number
  /** Least second derivatives on either side of a split. */
  readonly least: number
  /** Shares of the rows and of the features that each tree sees. */
  readonly rows: number
  readonly columns: number
  readonly seed: number
}

const bins = 48

/** Limits that cut the values of a feature into bins of about equal size; between each two where they are few. */
const cutsOf = (rows: readonly Float32Array[], feature: number): Float32Array => {
  const values = Float32Array.from(rows, (row) => row[feature] ?? 0).sort()
  const distinct = [...new Set(values)]
  if (distinct.length <= bins)
    return Float32Array.from(distinct.slice(1), (value, index) => (value + (distinct[index] ?? 0)) / 2)
  const cuts: number[] = []
  for (let bin = 1; bin < bins; bin++) {
    const value = values[Math.floor((bin * values.length) / bins)] ?? 0
    if (value > (cuts.at(-1) ?? Number.NEGATIVE_INFINITY) && value < (values.at(-1) ?? 0)) cuts.push(value)
  }
  return Float32Array.from(cuts)
}

/** How many limits lie below a value. */
const binOf = (cuts: Float32Array, value: number): number => {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (cuts[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

interface Table {
  readonly cuts: readonly Float32Array[]
  /** Bins of all rows, feature by feature. */
  readonly binned: readonly Uint8Array[]
}

interface Split {
  feature: number
  bin: number
  gain: number
}

/** Grows boosted trees by the second-order gains of logistic loss over binned features (Chen and Guestrin 2016). */
export const growForest = (rows: readonly Float32Array[], right: readonly number[], growth: Growth): Forest => {
  const count = rows[0]?.length ?? 0
  const cuts = Array.from({ length: count }, (_, feature) => cutsOf(rows, feature))
  const binned = cuts.map((limits, feature) => Uint8Array.from(rows, (row) => binOf(limits, row[feature] ?? 0)))
  const table: Table = { cuts, binned }
  const positive = right.reduce((sum, value) => sum + value, 0)
  const base = Math.fround(Math.log((positive + 1) / (right.length - positive + 1)))
  const odds = new Float64Array(rows.length).fill(base)
  const random = generator(growth.seed)
  const [features, limits, leaves]: [number[], number[], number[]] = [[], [], []]
  const [first, second] = [new Float64Array(rows.length), new Float64Array(rows.length)]
  for (let tree = 0; tree < growth.trees; tree++) {
    for (const [index, value] of right.entries()) {
      const chance = 1 / (1 + Math.exp(-(odds[index] ?? 0)))
      const seen = random() < growth.rows ? 1 : 0
      first[index] = seen * (chance - value)
      second[index] = seen * chance * (1 - chance)
    }
    const used = cuts.flatMap((limit, feature) => (random() < growth.columns && limit.length > 0 ? [feature] : []))
    const grown = growTree(table, used, first, second, growth)
    for (const { feature, limit } of grown.inner) {
      features.push(feature)
      limits.push(limit)
    }
    leaves.push(...grown.leaves)
    for (let index = 0; index < odds.length; index++)
      odds[index] = (odds[index] ?? 0) + (grown.leaves[grown.leafOf[index] ?? 0] ?? 0)
  }
  return {
    depth: growth.depth,
    base,
    features: Int8Array.from(features),
    limits: Float32Array.from(limits),
    leaves: Float32Array.from(leaves),
  }
}

/** One forest that gives the mean of the log-odds of several, grown from the same rows. */
export const meanOf = (forests: readonly Forest[]): Forest => {
  const [one] = forests
  if (one === undefined) throw new Error("no forest to take the mean of")
  return {
    depth: one.depth,
    base: one.base,
    features: Int8Array.from(forests.flatMap(({ features }) => [...features])),
    limits: Float32Array.from(forests.flatMap(({ limits }) => [...limits])),
    leaves: Float32Array.from(
      forests.flatMap(({ leaves }) => [...leaves]),
      (leaf) => leaf / forests.length,
    ),
  }
}

const growTree = (
  { cuts, binned }: Table,
  used: readonly number[],
  first: Float64Array,
  second: Float64Array,
  growth: Growth,
) => {
  const { depth, penalty, rate } = growth
  const inner: { feature: number; limit: number }[] = []
  /** Which node of its level a row has come to. */
  const place = new Int32Array(first.length)
  for (let level = 0; level < depth; level++) {
    const splits = bestSplits(binned, cuts, used, place, 2 ** level, first, second, growth)
    for (const { feature, bin } of splits) inner.push({ feature, limit: feature < 0 ? 0 : (cuts[feature]?.[bin] ?? 0) })
    for (let index = 0; index < place.length; index++) {
      const split = splits[place[index] ?? 0]
      const right = split && split.feature >= 0 && (binned[split.feature]?.[index] ?? 0) > split.bin ? 1 : 0
      place[index] = 2 * (place[index] ?? 0) + right
    }
  }
  const [slopes, curves] = [new Float64Array(2 ** depth), new Float64Array(2 ** depth)]
  for (let index = 0; index < place.length; index++) {
    const leaf = place[index] ?? 0
    slopes[leaf] = (slopes[leaf] ?? 0) + (first[index] ?? 0)
    curves[leaf] = (curves[leaf] ?? 0) + (second[index] ?? 0)
  }
  const leaves = Array.from(slopes, (slope, leaf) => Math.fround((-rate * slope) / ((curves[leaf] ?? 0) + penalty)))
  return { inner, leaves, leafOf: place }
}

const bestSplits = (
  binned: readonly Uint8Array[],
  cuts: readonly Float32Array[],
  used: readonly number[],
  place: Int32Array,
  nodes: number,
  first: Float64Array,
  second: Float64Array,
  { penalty, least }: Growth,
): readonly Split[] => {
  const best: Split[] = Array.from({ length: nodes }, () => ({ feature: -1, bin: 0, gain: 0.5 }))
  for (const feature of used) {
    const width = (cuts[feature]?.length ?? 0) + 1
    const [slopes, curves] = [new Float64Array(nodes * width), new Float64Array(nodes * width)]
    const bin = binned[feature] ?? new Uint8Array(0)
    for (let index = 0; index < place.length; index++) {
      const at = (place[index] ?? 0) * width + (bin[index] ?? 0)
      slopes[at] = (slopes[at] ?? 0) + (first[index] ?? 0)
      curves[at] = (curves[at] ?? 0) + (second[index] ?? 0)
    }
    for (const [node, split] of best.entries()) {
      const own = {
        slopes: slopes.subarray(node * width, (node + 1) * width),
        curves: curves.subarray(node * width, (node + 1) * width),
      }
      scan(own, feature, split, penalty, least)
    }
  }
  return best
}

/** Tries every limit of one feature in one node and keeps the better split in `best`. */
const scan = (
  { slopes, curves }: { readonly slopes: Float64Array; readonly curves: Float64Array },
  feature: number,
  best: Split,
  penalty: number,
  least: number,
): void => {
  const slope = slopes.reduce((sum, value) => sum + value, 0)
  const curve = curves.reduce((sum, value) => sum + value, 0)
  const whole = (slope * slope) / (curve + penalty)
  let [left, under] = [0, 0]
  for (let bin = 0; bin + 1 < slopes.length; bin++) {
    left += slopes[bin] ?? 0
    under += curves[bin] ?? 0
    if (under < least || curve - under < least) continue
    const gain = (left * left) / (under + penalty) + (slope - left) ** 2 / (curve - under + penalty) - whole
    if (gain > best.gain + 1e-9) Object.assign(best, { feature, bin, gain })
  }
}
