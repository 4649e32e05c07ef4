import { readFileSync } from "node:fs"
import { BlotterError } from "../../model/errors.js"
import { flatMap } from "../../model/flat-map.js"
import { resource } from "../../model/resources.js"
import { LinearModel } from "../linear-model.js"

/** Parts of a person in the violence that an article is about, in the order of the model's classes. */
export const parts = ["none", "target", "perpetrator"] as const
export type Part = (typeof parts)[number]
/** What befell a person, in the order of the model's classes. */
export const fates = ["none", "killed", "injured"] as const
export type Fate = (typeof fates)[number]

/** The learned part of judging people; `models/persons.md` says from what and how well. */
export interface PersonModel {
  readonly part: LinearModel
  readonly fate: LinearModel
}

const magic = 0x424c5031 // "BLP1"
const header = 8

/** Packs both models: a magic number, then for each the number of its weights, its scale and its weights as signed bytes. */
export const packPersons = ({ part, fate }: PersonModel): Uint8Array =>
  Buffer.concat([
    word(magic),
    ...flatMap([part, fate], ({ weights, scale }) => {
      const head = new DataView(new ArrayBuffer(header))
      head.setUint32(0, weights.length)
      head.setFloat32(4, scale)
      return [new Uint8Array(head.buffer), new Uint8Array(Int8Array.from(weights).buffer)]
    }),
  ])

const word = (value: number): Uint8Array => {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, value)
  return new Uint8Array(view.buffer)
}

/** @throws BlotterError `model-invalid` where the bytes are no such pack. */
export const unpackPersons = (bytes: Uint8Array, file: string): PersonModel => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint32(0) !== magic) {
    throw new BlotterError("model-invalid", "these are no weights of people; install Blotter again", { file })
  }
  let at = 4
  const next = (classes: number): LinearModel => {
    const size = at + header <= bytes.length ? view.getUint32(at) : Number.POSITIVE_INFINITY
    if (at + header + size > bytes.length) {
      throw new BlotterError("model-invalid", "the weights of people are cut short; install Blotter again", { file })
    }
    const scale = view.getFloat32(at + 4)
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at + header, size)
    at += header + size
    return new LinearModel(weights, classes, scale)
  }
  return { part: next(parts.length), fate: next(fates.length) }
}

/** Reads `models/persons.bin`. @throws BlotterError `model-invalid` */
export const loadPersons = (): PersonModel => {
  const file = resource("models", "persons.bin")
  return unpackPersons(readFileSync(file), file)
}
