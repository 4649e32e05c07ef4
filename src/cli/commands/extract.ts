import { json } from "../../exports/index.js"
import type { CommandEntry } from "../command.js"
import { writing } from "../output.js"
import { refuseOverwriting } from "../overwriting.js"
import { conclude, extractGraph, fillHelp } from "../reading.js"

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
          return writing(output, context, async (write, discard) => {
            const tally = { articles: 0, refused: 0 }
            const graph = await extractGraph(inputs, context, tally, { fill })
            if (graph === null) discard()
            else for (const piece of json.write(graph)) await write(piece)
            return conclude(tally, graph, context)
          })
        }),
      )
  },
}
