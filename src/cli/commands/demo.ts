import { join } from "node:path"
import { json } from "../../exports/index.js"
import type { SerializedGraph } from "../../model/graph.js"
import { resource } from "../../model/resources.js"
import { paintTable } from "../answer-table.js"
import type { CommandEntry } from "../command.js"
import type { Context } from "../context.js"
import { makeFolder, writing } from "../output.js"
import { conclude, extractGraph } from "../reading.js"
import { colorsFor, timelineText, widthFor } from "../timeline/index.js"

/** Questions of the library that the demo asks, with the columns that a person reads. */
const asked: readonly { readonly name: string; readonly columns: readonly string[] }[] = [
  { name: "who-did-what", columns: ["start", "doer", "type", "target", "harm", "count"] },
  { name: "planned-not-done", columns: ["status", "type", "summary", "doers"] },
]

const next = (file: string): string => `
Written: ${file}. Try next:

  blotter query who-did-what --graph ${file}
  blotter query 'MATCH (i:Incident)-[:OCCURRED_AT]->(p:Place) RETURN p.name, count(i)' --graph ${file}
  blotter timeline --graph ${file} --all
  blotter extract YOUR-REPORTS -o mine.json

In a clone, blotter is written: node . (or run npm link once).
`

/** Asks the demo's questions of a graph, each with its title, the command and the answer as a table. */
async function* answers(graph: SerializedGraph, file: string, context: Context): AsyncGenerator<string> {
  // The store loads two database drivers: only who asks pays for them.
  const { bindParameters, findQuestion, openEmbedded } = await import("../../store/index.js")
  const store = await openEmbedded()
  try {
    await store.save(graph)
    for (const { name, columns } of asked) {
      const question = findQuestion(name)
      const answer = await store.ask(question.cypher, bindParameters(question, {}))
      yield `\n${question.title}\n$ blotter query ${name} --graph ${file}\n\n`
      for (const line of paintTable({ ...answer, columns }, widthFor(context), colorsFor(context))) yield `${line}\n`
    }
  } finally {
    await store.close()
  }
}

/** `demo`: what `npm start` runs; the way from reports to answers on the cases that ship with the package. */
export const demo: CommandEntry = {
  name: "demo",
  summary: "the seeds from reports to answers: a timeline, two questions, a graph file",
  examples: ["blotter demo"],
  declare: (command, perform) => {
    command.argument("[folder]", "where to write graph.json", "out").action(
      perform(async (context, folder: string) => {
        makeFolder(folder)
        const tally = { articles: 0, refused: 0 }
        const graph = await extractGraph([resource("seeds")], context, tally)
        if (graph === null) return conclude(tally, graph, context)
        const file = join(folder, "graph.json")
        await writing(file, context, async (write) => {
          for (const piece of json.write(graph)) await write(piece)
        })
        return writing(undefined, context, async (write) => {
          await write(
            `${tally.articles} reports of two cases (seeds/README.md tells what is real), in order of time:\n\n`,
          )
          for (const line of timelineText(graph, false, context)) await write(line)
          for await (const text of answers(graph, file, context)) await write(text)
          await write(next(file))
          return conclude(tally, graph, context)
        })
      }),
    )
  },
}
