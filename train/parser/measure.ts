import type { Parser } from "../../src/language/parser.js"
import { universalTags } from "../../src/model/syntax.js"
import type { GoldSentence } from "./treebank.js"

/** Figures in per cent. */
export interface Attachment {
  /** Share of tokens with the right head; punctuation counts. */
  readonly uas: number
  /** … and the right relation, subtypes included. */
  readonly las: number
  /** … of tokens whose relation is an argument's. */
  readonly argumentLas: number
  /** F1 of subjects, passive subjects, objects and agents of verbs. */
  readonly verbRoles: number
}

const argumentRelations = new Set(["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "appos", "conj"])
const roleRelations = new Set(["nsubj", "nsubj:pass", "obj", "obl:agent"])
const verb = universalTags.indexOf("VERB")

/** Attachment scores of a parser, given each sentence's tags by `tag`. */
export const measure = (
  parser: Parser,
  sentences: readonly GoldSentence[],
  tag: (sentence: GoldSentence) => Uint8Array = ({ tags }) => tags,
): Attachment => {
  const count = { tokens: 0, heads: 0, labelled: 0, arguments: 0, argumentsRight: 0, roles: 0, told: 0, rolesRight: 0 }
  for (const sentence of sentences) {
    const { length } = sentence.forms
    const tree = parser.parse(sentence.forms, tag(sentence), 0)
    const isVerb = (place: number) => sentence.tags[place] === verb
    for (let at = 0; at < length; at++) {
      const gold = (sentence.heads[at + 1] ?? 0) - 1
      const found = tree.head[at] ?? -1
      const name = sentence.relations[at + 1] ?? ""
      const label = tree.relation[at] ?? ""
      const isHead = found === (gold === length ? -1 : gold)
      const isRight = isHead && label === name
      const isRole = roleRelations.has(name) && isVerb(gold)
      count.tokens++
      if (isHead) count.heads++
      if (isRight) count.labelled++
      if (argumentRelations.has(name)) count.arguments++
      if (argumentRelations.has(name) && isRight) count.argumentsRight++
      if (isRole) count.roles++
      if (roleRelations.has(label) && isVerb(found)) count.told++
      if (isRole && isRight) count.rolesRight++
    }
  }
  const share = (part: number, all: number) => Math.round((1000 * part) / all) / 10
  return {
    uas: share(count.heads, count.tokens),
    las: share(count.labelled, count.tokens),
    argumentLas: share(count.argumentsRight, count.arguments),
    verbRoles: share(2 * count.rolesRight, count.roles + count.told),
  }
}
