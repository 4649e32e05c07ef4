import type { CommandEntry } from "../command.js"
import { writing } from "../output.js"
import { conclude, graphOf } from "../reading.js"
import { paintPortrait } from "../show/portrait.js"
import { findSubject } from "../show/subject.js"
import { colorsFor, widthFor } from "../timeline/index.js"

interface Options {
  readonly graph?: string
  readonly why?: boolean
}

/** `show`: one node with its relations, and with `--why` the rule and the quotes behind each. */
export const show: CommandEntry = {
  name: "show",
  summary: "one node with its relations; with --why the rule and the quotes behind each",
  examples: ['blotter show "Leon Marsh" --graph graph.json --why', "blotter show place/KZ seeds"],
  declare: (command, perform) => {
    command
      .argument("<node>", "its key, or a name, caption or alias that no other node has")
      .argument("[input...]", "files, folders or - for standard input")
      .option("-g, --graph <file>", "a graph that extract wrote, instead of inputs")
      .option("-w, --why", "by which rule or model each thing was found, and the words that say so")
      .action(
        perform(async (context, words: string, inputs: readonly string[], { graph: file, why = false }: Options) => {
          const tally = { articles: 0, refused: 0 }
          const graph = await graphOf(inputs, file, context, tally)
          if (graph === null) return conclude(tally, graph, context)
          const subject = findSubject(graph, words)
          const options = { why, width: widthFor(context), colors: colorsFor(context) }
          await writing(undefined, context, async (write) => {
            for (const line of paintPortrait(graph, subject, options)) await write(`${line}\n`)
          })
          return conclude(tally, graph, context)
        }),
      )
  },
}
