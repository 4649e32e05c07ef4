import { LinearModel } from "../src/events/linear-model.js"
import { Descent, generator, quantize, type Schedule, shuffle } from "./descent.js"

/** One decision for training: its hashed features, its class, and the classes that it may have, one bit each. */
export interface Example {
  readonly features: Uint32Array
  readonly right: number
  readonly allowed: number
}

/** From this chance of the right class on there is nothing to learn. */
const sure = 1 - 2e-3

/** Learns a log-linear model. */
export const learnLogLinear = (examples: readonly Example[], classes: number, schedule: Schedule): LinearModel => {
  const size = 2 ** schedule.bits
  const descent = new Descent(size * classes, schedule.decay)
  const model = new LinearModel(descent.weights, classes, 1)
  const order = Int32Array.from(examples, (_, index) => index)
  const random = generator(7)
  const chances = new Float64Array(classes)
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    shuffle(order, random)
    const rate = schedule.rate * (1 - epoch / schedule.epochs)
    for (const index of order) {
      const example = examples[index]
      if (!example) continue
      const { features, right, allowed } = example
      model.weigh({ hashes: features, length: features.length }, allowed, chances)
      if ((chances[right] ?? 0) > sure) continue
      for (let one = 0; one < classes; one++) {
        const gradient = (chances[one] ?? 0) - (one === right ? 1 : 0)
        if ((allowed & (1 << one)) === 0 || Math.abs(gradient) <= 1e-4) continue
        for (const hash of features) descent.step((hash & (size - 1)) * classes + one, gradient, rate)
      }
    }
  }
  const { steps, scale } = quantize(descent.weights)
  return new LinearModel(steps, classes, Math.fround(scale))
}

/** The chances of one example. */
export const weighExample = (model: LinearModel, { features, allowed }: Example): Float64Array => {
  const out = new Float64Array(model.classes)
  model.weigh({ hashes: features, length: features.length }, allowed, out)
  return out
}
