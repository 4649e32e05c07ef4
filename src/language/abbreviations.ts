import { z } from "zod"
import { loadList } from "../lexicon/load.js"

type AbbreviationKind = "title" | "number" | "state" | "plain"

/** Words that keep the full stop after them, as written without it; see the note in lexicon/abbreviations.yml. */
export type Abbreviations = ReadonlyMap<string, AbbreviationKind>

export const loadAbbreviations = (): Abbreviations => {
  const found = new Map<string, AbbreviationKind>()
  const entries = loadList("abbreviations", { kind: z.enum(["title", "number", "state", "plain"]) })
  for (const { kind, phrases } of entries) for (const phrase of phrases) found.set(phrase, kind)
  for (const { kind, phrases } of entries) {
    for (const phrase of phrases) {
      const capitals = phrase.toUpperCase()
      if (phrase.length > 1 && !found.has(capitals)) found.set(capitals, kind)
    }
  }
  return found
}
