/** Candidates of one name with their features, and which of them are right. */
export interface Choice {
  readonly rows: readonly Float64Array[]
  readonly right: readonly boolean[]
  readonly weight: number
}

export interface Schedule {
  readonly rounds: number
  readonly rate: number
  /** Pull of each weight towards zero. */
  readonly ridge: number
}

/**
 * Weights of a log-linear ranker that make the right candidates likely: maximum likelihood with several right answers (Riezler et
 * al. 2002) and a ridge, by gradient steps over all choices with Adagrad's scaling. No randomness.
 */
export const learn = (choices: readonly Choice[], width: number, fixed: ReadonlySet<number>, schedule: Schedule) => {
  const weights = new Float64Array(width)
  const squares = new Float64Array(width)
  const total = choices.reduce((sum, { weight }) => sum + weight, 0)
  for (let round = 0; round < schedule.rounds; round++) {
    const gradient = new Float64Array(width)
    for (const choice of choices) addGradient(gradient, weights, choice)
    for (let at = 0; at < width; at++) {
      if (fixed.has(at)) continue
      const slope = (gradient[at] ?? 0) / total - schedule.ridge * (weights[at] ?? 0)
      squares[at] = (squares[at] ?? 0) + slope * slope
      weights[at] = (weights[at] ?? 0) + (schedule.rate * slope) / Math.sqrt((squares[at] ?? 0) + 1e-10)
    }
  }
  return weights
}

const addGradient = (gradient: Float64Array, weights: Float64Array, { rows, right, weight }: Choice): void => {
  const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0))
  const highest = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - highest))
  const all = odds.reduce((sum, odd) => sum + odd, 0)
  const good = odds.reduce((sum, odd, k) => sum + (right[k] ? odd : 0), 0)
  if (good === 0 || good === all) return
  for (const [k, row] of rows.entries()) {
    const odd = odds[k] ?? 0
    const push = weight * ((right[k] ? odd / good : 0) - odd / all)
    for (let at = 0; at < row.length; at++) gradient[at] = (gradient[at] ?? 0) + push * (row[at] ?? 0)
  }
}
