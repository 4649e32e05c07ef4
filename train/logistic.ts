/** A row of signs and whether what they speak for is so. */
export interface LogisticLesson {
  readonly row: Float64Array
  readonly real: boolean
  readonly weight: number
}

export interface LogisticSchedule {
  readonly rounds: number
  readonly rate: number
  /** Pulls the weights towards zero, by the mean of the lessons. */
  readonly ridge: number
}

/** Logistic regression with a ridge, by full gradient steps with Adagrad's scaling. No randomness. */
export const fitLogistic = (
  lessons: readonly LogisticLesson[],
  { rounds, rate, ridge }: LogisticSchedule,
): Float64Array => {
  const width = lessons[0]?.row.length ?? 0
  const weights = new Float64Array(width)
  const squares = new Float64Array(width)
  const total = lessons.reduce((sum, { weight }) => sum + weight, 0)
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(width)
    for (const { row, real, weight } of lessons) {
      const push = weight * (Number(real) - 1 / (1 + Math.exp(-weighRow(row, weights))))
      for (let at = 0; at < width; at++) gradient[at] = (gradient[at] ?? 0) + push * (row[at] ?? 0)
    }
    for (let at = 0; at < width; at++) {
      const slope = (gradient[at] ?? 0) / total - ridge * (weights[at] ?? 0)
      squares[at] = (squares[at] ?? 0) + slope * slope
      weights[at] = (weights[at] ?? 0) + (rate * slope) / Math.sqrt((squares[at] ?? 0) + 1e-10)
    }
  }
  return weights
}

export const weighRow = (row: Float64Array, weights: Float64Array): number =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)

/** A sign that hardly varies is not blown up. */
const leastSpread = 0.05

/** As `fitLogistic`, over rows whose signs are divided by their spread, so that the ridge pulls on all alike. */
export const fitScaledLogistic = (lessons: readonly LogisticLesson[], schedule: LogisticSchedule): Float64Array => {
  const width = lessons[0]?.row.length ?? 0
  const count = Math.max(1, lessons.length)
  const spread = Float64Array.from({ length: width }, (_, at) => {
    const mean = lessons.reduce((sum, { row }) => sum + (row[at] ?? 0), 0) / count
    const square = lessons.reduce((sum, { row }) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / count
    // What is the same in all rows is the bias.
    return square === 0 ? 1 : Math.max(leastSpread, Math.sqrt(square))
  })
  const scaled = lessons.map((lesson) => ({ ...lesson, row: lesson.row.map((value, at) => value / (spread[at] ?? 1)) }))
  return fitLogistic(scaled, schedule).map((weight, at) => weight / (spread[at] ?? 1))
}
