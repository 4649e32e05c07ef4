import type { Clause } from "../model/syntax.js"
import { type SentenceTree, tagTable } from "./sentence-tree.js"
import { words } from "./word-sets.js"

/** What the words around a verb say of its time, voice and certainty. */
export type VerbGroup = Pick<Clause, "group" | "voice" | "tense" | "finite" | "negated" | "modality" | "particle">

/** Which form of its verb a word is; `same` is a base that is a past form as well ("hit", "put"). */
export type VerbForm = "base" | "third" | "past" | "gerund" | "same"

// Closed classes of English grammar.
const unchanging = words("hit hurt put set cut shut let cast cost burst bet bid quit rid shed split spread thrust")
export const be = words("be is are was were am been being 's ’s 're ’re 'm ’m get gets got getting gotten")
export const have = words("have has had having 've ’ve")
export const past = words("was were had did got")
export const bare = words("be been being having getting gotten")

/** The form of a verb, by its ending and whether it differs from its lemma. */
export const formOf = (word: string, lemma: string): VerbForm => {
  if (word === lemma) return unchanging.has(word) ? "same" : "base"
  if (word.endsWith("ing")) return "gerund"
  return word.endsWith("s") ? "third" : "past"
}

/** The auxiliaries of a verb in their order, without `n't`: "could have been" before "killed". */
export const auxiliariesOf = (tree: SentenceTree, verb: number): readonly number[] => {
  const found: number[] = []
  for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
    const relation = tree.relation(child)
    if ((relation === "aux" || relation === "aux:pass") && tree.word(child) !== "to") found.push(child)
  }
  return found
}

/** Whether the verb is an infinitive with "to". */
export const isInfinitive = (tree: SentenceTree, verb: number): boolean => {
  for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child))
    if (child < verb && tree.word(child) === "to" && !tree.relation(child).startsWith("obl")) return true
  return false
}

/** The subject that the verb has itself, of any kind that is a word: -1 without. */
export const ownSubject = (tree: SentenceTree, verb: number): number => {
  const passive = lastBefore(tree, verb, "nsubj:pass")
  return passive >= 0 ? passive : lastBefore(tree, verb, "nsubj")
}

export const isSameForm = (a: VerbForm, b: VerbForm): boolean =>
  a === b || (a === "same" && (b === "base" || b === "past")) || (b === "same" && (a === "base" || a === "past"))

/**
 * Of several children of one relation the last before the verb, for a date may be taken for the first: "April 1: Ann Lee was shot"; or for
 * the last, which a preposition shows: "a strike on Jan. 1 hit two vehicles".
 */
const lastBefore = (tree: SentenceTree, verb: number, relation: string): number => {
  let found = -1
  for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
    if (tree.relation(child) !== relation) continue
    if (found < 0 || (child < verb && !tree.tagged(child - 1, adpositions))) found = child
  }
  return found
}
const adpositions = tagTable("ADP")
