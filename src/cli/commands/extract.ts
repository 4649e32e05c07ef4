import { json } from "../../exports/index.js"
import type { CommandEntry } from "../command.js"
import { writing } from "../output.js"
import { refuseOverwriting } from "../overwriting.js"
import { conclude, count, extractGraph, fillHelp } from "../reading.js"

interface Options {
  readonly output?: string
  readonly fill?: boolean
}

/** `extract`: articles in, one incident graph out. */
export const extract: CommandEntry = {
  name: "extract",
  summary: "articles in, one incident graph out (graphology JSON)",
  examples: ["blotter extract seeds -o graph.json", "blotter extract seeds > graph.json"],
  declare: (command, perform) => {
    command
      .argument("<input...>", "files, folders or - for standard input: .txt .md .html .jsonl, .gz of any")
      .option("-o, --output <file>", "write the graph there; standard output without it")
      .option("--fill", fillHelp)
      .action(
        perform(async (context, inputs: readonly string[], { output, fill = false }: Options) => {
          refuseOverwriting(output, inputs)
          const tally = { articles: 0, refused: 0 }
          const graph = await writing(output, context, async (write, discard) => {
            const made = await extractGraph(inputs, context, tally, { fill })
            if (made === null) discard()
            else for (const piece of json.write(made)) await write(piece)
            return made
          })
          if (graph !== null && output !== undefined) {
            const incidents = graph.nodes.filter(({ attributes }) => attributes.kind === "Incident").length
            context.talk.aside(`${output}: ${count(incidents, "incident")} of ${count(tally.articles, "article")}`)
          }
          return conclude(tally, graph, context)
        }),
      )
  },
}
