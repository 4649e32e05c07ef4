import type { Mention } from "../../model/mention.js"
import { verbal } from "../../model/syntax.js"
import { mentionOn, type Scene } from "../scene.js"

const opening = /^(?:[,;:“"]|but|and|while|when|that|as|where|after)$/u

/** People of a list that a verb hits at most. */
const longest = 6

/**
 * "Killing two officers and a civilian and wounding six", "wounding his son, the son's girlfriend and a neighbour": the people whom "and" and
 * commas join to those in whom an object ends, by the order of words; whoever is before another verb is that one's subject.
 */
export const joinedAfter = (scene: Scene, head: number): readonly number[] => {
  const { lower } = scene.document.tokens
  const before = peopleAt(scene, head)
  const found: number[] = []
  let at = before?.last ?? 0
  while (before !== undefined && found.length < longest) {
    const isListed = lower[at] === "," && (found.length > 0 || !isDescribed(scene, before, at + 1))
    const link = isListed && lower[at + 1] !== "and" ? at : isListed ? at + 1 : at
    if (!isListed && lower[link] !== "and") return []
    const next = startingAt(scene, link + 1)
    if (next === undefined) return []
    found.push(next.head)
    at = next.last
    if (lower[link] === "and") return verbal.has(scene.syntax.pos[at] ?? -1) ? [] : found
  }
  return []
}

/** "Two people, a man and a woman", "Ann Lee, a teacher and poet", "a teacher, Ann Lee": what is behind the comma says who they are. */
const isDescribed = ({ document, mentions, mentionAt }: Scene, before: Mention, next: number): boolean =>
  before.kind === "group"
    ? (before.size?.best ?? 1) > 1 || mentions[mentionAt[next] ?? -1]?.kind === "person"
    : /^(?:an?|the)$/u.test(document.tokens.lower[next] ?? "")

/**
 * "A guard and two passers-by were hurt", "left three soldiers and 11 rebels dead": the people whom "and" joins to those who stand before a
 * word of harm, where what is before them does nothing to them.
 */
export const joinedBefore = (scene: Scene, head: number): readonly number[] => {
  const { lower, sentence } = scene.document.tokens
  const after = peopleAt(scene, head)
  if (after === undefined) return []
  const and = beforeArticle(scene, after.first)
  const one = peopleAt(scene, and - 1)
  if (lower[and] !== "and" || one === undefined || one.last !== and) return []
  const before = beforeArticle(scene, one.first)
  const { first = 0 } = scene.document.sentences[sentence[head] ?? 0] ?? {}
  const opens = before < first || opening.test(lower[before] ?? "")
  return opens || scene.knowledge.supports.get(scene.syntax.lemma(before)) === "leave" ? [one.head] : []
}

/** People, one or more, of whom a token is part. */
const peopleAt = (scene: Scene, token: number): Mention | undefined => {
  const mention = mentionOn(scene, token)
  const isPeople = mention?.kind === "person" || (mention?.kind === "group" && mention.category !== "organization")
  return isPeople ? mention : undefined
}

const article = /^(?:an?|the|his|her|its|their)$/u

/** The token before a mention and its article. */
const beforeArticle = ({ document: { tokens } }: Scene, first: number): number =>
  article.test(tokens.lower[first - 1] ?? "") ? first - 2 : first - 1

/** The people whose mention begins at a token, or after the article there; of "his son's girlfriend" the girlfriend. */
const startingAt = (scene: Scene, token: number): Mention | undefined => {
  const { lower } = scene.document.tokens
  const first = article.test(lower[token] ?? "") ? token + 1 : token
  const one = peopleAt(scene, first)
  if (one?.first !== first) return undefined
  return /^['’]s?$/u.test(lower[one.last] ?? "") ? peopleAt(scene, one.last + 1) : one
}
