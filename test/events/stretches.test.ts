import { expect, test } from "vitest"
import { cutStretches } from "../../src/events/stretches.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import type { Document } from "../../src/model/document.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"
import { findIn } from "./reading.js"

const [language, recognition] = [loadLanguage(), loadRecognition()]

const layersOf = (text: string) => {
  const { document, syntax } = parse(articleOf(text), language)
  return { document, mentions: recognize(document, syntax, recognition) }
}

const lengthsOf = ({ sentences }: Document, starts: readonly number[]): readonly number[] =>
  starts.map((start, at) => (starts[at + 1] ?? sentences.length) - start)

const quiet = Array.from({ length: 1200 }, () => "The town was quiet.")

test("an article of a thousand sentences is one stretch, a longer one several, cut at a paragraph", () => {
  const short = layersOf(quiet.slice(0, 900).join("\n\n"))
  expect(cutStretches(short.document, short.mentions)).toEqual([0])
  const long = layersOf(quiet.join("\n\n"))
  expect(lengthsOf(long.document, cutStretches(long.document, long.mentions))).toEqual([300, 300, 300, 300])
  const block = layersOf(quiet.join(" "))
  expect(lengthsOf(block.document, cutStretches(block.document, block.mentions))).toEqual([400, 400, 400])
})

test("what is told at the end of a very long article is found with who, whom, where and how many", () => {
  const opening = "Rebels shot dead a farmer in Leeds on Monday. Al Roe, the mayor, condemned it."
  const ending = "A bomb planted by Carl Meyer killed nine soldiers in Glasgow on Tuesday. Al Roe was wounded."
  const text = [opening, ...quiet, ending].join("\n\n")
  const { incidents, entities, figures } = findIn(text)
  const bombing = incidents.find(({ type }) => type === "bombing")
  const namesOf = (edge: string) =>
    bombing?.participants.filter((part) => part.edge === edge).map(({ entity }) => entities[entity]?.name)
  expect(namesOf("PERPETRATED_BY")).toEqual(["Carl Meyer"])
  expect(namesOf("TARGETED")).toContain("Al Roe")
  expect(bombing?.places.map(({ entity }) => entities[entity]?.name)).toEqual(["Glasgow"])
  expect(figures.find(({ incident, field }) => incident === bombing?.id && field === "killed")?.quantity.best).toBe(9)
  expect(incidents.map(({ id }) => id)).toEqual(incidents.map((_, at) => at))
  expect(Math.max(...incidents.map(({ salience }) => salience))).toBe(1)
})
