import { exporters, findExporter } from "../../exports/index.js"
import type { CommandEntry } from "../command.js"
import { writing } from "../output.js"
import { refuseOverwriting } from "../overwriting.js"
import { conclude, graphOf } from "../reading.js"

interface Options {
  readonly format: string
  readonly graph?: string
  readonly output?: string
}

const formats = exporters.map(({ name, description }) => `${name} (${description})`).join(", ")

/** `export`: a graph in another format. */
export const exportGraph: CommandEntry = {
  name: "export",
  summary: "a graph for visualisation and other programs",
  examples: ["blotter export seeds --format json -o incidents.json"],
  declare: (command, perform) => {
    command
      .argument("[input...]", "files, folders or - for standard input")
      .requiredOption("-f, --format <name>", `one of: ${formats}`)
      .option("-g, --graph <file>", "a graph that extract wrote, instead of inputs")
      .option("-o, --output <file>", "write there; standard output without it")
      .action(
        perform(async (context, inputs: readonly string[], options: Options) => {
          const exporter = findExporter(options.format)
          refuseOverwriting(options.output, [...inputs, options.graph])
          return writing(options.output, context, async (write, discard) => {
            const tally = { articles: 0, refused: 0 }
            const graph = await graphOf(inputs, options.graph, context, tally)
            if (graph === null) discard()
            else for (const piece of exporter.write(graph)) await write(piece)
            return conclude(tally, graph, context)
          })
        }),
      )
  },
}
