import { describe, expect, test } from "vitest"
import { resource } from "../../src/model/resources.js"
import { bindParameters, findQuestion, loadQuestions, parseQuestion } from "../../src/store/questions.js"

const questions = loadQuestions()

describe("the library", () => {
  test("has a question for everything", () => {
    expect(questions.length).toBeGreaterThanOrEqual(25)
  })

  test.each(questions.map((question) => [question.name, question] as const))("%s is well made", (name, question) => {
    const { cypher, parameters, example, exampleParameters } = question
    const used = new Set(Array.from(cypher.matchAll(/\$(\w+)/gu), ([, parameter = ""]) => parameter))
    expect([...used].sort()).toEqual(parameters.map((parameter) => parameter.name).sort())
    expect(example).toMatch(new RegExp(`^blotter query ${name}( |$)`, "u"))
    expect(() => bindParameters(question, exampleParameters)).not.toThrow()
  })
})

const whole = `// Title

// never read
`
const good = `// Title of it
//
// A row says
// something.
//
// @param name text: whose
// @param days integer = 7: how many
// @keys node
// @example blotter query it --param "name=Ann Lee" --param days=3
MATCH (n {name: $name}) RETURN n.key AS node, $days
`

test("a question is read from its file", () => {
  expect(parseQuestion("it", good, "it.cypher")).toEqual({
    name: "it",
    title: "Title of it",
    answers: "A row says something.",
    parameters: [
      { name: "name", type: "text", note: "whose" },
      { name: "days", type: "integer", default: 7, note: "how many" },
    ],
    keys: ["node"],
    example: 'blotter query it --param "name=Ann Lee" --param days=3',
    exampleParameters: { name: "Ann Lee", days: "3" },
    cypher: "MATCH (n {name: $name}) RETURN n.key AS node, $days",
  })
})

test.each([
  ["no statement", whole, 1],
  ["a wrong parameter", good.replace("name text: whose", "name words: whose"), 6],
  ["a wrong tag", good.replace("@keys", "@kays"), 8],
])("%s is refused with its line", (_name, text, line) => {
  expect(() => parseQuestion("it", text, "it.cypher")).toThrow(
    expect.objectContaining({ code: "lexicon-invalid", location: { file: "it.cypher", line } }),
  )
})

describe("parameters of a question", () => {
  const question = parseQuestion("it", good, resource("cypher", "it.cypher"))
  test("are read by their type, with defaults", () => {
    expect(bindParameters(question, { name: "7" })).toEqual({ name: "7", days: 7 })
    expect(bindParameters(question, { name: "Ann", days: "3" })).toEqual({ name: "Ann", days: 3 })
    expect(bindParameters(findQuestion("timeline"), { statuses: "planned, denied" }).statuses).toEqual([
      "planned",
      "denied",
    ])
  })
  test.each([
    [{}, "it: give --param name=…, name (text: whose)"],
    [{ name: "x", day: "3" }, "it: there is no parameter day (did you mean days?)"],
    [{ name: "x", zone: "3" }, "it: there is no parameter zone (it takes name, days)"],
    [{ name: "x", days: "three" }, 'it: days is a whole number, not "three"'],
  ])("%j is told", (given, message) => {
    expect(() => bindParameters(question, given)).toThrow(expect.objectContaining({ code: "query-parameter", message }))
  })
})

test("an unknown question is told with the nearest", () => {
  expect(() => findQuestion("timelin")).toThrow("unknown question: timelin (did you mean timeline?)")
})
