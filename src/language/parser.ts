import { readFileSync } from "node:fs"
import { resource } from "../model/resources.js"
import type { Tree } from "../model/syntax.js"
import { mendAgents } from "./agents.js"
import { mendCoordination, mendPairs, mendSeries, mendSubjects } from "./coordination.js"
import { mendDescribed } from "./described.js"
import { mendGapped } from "./gapped.js"
import { mendGerunds } from "./gerunds.js"
import { mendListedNames } from "./listed-names.js"
import { mendNumbers, mendWorth } from "./numbers.js"
import { mendObjects } from "./objects.js"
import { mendOpening } from "./openings.js"
import { labelKey, labelKeyCount, moveKey, type SureChoices, unpackChoices } from "./parser-certainty.js"
import { ActionFeatures, LabelFeatures } from "./parser-features.js"
import { leftArc, ParserState, rightArc, shift } from "./parser-state.js"
import { type LabelModel, type MoveModel, unpackLabels, unpackMoves } from "./parser-weights.js"
import { mendParticiples } from "./participles.js"
import { mendResults } from "./results.js"
import { mendConjunctions, mendSubordinates } from "./subordinates.js"

/** What a parser is made of. */
interface ParserModel {
  /** The labels' names; one of them is "root". */
  readonly relations: readonly string[]
  readonly moves: MoveModel
  readonly labels: LabelModel
  /** By `moveKey` and `labelKey`. */
  readonly sureMoves: SureChoices
  readonly sureLabels: SureChoices
}

/**
 * A greedy arc-hybrid dependency parser: a linear model picks the next move, a second one names the relation when an arc
 * is made (Goldberg and Nivre 2013). It reads words in lower case and tags, so text in capitals parses like any other.
 * Where the tags leave no doubt about a move or a label, nothing is scored. Linear in the length of the sentence.
 */
export class Parser {
  readonly #model: ParserModel
  readonly #root: number
  readonly #state = new ParserState()
  readonly #actionFeatures = new ActionFeatures()
  readonly #labelFeatures = new LabelFeatures()
  readonly #labelScores: Int32Array

  constructor(model: ParserModel) {
    this.#model = model
    this.#root = model.relations.indexOf("root")
    this.#labelScores = new Int32Array(model.relations.length)
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
    const { relations } = this.#model
    state.begin(forms, pos)
    while (!state.isFinal) {
      const action = this.#choose()
      state.apply(action, action === shift ? 0 : this.#name(action))
    }
    const head = new Int32Array(forms.length)
    const relation: string[] = []
    for (let at = 0; at < forms.length; at++) {
      const above = state.head[at + 1] ?? 0
      head[at] = above > forms.length ? -1 : above - 1
      relation.push(relations[(state.label[at + 1] ?? 0) - 1] ?? "dep")
    }
    mendOpening(forms, pos, head, relation)
    mendConjunctions(forms, pos, head, relation)
    mendAgents(forms, pos, head, relation)
    mendObjects(forms, pos, head, relation)
    mendResults(forms, pos, head, relation)
    mendGapped(forms, pos, head, relation)
    mendCoordination(forms, pos, head, relation)
    mendSubordinates(forms, pos, head, relation)
    mendParticiples(forms, pos, head, relation)
    mendDescribed(forms, pos, head, relation)
    mendSubjects(pos, head, relation)
    mendPairs(forms, pos, head, relation)
    mendSeries(forms, pos, head, relation)
    mendGerunds(forms, pos, head, relation)
    mendListedNames(forms, pos, head, relation)
    mendNumbers(forms, pos, head, relation)
    mendWorth(forms, pos, head, relation)
    for (let at = 0; at < head.length; at++) if ((head[at] ?? -1) >= 0) head[at] = (head[at] ?? 0) + first
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
    const sure = this.#model.sureMoves.of(moveKey(state))
    if (sure >= 0 && state.allows(sure)) return sure
    this.#actionFeatures.read(state)
    const { moves } = this.#model
    moves.score(this.#actionFeatures.buckets)
    const { left, right } = moves
    if (mayShift && (!mayLeft || left <= 0) && (!mayRight || right <= 0)) return shift
    return mayLeft && (!mayRight || left >= right) ? leftArc : rightArc
  }

  #name(action: number): number {
    const state = this.#state
    const head = state.headBy(action)
    if (head > state.length) return this.#root
    const dependent = state.stacked(0)
    for (let which = 0; which < labelKeyCount; which++) {
      const sure = this.#model.sureLabels.of(labelKey(state, head, dependent, which))
      if (sure >= 0) return sure
    }
    const scores = this.#labelScores
    this.#labelFeatures.read(state, head, dependent)
    this.#model.labels.score(this.#labelFeatures.buckets, scores)
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

/** Reads a parser from bytes: the length of the relations' names, the names, one a line; moves, labels; sure ones of each. */
export const unpackParser = (bytes: Buffer): Parser => {
  const named = 4 + bytes.readUInt32LE(0)
  const relations = bytes.toString("utf8", 4, named).split("\n")
  const moves = unpackMoves(bytes, named)
  const labels = unpackLabels(bytes, moves.end)
  const sureMoves = unpackChoices(bytes, labels.end)
  const sureLabels = unpackChoices(bytes, sureMoves.end)
  return new Parser({
    relations,
    moves: moves.model,
    labels: labels.model,
    sureMoves: sureMoves.choices,
    sureLabels: sureLabels.choices,
  })
}

/** The parser that ships with Blotter. */
export const loadParser = (): Parser => unpackParser(readFileSync(resource("models", "parser.bin")))
