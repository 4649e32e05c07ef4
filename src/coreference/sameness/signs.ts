import { putDeeds } from "./deed-signs.js"
import { numberOfCategory, numberOfKind } from "./kind-numbers.js"
import type { Pair } from "./pairs.js"
import type { Referent } from "./referents.js"
import { indexOf, type Put } from "./same-signs.js"
import { type Comparison, putStanding } from "./standing-signs.js"

/** Describes a pair in a row of `sameSigns`. */
export const describePair = (comparison: Comparison, { a, b }: Pair, row: Float32Array): void => {
  row.fill(0)
  const put: Put = (sign, value) => {
    row[indexOf[sign]] = Number(value)
  }
  putWords(a, b, put)
  putForm(a, b, put)
  putStanding(comparison, a, b, put)
  putDeeds(a, b, put)
  putAgreement(a, b, put)
}

const hasAny = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
  for (const one of some) if (others.has(one)) return true
  return false
}

const shareOf = (some: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let shared = 0
  for (const one of some) if (others.has(one)) shared++
  return shared
}

const putWords = (a: Referent, b: Referent, put: Put): void => {
  put("kind of a", numberOfKind(a.draft.kind))
  put("kind of b", numberOfKind(b.draft.kind))
  put("category of a", numberOfCategory(a.category))
  put("category of b", numberOfCategory(b.category))
  put("same category", a.category !== null && a.category === b.category)
  const noun = hasAny(a.nouns, b.nouns)
  put("same noun", noun)
  put("noun in other's words", !noun && (hasAny(a.nouns, b.words) || hasAny(b.nouns, a.words)))
  put("same entry", hasAny(a.entries, b.entries))
  put("nearness of nouns", nearnessOf(a, b))
  put("cluster of a", a.clusters[0]?.[0] ?? 0)
  put("cluster of b", b.clusters[0]?.[0] ?? 0)
  put("triggers around", shareOf(a.around, b.around))
  const shared = shareOf(a.words, b.words)
  put("shared words", shared)
  put("other words", Math.min(a.words.size, b.words.size) - shared)
  put("words of a", a.words.size)
  put("words of b", b.words.size)
  put("title", hasAny(b.nouns, a.titleNouns) || hasAny(a.nouns, b.titleNouns))
  put("title of other", (a.titles.length > 0 || b.titles.length > 0) && a.draft.kind !== b.draft.kind)
}

/** How fine the cut of the tree of words at which a noun of each lies in one cluster: 0 for none, then coarse to fine. */
const nearnessOf = (a: Referent, b: Referent): number => {
  let best = 0
  for (const one of a.clusters)
    for (const other of b.clusters)
      for (let cut = best; cut < one.length && one[cut] === other[cut] && one[cut] !== 0; cut++) best = cut + 1
  return best
}

/** How each is brought in: by the words that open its first mention. */
const putForm = (a: Referent, b: Referent, put: Put): void => {
  for (const [name, { known, counted, fresh, owned }] of [
    ["a", a],
    ["b", b],
  ] as const) {
    put(`definite ${name}`, known)
    put(`indefinite ${name}`, fresh)
    put(`owned ${name}`, owned)
    put(`counted ${name}`, counted)
    put(`bare ${name}`, !known && !fresh && !owned && !counted)
  }
}

const putAgreement = (a: Referent, b: Referent, put: Put): void => {
  const same = <T>(one: T | null, other: T | null) => one !== null && one === other
  const differs = <T>(one: T | null, other: T | null) => one !== null && other !== null && one !== other
  put("both speak", a.speaks && b.speaks)
  put("speaks a", a.speaks)
  put("speaks b", b.speaks)
  put("same sector", same(a.sector, b.sector))
  put("other sector", differs(a.sector, b.sector))
  put("same size", same(a.size, b.size))
  put("size", a.size ?? b.size ?? 0)
  put("both many", a.many && b.many)
  put("same sex", same(a.gender, b.gender))
  put("same age", same(a.age, b.age))
  put("other age", differs(a.age, b.age))
  put("age b", b.age ?? 0)
}
