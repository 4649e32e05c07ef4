import { tag } from "../../model/syntax.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"

const copulas = /^(?:is|are|was|were)$/u
const possessive = /^['’]s?$/u
/** How far "as" stands from its verb, and names from "as". */
const reach = 14
/** How far names stand from the copula before them: "was Sgt. Maj. Al Roe". */
const titled = 4

/**
 * The heads of the names that the words give to whom a token describes or means: "police identified the victim as Al Roe, 19, and Ann
 * Lee", "a man, identified by the coroner as Al Roe", "identified Al Roe as the gunman", "they were named as", "gave their names as",
 * "the victims were Al Roe and Ann Lee". Read by order, for lists of names with ages and towns are where trees break.
 */
export const namesFor = (scene: Scene, group: number, sentence: number): readonly number[] => {
  const { lower } = scene.document.tokens
  const bounds = scene.document.sentences[sentence]
  if (!bounds) return []
  for (let at = bounds.first; at < bounds.last; at++) {
    if (!scene.knowledge.words.naming.named.has(lower[at] ?? "")) continue
    const as = lower.indexOf("as", at)
    if (as < 0 || as > at + reach || as >= bounds.last) continue
    if (at < group && group < as) return personsIn(scene, as + 1, bounds.last)
    if (group > as && group < as + 6) return personsIn(scene, at + 1, as)
    const last = lastDescribed(scene, at, bounds.first, group)
    return last === group ? personsIn(scene, as + 1, bounds.last) : []
  }
  return namesAfterCopula(scene, group, bounds.last)
}

/** "The dead were Al Roe, 19, and Ann Lee"; "the victim was Ann Lee's brother" names nobody. */
const namesAfterCopula = (scene: Scene, group: number, limit: number): readonly number[] => {
  const { lower } = scene.document.tokens
  const described = mentionOn(scene, group)
  const definite = described?.kind === "group" ? described.definite : described === undefined
  const last = described?.last ?? group + 1
  return definite && copulas.test(lower[last] ?? "") ? namesNext(scene, last + 1, limit) : []
}

/** The names that a list which begins at a token gives, past a title. */
export const namesNext = (scene: Scene, from: number, limit: number): readonly number[] => {
  const heads = personsIn(scene, from, limit)
  const first = mentionOn(scene, heads[0] ?? -1)
  return first !== undefined && first.first < from + titled ? heads : []
}

/** The head of the last description before a token, or a pronoun for one, or `own`; -1 where somebody is named after it. */
const lastDescribed = (scene: Scene, from: number, limit: number, own: number): number => {
  for (let at = from - 1; at >= limit; at--) {
    if (at === own) return own
    const mention = mentionOn(scene, at)
    if (mention?.kind === "group" && mention.category !== "organization") return mention.head
    if (mention?.kind === "person") return -1
    if (mention === undefined && entityOn(scene, at)?.kind === "group") return at
  }
  return -1
}

/** The people named from a token on, until another verb says something else of them. */
export const personsIn = (scene: Scene, from: number, limit: number): readonly number[] => {
  const found: number[] = []
  let last = from
  for (let at = from; at < limit && at < last + reach; at++) {
    const mention = mentionOn(scene, at)
    if (mention?.kind === "person" && mention.first === at) {
      // "Roe's mother, Ann": the name before its own owns who is named.
      if (!possessive.test(scene.document.tokens.lower[mention.last] ?? "")) found.push(mention.head)
      last = mention.last
    } else if (mention === undefined && scene.syntax.pos[at] === tag.VERB) break
  }
  return found
}
