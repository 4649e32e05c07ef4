import type { Tokens } from "../model/document.js"
import { type Tree, type UniversalTag, universalTags } from "../model/syntax.js"

const tagCodes: ReadonlyMap<string, number> = new Map(universalTags.map((tag, code) => [tag, code]))

/** Tags as a table over `Syntax.pos` codes, so that a test of membership is one look-up. */
export const tagTable = (...tags: readonly UniversalTag[]): Uint8Array => {
  const table = new Uint8Array(256)
  for (const tag of tags) table[tagCodes.get(tag) ?? 255] = 1
  return table
}

/** A dependency tree with its edges turned downwards. All tokens are document tokens; -1 stands for none. */
export class SentenceTree {
  readonly first: number
  readonly last: number
  /** Tokens below the roots, every head before its children. */
  readonly order: Int32Array
  readonly #tree: Tree
  readonly #tokens: Tokens
  readonly #pos: Uint8Array
  readonly #firstChild: Int32Array
  readonly #nextSibling: Int32Array

  constructor(tree: Tree, tokens: Tokens, pos: Uint8Array) {
    this.#tree = tree
    this.#tokens = tokens
    this.#pos = pos
    this.first = tree.first
    this.last = tree.last
    const count = tree.last - tree.first
    this.#firstChild = new Int32Array(count).fill(-1)
    this.#nextSibling = new Int32Array(count).fill(-1)
    this.order = new Int32Array(count)
    let filled = 0
    for (let token = tree.last - 1; token >= tree.first; token--) {
      const head = this.head(token)
      if (head < 0) {
        this.order[filled++] = token
        continue
      }
      this.#nextSibling[token - tree.first] = this.#firstChild[head - tree.first] ?? -1
      this.#firstChild[head - tree.first] = token
    }
    for (let at = 0; at < filled; at++) {
      for (let child = this.firstChild(this.order[at] ?? -1); child >= 0; child = this.nextSibling(child))
        this.order[filled++] = child
    }
    this.order = this.order.subarray(0, filled)
  }

  /** The head; -1 for a root, and for a head outside the sentence. */
  head(token: number): number {
    const head = this.#tree.head[token - this.first] ?? -1
    return head >= this.first && head < this.last && head !== token ? head : -1
  }

  relation(token: number): string {
    return this.#tree.relation[token - this.first] ?? "dep"
  }

  word(token: number): string {
    return token < 0 ? "" : (this.#tokens.lower[token] ?? "")
  }

  /** Whether a token's tag is in a table of `tagTable`. */
  tagged(token: number, table: Uint8Array): boolean {
    return table[this.#pos[token] ?? 255] === 1
  }

  firstChild(token: number): number {
    return this.#firstChild[token - this.first] ?? -1
  }

  nextSibling(token: number): number {
    return this.#nextSibling[token - this.first] ?? -1
  }

  /** The first child by position with this relation, or -1. */
  child(token: number, relation: string): number {
    for (let child = this.firstChild(token); child >= 0; child = this.nextSibling(child))
      if (this.relation(child) === relation) return child
    return -1
  }

  /** The children with one of these relations that are `case` or `mark`, with what is fixed to them: "because of"; "" for none. */
  joined(token: number, relation: "case" | "mark"): string {
    let words = ""
    for (let child = this.firstChild(token); child >= 0; child = this.nextSibling(child)) {
      if (this.relation(child) !== relation || this.word(child).startsWith("'") || this.word(child).startsWith("’"))
        continue
      words += words === "" ? this.word(child) : ` ${this.word(child)}`
      for (let more = this.firstChild(child); more >= 0; more = this.nextSibling(more))
        if (this.relation(more) === "fixed") words += ` ${this.word(more)}`
    }
    return words
  }
}
