import { type Phrase, verbal } from "../model/syntax.js"
import { nameBeside } from "./names-beside.js"
import { mentionOn, type Scene } from "./scene.js"
import { childrenOf, relationOf } from "./tree.js"

/** The token by which a phrase names an entity: its head, or the head of its complement ("the life of a boy"); -1 for none. */
export const namingToken = (scene: Scene, phrase: Phrase): number => {
  if ((scene.entityAt[phrase.head] ?? -1) >= 0) return nameBeside(scene, phrase.head)
  const titled = nameBeside(scene, phrase.head)
  if (titled !== phrase.head) return titled
  if (scene.document.tokens.lower[phrase.head] === "who") return beforeWho(scene, phrase.head)
  // "The Red Dawn group" is Red Dawn.
  const before = mentionOn(scene, phrase.head - 1)
  if (
    before?.kind === "organization" &&
    scene.knowledge.words.naming.body.has(scene.document.tokens.lower[phrase.head] ?? "")
  )
    return before.head
  if (scene.knowledge.bodyParts.has(scene.document.tokens.lower[phrase.head] ?? "")) {
    const sentence = scene.document.tokens.sentence[phrase.head] ?? 0
    const owner = childrenOf(scene, sentence, phrase.head).find(
      (child) => relationOf(scene, sentence, child) === "nmod:poss",
    )
    if (owner !== undefined && (scene.entityAt[owner] ?? -1) >= 0) return owner
  }
  for (let token = phrase.head + 1; token < Math.min(phrase.last, phrase.head + 3); token++) {
    if (scene.document.tokens.lower[token] !== "of") continue
    const inner = headAfter(scene, token + 1, phrase.last)
    return (scene.entityAt[inner] ?? -1) >= 0 ? inner : -1
  }
  return -1
}

/** Tokens back from "who" to whom it means. */
const whoReach = 7

/** "Al Roe, the Briton who robbed the bank": whom a relative means that the tree gives nobody; -1 for none. */
const beforeWho = ({ document: { tokens }, mentions, mentionAt, syntax }: Scene, who: number): number => {
  for (let at = who - 1; at > who - whoReach && tokens.sentence[at] === tokens.sentence[who]; at--) {
    const mention = mentions[mentionAt[at] ?? -1]
    if (mention?.kind === "person" || mention?.kind === "group" || mention?.kind === "organization") return mention.head
    if (mention !== undefined || verbal.has(syntax.pos[at] ?? -1)) return -1
  }
  return -1
}

/** The head of the noun phrase that begins at a token, by its mention. */
const headAfter = (scene: Scene, from: number, limit: number): number => {
  for (let token = from; token < Math.min(limit, from + 6); token++) {
    const mention = mentionOn(scene, token)
    if (mention) return mention.head
  }
  return -1
}
