import type { Parser } from "../../src/language/parser.js"
import type { GoldSentence } from "./treebank.js"

export interface Attachment {
  /** Share of tokens with the right head, in per cent; punctuation counts. */
  readonly uas: number
  /** … and the right relation, subtypes included. */
  readonly las: number
  /** … of tokens whose relation is an argument's. */
  readonly argumentLas: number
}

const argumentRelations = new Set(["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "appos", "conj"])

/** Attachment scores of a parser, given the sentences' tags as changed by `retag`. */
export const measure = (
  parser: Parser,
  sentences: readonly GoldSentence[],
  retag: (tags: Uint8Array) => Uint8Array = (tags) => tags,
): Attachment => {
  let tokens = 0
  let heads = 0
  let labelled = 0
  let argumentCount = 0
  let argumentsRight = 0
  for (const sentence of sentences) {
    const { length } = sentence.forms
    const tree = parser.parse(sentence.forms, retag(sentence.tags), 0)
    for (let at = 0; at < length; at++) {
      const gold = sentence.heads[at + 1] ?? 0
      const name = sentence.relations[at + 1] ?? ""
      const isHead = tree.head[at] === (gold > length ? -1 : gold - 1)
      const isRight = isHead && tree.relation[at] === name
      tokens++
      if (isHead) heads++
      if (isRight) labelled++
      if (!argumentRelations.has(name)) continue
      argumentCount++
      if (isRight) argumentsRight++
    }
  }
  const share = (count: number, all: number) => Math.round((1000 * count) / all) / 10
  return { uas: share(heads, tokens), las: share(labelled, tokens), argumentLas: share(argumentsRight, argumentCount) }
}
