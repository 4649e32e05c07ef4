import { BlotterError } from "../model/errors.js"
import { suggest } from "../model/nearest.js"
import type { Exporter } from "./exporter.js"
import { json } from "./json.js"

export type { Exporter } from "./exporter.js"
export { json } from "./json.js"
export { type ClaimMark, type Mark, type Marks, marksOf } from "./marks.js"

/** Every format, in the order of the help. */
export const exporters: readonly Exporter[] = [json]

/** The exporter of a format. @throws BlotterError `usage` for a name that is none, with the nearest one. */
export const findExporter = (name: string): Exporter => {
  const exporter = exporters.find((candidate) => candidate.name === name)
  if (exporter !== undefined) return exporter
  const names = exporters.map((candidate) => candidate.name)
  const mend = suggest(name, names) || ` (one of: ${names.join(", ")})`
  throw new BlotterError("usage", `unknown format: ${name}${mend}`)
}
