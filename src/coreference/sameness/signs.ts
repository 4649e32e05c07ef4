import { putDeeds } from "./deed-signs.js"
import { numberOfCategory, numberOfKind } from "./kind-numbers.js"
import type { Pair } from "./pairs.js"
import type { Referent } from "./referents.js"
import { placeOf } from "./same-signs.js"
import type { Comparison } from "./standing.js"
import { putStanding } from "./standing-signs.js"

/** Describes a pair in a row of `sameSigns`. */
export const describePair = (comparison: Comparison, pair: Pair, row: Float32Array): void => {
  const { a, b } = pair
  row.fill(0)
  putWords(a, b, row)
  putForm(a, firstForm, row)
  putForm(b, secondForm, row)
  putStanding(comparison, pair, row)
  putDeeds(a, b, row)
  putAgreement(a, b, row)
}

const hasAny = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
  if (some.size === 0 || others.size === 0) return false
  for (const one of some) if (others.has(one)) return true
  return false
}

const shareOf = (some: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  if (some.size === 0 || others.size === 0) return 0
  let shared = 0
  for (const one of some) if (others.has(one)) shared++
  return shared
}

const words = {
  kindA: placeOf("kind of a"),
  kindB: placeOf("kind of b"),
  categoryA: placeOf("category of a"),
  categoryB: placeOf("category of b"),
  sameCategory: placeOf("same category"),
  sameNoun: placeOf("same noun"),
  nounInWords: placeOf("noun in other's words"),
  sameEntry: placeOf("same entry"),
  nearness: placeOf("nearness of nouns"),
  clusterA: placeOf("cluster of a"),
  clusterB: placeOf("cluster of b"),
  around: placeOf("triggers around"),
  shared: placeOf("shared words"),
  other: placeOf("other words"),
  wordsA: placeOf("words of a"),
  wordsB: placeOf("words of b"),
  title: placeOf("title"),
  titleOfOther: placeOf("title of other"),
}

const putWords = (a: Referent, b: Referent, row: Float32Array): void => {
  row[words.kindA] = numberOfKind(a.draft.kind)
  row[words.kindB] = numberOfKind(b.draft.kind)
  row[words.categoryA] = numberOfCategory(a.category)
  row[words.categoryB] = numberOfCategory(b.category)
  row[words.sameCategory] = Number(a.category !== null && a.category === b.category)
  const noun = hasAny(a.nouns, b.nouns)
  row[words.sameNoun] = Number(noun)
  row[words.nounInWords] = Number(!noun && (hasAny(a.nouns, b.words) || hasAny(b.nouns, a.words)))
  row[words.sameEntry] = Number(hasAny(a.entries, b.entries))
  row[words.nearness] = nearnessOf(a, b)
  row[words.clusterA] = a.clusters[0]?.[0] ?? 0
  row[words.clusterB] = b.clusters[0]?.[0] ?? 0
  row[words.around] = shareOf(a.around, b.around)
  const shared = shareOf(a.words, b.words)
  row[words.shared] = shared
  row[words.other] = Math.min(a.words.size, b.words.size) - shared
  row[words.wordsA] = a.words.size
  row[words.wordsB] = b.words.size
  row[words.title] = Number(hasAny(b.nouns, a.titleNouns) || hasAny(a.nouns, b.titleNouns))
  row[words.titleOfOther] = Number((a.titles.length > 0 || b.titles.length > 0) && a.draft.kind !== b.draft.kind)
}

/** How fine the cut of the tree of words at which a noun of each lies in one cluster: 0 for none, then coarse to fine. */
const nearnessOf = (a: Referent, b: Referent): number => {
  let best = 0
  for (const one of a.clusters)
    for (const other of b.clusters)
      for (let cut = best; cut < one.length && one[cut] === other[cut] && one[cut] !== 0; cut++) best = cut + 1
  return best
}

const firstForm = {
  definite: placeOf("definite a"),
  indefinite: placeOf("indefinite a"),
  owned: placeOf("owned a"),
  counted: placeOf("counted a"),
  bare: placeOf("bare a"),
}
const secondForm: typeof firstForm = {
  definite: placeOf("definite b"),
  indefinite: placeOf("indefinite b"),
  owned: placeOf("owned b"),
  counted: placeOf("counted b"),
  bare: placeOf("bare b"),
}

/** How one is brought in: by the words that open its first mention. */
const putForm = ({ known, counted, fresh, owned }: Referent, at: typeof firstForm, row: Float32Array): void => {
  row[at.definite] = Number(known)
  row[at.indefinite] = Number(fresh)
  row[at.owned] = Number(owned)
  row[at.counted] = Number(counted)
  row[at.bare] = Number(!known && !fresh && !owned && !counted)
}

const agreement = {
  bothSpeak: placeOf("both speak"),
  speaksA: placeOf("speaks a"),
  speaksB: placeOf("speaks b"),
  sameSector: placeOf("same sector"),
  otherSector: placeOf("other sector"),
  sameSize: placeOf("same size"),
  size: placeOf("size"),
  bothMany: placeOf("both many"),
  sameSex: placeOf("same sex"),
  sameAge: placeOf("same age"),
  otherAge: placeOf("other age"),
  ageB: placeOf("age b"),
}

const isSame = (one: string | number | null, other: string | number | null): boolean => one !== null && one === other

const differs = (one: string | number | null, other: string | number | null): boolean =>
  one !== null && other !== null && one !== other

const putAgreement = (a: Referent, b: Referent, row: Float32Array): void => {
  row[agreement.bothSpeak] = Number(a.speaks && b.speaks)
  row[agreement.speaksA] = Number(a.speaks)
  row[agreement.speaksB] = Number(b.speaks)
  row[agreement.sameSector] = Number(isSame(a.sector, b.sector))
  row[agreement.otherSector] = Number(differs(a.sector, b.sector))
  row[agreement.sameSize] = Number(isSame(a.size, b.size))
  row[agreement.size] = a.size ?? b.size ?? 0
  row[agreement.bothMany] = Number(a.many && b.many)
  row[agreement.sameSex] = Number(isSame(a.gender, b.gender))
  row[agreement.sameAge] = Number(isSame(a.age, b.age))
  row[agreement.otherAge] = Number(differs(a.age, b.age))
  row[agreement.ageB] = b.age ?? 0
}
