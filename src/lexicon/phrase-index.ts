import type { Tokens } from "../model/document.js"
import { FormMemo } from "../model/form-memo.js"
import type { Entry } from "./load.js"

interface Branch<E> {
  readonly next: Map<string, Branch<E>>
  entry: E | undefined
}

/** An entry found in the text, with the tokens it covers. */
export interface Match<E> {
  readonly entry: E
  readonly first: number
  readonly last: number
}

/** Finds the phrases of a word list in tokens: whole words, any case, the longest at each place. */
export class PhraseIndex<E extends Entry> {
  readonly #root: Branch<E> = { next: new Map(), entry: undefined }
  /** Whether a phrase begins with a word: nearly none does. */
  readonly #begins = new FormMemo((lower) => (this.begins(lower) ? 1 : 0))

  constructor(entries: readonly E[]) {
    for (const entry of entries) for (const phrase of entry.phrases) this.#add(phrase, entry)
  }

  #add(phrase: string, entry: E): void {
    let branch = this.#root
    for (const word of phrase.toLowerCase().split(" ")) {
      let next = branch.next.get(word)
      if (next === undefined) {
        next = { next: new Map(), entry: undefined }
        branch.next.set(word, next)
      }
      branch = next
    }
    branch.entry ??= entry
  }

  /** Whether a phrase begins with a word in small letters: who looks through several lists remembers it of all of them at once. */
  begins(lower: string): boolean {
    return this.#root.next.has(lower)
  }

  /** The longest phrase that begins at token `first` and ends before token `limit`, or undefined. */
  at(tokens: Tokens, first: number, limit: number = tokens.length): Match<E> | undefined {
    if (this.#begins.at(tokens, first) === 0) return undefined
    let branch = this.#root.next.get(tokens.lower[first] ?? "")
    let found: Match<E> | undefined
    for (let last = first + 1; branch !== undefined; last++) {
      if (branch.entry !== undefined) found = { entry: branch.entry, first, last }
      if (last >= limit) break
      branch = branch.next.get(tokens.lower[last] ?? "")
    }
    return found
  }

  /** All phrases from token `first` to `limit`, left to right, none overlapping. */
  all(tokens: Tokens, first = 0, limit: number = tokens.length): readonly Match<E>[] {
    const found: Match<E>[] = []
    for (let at = first; at < limit; ) {
      const match = this.at(tokens, at, limit)
      if (match) found.push(match)
      at = match ? match.last : at + 1
    }
    return found
  }
}
