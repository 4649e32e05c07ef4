import type { Mention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"

const verbal: ReadonlySet<number> = new Set([tag.VERB, tag.AUX])
const opening = /^(?:[,;:“"]|but|and|while|when|that|as|where|after)$/u

/**
 * "Killing two officers and a civilian and wounding six": the people whom "and" joins to those in whom an object ends, by the order of words;
 * whoever is before another verb is that one's subject.
 */
export const joinedAfter = (scene: Scene, head: number): readonly number[] => {
  const before = peopleAt(scene, head)
  if (before === undefined || scene.document.tokens.lower[before.last] !== "and") return []
  const next = startingAt(scene, before.last + 1)
  return next === undefined || verbal.has(scene.syntax.pos[next.last] ?? -1) ? [] : [next.head]
}

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
  const mention = scene.mentions[scene.mentionAt[token] ?? -1]
  const isPeople = mention?.kind === "person" || (mention?.kind === "group" && mention.category !== "organization")
  return isPeople ? mention : undefined
}

const article = /^(?:an?|the|his|her|its|their)$/u

/** The token before a mention and its article. */
const beforeArticle = ({ document: { tokens } }: Scene, first: number): number =>
  article.test(tokens.lower[first - 1] ?? "") ? first - 2 : first - 1

/** The people whose mention begins at a token, or after the article there. */
const startingAt = (scene: Scene, token: number): Mention | undefined => {
  const first = article.test(scene.document.tokens.lower[token] ?? "") ? token + 1 : token
  const one = peopleAt(scene, first)
  return one?.first === first ? one : undefined
}
