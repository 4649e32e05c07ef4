import { z } from "zod"
import { type Entry, loadList } from "../../lexicon/load.js"
import { PhraseIndex } from "../../lexicon/phrase-index.js"
import { type Sector, sectors } from "../../model/codes.js"
import type { Document, TokenSpan } from "../../model/document.js"
import type { OrganizationMention } from "../../model/mention.js"
import { spelledOutIn } from "./acronyms.js"
import type { NameSpan } from "./name-span.js"
import type { WordClusters } from "./word-clusters.js"

const shape = { sector: z.enum(sectors), gang: z.boolean().default(false) }
type SectorEntry = Entry & z.infer<z.ZodObject<typeof shape>>
export type SectorIndex = PhraseIndex<SectorEntry>

/** What is read beside names of organisations. */
interface OrganizationKnowledge {
  readonly sectors: SectorIndex
  readonly clusters: WordClusters
}

/** @throws BlotterError `lexicon-invalid` */
export const loadSectors = (): SectorIndex => new PhraseIndex(loadList("organization-sectors", shape))

/** The sector that a name's words tell: by the longest phrase known, of equally long ones by the last. */
export const sectorOf = ({ tokens }: Document, name: TokenSpan, index: SectorIndex): Sector | null => {
  let sector: Sector | null = null
  let length = 0
  for (const { entry, first, last } of index.all(tokens, name.first, name.last)) {
    if (last - first < length) continue
    sector = entry.sector
    length = last - first
  }
  return sector
}

/** A name of an organisation as a mention, with its sector and the acronym beside it. */
export const readOrganization = (
  document: Document,
  name: NameSpan,
  { sectors: index, clusters }: OrganizationKnowledge,
): OrganizationMention => {
  const start = document.tokens.start[name.first] ?? 0
  const end = document.tokens.end[name.last - 1] ?? start
  return {
    kind: "organization",
    first: name.first,
    last: name.last,
    start,
    end,
    text: document.text.slice(start, end),
    head: name.last - 1,
    rule: name.sector === null ? "names/crf" : "names/called",
    sector: name.sector ?? sectorOf(document, name, index),
    acronym: acronymAfter(document, name) ?? acronymBefore(document, name, clusters),
    country: null,
  }
}

/** "National Liberation Army (ELN)", "[ELN]" on old wires: what stands in brackets, all capitals, and begins as a word of the name does. */
const acronymAfter = ({ tokens }: Document, name: TokenSpan): string | null => {
  const { text } = tokens
  const acronym = text[name.last + 1] ?? ""
  const [open, close] = [text[name.last] ?? "", text[name.last + 2] ?? ""]
  if (!(open === "(" && close === ")") && !(open === "[" && close === "]")) return null
  if (!/^\p{Lu}[\p{Lu}\p{N}.&/-]{1,9}$/u.test(acronym) || name.last - name.first < 2) return null
  return acronym
}

/** "The UWFL (United Workers' Federation of Lintal)": the acronym that the name in brackets spells out. */
const acronymBefore = (document: Document, name: TokenSpan, clusters: WordClusters): string | null =>
  spelledOutIn(document, name, clusters)?.first === name.first ? (document.tokens.text[name.first - 2] ?? null) : null
