import type { Option, Question } from "./questions.js"

const schedule = { rounds: 600, rate: 0.3, ridge: 8 }
/** What fewer options have is chance. */
const fewest = 5

/** Sums the weights of an option. */
export const scoreOption = ({ features }: Option, weights: ReadonlyMap<string, number>): number => {
  let sum = 0
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value
  return sum
}

/** The names of the features that are met often enough, in order. */
const namesOf = (questions: readonly Question[]): readonly string[] => {
  const met = new Map<string, number>()
  for (const { options } of questions)
    for (const { features } of options)
      for (const [name, value] of features) if (value !== 0) met.set(name, (met.get(name) ?? 0) + 1)
  return [...met].flatMap(([name, count]) => (count >= fewest ? [name] : [])).sort()
}

/** Adds to the gradient what one question pulls: towards its right options, or towards none, away from all others. */
const pull = (
  options: readonly Option[],
  weights: ReadonlyMap<string, number>,
  gradient: Map<string, number>,
): void => {
  const closed = options.filter(({ isOpen }) => !isOpen)
  const masses = closed.map((option) => Math.exp(scoreOption(option, weights)))
  const total = masses.reduce((sum, mass) => sum + mass, 1)
  const right = closed.reduce((sum, { isRight }, at) => sum + (isRight ? (masses[at] ?? 0) : 0), 0)
  for (const [at, { features, isRight }] of closed.entries()) {
    const mass = masses[at] ?? 0
    const push = (isRight ? mass / right : 0) - mass / total
    for (const [name, value] of features) {
      const known = gradient.get(name)
      if (known !== undefined) gradient.set(name, known + push * value)
    }
  }
}

/**
 * A softmax over the incidents of each question and none, with a ridge, by full gradient steps with Adagrad's scaling (Duchi et al.
 * 2011). Where several are right any of them will do. No randomness.
 */
export const learnMatters = (questions: readonly Question[]): ReadonlyMap<string, number> => {
  const names = namesOf(questions)
  const weights = new Map(names.map((name) => [name, 0]))
  const squares = new Map(weights)
  for (let round = 0; round < schedule.rounds; round++) {
    const gradient = new Map(names.map((name) => [name, -schedule.ridge * (weights.get(name) ?? 0)]))
    for (const { options } of questions) pull(options, weights, gradient)
    for (const [name, slope] of gradient) {
      const square = (squares.get(name) ?? 0) + slope * slope
      squares.set(name, square)
      weights.set(name, (weights.get(name) ?? 0) + (schedule.rate * slope) / Math.sqrt(square + 1e-10))
    }
  }
  return new Map([...weights].map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]))
}
