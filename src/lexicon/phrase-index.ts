import type { Tokens } from "../model/document.js"
import { FormMemo } from "../model/form-memo.js"
import type { Entry } from "./load.js"

interface Branch<E> {
  /** By the word that follows; null where no phrase is longer. */
  next: Map<string, Branch<E>> | null
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
  readonly #branches: Branch<E>[] = []
  /** By first word, the number of its branch, from 1 on. */
  readonly #numbers = new Map<string, number>()
  /** The same by form, 0 where no phrase begins with it: with nearly none one does. */
  readonly #begins = new FormMemo((lower) => this.#numbers.get(lower) ?? 0)

  constructor(entries: readonly E[]) {
    for (const entry of entries) for (const phrase of entry.phrases) this.#add(phrase, entry)
  }

  #add(phrase: string, entry: E): void {
    const words = phrase.toLowerCase().split(" ")
    let branch = this.#rooted(words[0] ?? "")
    for (let at = 1; at < words.length; at++) {
      const word = words[at] ?? ""
      branch.next ??= new Map()
      let next = branch.next.get(word)
      if (next === undefined) {
        next = { next: null, entry: undefined }
        branch.next.set(word, next)
      }
      branch = next
    }
    branch.entry ??= entry
  }

  #rooted(word: string): Branch<E> {
    const known = this.#branches[(this.#numbers.get(word) ?? 0) - 1]
    if (known !== undefined) return known
    const branch: Branch<E> = { next: null, entry: undefined }
    this.#numbers.set(word, this.#branches.push(branch))
    return branch
  }

  /** Whether a phrase begins with a word in small letters: who looks through several lists remembers it of all of them at once. */
  begins(lower: string): boolean {
    return this.#numbers.has(lower)
  }

  /** The longest phrase that begins at token `first` and ends before token `limit`, or undefined. */
  at(tokens: Tokens, first: number, limit: number = tokens.length): Match<E> | undefined {
    const number = this.#begins.at(tokens, first)
    if (number === 0) return undefined
    let branch = this.#branches[number - 1]
    let found: Match<E> | undefined
    for (let last = first + 1; branch !== undefined; last++) {
      if (branch.entry !== undefined) found = { entry: branch.entry, first, last }
      if (last >= limit || branch.next === null) break
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
