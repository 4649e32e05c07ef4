import { z } from "zod"
import { loadInflection } from "../lexicon/inflection.js"
import { type Entry, loadList, loadSets } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import { flatMap } from "../model/flat-map.js"
import { FormMemo } from "../model/form-memo.js"
import { loadMineWords, type MineWords } from "./laid-mines.js"
import { loadQuantities, type Quantities } from "./quantities.js"

export interface Thing extends Entry {
  readonly kind: "weapon" | "asset"
  readonly type: string
  readonly list: string
  readonly weak: boolean
  readonly determined: boolean
}

/** What `findThings` reads with. */
export interface ThingLexicon {
  readonly index: PhraseIndex<Thing>
  readonly figurative: PhraseIndex<Entry>
  readonly quantities: Quantities
  /** Of what kinds of things a deed says, right behind one, that it suffered it; of none for things that are no more than the word's part. */
  readonly struck: ReadonlyMap<string, ReadonlySet<string>>
  readonly mines: MineWords
  /** Adjectives that are no part of a thing's name. */
  readonly passing: ReadonlySet<string>
  /** What a mine that is laid is. */
  readonly mine: Thing | undefined
  /** Whether a phrase of either list may begin with a form. */
  readonly begins: FormMemo
}

const shape = { weak: z.boolean().default(false), determined: z.boolean().default(false) }

/** @throws BlotterError `lexicon-invalid` */
export const loadThingLexicon = (): ThingLexicon => {
  const inflection = loadInflection()
  const plurals = (phrases: readonly string[]) => [
    ...new Set([...phrases, ...phrases.map((noun) => inflection.plural(noun))]),
  ]
  const weapons = loadList("weapons", { weaponType: z.string(), ...shape }).map((entry): Thing => {
    const { phrases, weaponType, ...rest } = entry
    return { ...rest, phrases: plurals(phrases), kind: "weapon", type: weaponType, list: "weapons" }
  })
  const assets = loadList("assets", { assetType: z.string(), ...shape }).map((entry): Thing => {
    const { phrases, assetType, ...rest } = entry
    return { ...rest, phrases: plurals(phrases), kind: "asset", type: assetType, list: "assets" }
  })
  const index = new PhraseIndex([...weapons, ...assets])
  const figurative = new PhraseIndex(loadList("figurative", {}))
  const begins = new FormMemo((lower) => (index.begins(lower) || figurative.begins(lower) ? 1 : 0))
  const compounds = loadList("struck-compounds", { of: z.array(z.string()) })
  const struck = new Map(flatMap(compounds, ({ phrases, of }) => phrases.map((word) => [word, new Set(of)] as const)))
  const { passing } = loadSets("passing-words", ["passing"])
  const mine = weapons.find(({ id }) => id === "mine")
  return { index, figurative, quantities: loadQuantities(), struck, mines: loadMineWords(), passing, mine, begins }
}
