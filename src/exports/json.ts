import type { Exporter } from "./exporter.js"

/** A list of JSON values, one a line, so that two graphs can be compared line by line. */
function* list(name: string, values: readonly unknown[]): Generator<string> {
  yield `"${name}":[`
  let separator = "\n"
  for (const value of values) {
    yield separator + JSON.stringify(value)
    separator = ",\n"
  }
  yield values.length > 0 ? "\n]" : "]"
}

/** graphology's serialised form: nodes and edges in order of their keys, one a line. */
export const json: Exporter = {
  name: "json",
  description: "graphology JSON, one node or edge a line",
  extension: ".json",
  *write(graph) {
    yield `{"attributes":${JSON.stringify(graph.attributes)},\n"options":${JSON.stringify(graph.options)},\n`
    yield* list("nodes", graph.nodes)
    yield ",\n"
    yield* list("edges", graph.edges)
    yield "}\n"
  },
}
