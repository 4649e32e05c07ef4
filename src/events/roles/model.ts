import { readFileSync } from "node:fs"
import { BlotterError } from "../../model/errors.js"
import type { Forest } from "../../model/forest.js"
import { resource } from "../../model/resources.js"
import { loadClusters } from "../../recognition/names/word-clusters.js"
import { LinearModel } from "../linear-model.js"
import { type Dictionary, makeDictionary } from "./dictionary.js"
import { genres, parts } from "./parts.js"

/** The learned part of judging roles; `models/roles.md` says from what and how well. */
export interface RoleModel {
  readonly dictionary: Dictionary
  /** Of which genre is an article? */
  readonly relevance: LinearModel
  /** Which part does a mention play? Classes as in `parts`. */
  readonly mentions: LinearModel
  /** Which part does a candidate play by all its mentions together? Classes as in `parts`. */
  readonly wholes: LinearModel
  /** Does a candidate play a part in the article? */
  readonly forest: Forest
}

const magic = 0x424c5231 // "BLR1"
const header = 36

/**
 * Packs a model: a header of nine words (magic, weights of relevance, of mentions and of wholes, their scales, depth and trees of the forest),
 * the base, the limits and leaves of the forest as floats, its features, then the weights as signed bytes.
 */
export const packRoles = ({ relevance, mentions, wholes, forest }: Omit<RoleModel, "dictionary">): Uint8Array => {
  const inner = 2 ** forest.depth - 1
  const floats = Float32Array.from([forest.base, ...forest.limits, ...forest.leaves])
  const head = new DataView(new ArrayBuffer(header))
  head.setUint32(0, magic, true)
  const models = [relevance, mentions, wholes]
  for (const [at, { weights, scale }] of models.entries()) {
    head.setUint32(4 + 4 * at, weights.length, true)
    head.setFloat32(16 + 4 * at, scale, true)
  }
  head.setUint32(28, forest.depth, true)
  head.setUint32(32, forest.features.length / inner, true)
  const columns = [floats, forest.features, ...models.map(({ weights }) => Int8Array.from(weights))]
  return Buffer.concat([
    new Uint8Array(head.buffer),
    ...columns.map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength)),
  ])
}

/** @throws BlotterError `model-invalid` where the bytes are no such pack. */
export const unpackRoles = (bytes: Uint8Array, file: string): Omit<RoleModel, "dictionary"> => {
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  if (copy.length < header || view.getUint32(0, true) !== magic) {
    throw new BlotterError("model-invalid", "these are no weights of roles; install Blotter again", { file })
  }
  const lengths = [4, 8, 12].map((at) => view.getUint32(at, true))
  const [depth, trees] = [view.getUint32(28, true), view.getUint32(32, true)]
  const inner = 2 ** depth - 1
  const floats = 1 + trees * (2 * inner + 1)
  const features = header + 4 * floats
  const weights = features + trees * inner
  if (copy.length !== lengths.reduce((sum, length) => sum + length, weights)) {
    throw new BlotterError("model-invalid", "the weights of roles are cut short; install Blotter again", { file })
  }
  const numbers = new Float32Array(copy.buffer, header, floats)
  const modelAt = (place: number, classes: number): LinearModel => {
    const start = lengths.slice(0, place).reduce((sum, length) => sum + length, weights)
    return new LinearModel(
      new Int8Array(copy.buffer, start, lengths[place]),
      classes,
      view.getFloat32(16 + 4 * place, true),
    )
  }
  return {
    relevance: modelAt(0, genres),
    mentions: modelAt(1, parts.length),
    wholes: modelAt(2, parts.length),
    forest: {
      depth,
      base: numbers[0] ?? 0,
      features: new Int8Array(copy.buffer, features, trees * inner),
      limits: numbers.subarray(1, 1 + trees * inner),
      leaves: numbers.subarray(1 + trees * inner),
    },
  }
}

/** Reads `models/roles.bin` and the clusters of words. @throws BlotterError `model-invalid` */
export const loadRoles = (): RoleModel => {
  const file = resource("models", "roles.bin")
  return { ...unpackRoles(readFileSync(file), file), dictionary: makeDictionary(loadClusters()) }
}
