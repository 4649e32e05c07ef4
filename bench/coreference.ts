import type { Document, Span } from "../src/model/document.js"
import type { Entity } from "../src/model/entity.js"
import type { Mention } from "../src/model/mention.js"

/** A mention of the set `gum`, offsets in code points; mentions of one chain are the same thing. */
export interface ChainMention extends Span {
  readonly chain: string
}

export interface CoreferenceFigures {
  /** Mentions and references of the system that stand in a mention of the answer. */
  readonly placed: number
  /** B³ over those (Bagga and Baldwin 1998), in percent. */
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Pronouns of the answer that are a mention by themselves and have another mention in their chain. */
  readonly pronouns: number
  readonly resolved: number
  /** Resolved ones whose entity has a name or description in the same chain. */
  readonly right: number
  /** Of these pronouns "he" and "she" in their forms; "it" and "they" mostly mean what is no actor. */
  readonly personal: number
  readonly personalRight: number
  /** People told of without a name ("the officer") who, by the answer, were told of before, as the system found. */
  readonly described: number
  /** Those of them that the system gives to one of the mentions before. */
  readonly joined: number
}

/** One article: what the system made of it, and the answer. */
export interface CoreferenceCase {
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly answer: readonly ChainMention[]
}

const pronoun = /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/u

const personal = /^(?:he|him|his|himself|she|her|hers|herself)$/u

/** A mention or reference of the system that stands in a chain of the answer. */
interface Placed {
  readonly token: number
  readonly entity: number
  /** A name or description, no pronoun. */
  readonly named: boolean
  /** People without a name. */
  readonly group: boolean
  readonly chain: string
}

/** UTF-16 offsets of code points; an offset beyond the end is the end. */
const unitsOf = (text: string): ((offset: number) => number) => {
  const units: number[] = []
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) units.push(at)
  return (offset) => units[offset] ?? text.length
}

/** The answer's mentions on the document, the shortest first. */
const spansOf = ({ document, answer }: CoreferenceCase): readonly ChainMention[] => {
  const unit = unitsOf(document.text)
  const move = (offset: number) => unit(offset) + document.origin
  return answer
    .map(({ start, end, chain }) => ({ start: move(start), end: move(end), chain }))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
}

const place = (
  { document, mentions, entities }: CoreferenceCase,
  spans: readonly ChainMention[],
): readonly Placed[] => {
  const chainAt = (token: number): string | undefined => {
    const start = document.tokens.start[token] ?? 0
    const end = document.tokens.end[token] ?? 0
    return spans.find((span) => span.start <= start && end <= span.end)?.chain
  }
  return entities.flatMap((entity) => {
    const own = entity.mentions.map((index) => mentions[index])
    const named = own.map((mention) => ({
      token: mention?.head ?? -1,
      named: true,
      group: mention?.kind === "group",
    }))
    const all = [...named, ...entity.references.map((token) => ({ token, named: false, group: false }))]
    return all.flatMap((found): readonly Placed[] => {
      const chain = chainAt(found.token)
      return chain === undefined ? [] : [{ ...found, chain, entity: entity.id }]
    })
  })
}

const countBy = <Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}

/** Sums over what was placed of the share of its entity, and of its chain, that is the same thing. */
const sumShares = (placed: readonly Placed[]) => {
  const inBoth = countBy(placed, ({ entity, chain }) => `${entity} ${chain}`)
  const inEntity = countBy(placed, ({ entity }) => String(entity))
  const inChain = countBy(placed, ({ chain }) => chain)
  let precision = 0
  let recall = 0
  for (const { entity, chain } of placed) {
    const shared = inBoth.get(`${entity} ${chain}`) ?? 0
    precision += shared / (inEntity.get(String(entity)) ?? 1)
    recall += shared / (inChain.get(chain) ?? 1)
  }
  return { precision, recall }
}

const countPronouns = ({ document }: CoreferenceCase, spans: readonly ChainMention[], placed: readonly Placed[]) => {
  const size = countBy(spans, ({ chain }) => chain)
  const byToken = new Map(placed.map((found) => [found.token, found]))
  const counts = { pronouns: 0, resolved: 0, right: 0, personal: 0, personalRight: 0 }
  for (let token = 0; token < document.tokens.length; token++) {
    const word = document.tokens.lower[token] ?? ""
    if (!pronoun.test(word)) continue
    const start = document.tokens.start[token]
    const due = spans.find((span) => span.start === start && span.end === document.tokens.end[token])
    if (!due || (size.get(due.chain) ?? 0) < 2) continue
    counts.pronouns++
    if (personal.test(word)) counts.personal++
    const found = byToken.get(token)
    if (!found) continue
    counts.resolved++
    if (!placed.some(({ entity, chain, named }) => entity === found.entity && named && chain === due.chain)) continue
    counts.right++
    if (personal.test(word)) counts.personalRight++
  }
  return counts
}

const countDescriptions = (placed: readonly Placed[]) => {
  const counts = { described: 0, joined: 0 }
  for (const { token, chain, entity, group } of placed) {
    if (!group) continue
    const before = placed.filter((other) => other.named && other.chain === chain && other.token < token)
    if (before.length === 0) continue
    counts.described++
    if (before.some((other) => other.entity === entity)) counts.joined++
  }
  return counts
}

/** Measures entities against chains: B³ over what both have, and how many pronouns and descriptions mean whom they should. */
export const measureCoreference = (cases: readonly CoreferenceCase[]): CoreferenceFigures => {
  const counted = cases.map((one) => {
    const spans = spansOf(one)
    const placed = place(one, spans)
    const counts = { ...countPronouns(one, spans, placed), ...countDescriptions(placed), placed: placed.length }
    return { ...counts, ...sumShares(placed) }
  })
  const sum = (field: keyof (typeof counted)[number]) => counted.reduce((total, counts) => total + counts[field], 0)
  const placed = sum("placed")
  const precision = (100 * sum("precision")) / Math.max(1, placed)
  const recall = (100 * sum("recall")) / Math.max(1, placed)
  return {
    ...{ placed, precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 },
    ...{ pronouns: sum("pronouns"), resolved: sum("resolved"), right: sum("right") },
    ...{ personal: sum("personal"), personalRight: sum("personalRight") },
    ...{ described: sum("described"), joined: sum("joined") },
  }
}
