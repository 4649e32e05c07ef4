import type { Trigger } from "../lexicon/trigger-frames.js"
import type { Triggers } from "../lexicon/triggers.js"
import type { Document } from "../model/document.js"
import type { AssetMention, IncidentMention, Mention } from "../model/mention.js"
import { type Clause, type Phrase, type Syntax, tag } from "../model/syntax.js"

const rule = "clause/taken-goods"
const heads: ReadonlySet<number> = new Set([tag.NOUN, tag.SYM])
const opening: ReadonlySet<number> = new Set([tag.DET, tag.PRON, tag.PUNCT, tag.PART])
const within: ReadonlySet<number> = new Set([tag.DET, tag.ADJ, tag.NUM, tag.NOUN, tag.PROPN])
const currency = /^(?:\$|£|€|¥|₹|₦)$/u

/** Things that words stand for where somebody has none of them: "stole everything", "nothing was taken". */
const vague = /^(?:everything|nothing|anything|something|thing|things|item|items|lot|way|part)$/u

/**
 * What is stolen is a thing, in the word lists or not: "thieves stole two lawn mowers and £300". Each noun that a verb of theft has for
 * its object, or that stands under the preposition it ends with, is goods, and a sum of money is money. What overlaps a mention of
 * `taken` is left out. Sorted by start.
 */
export const findTakenGoods = (
  document: Document,
  syntax: Syntax,
  triggers: readonly IncidentMention[],
  { byId }: Triggers,
  taken: readonly Mention[],
): readonly AssetMention[] => {
  const thefts = triggers.filter(({ trigger }) => isOfAnyThing(byId.get(trigger)))
  if (thefts.length === 0) return []
  const held = new Uint8Array(document.tokens.length)
  for (const { kind, first, last } of taken) if (kind !== "place" && kind !== "date") held.fill(1, first, last)
  const found = new Map<number, AssetMention>()
  for (const theft of thefts) {
    const clauses = syntax.clauses(document.tokens.sentence[theft.head] ?? 0)
    const clause = clauses.find(({ verb }) => verb === theft.head)
    for (const phrase of clause === undefined ? [] : goodsOf(document, clause, theft)) {
      const thing = makeThing(document, syntax, phrase)
      if (thing !== undefined && !held.slice(thing.first, thing.last).includes(1)) found.set(thing.head, thing)
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** A verb whose object is goods, whatever it is. */
const isOfAnyThing = (trigger: Trigger | undefined): boolean =>
  trigger?.object === "goods" && trigger.word === "verb" && trigger.fits.has("something")

const goodsOf = (
  { tokens }: Document,
  { voice, subject, object, obliques }: Clause,
  { first, last }: IncidentMention,
): readonly Phrase[] => {
  const closing = last - first > 1 ? tokens.lower[last - 1] : undefined
  const under = obliques.find(({ preposition }) => preposition === closing)?.phrase ?? null
  const goods = voice === "passive" ? subject : (object ?? under)
  return goods === null ? [] : [goods, ...goods.conjuncts]
}

const makeThing = (document: Document, syntax: Syntax, { head, first, last }: Phrase): AssetMention | undefined => {
  const { lower, start, end } = document.tokens
  const word = lower[head] ?? ""
  if (!heads.has(syntax.pos[head] ?? -1) || vague.test(word)) return undefined
  let from = first
  while (from < head && opening.has(syntax.pos[from] ?? -1)) from++
  // A sum's figure and what a thing is of belong to it; where it was does not.
  let to = head + 1
  const tail = lower[to] === "of" ? to + 1 : to
  if (tail > to || currency.test(word)) {
    let after = tail
    while (after < last && within.has(syntax.pos[after] ?? -1)) after++
    if (after > tail) to = after
  }
  const assetType = currency.test(word) ? "money" : "goods"
  const span = { first: from, last: to, head, start: start[from] ?? 0, end: end[to - 1] ?? 0 }
  const text = document.text.slice(span.start, span.end)
  return { kind: "asset", text, rule, assetType, size: null, name: text, ...span }
}
