import { bestLabel } from "../../src/language/parser.js"
import { labelKey, labelKeyCount, moveKey, packChoices } from "../../src/language/parser-certainty.js"
import { ActionFeatures, actionBits, LabelFeatures, labelBits } from "../../src/language/parser-features.js"
import { leftArc, ParserState, rightArc, shift } from "../../src/language/parser-state.js"
import { packModel } from "../../src/language/parser-weights.js"
import { ChoiceCounter } from "./certainty.js"
import { countLosses, liftCrossings } from "./oracle.js"
import { Perceptron } from "./perceptron.js"
import { seededRandom } from "./random.js"
import type { GoldSentence } from "./treebank.js"

export interface Settings {
  readonly rounds: number
  /** From the second round on, how often a wrong move is followed, so that its consequences are learned from. */
  readonly explored: number
  readonly seed: number
  /** Averaged weights under these are left out. */
  readonly leastMove: number
  readonly leastLabel: number
  /** How often tags are met that leave no doubt, and the share of the times in which their choice was right. */
  readonly sureMet: number
  readonly sureShare: number
}

interface Lesson {
  readonly sentence: GoldSentence
  readonly heads: Int32Array
  readonly labels: Int32Array
}

const moves = [shift, leftArc, rightArc] as const
type Move = (typeof moves)[number]

const nameRelations = (sentences: readonly GoldSentence[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { relations } of sentences) {
    for (const relation of relations.slice(1)) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([relation]) => relation)
}

/** Learns a parser from treebank sentences; its weights so far can be packed at any time. */
export class ParserLearner {
  readonly #settings: Settings
  readonly #relations: readonly string[]
  readonly #root: number
  readonly #lessons: Lesson[]
  readonly #random: () => number
  readonly #state = new ParserState()
  readonly #actionFeatures = new ActionFeatures()
  readonly #labelFeatures = new LabelFeatures()
  readonly #actions = new Perceptron(actionBits, moves.length)
  readonly #labels: Perceptron
  readonly #actionScores = new Float32Array(moves.length)
  readonly #labelScores: Float32Array
  readonly #losses = new Int32Array(moves.length)
  #round = 0
  #time = 1
  #wrong = 0

  constructor(sentences: readonly GoldSentence[], settings: Settings) {
    this.#settings = settings
    this.#random = seededRandom(settings.seed)
    this.#relations = nameRelations(sentences)
    this.#root = this.#relations.indexOf("root")
    this.#labels = new Perceptron(labelBits, this.#relations.length)
    this.#labelScores = new Float32Array(this.#relations.length)
    const numbers = new Map(this.#relations.map((relation, index) => [relation, index]))
    this.#lessons = sentences.map((sentence) => ({
      sentence,
      heads: liftCrossings(sentence.heads),
      labels: Int32Array.from(sentence.relations, (relation) => numbers.get(relation) ?? 0),
    }))
  }

  /** Goes once through the sentences in a new order; returns how many moves were wrong. */
  learnRound(): number {
    this.#shuffle()
    this.#wrong = 0
    for (const lesson of this.#lessons) this.#learn(lesson)
    this.#round++
    return this.#wrong
  }

  /** The parser as it ships: see `unpackParser`. */
  pack(): Buffer {
    const { leastMove, leastLabel, sureMet, sureShare } = this.#settings
    const names = Buffer.from(this.#relations.join("\n"))
    const length = Buffer.alloc(4)
    length.writeUInt32LE(names.length)
    const models = [this.#actions.code(this.#time, leastMove), this.#labels.code(this.#time, leastLabel)].map(packModel)
    const sure = this.#countChoices().map((counter) => packChoices(counter.sure(sureMet, sureShare)))
    return Buffer.concat([length, names, ...models, ...sure])
  }

  /** What is right in the sentences under each key of moves and of labels. */
  #countChoices(): readonly ChoiceCounter[] {
    const sureMoves = new ChoiceCounter(moves.length)
    const sureLabels = new ChoiceCounter(this.#relations.length)
    const random = seededRandom(this.#settings.seed)
    const state = this.#state
    for (const { sentence, heads, labels } of this.#lessons) {
      state.begin(sentence.forms, sentence.tags)
      while (!state.isFinal) {
        countLosses(state, heads, this.#losses)
        const possible = moves.filter((move) => state.allows(move))
        const harmless = possible.filter((move) => this.#losses[move] === 0)
        if (possible.length > 1) sureMoves.count(moveKey(state), harmless)
        const action = harmless[Math.floor(random() * harmless.length)] ?? shift
        const dependent = state.stacked(0)
        const head = action === shift ? 0 : state.headBy(action)
        const label = labels[dependent] ?? 0
        for (let which = 0; which < labelKeyCount && head > 0 && head <= state.length; which++)
          sureLabels.count(labelKey(state, head, dependent, which), [label])
        state.apply(action, action === shift ? 0 : label)
      }
    }
    return [sureMoves, sureLabels]
  }

  #shuffle(): void {
    const lessons = this.#lessons
    for (let last = lessons.length - 1; last > 0; last--) {
      const other = Math.floor(this.#random() * (last + 1))
      const [a, b] = [lessons[last], lessons[other]]
      if (a === undefined || b === undefined) continue
      lessons[last] = b
      lessons[other] = a
    }
  }

  #learn(lesson: Lesson): void {
    const { forms, tags } = lesson.sentence
    const state = this.#state
    this.#time++
    state.begin(forms, tags)
    while (!state.isFinal) {
      const action = this.#learnMove(lesson)
      state.apply(action, action === shift ? 0 : this.#learnLabel(lesson, action))
    }
  }

  /** Corrects the move that would be made; returns the one to make. */
  #learnMove({ heads }: Lesson): number {
    const state = this.#state
    const scores = this.#actionScores
    const { buckets } = this.#actionFeatures
    this.#actionFeatures.read(state)
    if (this.#round === 0) this.#actions.count(buckets)
    this.#actions.score(buckets, scores)
    countLosses(state, heads, this.#losses)
    const possible = moves.filter((move) => state.allows(move))
    const least = possible.reduce((low, move) => Math.min(low, this.#losses[move] ?? 0), Number.POSITIVE_INFINITY)
    const better = (a: Move, b: Move) => ((scores[b] ?? 0) > (scores[a] ?? 0) ? b : a)
    const chosen = possible.reduce(better)
    const right = possible.filter((move) => this.#losses[move] === least).reduce(better)
    if (this.#losses[chosen] === least) return chosen
    this.#wrong++
    this.#actions.correct(buckets, right, chosen, this.#time)
    return this.#round > 0 && this.#random() < this.#settings.explored ? chosen : right
  }

  /** Corrects the label of the arc that `action` makes, where the arc is right; returns the label to give. */
  #learnLabel({ heads, labels }: Lesson, action: number): number {
    const state = this.#state
    const head = state.headBy(action)
    if (head > state.length) return this.#root
    const dependent = state.stacked(0)
    const { buckets } = this.#labelFeatures
    this.#labelFeatures.read(state, head, dependent)
    if (this.#round === 0) this.#labels.count(buckets)
    this.#labels.score(buckets, this.#labelScores)
    const chosen = bestLabel(this.#labelScores, this.#root)
    const right = labels[dependent] ?? 0
    if (heads[dependent] !== head || chosen === right || right === this.#root) return chosen
    this.#labels.correct(buckets, right, chosen, this.#time)
    return chosen
  }
}
