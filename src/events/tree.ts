import type { Clause, Phrase } from "../model/syntax.js"
import type { Scene } from "./scene.js"

/** A phrase and all that it is coordinated with. */
export const conjunctsOf = (phrase: Phrase): readonly Phrase[] => [phrase, ...phrase.conjuncts]

/** The clause whose verb group holds a token, or the innermost one whose words do; null where the sentence has none. */
export const clauseAt = (scene: Scene, sentence: number, token: number): Clause | null => {
  const clauses = scene.syntax.clauses(sentence)
  // Verbs first: their clauses need not be read to be found.
  const own = clauses.find(({ verb }) => verb === token)
  if (own) return own
  let inner: Clause | null = null
  for (const clause of clauses) {
    const holds = clause.first <= token && token < clause.last
    if (holds && (inner === null || clause.last - clause.first <= inner.last - inner.first)) inner = clause
  }
  return inner
}

/** Children of a token in its tree, in order. */
export const childrenOf = (scene: Scene, sentence: number, token: number): readonly number[] => {
  const tree = scene.syntax.tree(sentence)
  const found: number[] = []
  for (let at = tree.first; at < tree.last; at++) if (tree.head[at - tree.first] === token) found.push(at)
  return found
}

/** The UD relation of a token to its head. */
export const relationOf = (scene: Scene, sentence: number, token: number): string => {
  const tree = scene.syntax.tree(sentence)
  return tree.relation[token - tree.first] ?? ""
}

/** The head of a token in its tree, -1 for the root. */
export const governorOf = (scene: Scene, sentence: number, token: number): number => {
  const tree = scene.syntax.tree(sentence)
  return tree.head[token - tree.first] ?? -1
}

/** The last word of a verb of several ("broke into", "took over"), which its object may stand under; "" for a single word. */
export const closingOf = ({ document, mentions, triggerAt }: Scene, head: number): string => {
  const mention = mentions[triggerAt[head] ?? -1]
  return mention !== undefined && mention.last - mention.first > 1
    ? (document.tokens.lower[mention.last - 1] ?? "")
    : ""
}

/** Words between a preposition and the mention that it stands before. */
const caseReach = 2

/** The preposition that stands before a mention which begins at `first`, past its article, whatever word of it the tree hangs it on; or -1. */
export const caseBefore = (scene: Scene, sentence: number, first: number): number => {
  const opening = scene.document.sentences[sentence]?.first ?? 0
  for (let at = first - 1; at >= Math.max(opening, first - 1 - caseReach); at--)
    if (relationOf(scene, sentence, at) === "case") return at
  return -1
}

/** The preposition of a noun, or -1. */
export const caseOf = (scene: Scene, sentence: number, token: number): number =>
  childrenOf(scene, sentence, token).find((child) => relationOf(scene, sentence, child) === "case") ?? -1
