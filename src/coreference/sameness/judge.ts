import type { Document } from "../../model/document.js"
import { type Forest, weighRow } from "../../model/forest.js"
import type { Syntax } from "../../model/syntax.js"
import type { WordClusters } from "../../recognition/names/word-clusters.js"
import type { Drafts } from "../draft.js"
import { areOpposed } from "./deed-signs.js"
import { type Pair, pairsOf } from "./pairs.js"
import { type Referent, readReferents } from "./referents.js"
import { sameSigns } from "./same-signs.js"
import { describePair } from "./signs.js"
import { type Comparison, layComparison } from "./standing.js"

/** The pairs of an article that may be one, and what they are compared in. */
export const comparePairs = (
  document: Document,
  syntax: Syntax,
  drafts: Drafts,
  clusters: WordClusters,
): { readonly list: readonly Pair[]; readonly comparison: Comparison } => {
  const referents = readReferents(document, syntax, drafts, clusters)
  const pairs = pairsOf(document, drafts.words, referents)
  return { list: pairs.list, comparison: layComparison(document, drafts.words, referents, pairs) }
}

/** What it takes to tell that two are one. */
export interface Sameness {
  /** How likely two are one, over the signs of `signs.ts`; null leaves it to the rules. */
  readonly forest: Forest | null
  readonly clusters: WordClusters
}

/** From this chance on two are one, if all that were made one with either are as likely on average. Chosen over the readings, those aside in view: 0.4 and 0.3 gave one or two more of them, and more that is not one. */
const bounds = { two: 0.5, all: 0.2 } as const

/** Makes those one that are told of in each other's words, the likeliest first, as long as all of both are likely enough to be one on average. */
export const uniteSame = (document: Document, syntax: Syntax, drafts: Drafts, { forest, clusters }: Sameness): void => {
  if (forest === null) return
  const { list, comparison } = comparePairs(document, syntax, drafts, clusters)
  const row = new Float32Array(sameSigns.length)
  const chances: Map<number, number>[] = comparison.referents.map(() => new Map())
  const likely: { readonly pair: Pair; readonly chance: number }[] = []
  for (const pair of list) {
    if (areOpposed(pair.a, pair.b)) continue
    describePair(comparison, pair, row)
    const chance = weighRow(forest, row)
    chances[pair.a.index]?.set(pair.b.index, chance)
    if (chance >= bounds.two) likely.push({ pair, chance })
  }
  const ordered = likely.toSorted((one, other) => other.chance - one.chance).map(({ pair }) => pair)
  uniteLikely(drafts, ordered, ({ index: one }, { index: other }) =>
    chances[Math.min(one, other)]?.get(Math.max(one, other)),
  )
}

/** How likely two are one; undefined where they cannot be. */
type ChanceOf = (a: Referent, b: Referent) => number | undefined

/** Unites pairs in order. */
const uniteLikely = (drafts: Drafts, pairs: readonly Pair[], chanceOf: ChanceOf): void => {
  const membersOf = new Map<Referent, Referent[]>()
  for (const { a, b } of pairs) {
    const [some, others] = [membersOf.get(a) ?? [a], membersOf.get(b) ?? [b]]
    if (some === others || !areLikely(some, others, chanceOf)) continue
    const [whole, part] = isFuller(some, others) ? [some, others] : [others, some]
    const [into, from] = [whole[0], part[0]]
    if (into === undefined || from === undefined) continue
    drafts.unite(from.draft, into.draft)
    into.draft.gender ??= part.find(({ gender }) => gender !== null)?.gender ?? null
    whole.push(...part)
    for (const member of whole) membersOf.set(member, whole)
  }
}

/** Whether every two of them may be one, and they are likely enough to be on average. */
const areLikely = (some: readonly Referent[], others: readonly Referent[], chanceOf: ChanceOf): boolean => {
  let sum = 0
  for (const one of some)
    for (const other of others) {
      const chance = chanceOf(one, other)
      if (chance === undefined) return false
      sum += chance
    }
  return sum >= bounds.all * some.length * others.length
}

/** Whether what has a name, or else what is told of more, gives the others its kind. */
const isFuller = (some: readonly Referent[], others: readonly Referent[]): boolean => {
  const isNamed = (all: readonly Referent[]) => all.some(({ named }) => named)
  const told = (all: readonly Referent[]) => all.reduce((sum, { mentions }) => sum + mentions.length, 0)
  return isNamed(some) === isNamed(others) ? told(some) >= told(others) : isNamed(some)
}
