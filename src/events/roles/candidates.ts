import { flatMap } from "../../model/flat-map.js"
import type { Mention } from "../../model/mention.js"
import type { Scene } from "../scene.js"
import { judgedKind } from "./parts.js"

/** Someone or something that may take part in what an article tells: all that names it there. */
export interface Candidate {
  /** Index into `judgedKinds`. */
  readonly kind: number
  /** Its words without articles and punctuation, lower case; of a person the fullest name. */
  readonly words: string
  /** Indices of its mentions, in order of the text. */
  readonly mentions: readonly number[]
}

const skipped = /^(?:a|an|the)$/u

/** The words of a mention as they are compared. */
export const wordsOf = ({ document }: Scene, { first, last }: Mention): string => {
  const words: string[] = []
  for (let at = first; at < last; at++) {
    const word = document.tokens.lower[at] ?? ""
    if (!skipped.test(word) && /[\p{L}\p{N}]/u.test(word)) words.push(word)
  }
  return words.join(" ")
}

const [person, , , organization] = [0, 1, 2, 3]
/** Bodies and organisations are told of by the same names. */
const shelfOf = (kind: number): number => (kind === 2 ? 3 : kind)

/** Gathers the mentions that are judged: named ones by entity, and all by their words. In order of the first mention. */
export const gatherCandidates = (scene: Scene): readonly Candidate[] => {
  const parent = new Map<number, number>()
  const find = (index: number): number => {
    let root = index
    while ((parent.get(root) ?? root) !== root) root = parent.get(root) ?? root
    return root
  }
  const known = new Map<string, number>()
  const join = (key: string, index: number): void => {
    const other = known.get(key)
    if (other === undefined) known.set(key, index)
    else parent.set(Math.max(find(other), find(index)), Math.min(find(other), find(index)))
  }
  for (const [index, mention] of scene.mentions.entries()) {
    const kind = judgedKind(mention)
    if (kind < 0) continue
    parent.set(index, index)
    join(`${shelfOf(kind)} ${wordsOf(scene, mention)}`, index)
    if (kind === person || kind === organization) join(`#${scene.entityAt[mention.head] ?? -1}`, index)
  }
  const sets = new Map<number, number[]>()
  for (const index of parent.keys()) {
    const set = sets.get(find(index))
    if (set) set.push(index)
    else sets.set(find(index), [index])
  }
  return [...sets.values()].map((mentions) => describe(scene, mentions))
}

const describe = (scene: Scene, mentions: readonly number[]): Candidate => {
  const all = flatMap(mentions, (index) => scene.mentions[index] ?? [])
  const kind = all[0] ? judgedKind(all[0]) : -1
  const names = all.map((mention) => wordsOf(scene, mention))
  const [first = ""] = names
  const words = kind === person ? names.reduce((best, name) => (name.length > best.length ? name : best), first) : first
  return { kind, words, mentions }
}
