import type { ParserState } from "./parser-state.js"

/**
 * What templates are made of. `w` word, `x` its last three letters, `t` tag, `r` relation to its head; `n` number and
 * `s` set of relations of the dependents on the side named before. s0 to s2: the top of the stack and below; b0 to b2: the
 * buffer; l, r, l2, r2: outermost and next dependents; ab, sa, ua, sb: the tags before b0, after s0, after s1, before s0.
 */
const actionAtoms = [
  ...["s0w", "s0x", "s0t", "s1w", "s1x", "s1t", "s2w", "s2t", "b0w", "b0x", "b0t", "b1w", "b1t", "b2w", "b2t"],
  ...["s0lw", "s0lt", "s0lr", "s0l2t", "s0l2r", "s0rw", "s0rt", "s0rr", "s0r2t", "s0r2r"],
  ...["s1lw", "s1lt", "s1lr", "s1rw", "s1rt", "s1rr", "s1r2t", "s1r2r", "b0lw", "b0lt", "b0lr", "b0l2t", "b0l2r"],
  ...["s0ln", "s0rn", "s1ln", "s1rn", "b0ln", "s0ls", "s0rs", "s1ls", "s1rs", "b0ls"],
  ...["gap0", "gap1", "ab", "sa", "ua", "sb"],
] as const

/** After Zhang and Nivre (2011). */
const actionTemplates = [
  "s0w s0t, s1w s1t, b0w b0t, b1w b1t, b2w b2t, s2w s2t, s0x s0t, s1x s1t, b0x b0t, s0x b0t, s1x s0t, s1t s0x b0t",
  "s1x s0t b0t, s0w s0t b0t, s0t b0w b0t, s0w b0w, s0t b0t, s1w s1t s0t, s1t s0w s0t, s1w s0w, s1t s0t, b0t b1t",
  "s1t b0t, s1w b0w, b0w b1w, s0w b1t, s0t b0t b1t, s0t b0t b1t b2t, s1t s0t b0t, s2t s1t s0t, s1t s0t b0t b1t",
  "s0t b0t b0lt, s0t s0lt b0t, s0t s0rt b0t, s1t s1lt s0t, s1t s1rt s0t, s1t s0t s0lt, s1t s0t s0rt, s0w b0t b1t",
  "s1w s0t b0t, s1t s0w b0t, s1t s0t b0w, s0t b0w b1t, s1w s0lw s0t, b0t s0lw s0w, b0t s0lw s0t, s0w gap0, b0w gap0",
  "s0t b0t gap0, s1t s0t gap1, s1w gap1, s0t s0ln, s0w s0rn, s1t s1rn, s1w s1rn, b0t b0ln, b0w b0ln, s0w s0ls",
  "s0w s0rs, s1w s1rs, s1t s1rs, b0w b0ls, s0t s0ls b0t, s1t s1rs s0t s0ls, s1t s1ls s0t b0t, s1rs s0t s1t",
  "b0t b0ls s0t, s0rw s0rr, s1rw s1rr, s0lw s0lr, b0lw b0lr, s0t s0lt s0l2t, s0t s0rt s0r2t, s1t s1rt s1r2t",
  "b0t b1t b2t s0t, ab b0t s0t, sa s0t b0t, s1t ua s0t, s1t sb s0t",
]

/** Of an arc to be labelled: `h` its head, `d` its dependent, `side` whether the head follows, `far` that and distance. */
const labelAtoms = [
  ...["hw", "hx", "ht", "dw", "dx", "dt", "side", "far", "hls", "hrs", "dls", "drs", "hln", "hrn", "dln", "drn"],
  ...["dlw", "dlt", "dlr", "dl2w", "dl2r", "drw", "drt", "drr", "hlw", "hlt", "hlr", "hrw", "hrt", "hrr"],
  ...["dbt", "dat", "hbt", "hat", "dbw", "daw"],
] as const

