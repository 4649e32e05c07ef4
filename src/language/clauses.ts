import { loadList } from "../lexicon/load.js"
import type { Tokens } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import type { Clause, Tree } from "../model/syntax.js"
import { ComplementFinder, type VerbGroups } from "./complements.js"
import { type ClauseFrame, type ClauseMembers, type ClauseParts, LazyClause } from "./lazy-clause.js"
import { PhraseReader } from "./phrases.js"
import { clauseRelation, isVerb } from "./predicates.js"
import { SentenceTree } from "./sentence-tree.js"
import { SubjectFinder } from "./subjects.js"
import { formOf, isInfinitive, ownSubject, type VerbGroup } from "./verb-forms.js"
import { readVerbGroup, shareVerbGroup } from "./verb-group.js"

const separate: ReadonlySet<string> = new Set("conj cc punct ccomp advcl advcl:relcl parataxis discourse".split(" "))
const questionWords: ReadonlySet<string> = new Set("when where while why how whenever wherever once".split(" "))
const gerundMarks: ReadonlySet<string> = new Set("of with from in for".split(" "))
let intransitive: ReadonlySet<string> | undefined
/** Read once, when the first clause is asked for. */
const intransitives = (): ReadonlySet<string> => {
  intransitive ??= new Set(flatMap(loadList("intransitive-verbs", {}), ({ phrases }) => phrases))
  return intransitive
}

/** The verb groups of one sentence, each read when first asked for. */
class SentenceGroups implements VerbGroups {
  readonly #tree: SentenceTree
  readonly #lemma: (token: number) => string
  readonly #verbs: ReadonlySet<number>
  readonly #read = new Map<number, VerbGroup>()

  constructor(tree: SentenceTree, lemma: (token: number) => string, verbs: ReadonlySet<number>) {
    this.#tree = tree
    this.#lemma = lemma
    this.#verbs = verbs
  }

  has(token: number): boolean {
    return this.#verbs.has(token)
  }

  of(verb: number): VerbGroup {
    const known = this.#read.get(verb)
    if (known) return known
    const fresh = this.#readGroup(verb)
    this.#read.set(verb, fresh)
    return fresh
  }

  #readGroup(verb: number): VerbGroup {
    const tree = this.#tree
    const lemma = this.#lemma(verb)
    const own = readVerbGroup(tree, verb, lemma)
    const head = tree.head(verb)
    if (tree.relation(verb) === "conj") {
      if (!this.has(head)) return own
      const first = { verb: head, lemma: this.#lemma(head), group: this.of(head) }
      return shareVerbGroup(tree, { verb, lemma, group: own }, first, intransitives())
    }
    if (own.modality !== "none" || !isInfinitive(tree, verb)) return own
    // "Two men are to stand trial".
    if (beforeInfinitive.test(tree.word(tree.child(verb, "cop")))) return { ...own, modality: "future", finite: true }
    if (tree.relation(verb) !== "xcomp") return own
    // "Is going to attack" and "has to leave" are future and necessity in two words.
    const governor = this.#lemma(head)
    if (governor === "go" && formOf(tree.word(head), governor) === "gerund") return { ...own, modality: "future" }
    return governor === "have" || governor === "need" ? { ...own, modality: "necessary" } : own
  }
}

const beforeInfinitive = /^(?:is|are|was|were)$/u

/** Reads the clauses of one sentence. */
class ClauseReader implements ClauseParts {
  readonly #tree: SentenceTree
  readonly #lemma: (token: number) => string
  readonly #phrases: PhraseReader
  readonly #subjects: SubjectFinder
  readonly #verbs: number[] = []
  /** Index of the clause of each verb, and of the nearest clause at or above each other token; -1 for none. */
  readonly #nearest: Int32Array
  readonly #groups: SentenceGroups
  readonly #complements: ComplementFinder

