import type { PersonMention } from "../model/mention.js"
import { tag, verbal } from "../model/syntax.js"
import { mentionOn, type Scene } from "./scene.js"
import { governorOf, relationOf } from "./tree.js"

/**
 * The name in apposition to a description, or the token itself: "the rebel leader JUAN SOTO", "the suspect, Ann Lee,". Only
 * one person can be named so; "two guards, Ann Lee said" names nobody.
 */
export const nameBeside = (scene: Scene, token: number): number => {
  const mention = mentionOn(scene, token)
  const { lower, sentence } = scene.document.tokens
  if (mention === undefined) {
    // "The mayor, Jane Roe,".
    const holder = scene.mentions[scene.holderAt[token] ?? -1]
    if (holder) return holder.head
    const next = mentionOn(scene, token + 1)
    if (next?.kind === "person" && next.first === token + 1 && sentence[token] === sentence[token + 1]) return next.head
    return appositionOf(scene, token)?.head ?? token
  }
  // "U.N. Secretary-General Ban Ki-moon", "Hamas leader Ali Roe".
  if (mention.kind === "organization") return titledFrom(scene, mention.last)?.head ?? token
  if (mention.kind !== "group" || (mention.size?.best ?? 1) !== 1) return token
  const comma = lower[mention.last] === ","
  if (mention.of > mention.head && (!comma || mention.plural)) return token
  const beside = personFrom(scene, mention.last + (comma || lower[mention.last] === "]" ? 1 : 0))
  // A headline's last word is not named by the line below it.
  if (beside === undefined || (mention.plural && comma) || sentence[beside.first] !== sentence[token]) return token
  return !comma || !verbal.has(scene.syntax.pos[beside.last] ?? 0) ? beside.head : token
}

/** The person whose name begins at a token, or whose titles do. */
const personFrom = (scene: Scene, from: number): PersonMention | undefined => {
  for (let at = from; at <= from + longestTitle; at++) {
    const mention = mentionOn(scene, at)
    if (mention?.kind !== "person") continue
    const titled = mention.titles.reduce((words, title) => words + title.split(/\s+/u).length, 0)
    return mention.first - titled <= from && mention.first >= from ? mention : undefined
  }
  return undefined
}

/** "His landlady, Ann Lee,": the name beside a noun that no list of people has, where the tree takes it for an apposition. */
const appositionOf = (scene: Scene, token: number): PersonMention | undefined => {
  const { lower, sentence } = scene.document.tokens
  if (lower[token + 1] !== "," || scene.syntax.pos[token] !== tag.NOUN) return undefined
  const person = personFrom(scene, token + 2)
  const named = person !== undefined && sentence[person.first] === sentence[token]
  return named && isApposed(scene, token, person) ? person : undefined
}

const isApposed = (scene: Scene, token: number, { first, last }: PersonMention): boolean => {
  const at = scene.document.tokens.sentence[token] ?? 0
  for (let word = first; word < last; word++)
    if (relationOf(scene, at, word) === "appos" && governorOf(scene, at, word) === token) return true
  return false
}

/** The person whose titles begin at a token. */
const titledFrom = (scene: Scene, from: number): PersonMention | undefined => {
  const person = personFrom(scene, from)
  return person !== undefined && person.first > from && person.titles.length > 0 ? person : undefined
}

/** Tokens of titles before a name: "police commander Colonel". */
const longestTitle = 4
