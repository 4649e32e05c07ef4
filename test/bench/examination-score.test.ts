import { expect, test } from "vitest"
import { type ExamItem, type ExpectedIncident, markItem } from "../../bench/examination-score.js"
import { graphReports, loadKnowledge, readArticle } from "../../src/pipeline.js"
import { articleOf } from "../article.js"

const knowledge = loadKnowledge()
const text = "Gunmen killed three policemen in Lima on Tuesday, the mayor said."

const markAgainst = (answers: Omit<ExamItem, "id" | "kind" | "published" | "text">) => {
  const article = articleOf(text, { published: "2024-05-16" })
  const item = { id: "a", kind: "wire", published: "2024-05-16", text, ...answers }
  return markItem(item, graphReports([readArticle(article, knowledge)], knowledge.codebook))
}
const wrongIn = (expected: ExpectedIncident): readonly string[] =>
  markAgainst({ incidents: [expected] }).incidents.flatMap((facts) =>
    facts.flatMap(({ fact, isRight }) => (isRight ? [] : [fact])),
  )

test("what the text says is right", () => {
  const whole = {
    by: ["gunmen"],
    target: ["policemen"],
    place: ["Lima"],
    killed: 3,
    day: "2024-05-14",
    says: ["mayor"],
  }
  expect(wrongIn({ type: ["killing", "attack"], ...whole })).toEqual([])
})

test.each<[string, ExpectedIncident]>([
  ["killed", { type: ["killing"], killed: 2 }],
  ["by", { type: ["killing"], by: ["soldiers"] }],
  ["day", { type: ["killing"], day: "2024-05-15" }],
  ["place", { type: ["killing"], place: ["Cusco"] }],
])("%s that it does not say is wrong", (fact, expected) => {
  expect(wrongIn(expected)).toEqual([fact])
})

test("of an incident of another kind nothing is right, and what was found is one too many", () => {
  const { incidents, extra } = markAgainst({ incidents: [{ type: ["arson"], killed: 3 }] })
  expect(incidents.flat().every(({ isRight }) => !isRight)).toBe(true)
  expect(extra).toHaveLength(1)
})

test("who must have no part and has one is told", () => {
  expect(markAgainst({ incidents: [{ type: ["killing"] }], never: ["gunmen", "mayor"] }).broken).toEqual(["gunmen"])
})
