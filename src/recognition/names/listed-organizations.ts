import { z } from "zod"
import { type Entry, loadList } from "../../lexicon/load.js"
import { PhraseIndex } from "../../lexicon/phrase-index.js"
import { sectors } from "../../model/codes.js"
import type { Document } from "../../model/document.js"
import { flatMap } from "../../model/flat-map.js"
import { type Syntax, tag } from "../../model/syntax.js"
import type { NamedGroup } from "./named-groups.js"

const shape = { sector: z.enum(sectors), acronym: z.boolean().default(false) }
type ListedOrganization = Entry & z.infer<z.ZodObject<typeof shape>>
export type ListedOrganizations = PhraseIndex<ListedOrganization>

/** @throws BlotterError `lexicon-invalid` */
export const loadListedOrganizations = (): ListedOrganizations =>
  new PhraseIndex(flatMap(["armed-groups", "rights-groups"], (list) => loadList(list, shape)))

const capital = /^\p{Lu}/u
const capitals = /^[\p{Lu}\p{N}-]+$/u

/** Finds the organisations that a list names: written with a capital, acronyms in capitals where they are no auxiliary ("IS"). */
export const findListedOrganizations = (
  { tokens }: Document,
  { pos }: Syntax,
  listed: ListedOrganizations,
): readonly NamedGroup[] =>
  flatMap(listed.all(tokens), ({ entry, first, last }): readonly NamedGroup[] => {
    const form = tokens.text[first] ?? ""
    if (pos[first] === tag.AUX && last - first === 1) return []
    const written = entry.acronym ? capitals.test(form) : capital.test(form) || /^\p{N}/u.test(form)
    return written ? [{ first, last, sector: entry.sector }] : []
  })
