/** Disjoint sets over 0 … size-1 (Tarjan 1975), with the smallest member as each set's root. */
export class Union {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index)
  }

  /** The smallest member of the set that holds `item`. */
  root(item: number): number {
    let root = item
    for (let up = this.#parent[root]; up !== undefined && up !== root; up = this.#parent[root]) root = up
    for (let at = item; at !== root; ) {
      const up = this.#parent[at] ?? root
      this.#parent[at] = root
      at = up
    }
    return root
  }

  join(a: number, b: number): void {
    const [first, second] = [this.root(a), this.root(b)]
    if (first !== second) this.#parent[Math.max(first, second)] = Math.min(first, second)
  }

  /** All sets, each ascending, in order of their roots. */
  sets(): readonly (readonly number[])[] {
    const sets = new Map<number, number[]>()
    for (let item = 0; item < this.#parent.length; item++) {
      const root = this.root(item)
      const set = sets.get(root)
      if (set) set.push(item)
      else sets.set(root, [item])
    }
    return [...sets.values()]
  }
}
