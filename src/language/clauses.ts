import { loadList } from "../lexicon/load.js"
import type { Tokens } from "../model/document.js"
import type { Clause, Oblique, Phrase, Tree } from "../model/syntax.js"
import { PhraseReader } from "./phrases.js"
import { SentenceTree, tagTable } from "./sentence-tree.js"
import { SubjectFinder } from "./subjects.js"
import { formOf, isInfinitive, ownSubject, readVerbGroup, shareVerbGroup, type VerbGroup } from "./verb-group.js"

const verbTag = tagTable("VERB")
const auxiliaryTag = tagTable("AUX")
const prepositionTag = tagTable("ADP")
const wordTag = tagTable("NOUN", "PROPN", "ADJ")
const nounTag = tagTable("NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X", "DET")
/** Verbs in these places are parts of a word or of a preposition: "including", "the shooting victim". */
const noClause: ReadonlySet<string> = new Set(
  "case mark fixed compound compound:prt flat goeswith reparandum aux aux:pass cop cc det punct".split(" "),
)
const separate: ReadonlySet<string> = new Set("conj cc punct ccomp advcl advcl:relcl parataxis discourse".split(" "))
const questionWords: ReadonlySet<string> = new Set("when where while why how whenever wherever once".split(" "))
const gerundMarks: ReadonlySet<string> = new Set("of with from in for".split(" "))
const relations: ReadonlyMap<string, string> = new Map([
  ...["root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "parataxis"].map((one): [string, string] => [
    one,
    one,
  ]),
  ...["csubj", "csubj:pass", "csubj:outer", "nsubj", "nsubj:pass", "obj", "iobj"].map((one): [string, string] => [
    one,
    "ccomp",
  ]),
  ...["advcl:relcl", "obl", "obl:agent", "obl:unmarked", "advmod"].map((one): [string, string] => [one, "advcl"]),
  ...["amod", "nmod", "nmod:poss"].map((one): [string, string] => [one, "acl"]),
])

let intransitive: ReadonlySet<string> | undefined
/** Read once, when the first clause is asked for. */
const intransitives = (): ReadonlySet<string> => {
  intransitive ??= new Set(loadList("intransitive-verbs", {}).flatMap(({ phrases }) => phrases))
  return intransitive
}

/** Verbs by their tag, and words with the dependents that only verbs have, whatever their tag. */
const isVerb = (tree: SentenceTree, token: number): boolean => {
  if (noClause.has(tree.relation(token))) return false
  if (tree.tagged(token, verbTag)) return true
  const passive = tree.child(token, "aux:pass") >= 0 || tree.child(token, "nsubj:pass") >= 0
  if (tree.tagged(token, auxiliaryTag)) return passive || ownSubject(tree, token) >= 0
  if (passive) return tree.tagged(token, wordTag)
  // Headlines: "Police probe blast" with a noun for a verb.
  return (
    tree.tagged(token, wordTag) &&
    tree.child(token, "cop") < 0 &&
    tree.child(token, "obj") >= 0 &&
    ownSubject(tree, token) >= 0
  )
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

  constructor(tree: SentenceTree, lemma: (token: number) => string) {
    this.#tree = tree
    this.#lemma = lemma
    this.#phrases = new PhraseReader(tree)
    this.#subjects = new SubjectFinder(tree, lemma, intransitives())
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
    const group = this.#groups.get(verb) ?? readVerbGroup(tree, verb, this.#lemma(verb))
    const passive = group.voice === "passive"
    const governor = this.#governor(verb)
    const agent = passive ? this.#agent(verb, governor) : -1
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
      subject: this.#phraseOf(this.#subjects.subject(verb)),
      object: passive ? null : this.#phraseOf(this.#object(verb, governor)),
      indirectObject: this.#phraseOf(tree.child(verb, "iobj")),
      agent: this.#phraseOf(agent),
      obliques: this.#obliques(verb, governor, agent),
      parent: this.#clauseAt(tree.head(verb)),
      relation: relations.get(tree.relation(verb)) ?? (tree.head(verb) < 0 ? "root" : "parataxis"),
      mark: this.#mark(verb),
    }
  }

  #phraseOf(head: number): Phrase | null {
    return head < 0 ? null : this.#phrases.phrase(this.#subjects.antecedent(head))
  }

  /** The verb that this one is coordinated with, and whose later complements may belong to both; -1 without. */
  #governor(verb: number): number {
    const head = this.#tree.head(verb)
    return this.#tree.relation(verb) === "conj" && this.#groups.has(head) && ownSubject(this.#tree, verb) < 0
      ? head
      : -1
  }

  /** Its own object, or one shared with the verb it is coordinated with: "shot and killed two officers". */
  #object(verb: number, governor: number): number {
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

  #agent(verb: number, governor: number): number {
    const own = this.#by(verb, -1)
    return own < 0 && governor >= 0 && this.#groups.get(governor)?.voice === "passive" ? this.#by(governor, verb) : own
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

  #obliques(verb: number, governor: number, agent: number): readonly Oblique[] {
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
      obliques.push({ preposition, phrase: this.#phrases.phrase(this.#subjects.antecedent(child)) })
      // "In Lyon and near Paris": the second stands under its own preposition.
      for (let more = tree.firstChild(child); more >= 0; more = tree.nextSibling(more)) {
        const other = tree.relation(more) === "conj" ? tree.joined(more, "case") : ""
        if (other !== "" && other !== preposition)
          obliques.push({ preposition: other, phrase: this.#phrases.phrase(more) })
      }
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
