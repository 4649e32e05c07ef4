import type { Document } from "../src/model/document.js"
import type { Entity } from "../src/model/entity.js"
import type { Mention } from "../src/model/mention.js"

/** A mention of the set `gum`, offsets in code points; mentions of one chain are the same thing. */
export interface ChainMention {
  readonly start: number
  readonly end: number
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
}

/** One article: what the system made of it, and the answer. */
export interface CoreferenceCase {
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly answer: readonly ChainMention[]
}

const pronoun = /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/u

interface Placed {
  readonly entity: number
  /** A name or description, no pronoun. */
  readonly named: boolean
  readonly chain: string
}

/** Offsets in code points of UTF-16 offsets; texts without surrogates need none. */
const unitsOf = (text: string): ((offset: number) => number) => {
  const units: number[] = []
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) units.push(at)
  return (offset) => units[offset] ?? text.length
}

/** Measures entities against chains: B³ over what both have, and how many pronouns mean whom they should. */
export const measureCoreference = (cases: readonly CoreferenceCase[]): CoreferenceFigures => {
  let placedCount = 0
  let precision = 0
  let recall = 0
  let pronouns = 0
  let resolved = 0
  let right = 0
  for (const { document, mentions, entities, answer } of cases) {
    const unit = unitsOf(document.text)
    const spans = answer
      .map(({ start, end, chain }) => ({
        start: unit(start) + document.origin,
        end: unit(end) + document.origin,
        chain,
      }))
      .sort((a, b) => a.end - a.start - (b.end - b.start))
    const chainAt = (token: number): string | undefined => {
      const start = document.tokens.start[token] ?? 0
      const end = document.tokens.end[token] ?? 0
      return spans.find((span) => span.start <= start && end <= span.end)?.chain
    }
    const size = new Map<string, number>()
    for (const { chain } of spans) size.set(chain, (size.get(chain) ?? 0) + 1)
    const byToken = new Map<number, Placed>()
    const byEntity = entities.map((entity) => {
      const tokens = [...entity.mentions.map((index) => mentions[index]?.head ?? -1), ...entity.references]
      return tokens.flatMap((token, at): readonly Placed[] => {
        const chain = chainAt(token)
        if (chain === undefined) return []
        const placed = { entity: entity.id, chain, named: at < entity.mentions.length }
        byToken.set(token, placed)
        return [placed]
      })
    })
    const all = byEntity.flat()
    const inChain = new Map<string, number>()
    for (const { chain } of all) inChain.set(chain, (inChain.get(chain) ?? 0) + 1)
    for (const placed of all) {
      const own = byEntity[placed.entity] ?? []
      const shared = own.filter(({ chain }) => chain === placed.chain).length
      precision += shared / own.length
      recall += shared / (inChain.get(placed.chain) ?? 1)
      placedCount++
    }
    for (let token = 0; token < document.tokens.length; token++) {
      if (!pronoun.test(document.tokens.lower[token] ?? "")) continue
      const start = document.tokens.start[token]
      const gold = spans.find((span) => span.start === start && span.end === document.tokens.end[token])
      if (!gold || (size.get(gold.chain) ?? 0) < 2) continue
      pronouns++
      const placed = byToken.get(token)
      if (!placed) continue
      resolved++
      const own = byEntity[placed.entity] ?? []
      if (own.some(({ chain, named }) => named && chain === gold.chain)) right++
    }
  }
  const p = (100 * precision) / Math.max(1, placedCount)
  const r = (100 * recall) / Math.max(1, placedCount)
  const f1 = p + r > 0 ? (2 * p * r) / (p + r) : 0
  return { placed: placedCount, precision: p, recall: r, f1, pronouns, resolved, right }
}
