/** One choice: the candidates' signs by their numbers, each with its value, and which of them would do. */
export interface ChoiceLesson {
  readonly candidates: readonly ReadonlyMap<number, number>[]
  readonly right: readonly boolean[]
  readonly weight: number
}

export interface ChoiceSchedule {
  readonly rounds: number
  readonly rate: number
  /** Pulls each weight towards zero, by the sum of the lessons. */
  readonly ridge: Float64Array
}

/** What each candidate of a choice adds up to. */
export const sumsOf = ({ candidates }: ChoiceLesson, weights: Float64Array): readonly number[] =>
  candidates.map((signs) => {
    let sum = 0
    for (const [at, value] of signs) sum += value * (weights[at] ?? 0)
    return sum
  })

const softmax = (sums: readonly number[]): readonly number[] => {
  const top = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - top))
  const total = powers.reduce((all, one) => all + one, 0)
  return powers.map((one) => one / total)
}

/** A conditional logit (McFadden 1974) in which several candidates may do, by full gradient steps with Adagrad's scaling. No randomness. */
export const fitChoices = (lessons: readonly ChoiceLesson[], { rounds, rate, ridge }: ChoiceSchedule): Float64Array => {
  const weights = new Float64Array(ridge.length)
  const squares = new Float64Array(ridge.length)
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(ridge.length)
    for (const lesson of lessons) {
      const chances = softmax(sumsOf(lesson, weights))
      const good = chances.reduce((sum, chance, at) => sum + (lesson.right[at] ? chance : 0), 0)
      for (const [at, signs] of lesson.candidates.entries()) {
        const chance = chances[at] ?? 0
        const push = lesson.weight * ((lesson.right[at] ? chance / good : 0) - chance)
        for (const [sign, value] of signs) gradient[sign] = (gradient[sign] ?? 0) + push * value
      }
    }
    for (let at = 0; at < weights.length; at++) {
      const slope = (gradient[at] ?? 0) - (ridge[at] ?? 0) * (weights[at] ?? 0)
      squares[at] = (squares[at] ?? 0) + slope * slope
      weights[at] = (weights[at] ?? 0) + (rate * slope) / Math.sqrt((squares[at] ?? 0) + 1e-10)
    }
  }
  return weights
}
