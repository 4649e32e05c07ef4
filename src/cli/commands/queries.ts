import type { Question, QuestionParameter } from "../../store/index.js"
import type { CommandEntry } from "../command.js"
import { writing } from "../output.js"
import { widthFor } from "../timeline/index.js"
import { wrap } from "../timeline/layout.js"

const presetText = ({ default: preset }: QuestionParameter): string =>
  preset === undefined ? "must be given" : `${JSON.stringify(preset)} unless given`

const describe = (
  { name, title, answers, parameters, example, cypher }: Question,
  width: number,
): readonly string[] => [
  `${name}: ${title}`,
  "",
  ...wrap(answers, width),
  "",
  ...parameters.map(
    (parameter) => `  ${parameter.name} (${parameter.type}, ${presetText(parameter)}): ${parameter.note}`,
  ),
  ...(parameters.length > 0 ? [""] : []),
  `  $ ${example} --graph graph.json`,
  "",
  cypher,
]

const list = (questions: readonly Question[]): readonly string[] => {
  const width = Math.max(...questions.map(({ name }) => name.length))
  return questions.map(({ name, title }) => `${name.padEnd(width)}  ${title}`)
}

/** `queries`: the library of questions. */
export const queries: CommandEntry = {
  name: "queries",
  summary: "the questions that query knows by name",
  examples: ["blotter queries", "blotter queries path-between"],
  declare: (command, perform) => {
    command.argument("[name]", "one question, with its parameters and its Cypher").action(
      perform(async (context, name: string | undefined) => {
        const { findQuestion, loadQuestions } = await import("../../store/index.js")
        const lines = name === undefined ? list(loadQuestions()) : describe(findQuestion(name), widthFor(context))
        await writing(undefined, context, async (write) => {
          for (const line of lines) await write(`${line}\n`)
        })
        return 0
      }),
    )
  },
}
