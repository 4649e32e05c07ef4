import { describe, expect, test } from "vitest"
import { readReadings } from "../../bench/readings-gold.js"
import { judgeReading } from "../../bench/readings-score.js"
import { loadKnowledge, readArticle } from "../../src/pipeline.js"

const knowledge = loadKnowledge()
const text = "HARLOW, May 4 - Two gunmen shot dead a baker, Ann Doyle, on Monday. Police arrested Tom Reed on Tuesday."
const report = readArticle(
  { id: "a", text, title: null, published: "2021-05-06", url: null, publisher: null, authors: [], language: "en" },
  knowledge,
)
const at = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const nobody = { by: [], target: [], others: [], weapon: [], place: [], day: null, harm: {} }
const shooting = {
  ...nobody,
  ...{ optional: false, types: ["shooting", "killing"], status: "occurred", told: [at("shot dead")] },
  ...{
    by: [at("Two gunmen")],
    target: [at("Ann Doyle")],
    place: [at("HARLOW")],
    day: "2021-05-03",
    harm: { killed: 1 },
  },
}
const arrest = {
  ...nobody,
  ...{ optional: true, types: ["arrest"], status: "occurred", told: [at("arrested")], others: [at("Tom Reed")] },
}
const faults = (...wanted: Parameters<typeof judgeReading>[1]) => judgeReading(report, wanted).map((one) => one.faults)

describe("incidents against what a reader records", () => {
  test("both right, with the day and who was hit", () => {
    const [first] = judgeReading(report, [shooting, arrest])
    expect(faults(shooting, arrest)).toEqual([[], []])
    expect(first?.parts.get("target")).toEqual({ wanted: 1, found: 1, given: 1, right: 1 })
    expect(first?.parts.get("day")).toEqual({ wanted: 1, found: 1, given: 1, right: 1 })
  })

  test("what the reader does not record is none", () => {
    expect(faults(shooting)).toEqual([[], ["none"]])
  })

  test("another type, status or main part", () => {
    expect(faults({ ...shooting, types: ["bombing"], status: "denied", target: [at("Tom Reed")] }, arrest)).toEqual([
      ["type", "status", "role"],
      [],
    ])
  })

  test("one happening told as two: one of them stands", () => {
    expect(faults({ ...shooting, told: [at("shot dead"), at("arrested")] })).toEqual([[], ["duplicate"]])
  })
})

test("the readings are whole", () => {
  const readings = readReadings()
  expect(readings.length).toBeGreaterThan(900)
  expect(new Set(readings.map(({ set, article }) => `${set} ${article}`)).size).toBe(readings.length)
  for (const { incidents } of readings)
    for (const { told, by, target } of incidents)
      for (const [start, end] of [...told, ...by, ...target]) expect(end).toBeGreaterThan(start)
})
