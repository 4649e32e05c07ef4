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

/** The probability that a forest gives a row of features. */
export const weighRow = ({ depth, base, features, limits, leaves }: Forest, row: ArrayLike<number>): number => {
  const inner = 2 ** depth - 1
  const trees = features.length / inner
  let sum = base
  for (let tree = 0; tree < trees; tree++) {
    let node = 0
    for (let level = 0; level < depth; level++) {
      const at = tree * inner + node
      const feature = features[at] ?? -1
      node = 2 * node + (feature >= 0 && (row[feature] ?? 0) > (limits[at] ?? 0) ? 2 : 1)
    }
    sum += leaves[tree * (inner + 1) + node - inner] ?? 0
  }
  return 1 / (1 + Math.exp(-sum))
}
