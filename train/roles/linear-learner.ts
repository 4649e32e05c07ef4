import type { Features } from "../../src/events/roles/features.js"
import { LinearModel, normalize } from "../../src/events/roles/linear-model.js"
import { generator } from "./generator.js"
import type { Example } from "./lessons.js"

export interface Schedule {
  readonly bits: number
  readonly epochs: number
  readonly rate: number
  /** Pulls each weight towards zero when it is touched. */
  readonly decay: number
}

/** Learns a log-linear model by stochastic gradient with AdaGrad steps (Duchi et al. 2011). */
export const learnLinear = (examples: readonly Example[], classes: number, schedule: Schedule): LinearModel => {
  const size = 2 ** schedule.bits
  const mask = size - 1
  const weights = new Float32Array(size * classes)
  const squares = new Float32Array(size * classes).fill(1e-2)
  const order = Int32Array.from(examples, (_, index) => index)
  const random = generator(7)
  const chances = new Float64Array(classes)
  const weigh = ({ features, allowed }: Example): void => {
    chances.fill(0)
    for (const hash of features) {
      const row = (hash & mask) * classes
      for (let one = 0; one < classes; one++) chances[one] = (chances[one] ?? 0) + (weights[row + one] ?? 0)
    }
    normalize(chances, allowed, 1)
  }
  const step = (features: Uint32Array, one: number, gradient: number, rate: number): void => {
    for (const hash of features) {
      const at = (hash & mask) * classes + one
      const slope = gradient + schedule.decay * (weights[at] ?? 0)
      const square = (squares[at] ?? 0) + slope * slope
      squares[at] = square
      weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square)
    }
  }
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const held = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = held
    }
    const rate = schedule.rate * (1 - epoch / schedule.epochs)
    for (const index of order) {
      const example = examples[index]
      if (!example) continue
      weigh(example)
      if (1 - (chances[example.right] ?? 0) < 2e-3) continue
      for (let one = 0; one < classes; one++) {
        if ((example.allowed & (1 << one)) === 0) continue
        const gradient = (chances[one] ?? 0) - (one === example.right ? 1 : 0)
        if (Math.abs(gradient) > 1e-4) step(example.features, one, gradient, rate)
      }
    }
  }
  return pack(weights, classes)
}

/** Weights as signed bytes; the scale lets one in ten thousand overflow and be cut. */
const pack = (weights: Float32Array, classes: number): LinearModel => {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort()
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127
  const steps = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))
  return new LinearModel(steps, classes, Math.fround(scale))
}

/** The chances of one example. */
export const weighExample = (model: LinearModel, { features, allowed }: Example, bag: Features): Float64Array => {
  const out = new Float64Array(model.classes)
  bag.clear()
  bag.hashes.set(features)
  bag.length = features.length
  model.weigh(bag, allowed, out)
  return out
}