const labelTemplates = [
  "hw side, ht side, dw side, hw dw, ht dt side, hw dt side, ht dw side, dt far, ht dt far, dx dt side, hx ht side",
  "hx dt side, ht dx side, hx dlw side, ht dt dls side, dt dls drs side, dw dls side, ht dt hls side",
  "ht dt hrs side, hw hls side, hw hrs side, hw hls dt side, hx hls dt side, dlw dlr ht side, dlw hw side",
  "dlw dt side, dlt dt ht side, drw drr side, drt dt ht side, hlw hlr dt side, hlt ht dt side, dbt dt side",
  "dat dt side, hbt ht side, hat ht side, dbw dt side, daw dt side, dlw dl2w ht side, hw dlw dt side",
  "ht hls dls side",
]

/** The bits of a bucket's number. Tables above 4 MB cost a miss of the page cache a feature, which is most of the time. */
export const actionBits = 20
export const labelBits = 18

/** Odd numbers that spread the first to the fourth atom of a template. */
const spread = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1] as const

/** Mixes a sum so that its highest bits depend on all (constants of C. Wellons' lowbias32). */
export const mix = (sum: number): number => {
  const half = Math.imul(sum ^ (sum >>> 16), 0x7feb352d)
  return Math.imul(half ^ (half >>> 15), 0x846ca68b)
}

/** Feature templates over numbered atoms, and the features of the decision at hand as buckets of a table. */
class Templates<Atom extends string> {
  readonly values: Int32Array
  readonly buckets: Int32Array
  /** The atoms of each template, those of two first, then those of three, then those of four. */
  readonly #parts: Uint8Array
  readonly #pairs: number
  readonly #triples: number
  readonly #drop: number

  /** @param bits how many the bucket's number has */
  constructor(atoms: readonly Atom[], templates: readonly string[], bits: number) {
    const indices = new Map<string, number>(atoms.map((atom, index) => [atom, index]))
    const read = (template: string) =>
      template.split(" ").map((name) => {
        const index = indices.get(name)
        if (index === undefined) throw new Error(`parser template "${template}": no atom "${name}"`)
        return index
      })
    const all = templates.join(", ").split(", ").map(read)
    const sized = [2, 3, 4].map((size) => all.filter((parts) => parts.length === size))
    const [pairs = [], triples = []] = sized
    this.#parts = Uint8Array.from(sized.flat(2))
    this.#pairs = pairs.length
    this.#triples = pairs.length + triples.length
    this.values = new Int32Array(atoms.length)
    this.buckets = new Int32Array(sized.flat().length)
    this.#drop = 32 - bits
  }

  /** Sets two or three values from `at` on; returns where the next goes. */
  protected put(at: number, a: number | undefined, b: number | undefined, c?: number | undefined): number {
    this.values[at] = a ?? 0
    this.values[at + 1] = b ?? 0
    if (c === undefined) return at + 2
    this.values[at + 2] = c
    return at + 3
  }

