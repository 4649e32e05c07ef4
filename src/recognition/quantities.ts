import { z } from "zod"
import { type Entry, loadList } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import type { Tokens } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import { FormMemo } from "../model/form-memo.js"
import type { Quantity } from "../model/mention.js"

const shape = {
  value: z.int().optional(),
  low: z.int().optional(),
  hedge: z.enum(["up", "down", "about", "besides"]).optional(),
}
type NumberEntry = Entry & z.infer<z.ZodObject<typeof shape>>

/** A quantity and the tokens that say it, hedge included; `digits` is where the bare number begins. */
export interface QuantityMatch {
  readonly quantity: Quantity
  readonly first: number
  readonly last: number
}

const digits = /^\d{1,3}(?:,\d{3})+$|^\d{1,7}$/u
const scales: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
])
const tens = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/u

/** Reads numbers in words and digits, with what makes them vague: "at least 12", "between five and eight", "dozens of". */
export class Quantities {
  readonly #index: PhraseIndex<NumberEntry>
  readonly #values: ReadonlyMap<string, number>
  /** Whether a quantity may begin with a form: with most none does. */
  readonly #begins = new FormMemo((lower) => (this.#mayBegin(lower) ? 1 : 0))

  constructor(entries: readonly NumberEntry[]) {
    this.#index = new PhraseIndex(entries)
    this.#values = new Map(
      flatMap(entries, ({ phrases, value }) => (value === undefined ? [] : phrases.map((phrase) => [phrase, value]))),
    )
  }

  #mayBegin(lower: string): boolean {
    if (lower === "between" || lower === "from" || digits.test(lower)) return true
    return this.#index.begins(lower) || this.#word(lower) !== undefined
  }

  /** The quantity that begins at token `first`, or undefined. */
  at(tokens: Tokens, first: number, limit: number): QuantityMatch | undefined {
    const word = tokens.lower[first]
    if (word === undefined || first >= limit || this.#begins.at(tokens, first) === 0) return undefined
    if (word === "between" || word === "from") return this.#between(tokens, first, limit)
    const match = this.#index.at(tokens, first, limit)
    if (match?.entry.hedge !== undefined) return this.#hedged(tokens, match, limit)
    if (match?.entry.low !== undefined) {
      const words = tokens.lower.slice(first, match.last).join(" ")
      return { first, last: match.last, quantity: { low: match.entry.low, best: null, high: null, hedge: words } }
    }
    return this.#range(tokens, first, limit)
  }

  /** A plain cardinal number at token `first`: "25", "twenty-five", "one hundred". */
  cardinal(
    tokens: Tokens,
    first: number,
    limit: number,
  ): { readonly value: number; readonly last: number } | undefined {
    if (first >= limit) return undefined
    const word = tokens.lower[first] ?? ""
    let value = digits.test(word) ? Number(word.replaceAll(",", "")) : this.#word(word)
    let last = first + 1
    if (value === undefined) {
      const match = this.#index.at(tokens, first, limit)
      if (match?.entry.value === undefined) return undefined
      value = match.entry.value
      last = match.last
    } else if (tens.test(word) && last < limit) {
      const unit = this.#word(tokens.lower[last] ?? "")
      if (unit !== undefined && unit > 0 && unit < 10) {
        value += unit
        last++
      }
    }
    for (let scale = scales.get(tokens.lower[last] ?? ""); scale !== undefined && last < limit; ) {
      value *= scale
      last++
      scale = scales.get(tokens.lower[last] ?? "")
    }
    return { value, last }
  }

  #word(word: string): number | undefined {
    const known = this.#values.get(word)
    if (known !== undefined) return known
    const [ten = "", unit = ""] = word.split("-")
    return tens.test(ten) ? (this.#values.get(ten) ?? 0) + (this.#values.get(unit) ?? 0) : undefined
  }

  #range(tokens: Tokens, first: number, limit: number): QuantityMatch | undefined {
    const low = this.cardinal(tokens, first, limit)
    if (!low) return undefined
    const link = tokens.lower[low.last]
    const high = link === "to" || link === "or" ? this.cardinal(tokens, low.last + 1, limit) : undefined
    if (high && high.value > low.value) {
      return { first, last: high.last, quantity: { low: low.value, best: null, high: high.value, hedge: link ?? null } }
    }
    const { value } = low
    return { first, last: low.last, quantity: { low: value, best: value, high: value, hedge: null } }
  }

  #between(tokens: Tokens, first: number, limit: number): QuantityMatch | undefined {
    const low = this.cardinal(tokens, first + 1, limit)
    const link = low && tokens.lower[low.last]
    if (!low || (link !== "and" && link !== "to")) return undefined
    const high = this.cardinal(tokens, low.last + 1, limit)
    if (!high || high.value < low.value) return undefined
    return { first, last: high.last, quantity: { low: low.value, best: null, high: high.value, hedge: "between" } }
  }

  #hedged(
    tokens: Tokens,
    match: { readonly entry: NumberEntry; readonly first: number; readonly last: number },
    limit: number,
  ): QuantityMatch | undefined {
    const number = this.#range(tokens, match.last, limit) ?? this.#vague(tokens, match.last, limit)
    if (!number) return undefined
    const { low, best, high } = number.quantity
    const hedge = tokens.lower.slice(match.first, match.last).join(" ")
    const span = { first: match.first, last: number.last }
    if (match.entry.hedge === "up") return { quantity: { low, best: best ?? low, high: null, hedge }, ...span }
    if (match.entry.hedge === "down") return { quantity: { low: best === null ? low : 0, best, high, hedge }, ...span }
    return { quantity: { low, best, high, hedge }, ...span }
  }

  #vague(tokens: Tokens, first: number, limit: number): QuantityMatch | undefined {
    const match = this.#index.at(tokens, first, limit)
    if (match?.entry.low === undefined) return undefined
    return { first, last: match.last, quantity: { low: match.entry.low, best: null, high: null, hedge: null } }
  }
}

/** @throws BlotterError `lexicon-invalid` */
export const loadQuantities = (): Quantities => new Quantities(loadList("numbers", shape))
