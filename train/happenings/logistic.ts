import type { Lesson } from "./lessons.js"

const schedule = { rounds: 400, rate: 0.3, ridge: 1e-3 }

/** Logistic regression with a ridge, by full gradient steps with Adagrad's scaling. No randomness. */
export const fitLogistic = (lessons: readonly Lesson[]): Float64Array => {
  const width = lessons[0]?.row.length ?? 0
  const weights = new Float64Array(width)
  const squares = new Float64Array(width)
  const total = lessons.reduce((sum, { weight }) => sum + weight, 0)
  for (let round = 0; round < schedule.rounds; round++) {
    const gradient = new Float64Array(width)
    for (const { row, real, weight } of lessons) {
      const score = row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
      const push = weight * (Number(real) - 1 / (1 + Math.exp(-score)))
      for (let at = 0; at < width; at++) gradient[at] = (gradient[at] ?? 0) + push * (row[at] ?? 0)
    }
    for (let at = 0; at < width; at++) {
      const slope = (gradient[at] ?? 0) / total - schedule.ridge * (weights[at] ?? 0)
      squares[at] = (squares[at] ?? 0) + slope * slope
      weights[at] = (weights[at] ?? 0) + (schedule.rate * slope) / Math.sqrt((squares[at] ?? 0) + 1e-10)
    }
  }
  return weights
}
