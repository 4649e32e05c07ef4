import type { Draft } from "./draft.js"
import { isMisspelled } from "./misspelled.js"

/** Somebody with a name. */
export interface Person {
  readonly draft: Draft
  readonly words: readonly string[]
  /** How often a surname alone has meant him so far. */
  bare: number
}

const initial = /^\p{L}\.?$/u

/** Places in the list of people, ascending. */
type Places = Map<string, number[]>

const put = (places: Places, key: string, at: number): void => {
  const list = places.get(key)
  if (list === undefined) places.set(key, [at])
  else if (list.at(-1) !== at) list.push(at)
}

/** The people of an article in order, by the words of their names, so that nobody need be compared with all. */
export class People {
  readonly #list: Person[] = []
  /** Whom a word names; by their last word; whom some word names that begins with a letter, and whose last begins with it; of both those by an initial alone. */
  readonly #byWord: Places = new Map()
  readonly #byLast: Places = new Map()
  readonly #byLetter: Places = new Map()
  readonly #lastByLetter: Places = new Map()
  readonly #byInitial: Places = new Map()
  readonly #lastByInitial: Places = new Map()
  /** Those of several words by the first letter of the last. */
  readonly #surnames: Places = new Map()

  add(person: Person): void {
    this.#list.push(person)
    this.#index(person, this.#list.length - 1)
  }

  /** Gives somebody more words to his name. */
  replace(known: Person, person: Person): void {
    const at = this.#list.indexOf(known)
    this.#list[at] = person
    this.#index(person, at)
  }

  #index({ words }: Person, at: number): void {
    for (const word of words) {
      put(this.#byWord, word, at)
      put(this.#byLetter, word[0] ?? "", at)
      if (initial.test(word)) put(this.#byInitial, word[0] ?? "", at)
    }
    const last = words.at(-1) ?? ""
    put(this.#byLast, last, at)
    put(this.#lastByLetter, last[0] ?? "", at)
    if (initial.test(last)) put(this.#lastByInitial, last[0] ?? "", at)
    if (words.length > 1) put(this.#surnames, last[0] ?? "", at)
  }

  /** Whose name is said with a word, in order. */
  named(word: string): readonly Person[] {
    return (this.#byWord.get(word) ?? [])
      .toSorted((one, other) => one - other)
      .flatMap((at) => this.#list[at] ?? [])
      .filter(({ words }) => words.includes(word))
  }

  /** The first with the same name who is such. */
  sameName(words: readonly string[], isSuch: (person: Person) => boolean): Person | undefined {
    let first = this.#list.length
    for (const places of this.#mayShare(words))
      for (const at of places) {
        const person = this.#list[at]
        if (at < first && person !== undefined && isSameName(person.words, words) && isSuch(person)) first = at
      }
    return this.#list[first]
  }

  /** Lists that hold everybody whose name the words may be: the last word of the shorter name matches some word of the longer. */
  #mayShare(words: readonly string[]): readonly (readonly number[])[] {
    const last = words.at(-1) ?? ""
    const lists = [
      ...this.#matching(last, this.#byWord, this.#byLetter, this.#byInitial),
      ...words.flatMap((word) => this.#matching(word, this.#byLast, this.#lastByLetter, this.#lastByInitial)),
    ]
    return [...new Set(lists)]
  }

  #matching(word: string, same: Places, letters: Places, initials: Places): readonly (readonly number[])[] {
    const letter = word[0] ?? ""
    if (initial.test(word)) return [letters.get(letter) ?? []]
    return [same.get(word) ?? [], initials.get(letter) ?? []]
  }

  /** Those named by several words the last of which is another surname but for a slip, and who are such. */
  misspelled(word: string, isSuch: (person: Person) => boolean): readonly Person[] {
    return [...new Set(this.#surnames.get(word[0] ?? "") ?? [])]
      .flatMap((at) => this.#list[at] ?? [])
      .filter((person) => isMisspelled(person.words.at(-1) ?? "", word) && isSuch(person))
  }
}

const matches = (one: string, other: string): boolean =>
  one === other || (one[0] === other[0] && (initial.test(one) || initial.test(other)))

/** Whether the words of the shorter name stand in the longer one in order, the first name or an initial of it with them. */
const isSameName = (one: readonly string[], other: readonly string[]): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let at = 0
  for (const word of short) {
    while (at < long.length && !matches(word, long[at] ?? "")) at++
    if (at++ >= long.length) return false
  }
  return matches(short[0] ?? "", long[0] ?? "") || short.length >= 2
}
