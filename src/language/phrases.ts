import type { TokenSpan, Tokens } from "../model/document.js"
import type { Phrase, Tree } from "../model/syntax.js"
import { SentenceTree, tagTable } from "./sentence-tree.js"

const nominal = tagTable("NOUN", "PROPN", "PRON", "NUM", "SYM")
const substantivized = tagTable("ADJ", "DET", "X")
const verbal = tagTable("VERB", "AUX")
const punctuation = tagTable("PUNCT")

/** Relations whose words belong to no phrase, at any depth below its head. */
const outside: ReadonlySet<string> = new Set(
  "punct acl:relcl appos parataxis advcl advcl:relcl ccomp csubj csubj:pass csubj:outer discourse list reparandum vocative dislocated orphan dep root".split(
    " ",
  ),
)
const contentMarks: ReadonlySet<string> = new Set(["that", "whether", "if"])
/** Words that link the head to the rest of the sentence, or that belong to it as a predicate: no part of its own phrase. */
const linking: ReadonlySet<string> = new Set(
  "conj cc cc:preconj case mark cop aux aux:pass expl nsubj nsubj:pass nsubj:outer".split(" "),
)
const inner: ReadonlySet<string> = new Set(
  "compound compound:prt flat fixed goeswith nummod det det:predet amod advmod case mark cc cc:preconj cop aux aux:pass punct".split(
    " ",
  ),
)
const argument: ReadonlySet<string> = new Set(
  "nsubj nsubj:pass nsubj:outer obj iobj obl obl:agent obl:unmarked nmod nmod:poss".split(" "),
)

/** Makes the noun phrases of one sentence; each is made once. */
export class PhraseReader {
  readonly #tree: SentenceTree
  /** Extent of what hangs below each token, without what is `outside`. */
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #made = new Map<number, Phrase>()

  constructor(tree: SentenceTree) {
    this.#tree = tree
    const count = tree.last - tree.first
    this.#from = new Int32Array(count)
    this.#to = new Int32Array(count)
    for (let at = 0; at < count; at++) {
      this.#from[at] = tree.first + at
      this.#to[at] = tree.first + at + 1
    }
    for (let at = tree.order.length - 1; at >= 0; at--) {
      const token = tree.order[at] ?? tree.first
      const head = tree.head(token)
      if (head < 0 || isOutside(tree, token)) continue
      this.#from[head - tree.first] = Math.min(this.#start(head), this.#start(token))
      this.#to[head - tree.first] = Math.max(this.#end(head), this.#end(token))
    }
  }

  #start(token: number): number {
    return this.#from[token - this.#tree.first] ?? token
  }

  #end(token: number): number {
    return this.#to[token - this.#tree.first] ?? token + 1
  }

  /** The phrase of a head token. Those that it is coordinated with follow flat, and hold no conjuncts themselves. */
  phrase(head: number): Phrase {
    const known = this.#made.get(head)
    if (known) return known
    const conjuncts: Phrase[] = []
    this.#collect(head, conjuncts)
    const made = this.#bare(head, conjuncts)
    this.#made.set(head, made)
    return made
  }

  /** What hangs below a token, without relative clauses, appositions and what else stands outside. */
  extent(token: number): TokenSpan {
    return { first: this.#start(token), last: this.#end(token) }
  }

  #collect(head: number, conjuncts: Phrase[]): void {
    const tree = this.#tree
    for (let child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
      if (tree.relation(child) !== "conj" || tree.tagged(child, verbal)) continue
      conjuncts.push(this.#bare(child, []))
      this.#collect(child, conjuncts)
    }
  }

  #bare(head: number, conjuncts: readonly Phrase[]): Phrase {
    const tree = this.#tree
    let first = head
    let last = head + 1
    for (let child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
      if (linking.has(tree.relation(child))) continue
      if (isOutside(tree, child)) {
        // What follows a relative clause or an apposition is cut off with it: a phrase is one stretch.
        if (child > head && !tree.tagged(child, punctuation)) break
        continue
      }
      first = Math.min(first, this.#start(child))
      last = Math.max(last, this.#end(child))
    }
    while (first < head && tree.tagged(first, punctuation)) first++
    while (last - 1 > head && tree.tagged(last - 1, punctuation)) last--
    return { head, first, last, conjuncts }
  }
}

/** Relative clauses, appositions and what a noun says ("the claim that …") are no part of its phrase. */
const isOutside = (tree: SentenceTree, token: number): boolean => {
  const relation = tree.relation(token)
  if (relation !== "acl") return outside.has(relation)
  const mark = tree.child(token, "mark")
  return mark >= 0 && contentMarks.has(tree.word(mark))
}

const isHead = (tree: SentenceTree, token: number): boolean => {
  const relation = tree.relation(token)
  if (tree.tagged(token, nominal)) return !inner.has(relation)
  return argument.has(relation) && tree.tagged(token, substantivized)
}

/** The noun phrases of a sentence by where they begin, the longer first, so that one comes before those nested in it. */
export const readPhrases = (tree: Tree, tokens: Tokens, pos: Uint8Array): readonly Phrase[] => {
  const edges = new SentenceTree(tree, tokens, pos)
  const reader = new PhraseReader(edges)
  const phrases: Phrase[] = []
  for (let token = tree.first; token < tree.last; token++) if (isHead(edges, token)) phrases.push(reader.phrase(token))
  return phrases.sort((a, b) => a.first - b.first || b.last - a.last || a.head - b.head)
}
