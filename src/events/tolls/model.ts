import { readFileSync } from "node:fs"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"

/** Log-linear scores over hashed features; `models/tolls.md` says from what it is learned and how well it does. */
export class TollModel {
  readonly #mask: number

  /** @param weights a power of two of them, in steps of one scale: only which candidate scores highest matters */
  constructor(readonly weights: Int8Array | Float32Array) {
    this.#mask = weights.length - 1
  }

  /** @param features each once */
  score(features: Uint32Array): number {
    let sum = 0
    for (const hash of features) sum += this.weights[hash & this.#mask] ?? 0
    return sum
  }
}

/** Reads `models/tolls.bin`: signed bytes, a power of two of them. @throws BlotterError `model-invalid` */
export const loadTolls = (): TollModel => {
  const file = resource("models", "tolls.bin")
  const bytes = readFileSync(file)
  if (bytes.length === 0 || (bytes.length & (bytes.length - 1)) !== 0) {
    throw new BlotterError("model-invalid", "the weights of tolls are cut short; install Blotter again", { file })
  }
  return new TollModel(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length))
}
