/**
 * Boosted decision trees (Friedman 2001), each a complete binary tree of one depth. `features` and `limits` hold the inner
 * nodes of all trees level by level, `leaves` what each leaf adds to the log-odds; feature -1 always goes left.
 */
export interface Forest {
  readonly depth: number
  readonly base: number
  readonly features: Int8Array
  readonly limits: Float32Array
  readonly leaves: Float32Array
}

/** The row that is asked about, one place on: what stands first lies under every limit, so that feature -1 goes left without being asked for. */
const shifted = new Float64Array(129).fill(Number.NEGATIVE_INFINITY, 0, 1)

/** The probability that a forest gives a row of at most 128 features. */
export const weighRow = ({ depth, base, features, limits, leaves }: Forest, row: ArrayLike<number>): number => {
  for (let at = 0; at < row.length; at++) shifted[at + 1] = row[at] ?? 0
  shifted.fill(0, row.length + 1)
  const inner = (1 << depth) - 1
  let sum = base
  for (let first = 0, leaf = 0; first < features.length; first += inner, leaf += inner + 1) {
    let node = 0
    for (let level = 0; level < depth; level++) {
      const at = first + node
      // A sum instead of a choice: which way a row goes cannot be foreseen, and a processor pays dearly for each wrong guess.
      node = 2 * node + 1 + Number((shifted[(features[at] ?? 0) + 1] ?? 0) > (limits[at] ?? 0))
    }
    sum += leaves[leaf + node - inner] ?? 0
  }
  return 1 / (1 + Math.exp(-sum))
}
