import type { Oblique, Phrase } from "../model/syntax.js"
import { antecedentOf } from "./antecedents.js"
import type { PhraseReader } from "./phrases.js"
import { type SentenceTree, tagTable } from "./sentence-tree.js"
import type { SubjectFinder } from "./subjects.js"
import { ownSubject, type VerbGroup } from "./verb-forms.js"

const nounTag = tagTable("NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X", "DET")
const prepositionTag = tagTable("ADP")

/** The verb groups of a sentence by their verbs. */
export interface VerbGroups {
  has(token: number): boolean
  of(verb: number): VerbGroup
}

/** Finds what stands with a verb besides its subject, with what coordinated verbs share. Tokens; -1 stands for none. */
export class ComplementFinder {
  readonly #tree: SentenceTree
  readonly #phrases: PhraseReader
  readonly #subjects: SubjectFinder
  readonly #groups: VerbGroups

  constructor(tree: SentenceTree, phrases: PhraseReader, subjects: SubjectFinder, groups: VerbGroups) {
    this.#tree = tree
    this.#phrases = phrases
    this.#subjects = subjects
    this.#groups = groups
  }

  /** The phrase of a head, of its antecedent where it is a relative pronoun; null for -1. */
  phraseOf(head: number): Phrase | null {
    return head < 0 ? null : this.#phrases.phrase(antecedentOf(this.#tree, head))
  }

  /** The verb that this one is coordinated with, and whose later complements may belong to both; -1 without. */
  governor(verb: number): number {
    const head = this.#tree.head(verb)
    return this.#tree.relation(verb) === "conj" && this.#groups.has(head) && ownSubject(this.#tree, verb) < 0
      ? head
      : -1
  }

  /** Its own object, or one shared with the verb it is coordinated with: "shot and killed two officers". */
  object(verb: number, governor: number): number {
    const tree = this.#tree
    const own = this.#subjects.object(verb)
    if (own >= 0 || tree.child(verb, "ccomp") >= 0) return own
    if (governor >= 0) {
      const shared = tree.child(governor, "obj")
      return shared > verb ? shared : -1
    }
    const next = tree.child(verb, "conj")
    const adjacent = next === verb + 2 && tree.relation(verb + 1) === "cc" && tree.relation(verb) !== "acl:relcl"
    return adjacent && this.#groups.has(next) && ownSubject(tree, next) < 0 ? tree.child(next, "obj") : -1
  }

  /** The head of the `by` phrase of a passive, its own or shared. */
  agent(verb: number, governor: number): number {
    const own = this.#by(verb, -1)
    return own < 0 && governor >= 0 && this.#groups.of(governor).voice === "passive" ? this.#by(governor, verb) : own
  }

  /** The phrase under "by" that stands after a token; what the parser calls an agent goes before "by the river". */
  #by(verb: number, after: number): number {
    const tree = this.#tree
    const agent = tree.child(verb, "obl:agent")
    if (agent > after) return agent
    for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
      if (child <= after || !tree.relation(child).startsWith("obl") || !tree.tagged(child, nounTag)) continue
      if (tree.joined(child, "case") === "by") return child
    }
    return -1
  }

  /** Its obliques, and those after it of the verb it is coordinated with. */
  obliques(verb: number, governor: number, agent: number): readonly Oblique[] {
    const obliques: Oblique[] = []
    this.#collectObliques(verb, -1, agent, obliques)
    if (governor >= 0) this.#collectObliques(governor, verb, agent, obliques)
    return obliques
  }

  #collectObliques(verb: number, after: number, agent: number, obliques: Oblique[]): void {
    const tree = this.#tree
    for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
      if (child <= after || child === agent || !tree.relation(child).startsWith("obl")) continue
      // A stranded preposition ("the evil complained of") holds no phrase.
      if (tree.tagged(child, prepositionTag)) continue
      const preposition = tree.joined(child, "case")
      obliques.push({ preposition, phrase: this.#phrases.phrase(antecedentOf(this.#tree, child)) })
      // "In Lyon and near Paris": the second stands under its own preposition.
      for (let more = tree.firstChild(child); more >= 0; more = tree.nextSibling(more)) {
        const other = tree.relation(more) === "conj" ? tree.joined(more, "case") : ""
        if (other !== "" && other !== preposition)
          obliques.push({ preposition: other, phrase: this.#phrases.phrase(more) })
      }
    }
  }
}
