import { z } from "zod"
import { loadInflection } from "../lexicon/inflection.js"
import { type Entry, loadList } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import type { Document, Sentence } from "../model/document.js"
import type { AssetMention, Mention, WeaponMention } from "../model/mention.js"
import type { Syntax } from "../model/syntax.js"
import { readPremodifiers, tag } from "./noun-phrase.js"
import { loadQuantities, type Quantities } from "./quantities.js"

interface Thing extends Entry {
  readonly kind: "weapon" | "asset"
  readonly type: string
  readonly list: string
  readonly weak: boolean
}

/** What `findThings` reads with. */
export interface ThingLexicon {
  readonly index: PhraseIndex<Thing>
  readonly figurative: PhraseIndex<Entry>
  readonly quantities: Quantities
}

const weak = { weak: z.boolean().default(false) }

/** @throws BlotterError `lexicon-invalid` */
export const loadThingLexicon = (): ThingLexicon => {
  const inflection = loadInflection()
  const plurals = (phrases: readonly string[]) => [
    ...new Set([...phrases, ...phrases.map((noun) => inflection.plural(noun))]),
  ]
  const weapons = loadList("weapons", { weaponType: z.string(), ...weak }).map((entry): Thing => {
    const { id, phrases, weaponType } = entry
    return { id, phrases: plurals(phrases), kind: "weapon", type: weaponType, list: "weapons", weak: entry.weak }
  })
  const assets = loadList("assets", { assetType: z.string(), ...weak }).map((entry): Thing => {
    const { id, phrases, assetType } = entry
    return { id, phrases: plurals(phrases), kind: "asset", type: assetType, list: "assets", weak: entry.weak }
  })
  return {
    index: new PhraseIndex([...weapons, ...assets]),
    figurative: new PhraseIndex(loadList("figurative", {})),
    quantities: loadQuantities(),
  }
}

/**
 * Finds weapons, and buildings, vehicles, goods and other things that are attacked or taken. A thing whose head lies in a
 * mention of `taken` is left out unless that is a place. Sorted by start.
 */
export const findThings = (
  document: Document,
  syntax: Syntax,
  lexicon: ThingLexicon,
  taken: readonly Mention[] = [],
): readonly (WeaponMention | AssetMention)[] => {
  const held = new Uint8Array(document.tokens.length)
  for (const mention of taken) if (mention.kind !== "place") held.fill(1, mention.first, mention.last)
  const found: (WeaponMention | AssetMention)[] = []
  for (const sentence of document.sentences) {
    if (sentence.part === "byline" || sentence.part === "boilerplate") continue
    for (let at = sentence.first; at < sentence.last; ) {
      const figurative = lexicon.figurative.at(document.tokens, at, sentence.last)
      const match = lexicon.index.at(document.tokens, at, sentence.last)
      if (match && (!figurative || figurative.last < match.last)) {
        const thing = held[match.last - 1] ? undefined : readThing(document, syntax, lexicon, sentence, match)
        if (thing) found.push(thing)
      }
      at = Math.max(at + 1, match?.last ?? 0, figurative?.last ?? 0)
    }
  }
  return found
}

const readThing = (
  document: Document,
  syntax: Syntax,
  { quantities }: ThingLexicon,
  sentence: Sentence,
  match: { readonly entry: Thing; readonly first: number; readonly last: number },
): WeaponMention | AssetMention | undefined => {
  const { entry } = match
  const head = match.last - 1
  const pos = syntax.pos[head]
  if (pos === tag.verb || pos === tag.auxiliary) return undefined
  if (entry.kind === "asset" && syntax.pos[match.last] === tag.noun && match.last < sentence.last) return undefined
  const before = readPremodifiers(document, syntax, quantities, match.first, sentence.first)
  const first = entry.kind === "weapon" ? match.first : before.first
  if (
    entry.weak &&
    entry.kind === "weapon" &&
    before.determiner === null &&
    before.quantity === null &&
    !/s$/u.test(document.tokens.lower[head] ?? "")
  )
    return undefined
  const start = document.tokens.start[first] ?? 0
  const end = document.tokens.end[head] ?? start
  const common = {
    first,
    last: match.last,
    head,
    start,
    end,
    text: document.text.slice(start, end),
    rule: `lexicon/${entry.list}/${entry.id}`,
  }
  return entry.kind === "weapon"
    ? { kind: "weapon", ...common, weaponType: entry.type }
    : { kind: "asset", ...common, assetType: entry.type }
}