  constructor(tree: SentenceTree, lemma: (token: number) => string) {
    this.#tree = tree
    this.#lemma = lemma
    this.#nearest = new Int32Array(tree.last - tree.first).fill(-1)
    for (let token = tree.first; token < tree.last; token++) {
      if (!isVerb(tree, token)) continue
      this.#nearest[token - tree.first] = this.#verbs.length
      this.#verbs.push(token)
    }
    this.#phrases = new PhraseReader(tree)
    this.#subjects = new SubjectFinder(tree, lemma, intransitives())
    this.#groups = new SentenceGroups(tree, lemma, new Set(this.#verbs))
    this.#complements = new ComplementFinder(tree, this.#phrases, this.#subjects, this.#groups)
    // Heads come first, so that each token can take the clause of the one above it.
    for (const token of tree.order) {
      const at = token - tree.first
      if ((this.#nearest[at] ?? -1) < 0) this.#nearest[at] = this.#clauseAt(tree.head(token))
    }
  }

  read(): readonly Clause[] {
    return this.#verbs.map((verb) => new LazyClause(verb, this))
  }

  #clauseAt(token: number): number {
    return token < 0 ? -1 : (this.#nearest[token - this.#tree.first] ?? -1)
  }

  frame(verb: number): ClauseFrame {
    const group = this.#groups.of(verb)
    const { first, last } = this.#extent(verb, group)
    // Field by field: spreading costs more than all the reading.
    return {
      first,
      last,
      lemma: this.#lemma(verb),
      particle: group.particle,
      group: group.group,
      voice: group.voice,
      tense: group.tense,
      finite: group.finite,
      negated: group.negated,
      modality: group.modality,
      controller: this.#controller(verb),
      parent: this.#clauseAt(this.#tree.head(verb)),
      relation: clauseRelation(this.#tree, verb),
      mark: this.#mark(verb),
    }
  }

  members(verb: number): ClauseMembers {
    const complements = this.#complements
    const passive = this.#groups.of(verb).voice === "passive"
    const governor = complements.governor(verb)
    const agent = passive ? complements.agent(verb, governor) : -1
    return {
      subject: complements.phraseOf(this.#subjects.subject(verb)),
      object: passive ? null : complements.phraseOf(complements.object(verb, governor)),
      indirectObject: complements.phraseOf(this.#tree.child(verb, "iobj")),
      agent: complements.phraseOf(agent),
      obliques: complements.obliques(verb, governor, agent),
    }
  }

  /** The governor of a controlled infinitive or gerund: "planned to rob", "accused of robbing". */
  #controller(verb: number): string | null {
    const tree = this.#tree
    const head = tree.head(verb)
    if (head < 0 || ownSubject(tree, verb) >= 0) return null
    const relation = tree.relation(verb)
    if (relation === "xcomp") return this.#lemma(head)
    if (relation === "advcl" && this.#groups.has(head))
      return gerundMarks.has(tree.joined(verb, "mark")) ? this.#lemma(head) : null
    if (relation !== "conj" || tree.head(head) < 0 || this.#groups.of(verb).finite) return null
    // "Tried to flee after hitting and killing a man" tried nothing but to flee.
    if (formOf(tree.word(verb), this.#lemma(verb)) !== formOf(tree.word(head), this.#lemma(head))) return null
    return tree.relation(head) === "xcomp" ? this.#lemma(tree.head(head)) : null
  }

  #mark(verb: number): string | null {
    const tree = this.#tree
    const mark = tree.joined(verb, "mark")
    if (mark !== "" && mark !== "to") return mark.endsWith(" to") ? mark.slice(0, -3) : mark
    for (let child = tree.firstChild(verb); child >= 0 && child < verb; child = tree.nextSibling(child))
      if (tree.relation(child) === "advmod" && questionWords.has(tree.word(child))) return tree.word(child)
    return mark || null
  }

  #extent(verb: number, group: VerbGroup): { first: number; last: number } {
    const tree = this.#tree
    let { first, last } = group.group
    for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
      if (separate.has(tree.relation(child))) continue
      const below = this.#phrases.extent(child)
      first = Math.min(first, below.first)
      last = Math.max(last, below.last)
    }
    return { first, last }
  }
}

/**
 * The clauses of one sentence, one for each verb, in the order of their verbs; the fields are those of `Clause`.
 * Participles before and after a noun are clauses of it ("acl": "the injured driver", "people killed in the blast").
 * Obliques without a preposition ("was killed Monday") have "" for it.
 */
export const readClauses = (
  tree: Tree,
  tokens: Tokens,
  pos: Uint8Array,
  lemma: (token: number) => string,
): readonly Clause[] => new ClauseReader(new SentenceTree(tree, tokens, pos), lemma).read()