  /** Turns `values` into `buckets`, one for each template. A loop for each size has no branch in it. */
  protected hash(): void {
    const { buckets } = this
    const drop = this.#drop
    let part = 0
    let template = 0
    for (; template < this.#pairs; template++, part += 2)
      buckets[template] = mix(template + this.#term(part, 0) + this.#term(part, 1)) >>> drop
    for (; template < this.#triples; template++, part += 3)
      buckets[template] = mix(template + this.#term(part, 0) + this.#term(part, 1) + this.#term(part, 2)) >>> drop
    for (; template < buckets.length; template++, part += 4) {
      const pair = this.#term(part, 0) + this.#term(part, 1)
      buckets[template] = mix(template + pair + this.#term(part, 2) + this.#term(part, 3)) >>> drop
    }
  }

  #term(part: number, place: 0 | 1 | 2 | 3): number {
    return Math.imul(this.values[this.#parts[part + place] ?? 0] ?? 0, spread[place])
  }
}

const near = (distance: number): number => (distance > 10 ? 7 : distance > 5 ? 6 : distance)
const close = (distance: number): number => (distance > 8 ? 6 : distance > 4 ? 5 : distance)

/** The features of the next move. */
export class ActionFeatures extends Templates<(typeof actionAtoms)[number]> {
  constructor() {
    super(actionAtoms, actionTemplates, actionBits)
  }

  /** Reads the atoms, in the order of `actionAtoms`, and hashes the templates. */
  read(state: ParserState): void {
    const { word, suffix, tag, left, left2, right, right2, next: b0, length } = state
    const { leftCount, rightCount, leftLabels, rightLabels } = state
    const s0 = state.stacked(0)
    const s1 = state.stacked(1)
    const s2 = state.stacked(2)
    const b1 = b0 <= length ? b0 + 1 : 0
    const b2 = b0 < length ? b0 + 2 : 0
    let at = this.put(0, word[s0], suffix[s0], tag[s0])
    at = this.put(at, word[s1], suffix[s1], tag[s1])
    at = this.put(at, word[s2], tag[s2])
    at = this.put(at, word[b0], suffix[b0], tag[b0])
    at = this.put(at, word[b1], tag[b1])
    at = this.put(at, word[b2], tag[b2])
    at = this.#putPair(at, state, left[s0] ?? 0, left2[s0] ?? 0)
    at = this.#putPair(at, state, right[s0] ?? 0, right2[s0] ?? 0)
    at = this.#putOne(at, state, left[s1] ?? 0)
    at = this.#putPair(at, state, right[s1] ?? 0, right2[s1] ?? 0)
    at = this.#putPair(at, state, left[b0] ?? 0, left2[b0] ?? 0)
    at = this.put(at, leftCount[s0], rightCount[s0], leftCount[s1])
    at = this.put(at, rightCount[s1], leftCount[b0])
    at = this.put(at, leftLabels[s0], rightLabels[s0], leftLabels[s1])
    at = this.put(at, rightLabels[s1], leftLabels[b0])
    at = this.put(at, s0 ? near(b0 - s0) : 0, s1 ? near(s0 - s1) : 0)
    this.put(at, tag[b0 - 1], tag[s0 + 1], tag[s1 + 1])
    this.values[at + 3] = s0 > 1 ? (tag[s0 - 1] ?? 0) : 0
    this.hash()
  }

  #putOne(at: number, state: ParserState, token: number): number {
    return this.put(at, state.word[token], state.tag[token], state.label[token])
  }

  #putPair(at: number, state: ParserState, outer: number, inner: number): number {
    return this.put(this.#putOne(at, state, outer), state.tag[inner], state.label[inner])
  }
}

/** The features of an arc about to be made. */
export class LabelFeatures extends Templates<(typeof labelAtoms)[number]> {
  constructor() {
    super(labelAtoms, labelTemplates, labelBits)
  }

  /** Reads the atoms, in the order of `labelAtoms`, and hashes the templates. */
  read(state: ParserState, head: number, dependent: number): void {
    const { word, suffix, tag, label, left, left2, right } = state
    const { leftCount, rightCount, leftLabels, rightLabels } = state
    const side = head > dependent ? 2 : 1
    const inner = left2[dependent] ?? 0
    let at = this.put(0, word[head], suffix[head], tag[head])
    at = this.put(at, word[dependent], suffix[dependent], tag[dependent])
    at = this.put(at, side, side * 8 + close(Math.abs(head - dependent)))
    at = this.put(at, leftLabels[head], rightLabels[head])
    at = this.put(at, leftLabels[dependent], rightLabels[dependent])
    at = this.put(at, leftCount[head], rightCount[head])
    at = this.put(at, leftCount[dependent], rightCount[dependent])
    at = this.#putOne(at, state, left[dependent] ?? 0)
    at = this.put(at, word[inner], label[inner])
    at = this.#putOne(at, state, right[dependent] ?? 0)
    at = this.#putOne(at, state, left[head] ?? 0)
    at = this.#putOne(at, state, right[head] ?? 0)
    at = this.put(at, tag[dependent - 1], tag[dependent + 1])
    at = this.put(at, tag[head - 1], tag[head + 1])
    this.put(at, word[dependent - 1], word[dependent + 1])
    this.hash()
  }

  #putOne(at: number, state: ParserState, token: number): number {
    return this.put(at, state.word[token], state.tag[token], state.label[token])
  }
}
