import { countBelow, countWhereBelow } from "../../model/count-below.js"
import type { Pair, Pairs } from "./pairs.js"
import type { Referent } from "./referents.js"

/** Who else is told of between the last mention of the first of a pair before the second, and the first mention of the second; by the number of the pair. */
export interface Between {
  /** How many mentions of the first begin before the second. */
  readonly before: Int32Array
  readonly met: Int32Array
  /** Of these, how many may be one with the second, and all mentions of them. */
  readonly ofKind: Int32Array
  readonly told: Int32Array
  /** 1 where none of them is called by a noun of the first. */
  readonly ofNoun: Uint8Array
}

/** Sums over the first of a row of numbers that change (Fenwick 1994). */
class Sums {
  readonly #tree: Int32Array

  constructor(length: number) {
    this.#tree = new Int32Array(length + 1)
  }

  add(at: number, value: number): void {
    for (let node = at + 1; node < this.#tree.length; node += node & -node)
      this.#tree[node] = (this.#tree[node] ?? 0) + value
  }

  /** The sum of all that stand before a place. */
  before(at: number): number {
    let sum = 0
    for (let node = at; node > 0; node -= node & -node) sum += this.#tree[node] ?? 0
    return sum
  }
}

/** All mentions in order of the text: the first token and the referent of each, and where those are that a noun names. */
interface Row {
  readonly first: Int32Array
  readonly owner: Int32Array
  readonly byNoun: ReadonlyMap<string, readonly number[]>
}

const layRow = (referents: readonly Referent[]): Row => {
  const mentions = referents.flatMap((referent) => referent.mentions.map(({ first }) => ({ first, referent })))
  mentions.sort((one, other) => one.first - other.first)
  const byNoun = new Map<string, number[]>()
  for (const [at, { referent }] of mentions.entries())
    for (const noun of referent.nouns) {
      const list = byNoun.get(noun)
      if (list) list.push(at)
      else byNoun.set(noun, [at])
    }
  return {
    first: Int32Array.from(mentions, ({ first }) => first),
    owner: Int32Array.from(mentions, ({ referent }) => referent.index),
    byNoun,
  }
}

/**
 * Finds who stands between the two of each pair in one pass over the text: of all that were met, each stands where it was told of last, so that whoever was
 * told of since some token is a sum over the places behind it.
 */
export const findBetween = (referents: readonly Referent[], { list, partners }: Pairs): Between => {
  const row = layRow(referents)
  const between = {
    before: new Int32Array(list.length),
    met: new Int32Array(list.length),
    ofKind: new Int32Array(list.length),
    told: new Int32Array(list.length),
    ofNoun: new Uint8Array(list.length).fill(1),
  }
  const [met, told] = [new Sums(row.first.length), new Sums(row.first.length)]
  const lastOf = new Int32Array(referents.length).fill(-1)
  let [at, metAll, toldAll] = [0, 0, 0]
  for (const [second, pairs] of groupBySecond(list)) {
    const end = countBelow(row.first, second.start)
    for (; at < end; at++) {
      const owner = row.owner[at] ?? 0
      const size = referents[owner]?.mentions.length ?? 0
      const last = lastOf[owner] ?? -1
      if (last >= 0) {
        met.add(last, -1)
        told.add(last, -size)
      } else {
        metAll++
        toldAll += size
      }
      met.add(at, 1)
      told.add(at, size)
      lastOf[owner] = at
    }
    const recent = Int32Array.from(partners[second.index] ?? [], ({ index }) => lastOf[index] ?? -1).sort()
    for (const { a, at: number } of pairs) {
      const before = countWhereBelow(a.mentions.length, second.start, (index) => a.mentions[index]?.first ?? 0)
      const from = countBelow(row.first, a.mentions[Math.max(0, before - 1)]?.last ?? 0)
      between.before[number] = before
      if (from >= end) continue
      between.met[number] = metAll - met.before(from)
      between.told[number] = toldAll - told.before(from)
      between.ofKind[number] = recent.length - countBelow(recent, from)
      between.ofNoun[number] = Number(!isNamed(row, a, from, end))
    }
  }
  return between
}

/** The pairs by their second, in order of its first mention. */
const groupBySecond = (list: readonly Pair[]): readonly (readonly [Referent, readonly Pair[]])[] => {
  const groups = new Map<Referent, Pair[]>()
  for (const pair of list) {
    const own = groups.get(pair.b)
    if (own) own.push(pair)
    else groups.set(pair.b, [pair])
  }
  return [...groups].sort(([one], [other]) => one.start - other.start)
}

/** Whether a noun of a referent names somebody in a part of the row. */
const isNamed = ({ byNoun }: Row, { nouns }: Referent, from: number, end: number): boolean => {
  for (const noun of nouns) {
    const places = byNoun.get(noun) ?? []
    if ((places[countBelow(places, from)] ?? end) < end) return true
  }
  return false
}
