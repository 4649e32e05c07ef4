import { checkGraph, type Fault, findFaults, verifyGraph } from "../../graph/index.js"
import { BlotterError } from "../../model/errors.js"
import type { CommandEntry } from "../command.js"
import type { Context } from "../context.js"
import { writing } from "../output.js"
import { readJsonFile } from "../reading.js"

const tell = (faults: readonly Fault[], file: string, { talk }: Context): void => {
  for (const { place, message } of faults)
    talk.fault(new BlotterError("graph-invalid", `${place}: ${message}`, { file }))
}

/** `verify`: a graph held against its schema and its articles. */
export const verify: CommandEntry = {
  name: "verify",
  summary: "every quote is in its article, every edge has evidence",
  examples: ["blotter verify --graph graph.json"],
  declare: (command, perform) => {
    command.requiredOption("-g, --graph <file>", "a graph that extract wrote").action(
      perform(async (context, { graph: file }: { readonly graph: string }) => {
        const graph = await readJsonFile(file)
        const broken = findFaults(graph)
        tell(broken, file, context)
        if (broken.length > 0) return 1
        const { articles, quotes, edges, faults } = verifyGraph(checkGraph(graph, file))
        tell(faults, file, context)
        const count = (number: number): string => number.toLocaleString("en-US")
        const found = `${count(quotes)} quotes on ${count(edges)} edges, held against ${count(articles)} articles`
        await writing(undefined, context, (write) =>
          write(`${found}: ${faults.length === 0 ? "all are there" : `${count(faults.length)} faults`}\n`),
        )
        return faults.length === 0 ? 0 : 1
      }),
    )
  },
}
