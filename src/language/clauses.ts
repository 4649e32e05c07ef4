import { loadList } from "../lexicon/load.js"
import type { Tokens } from "../model/document.js"
import type { Clause, Tree } from "../model/syntax.js"
import { ComplementFinder } from "./complements.js"
import { PhraseReader } from "./phrases.js"
import { clauseRelation, isVerb } from "./predicates.js"
import { SentenceTree } from "./sentence-tree.js"
import { SubjectFinder } from "./subjects.js"
import { formOf, isInfinitive, ownSubject, readVerbGroup, shareVerbGroup, type VerbGroup } from "./verb-group.js"

const separate: ReadonlySet<string> = new Set("conj cc punct ccomp advcl advcl:relcl parataxis discourse".split(" "))
const questionWords: ReadonlySet<string> = new Set("when where while why how whenever wherever once".split(" "))
const gerundMarks: ReadonlySet<string> = new Set("of with from in for".split(" "))
let intransitive: ReadonlySet<string> | undefined
/** Read once, when the first clause is asked for. */
const intransitives = (): ReadonlySet<string> => {
  intransitive ??= new Set(loadList("intransitive-verbs", {}).flatMap(({ phrases }) => phrases))
  return intransitive
}

/** Reads the clauses of one sentence. */
class ClauseReader {
  readonly #tree: SentenceTree
  readonly #lemma: (token: number) => string
  readonly #phrases: PhraseReader
  readonly #subjects: SubjectFinder
  readonly #verbs: number[] = []
  /** Index of the clause of each verb, and of the nearest clause at or above each other token; -1 for none. */
  readonly #nearest: Int32Array
  readonly #groups = new Map<number, VerbGroup>()
  readonly #complements: ComplementFinder

  constructor(tree: SentenceTree, lemma: (token: number) => string) {
    this.#tree = tree
    this.#lemma = lemma
    this.#phrases = new PhraseReader(tree)
    this.#subjects = new SubjectFinder(tree, lemma, intransitives())
    this.#complements = new ComplementFinder(tree, this.#phrases, this.#subjects, this.#groups)
    this.#nearest = new Int32Array(tree.last - tree.first).fill(-1)
    for (let token = tree.first; token < tree.last; token++) {
      if (!isVerb(tree, token)) continue
      this.#nearest[token - tree.first] = this.#verbs.length
      this.#verbs.push(token)
    }
    // Heads come first, so that each group can share what the one above it has.
    for (const token of tree.order) {
      const index = this.#nearest[token - tree.first] ?? -1
      if (index >= 0) this.#groups.set(token, this.#readGroup(token))
      else this.#nearest[token - tree.first] = this.#clauseAt(tree.head(token))
    }
  }

  read(): readonly Clause[] {
    return this.#verbs.map((verb) => this.#clause(verb))
  }

  #clauseAt(token: number): number {
    return token < 0 ? -1 : (this.#nearest[token - this.#tree.first] ?? -1)
  }

  #readGroup(verb: number): VerbGroup {
    const tree = this.#tree
    const lemma = this.#lemma(verb)
    const own = readVerbGroup(tree, verb, lemma)
    const head = tree.head(verb)
    if (tree.relation(verb) === "conj") {
      const above = this.#groups.get(head)
      if (!above) return own
      const first = { verb: head, lemma: this.#lemma(head), group: above }
      return shareVerbGroup(tree, { verb, lemma, group: own }, first, intransitives())
    }
    if (tree.relation(verb) !== "xcomp" || own.modality !== "none" || !isInfinitive(tree, verb)) return own
    // "Is going to attack" and "has to leave" are future and necessity in two words.
    const governor = this.#lemma(head)
    if (governor === "go" && formOf(tree.word(head), governor) === "gerund") return { ...own, modality: "future" }
    return governor === "have" || governor === "need" ? { ...own, modality: "necessary" } : own
  }

  #clause(verb: number): Clause {
    const tree = this.#tree
    const complements = this.#complements
    const group = this.#groups.get(verb) ?? readVerbGroup(tree, verb, this.#lemma(verb))
    const passive = group.voice === "passive"
    const governor = complements.governor(verb)
    const agent = passive ? complements.agent(verb, governor) : -1
    const extent = this.#extent(verb, group)
    // Field by field: spreading costs more than all the reading.
    return {
      first: extent.first,
      last: extent.last,
      verb,
      lemma: this.#lemma(verb),
      particle: group.particle,
      group: group.group,
      voice: group.voice,
      tense: group.tense,
      finite: group.finite,
      negated: group.negated,
      modality: group.modality,
      controller: this.#controller(verb),
      subject: complements.phraseOf(this.#subjects.subject(verb)),
      object: passive ? null : complements.phraseOf(complements.object(verb, governor)),
      indirectObject: complements.phraseOf(tree.child(verb, "iobj")),
      agent: complements.phraseOf(agent),
      obliques: complements.obliques(verb, governor, agent),
      parent: this.#clauseAt(tree.head(verb)),
      relation: clauseRelation(tree, verb),
      mark: this.#mark(verb),
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
    if (relation !== "conj" || tree.head(head) < 0 || this.#groups.get(verb)?.finite !== false) return null
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
