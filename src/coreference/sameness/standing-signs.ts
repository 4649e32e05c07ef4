import { countBelow } from "../../model/count-below.js"
import type { Document } from "../../model/document.js"
import type { Pair } from "./pairs.js"
import type { Referent } from "./referents.js"
import { placeOf } from "./same-signs.js"
import type { Comparison, Stance } from "./standing.js"

const place = {
  knownAtLast: placeOf("known at last b"),
  apart: placeOf("sentences apart"),
  tokens: placeOf("tokens apart"),
  firstA: placeOf("first sentence a"),
  firstB: placeOf("first sentence b"),
  after: placeOf("a after b"),
  mentionsA: placeOf("mentions of a"),
  mentionsB: placeOf("mentions of b"),
  namesakes: placeOf("same noun elsewhere"),
  most: placeOf("most told that may be"),
  likeA: placeOf("like a"),
  likeB: placeOf("like b"),
  referents: placeOf("referents"),
  names: placeOf("names"),
  namesBefore: placeOf("names before"),
  between: placeOf("between"),
  ofKind: placeOf("between of kind"),
  nearest: placeOf("nearest that may be"),
  ofNoun: placeOf("nearest of noun"),
  told: placeOf("told between"),
}

/** Where they are told of, and who else is told of between. */
export const putStanding = (comparison: Comparison, { a, b, at }: Pair, row: Float32Array): void => {
  const { document, referents, names, stances, between } = comparison
  const [own, other] = [stances[a.index], stances[b.index]]
  const before = between.before[at] ?? 0
  const last = a.mentions[Math.max(0, before - 1)]
  if (own === undefined || other === undefined || last === undefined) return
  const from = document.tokens.sentence[last.first] ?? 0
  const [sentenceA = 0, sentenceB = 0] = [a.sentences[0], b.sentences[0]]
  row[place.knownAtLast] = Number(b.knownAtLast)
  row[place.apart] = sentenceB - from
  row[place.tokens] = Math.min(farTokens, b.start - last.last)
  row[place.firstA] = sentenceA
  row[place.firstB] = sentenceB
  row[place.after] = a.mentions.length - before
  row[place.mentionsA] = a.mentions.length
  row[place.mentionsB] = b.mentions.length
  row[place.namesakes] = Math.max(0, other.namesakes - Number(isNamesake(a, b)))
  const most = other.most === a.mentions.length ? other.next : other.most
  row[place.most] = Number(most <= a.mentions.length)
  row[place.likeA] = own.partners
  row[place.likeB] = other.partners
  row[place.referents] = referents.length
  row[place.names] = names
  row[place.namesBefore] = other.namesBefore
  const ofKind = between.ofKind[at] ?? 0
  row[place.between] = between.met[at] ?? 0
  row[place.ofKind] = ofKind
  row[place.nearest] = Number(ofKind === 0)
  row[place.ofNoun] = between.ofNoun[at] ?? 0
  row[place.told] = between.told[at] ?? 0
  putBeside(comparison, a, b, other, row)
  putParts(document, own, other, from, sentenceB, row)
}

/** Tokens beyond which nothing changes. */
const farTokens = 400

const isNamesake = (a: Referent, b: Referent): boolean => {
  for (const noun of b.nouns) if (a.nouns.has(noun)) return true
  return false
}

/** Tokens between two that stand beside each other, after a comma, and in a list, at most. */
const [beside, asided, listedWithin] = [8, 3, 4]

const sides = {
  listed: placeOf("listed"),
  nested: placeOf("nested"),
  comma: placeOf("comma between"),
  copula: placeOf("copula between"),
  naming: placeOf("naming between"),
}

/** What stands between mentions of them that are near each other in one sentence. */
const putBeside = (
  { document: { tokens }, words }: Comparison,
  a: Referent,
  b: Referent,
  { ends }: Stance,
  row: Float32Array,
): void => {
  for (const one of a.mentions) {
    for (let at = countBelow(ends, one.first - beside); at < b.mentions.length; at++) {
      const other = b.mentions[at]
      if (other === undefined || other.first > one.last + beside) break
      const isFirst = one.first <= other.first
      const [before, after] = [isFirst ? one : other, isFirst ? other : one]
      const gap = after.first - before.last
      if (gap < 0) row[sides.nested] = 1
      if (gap > beside || gap < 0 || tokens.sentence[before.first] !== tokens.sentence[after.first]) continue
      if (gap > 0 && gap <= asided && tokens.lower[before.last] === ",") row[sides.comma] = 1
      for (let token = before.last; token < after.first; token++) {
        const word = tokens.lower[token] ?? ""
        if (words.being.has(word)) row[sides.copula] = 1
        if (words.naming.has(word)) row[sides.naming] = 1
        if (gap <= listedWithin && (word === "and" || word === "or" || word === "&")) row[sides.listed] = 1
      }
    }
  }
}

const parts = {
  sentence: placeOf("same sentence"),
  closest: placeOf("sentences to any"),
  paragraph: placeOf("same paragraph"),
  paragraphOfAny: placeOf("same paragraph as any"),
  titleA: placeOf("title a"),
  titleB: placeOf("title b"),
  onlyTitleA: placeOf("only in title a"),
  onlyTitleB: placeOf("only in title b"),
  leadA: placeOf("lead a"),
  leadB: placeOf("lead b"),
  quoted: placeOf("quoted b"),
}

/** In which parts of the article they are told of; `from` is the sentence of the last mention before, `at` the first of the second. */
const putParts = (
  { sentences }: Document,
  own: Stance,
  other: Stance,
  from: number,
  at: number,
  row: Float32Array,
): void => {
  const closest = leastGap(own.sentences, other.sentences)
  row[parts.sentence] = Number(closest === 0)
  row[parts.closest] = closest
  row[parts.paragraph] = Number(sentences[at]?.paragraph === sentences[from]?.paragraph)
  row[parts.paragraphOfAny] = Number(shareAny(own.paragraphs, other.paragraphs))
  row[parts.titleA] = Number(own.inTitle)
  row[parts.titleB] = Number(other.inTitle)
  row[parts.onlyTitleA] = Number(own.onlyInTitle)
  row[parts.onlyTitleB] = Number(other.onlyInTitle)
  row[parts.leadA] = Number(own.inLead)
  row[parts.leadB] = Number(other.inLead)
  row[parts.quoted] = Number(other.quoted)
}

const shareAny = (some: ReadonlySet<number>, others: ReadonlySet<number>): boolean => {
  const [few, many] = some.size <= others.size ? [some, others] : [others, some]
  for (const one of few) if (many.has(one)) return true
  return false
}

/** The least difference between numbers of two lists, both ascending. */
const leastGap = (some: readonly number[], others: readonly number[]): number => {
  const [few, many] = some.length <= others.length ? [some, others] : [others, some]
  let least = Number.POSITIVE_INFINITY
  for (const one of few) {
    const at = countBelow(many, one)
    least = Math.min(least, (many[at] ?? Number.POSITIVE_INFINITY) - one)
    if (at > 0) least = Math.min(least, one - (many[at - 1] ?? 0))
  }
  return least
}
