import type { GroupMention } from "../../model/mention.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"

const rule = "lexicon/people/dead"
/** What stands between the names of a list of the dead. */
const between = /^(?:,|and|\d{1,3}|of|the|also|a|an)$/u
/** Tokens from "of" to a name: "the body of 56-year-old Ann Lee". */
const titled = 4

/**
 * "The bodies of Ann Lee, 84, and Bo Lee", "Ann Lee's body", "his body": whose they are, by the heads of their names or the pronoun; none where
 * nobody is named, or nobody is dead there.
 */
export const namesOfDead = (scene: Scene, token: number): readonly number[] => {
  const mention = mentionOn(scene, token)
  if (mention?.kind !== "group" || mention.rule !== rule) return []
  const owner = ownerBefore(scene, mention.first)
  return owner < 0 ? namesAfter(scene, mention) : [owner]
}

const ownerBefore = (scene: Scene, first: number): number => {
  const { lower } = scene.document.tokens
  const word = lower[first - 1] ?? ""
  const owner = /^['’]s?$/u.test(word) ? first - 2 : /^(?:his|her)$/u.test(word) ? first - 1 : -1
  return entityOn(scene, owner)?.kind === "person" ? owner : -1
}

const namesAfter = (scene: Scene, mention: GroupMention): readonly number[] => {
  const { tokens } = scene.document
  const of = mention.head + 1
  if (tokens.lower[of] !== "of") return []
  const found: number[] = []
  let limit = of + 1 + titled
  for (let at = of + 1; at < limit && tokens.sentence[at] === tokens.sentence[of]; at++) {
    const person = mentionOn(scene, at)
    if (person?.kind === "person" && person.first === at) {
      // "The body of Ann Lee's husband".
      if (/^['’]s?$/u.test(tokens.lower[person.last] ?? "")) return found
      found.push(person.head)
      if (!mention.plural) return found
      at = person.last - 1
      limit = person.last + 2 * titled
    } else if (found.length > 0 && !between.test(tokens.lower[at] ?? "")) return found
  }
  return found
}
