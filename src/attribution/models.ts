import { readFileSync } from "node:fs"
import { BlotterError } from "../model/errors.js"
import { resource } from "../model/resources.js"
import { CueScorer } from "./cue-scorer.js"
import { LinearModel } from "./linear-model.js"

/** The learned part of this room; `models/claims.md` says from what and how well. */
export interface ClaimModels {
  /** Is this word the head of a cue? Log-odds. */
  readonly cue: LinearModel
  /** The same, for the features of a cue's surroundings. */
  readonly cues: CueScorer
  /** Which noun group is its source? Softmax scores. */
  readonly source: LinearModel
  /** Which stretch is what was said? Softmax scores. */
  readonly content: LinearModel
}

type LearnedModels = Omit<ClaimModels, "cues">

export const joinModels = (learned: LearnedModels): ClaimModels => ({ ...learned, cues: new CueScorer(learned.cue) })

const magic = 0x424c4331 // "BLC1"
const header = 5

/** Packs three models: a magic number, then for each its bits, its scale and its weights as signed bytes. */
export const packModels = ({ cue, source, content }: LearnedModels): Uint8Array => {
  const models = [cue, source, content]
  const size = models.reduce((sum, model) => sum + header + model.weights.length, 4)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic)
  let at = 4
  for (const { weights, scale } of models) {
    view.setUint8(at, Math.log2(weights.length))
    view.setFloat32(at + 1, scale)
    at += header
    for (const weight of weights) view.setInt8(at++, weight)
  }
  return bytes
}

/** @throws BlotterError `model-invalid` where the bytes are no such pack. */
const unpackModels = (bytes: Uint8Array, file: string): ClaimModels => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 4
  const next = (): LinearModel => {
    const size = at + header <= bytes.length ? 2 ** view.getUint8(at) : 0
    if (size === 0 || at + header + size > bytes.length) {
      throw new BlotterError("model-invalid", "the weights of claims are cut short; install Blotter again", { file })
    }
    const scale = view.getFloat32(at + 1)
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at + header, size)
    at += header + size
    return new LinearModel(weights, scale)
  }
  if (bytes.length < 4 || view.getUint32(0) !== magic) {
    throw new BlotterError("model-invalid", "these are no weights of claims; install Blotter again", { file })
  }
  return joinModels({ cue: next(), source: next(), content: next() })
}

/** Reads `models/claims.bin`. @throws BlotterError `model-invalid` */
export const loadModels = (): ClaimModels => {
  const file = resource("models", "claims.bin")
  return unpackModels(readFileSync(file), file)
}
