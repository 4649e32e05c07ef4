import { describe, expect, test } from "vitest"
import { LinearModel } from "../../../src/events/linear-model.js"
import { Features } from "../../../src/events/roles/features.js"
import { packRoles, unpackRoles } from "../../../src/events/roles/model.js"

const model = {
  relevance: new LinearModel(
    Int8Array.from({ length: 6 }, (_, index) => index),
    3,
    0.5,
  ),
  mentions: new LinearModel(
    Int8Array.from({ length: 8 }, (_, index) => index - 4),
    4,
    0.25,
  ),
  wholes: new LinearModel(
    Int8Array.from({ length: 16 }, (_, index) => 8 - index),
    4,
    0.125,
  ),
  forest: {
    depth: 1,
    base: -2,
    features: Int8Array.from([3, -1]),
    limits: Float32Array.from([0.5, 0]),
    leaves: Float32Array.from([1, 2, 3, 4]),
  },
}

describe("the pack of weights", () => {
  test("gives back what was packed", () => {
    const { relevance, mentions, wholes, forest } = unpackRoles(packRoles(model), "roles.bin")
    expect([...relevance.weights]).toEqual([...model.relevance.weights])
    expect([...mentions.weights]).toEqual([...model.mentions.weights])
    expect([...wholes.weights]).toEqual([...model.wholes.weights])
    expect([relevance.scale, mentions.scale, wholes.scale]).toEqual([0.5, 0.25, 0.125])
    expect(forest).toEqual(model.forest)
  })

  test("is refused where it is cut short or another file", () => {
    const bytes = packRoles(model)
    expect(() => unpackRoles(bytes.subarray(0, bytes.length - 1), "roles.bin")).toThrow(/cut short/u)
    expect(() => unpackRoles(new Uint8Array(48), "roles.bin")).toThrow(/no weights of roles/u)
  })
})

test("a class that is not allowed gets no chance, the others share it", () => {
  const features = new Features()
  features.add(1, 7)
  const out = new Float64Array(4)
  model.mentions.weigh(features, 0b1011, out)
  expect(out[2]).toBe(0)
  expect(out.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1)
})
