import fc from "fast-check"
import { expect, test } from "vitest"
import { DistinctHashes } from "../../src/events/distinct-hashes.js"

test("numbers are kept once each, in the order in which they came, as a set keeps them", () => {
  const distinct = new DistinctHashes()
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((hash) => (hash % 3 === 0 ? hash % 50 : hash))),
      (hashes) => {
        distinct.clear()
        for (const hash of hashes) distinct.add(hash)
        expect([...distinct.hashes]).toEqual([...new Set(hashes)])
      },
    ),
  )
})

test("what was added before it was cleared is not there", () => {
  const distinct = new DistinctHashes()
  for (let round = 0; round < 3; round++) {
    for (let hash = 0; hash < 1000 * (round + 1); hash++) for (const twice of [hash, hash]) distinct.add(twice << 20)
    const expected = new Set(Array.from({ length: 1000 * (round + 1) }, (_, hash) => (hash << 20) >>> 0))
    expect([...distinct.hashes]).toEqual([...expected])
    distinct.clear()
    expect(distinct.hashes).toHaveLength(0)
  }
})
