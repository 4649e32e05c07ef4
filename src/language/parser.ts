import { readFileSync } from "node:fs"
import { resource } from "../model/resources.js"
import type { Tree } from "../model/syntax.js"
import { ActionFeatures, LabelFeatures } from "./parser-features.js"
import { leftArc, ParserState, rightArc, shift } from "./parser-state.js"
import { type SparseModel, unpackModel } from "./parser-weights.js"

/**
 * A greedy arc-hybrid dependency parser: a linear model picks the next move, a second one names the relation when an arc
 * is made (Goldberg and Nivre 2013). It reads words in lower case and tags, so text in capitals parses like any other.
 * Linear in the length of the sentence.
 */
export class Parser {
  readonly #relations: readonly string[]
  readonly #root: number
  readonly #actions: SparseModel
  readonly #labels: SparseModel
  readonly #state = new ParserState()
  readonly #actionFeatures = new ActionFeatures()
  readonly #labelFeatures = new LabelFeatures()
  readonly #actionScores = new Int32Array(3)
  readonly #labelScores: Int32Array

  /** @param relations the labels' names; one of them is "root" */
  constructor(relations: readonly string[], actions: SparseModel, labels: SparseModel) {
    this.#relations = relations
    this.#root = relations.indexOf("root")
    this.#actions = actions
    this.#labels = labels
    this.#labelScores = new Int32Array(relations.length)
  }

  /**
   * The tree of one sentence.
   *
   * @param forms its tokens in lower case
   * @param pos their tags, indices into `universalTags`
   * @param first the document's index of its first token
   */
  parse(forms: readonly string[], pos: Uint8Array, first: number): Tree {
    const state = this.#state
    state.begin(forms, pos)
    while (!state.isFinal) {
      const action = this.#choose()
      state.apply(action, action === shift ? 0 : this.#name(action))
    }
    const head = new Int32Array(forms.length)
    const relation: string[] = []
    for (let at = 0; at < forms.length; at++) {
      const above = state.head[at + 1] ?? 0
      head[at] = above > forms.length ? -1 : first + above - 1
      relation.push(this.#relations[(state.label[at + 1] ?? 0) - 1] ?? "dep")
    }
    return { head, relation, first, last: first + forms.length }
  }

  #choose(): number {
    const state = this.#state
    const mayShift = state.allows(shift)
    const mayLeft = state.allows(leftArc)
    const mayRight = state.allows(rightArc)
    if (!mayLeft && !mayRight) return shift
    if (!mayShift && !mayRight) return leftArc
    if (!mayShift && !mayLeft) return rightArc
    const scores = this.#actionScores
    this.#actionFeatures.read(state)
    this.#actions.score(this.#actionFeatures.buckets, scores)
    let best = mayShift ? shift : leftArc
    if (mayLeft && (scores[leftArc] ?? 0) > (scores[best] ?? 0)) best = leftArc
    if (mayRight && (scores[rightArc] ?? 0) > (scores[best] ?? 0)) best = rightArc
    return best
  }

  #name(action: number): number {
    const state = this.#state
    const head = state.headBy(action)
    if (head > state.length) return this.#root
    const scores = this.#labelScores
    this.#labelFeatures.read(state, head, state.stacked(0))
    this.#labels.score(this.#labelFeatures.buckets, scores)
    return bestLabel(scores, this.#root)
  }
}

/** The label with the highest score, the root's left out: that one is for the root's dependent alone. */
export const bestLabel = (scores: Int32Array | Float32Array, root: number): number => {
  let best = -1
  let highest = Number.NEGATIVE_INFINITY
  for (let label = 0; label < scores.length; label++) {
    const score = scores[label] ?? 0
    if (score > highest && label !== root) {
      best = label
      highest = score
    }
  }
  return best
}

/** Reads a parser from bytes: the length of the relations' names, the names, one a line, the moves' model, the labels'. */
export const unpackParser = (bytes: Buffer): Parser => {
  const named = 4 + bytes.readUInt32LE(0)
  const relations = bytes.toString("utf8", 4, named).split("\n")
  const actions = unpackModel(bytes, named)
  return new Parser(relations, actions.model, unpackModel(bytes, actions.end).model)
}

/** The parser that ships with Blotter. */
export const loadParser = (): Parser => unpackParser(readFileSync(resource("models", "parser.bin")))
