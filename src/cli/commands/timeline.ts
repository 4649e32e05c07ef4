import type { CommandEntry } from "../command.js"
import { writing } from "../output.js"
import { conclude, fillHelp, graphOf } from "../reading.js"
import { timelineText } from "../timeline/index.js"

interface Options {
  readonly graph?: string
  readonly all?: true
  readonly fill?: boolean
}

/** `timeline`: the incidents in order of time, in the terminal. */
export const timeline: CommandEntry = {
  name: "timeline",
  summary: "the incidents in order of time, in the terminal",
  examples: ["blotter timeline seeds", "blotter timeline --graph graph.json --all", "blotter timeline seeds --fill"],
  declare: (command, perform) => {
    command
      .argument("[input...]", "files, folders or - for standard input")
      .option("-g, --graph <file>", "a graph that extract wrote, instead of inputs")
      .option("-a, --all", "also what did not occur: attempted, planned, threatened, suspected, denied")
      .option("--fill", fillHelp)
      .action(
        perform(async (context, inputs: readonly string[], { graph: file, all, fill = false }: Options) =>
          writing(undefined, context, async (write) => {
            const tally = { articles: 0, refused: 0 }
            const graph = await graphOf(inputs, file, context, tally, { fill })
            if (graph !== null) for (const line of timelineText(graph, all === true, context)) await write(line)
            return conclude(tally, graph, context)
          }),
        ),
      )
  },
}
