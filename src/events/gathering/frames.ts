import { tag } from "../../model/syntax.js"
import { finestOf } from "../places/finest.js"
import { isOfCare } from "../places/in-care.js"
import type { Placing } from "../places/place.js"
import { dateCovering, type Scene } from "../scene.js"

/**
 * What a sentence says before its own clause of where it goes on, or that it goes on to something else. It holds for what follows until
 * another sentence opens so: the framing adverbials of Charolles (1997).
 */
export interface Frame {
  /** The sentence that opens it. */
  readonly from: number
  /** "In Harlow, …". */
  readonly placing: Placing | null
  /** "Elsewhere, …", "in a separate incident, …". */
  readonly another: boolean
}

/** Tokens of the words before a clause among which a frame is looked for. */
const longest = 14
/** Sentences for which a frame holds. */
const stride = 3

/** The frame of each sentence that has one. A lead has none: it opens the story itself. */
export const findFrames = (
  scene: Scene,
  places: ReadonlyMap<number, readonly Placing[]>,
): ReadonlyMap<number, Frame> => {
  const { stretch } = scene
  const frames = new Map<number, Frame>()
  let last: Frame | null = null
  let lead = true
  for (let sentence = stretch.from; sentence < stretch.to; sentence++) {
    if (scene.document.sentences[sentence]?.part !== "body") continue
    if (!lead) last = openedBy(scene, sentence, places) ?? last
    if (last !== null && sentence - last.from < stride) frames.set(sentence, last)
    lead = false
  }
  return frames
}

const openedBy = (scene: Scene, sentence: number, places: ReadonlyMap<number, readonly Placing[]>): Frame | null => {
  const { first = 0, last = 0 } = scene.document.sentences[sentence] ?? {}
  const from = afterConnectors(scene, first, last)
  const to = endOfOpening(scene, from, last)
  const isWhere = preposition.test(scene.document.tokens.lower[from] ?? "")
  const said = isWhere
    ? (places.get(sentence) ?? []).filter(({ mention }) => mention.first < to && !isOfCare(scene, mention))
    : []
  const placing = finestOf(scene, said)
  const another = isToOthers(scene, first, from, to)
  return placing === null && !another ? null : { from: sentence, placing, another }
}

const mark = /^(?:[,•*–—-]|and|but)$/u

/** The token after "meanwhile", "also" and marks of a list. */
const afterConnectors = ({ document: { tokens }, knowledge }: Scene, first: number, last: number): number => {
  const { apart, added } = knowledge.words.sequence
  let at = first
  for (; at < last; at++) {
    const word = tokens.lower[at] ?? ""
    if (!mark.test(word) && !apart.has(word) && !added.has(word)) break
  }
  return at
}

/** The token at which what stands before a clause ends: its comma, or the clause's verb. */
const endOfOpening = ({ document: { tokens }, syntax }: Scene, from: number, last: number): number => {
  const limit = Math.min(last, from + longest)
  for (let at = from; at < limit; at++)
    if (tokens.lower[at] === "," || syntax.pos[at] === tag.VERB || syntax.pos[at] === tag.AUX) return at
  return limit
}

const preposition = /^(?:in|at|near|outside|inside|around|on)$/u
const inside = /^(?:in|during)$/u

/** "Elsewhere", "separately"; "in another", "in a second attack"; "in one attack", of several: words that go on to something else. */
const isToOthers = (scene: Scene, first: number, from: number, to: number): boolean => {
  const { knowledge, triggerAt } = scene
  const { tokens } = scene.document
  const { apart, added, further } = knowledge.words.sequence
  const isDate = (at: number) => dateCovering(scene, at)?.first === at
  const connectors = tokens.lower.slice(first, from)
  if (connectors.some((word) => apart.has(word))) return true
  // "Also on Monday, …", but not "also killed was …".
  if (connectors.some((word) => added.has(word)) && (preposition.test(tokens.lower[from] ?? "") || isDate(from)))
    return true
  // "About a kilometre away, a bomb exploded".
  if (
    tokens.lower
      .slice(from, to)
      .some(
        (word, step) => word === "away" && knowledge.words.locating.measure.has(tokens.lower[from + step - 1] ?? ""),
      )
  )
    return true
  if (!inside.test(tokens.lower[from] ?? "")) return false
  const at = tokens.lower.slice(from, to).findIndex((word, step) => further.has(word) || (step === 1 && word === "one"))
  if (at < 1) return false
  const next = from + at + 1
  return tokens.lower[next] === "," || triggerAt.slice(next, next + 2).some((trigger) => trigger >= 0)
}
