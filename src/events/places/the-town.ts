import type { Clause } from "../../model/syntax.js"
import type { Told } from "../gathering/cluster.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { isLocative } from "./locative.js"
import type { Placing } from "./place.js"
import { isTownSized } from "./sizes.js"

const before = /^(?:in|at|near|on|outside|inside|around|across)$/u
const definite = /^(?:the|this|that)$/u
/** Sentences back to the town that is meant. */
const reach = 5

/** "In an attack on the city on Wednesday", "in the same village": the town named last before it, where the telling's sentence says so; or null. */
export const placeByNoun = (scene: Scene, { sentence, mention }: Telling): Placing | null => {
  const { first, last } = scene.document.sentences[sentence] ?? { first: 0, last: 0 }
  for (let at = first + 2; at < last; at++) {
    if (!isMeant(scene, at)) continue
    const named = townBefore(scene, at)
    if (named !== null) return { place: named.place, mention: named.mention, distance: Math.abs(at - mention.first) }
  }
  return null
}

/** Whether a token is the noun of "in the city", "on the same town", and of no other's: "the city of Reno", "the city's mayor". */
const isMeant = ({ document: { tokens }, knowledge }: Scene, at: number): boolean => {
  const { lower } = tokens
  if (!knowledge.words.settlements.again.has(lower[at] ?? "") || /^(?:of|['’]s?)$/u.test(lower[at + 1] ?? ""))
    return false
  const from = lower[at - 1] === "same" ? at - 2 : at - 1
  return definite.test(lower[from] ?? "") && before.test(lower[from - 1] ?? "")
}

const townBefore = (scene: Scene, at: number): Omit<Placing, "distance"> | null => {
  const { tokens } = scene.document
  const sentence = tokens.sentence[at] ?? 0
  for (let back = at - 1; back >= 0 && sentence - (tokens.sentence[back] ?? 0) <= reach; back--) {
    const mention = mentionOn(scene, back)
    if (mention?.kind !== "place") continue
    const place = entityOn(scene, back)
    if (place?.kind === "place" && isTownSized(place)) return { place, mention }
  }
  return null
}

const pronoun = /^(?:it|this|that|which)$/u
/** Tokens from "happened" to where. */
const placeReach = 8

/** "It happened at Mararani village on Sunday": where the sentence after a telling, which tells of nothing else, says it was; or null. */
export const placeAfter = (scene: Scene, told: readonly Told[]): Placing | null => {
  for (const { telling } of told) {
    const next = telling.sentence + 1
    if (scene.triggers.has(next) || scene.document.sentences[next]?.part !== "body") continue
    const verb = scene.syntax.clauses(next).find((clause) => isHappening(scene, clause))?.verb ?? -1
    if (verb < 0) continue
    for (let at = verb + 1; at <= verb + placeReach; at++) {
      const mention = mentionOn(scene, at)
      const place = entityOn(scene, at)
      if (mention?.kind === "place" && place?.kind === "place" && isLocative(scene, mention))
        return { place, mention, distance: 0 }
    }
  }
  return null
}

const isHappening = ({ document: { tokens }, knowledge }: Scene, { lemma, subject }: Clause): boolean =>
  knowledge.supports.get(lemma) === "happen" && subject !== null && pronoun.test(tokens.lower[subject.head] ?? "")
