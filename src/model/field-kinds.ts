import { z } from "zod"

/** The kinds of values that the fields of nodes and edges have. */

export const text = z.string().min(1)
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u)
export const count = z.int().min(0)
export const aliases = z.array(text).describe("other names found for it, sorted")
export const rule = text.describe("the rule or model that found it, as `blotter show --why` prints it")
export const low = count.nullable().describe("fewest that a source gives; null where nothing is said")
export const best = count.nullable().describe("the figure that `policy` chose among the claims")
export const high = count
  .nullable()
  .describe("most that a source gives; null where none sets a bound (`at least nine`) or nothing is said")
export const edtf = z.string().min(1).describe("Extended Date/Time Format (ISO 8601-2), as exact as the text")
export const start = day.nullable().describe("first possible ISO day, or null")
export const end = day.nullable().describe("last possible ISO day, or null")
export const country = z.string().regex(/^[A-Z]{2}$/u)

/** Evidence: `<id>#char=a,b` points into an article's text, `<id>#title=a,b` into its title. */
export const evidencePattern = /^(?<article>[\s\S]*)#(?<part>char|title)=(?<start>\d+),(?<end>\d+)$/u
export const evidence = z
  .array(z.string().regex(evidencePattern))
  .min(1)
  .describe(
    "quotes: `<article id>#char=<start>,<end>` in Unicode code points of the article's text, half-open (RFC 5147), " +
      "or `#title=` for its headline; the first one of an article is the mention that names the edge's target",
  )
