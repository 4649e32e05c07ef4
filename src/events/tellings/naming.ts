import { tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"

const naming = /^(?:identif(?:ied|ies|y|ying)|named|naming)$/u
/** How far "as" stands from its verb, and names from "as". */
const reach = 14

/**
 * The heads of the names that the words give to a described person: "police identified the victim as Al Roe, 19, and Ann Lee",
 * "a man, identified by the coroner as Al Roe", "identified Al Roe as the gunman". Read by order, for lists of names with ages
 * and towns are where trees break.
 */
export const namesFor = (scene: Scene, group: number, sentence: number): readonly number[] => {
  const { lower } = scene.document.tokens
  const bounds = scene.document.sentences[sentence]
  if (!bounds) return []
  for (let at = bounds.first; at < bounds.last; at++) {
    if (!naming.test(lower[at] ?? "")) continue
    const as = lower.indexOf("as", at)
    if (as < 0 || as > at + reach || as >= bounds.last) return []
    if (at < group && group < as) return personsIn(scene, as + 1, bounds.last)
    if (group > as && group < as + 6) return personsIn(scene, at + 1, as)
    const last = lastGroupBefore(scene, at, bounds.first)
    return last === group ? personsIn(scene, as + 1, bounds.last) : []
  }
  return []
}

const lastGroupBefore = (scene: Scene, from: number, limit: number): number => {
  for (let at = from - 1; at >= limit; at--) {
    const mention = scene.mentions[scene.mentionAt[at] ?? -1]
    if (mention?.kind === "group" && mention.category !== "organization") return mention.head
    if (mention?.kind === "person") return -1
  }
  return -1
}

/** The people named from a token on, until another verb says something else of them. */
export const personsIn = (scene: Scene, from: number, limit: number): readonly number[] => {
  const found: number[] = []
  let last = from
  for (let at = from; at < limit && at < last + reach; at++) {
    const mention = scene.mentions[scene.mentionAt[at] ?? -1]
    if (mention?.kind === "person" && mention.first === at) {
      found.push(mention.head)
      last = mention.last
    } else if (mention === undefined && scene.syntax.pos[at] === tag.VERB) break
  }
  return found
}
