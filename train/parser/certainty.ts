import type { SureChoice } from "../../src/language/parser-certainty.js"

/** Counts which choices were right under each key, to find the keys that leave no doubt. */
export class ChoiceCounter {
  readonly #choices: number
  /** For each key how often it was met, then how often each choice was right. */
  readonly #counts = new Map<number, Int32Array>()

  constructor(choices: number) {
    this.#choices = choices
  }

  /** Notes a decision and the choices that were right. */
  count(key: number, right: readonly number[]): void {
    let counts = this.#counts.get(key)
    if (!counts) {
      counts = new Int32Array(this.#choices + 1)
      this.#counts.set(key, counts)
    }
    counts[0] = (counts[0] ?? 0) + 1
    for (const choice of right) counts[choice + 1] = (counts[choice + 1] ?? 0) + 1
  }

  /** The keys met `least` times whose choice was right in at least `share` of them, in order. */
  sure(least: number, share: number): readonly SureChoice[] {
    return [...this.#counts]
      .flatMap(([key, [met = 0, ...right]]) => {
        const choice = met < least ? -1 : right.findIndex((times) => times >= share * met)
        return choice < 0 ? [] : [{ key, choice }]
      })
      .sort((a, b) => a.key - b.key)
  }
}
