import { z } from "zod"
import { loadList, loadTable } from "../lexicon/load.js"

/** How the codebooks of the field call an incident type. */
interface TypeCodes {
  readonly caption: string
  readonly plover: string
  readonly acled: string
  readonly gtd: string | null
}

interface Country {
  readonly name: string
  readonly geonamesId: number | null
  readonly lat: number | null
  readonly lon: number | null
}

/** What the graph knows beside the reports: the codes of incident types, and the countries. */
export interface Codebook {
  readonly types: ReadonlyMap<string, TypeCodes>
  readonly countries: ReadonlyMap<string, Country>
}

const orNull = (cell: string | undefined): number | null => (cell === undefined || cell === "" ? null : Number(cell))

/** @throws BlotterError `lexicon-invalid` */
export const loadCodebook = (): Codebook => {
  const shape = { plover: z.string(), acled: z.string(), gtd: z.string().nullish() }
  const types = loadList("incident-types", shape).map(
    ({ id, phrases, plover, acled, gtd }) =>
      [id, { caption: phrases[0] ?? id, plover, acled, gtd: gtd ?? null }] as const,
  )
  const known = new Map(loadTable("countries").map((row) => [row.code, row] as const))
  const countries = loadTable("country-names").map(({ code = "", name = "" }) => {
    const row = known.get(code)
    return [code, { name, geonamesId: orNull(row?.geonamesId), lat: orNull(row?.lat), lon: orNull(row?.lon) }] as const
  })
  return { types: new Map(types), countries: new Map(countries) }
}
