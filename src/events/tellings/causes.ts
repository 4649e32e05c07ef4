import type { TokenSpan } from "../../model/document.js"
import type { Clause, Phrase } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { clauseAt } from "../tree.js"
import type { CausingVerb } from "./causing-verbs.js"
import type { Telling } from "./telling.js"

/** What the effect stands under, where it is no object: "led to clashes", "resulted in riots". */
const towards = /^(?:to|in)$/u

/** Whether the words say that one happening brought about another: "the killing sparked clashes", "riots triggered by a death". */
export const isCauseOf = (scene: Scene, cause: Telling, effect: Telling): boolean => {
  if (cause.sentence !== effect.sentence || cause.trigger.word !== "noun" || effect.trigger.word !== "noun")
    return false
  if (effect.trigger.sense === "harm" || effect.trigger.sense === "echo") return false
  const clause = clauseAt(scene, effect.sentence, effect.mention.head)
  if (clause === null || clause.negated) return false
  const { from, to } = sidesOf(scene, clause)
  return holds(cause, from) && holds(effect, to)
}

/** "Sparked clashes": what was brought about is no talk of such things. */
export const isBroughtAbout = (scene: Scene, clause: Clause | null, { first, last }: TokenSpan): boolean => {
  if (clause === null || clause.negated || !clause.finite || clause.tense !== "past") return false
  const { to } = sidesOf(scene, clause)
  return to !== null && first <= to.head && to.head < last
}

/** The verb of causing that a clause has, with its particle. */
const causingVerb = ({ document: { tokens }, knowledge }: Scene, { lemma, verb }: Clause): CausingVerb | undefined => {
  const found = knowledge.causes.get(lemma)
  const isWhole = found?.particles.length === 0 || found?.particles.includes(tokens.lower[verb + 1] ?? "")
  return isWhole ? found : undefined
}

/** What a clause says brought about what; neither where it says no such thing. */
const sidesOf = (scene: Scene, clause: Clause): { readonly from: Phrase | null; readonly to: Phrase | null } => {
  const verb = causingVerb(scene, clause)
  if (verb === undefined) return { from: null, to: null }
  if (clause.voice === "passive") return { from: clause.agent, to: clause.subject }
  const under = clause.obliques.find(({ preposition }) => towards.test(preposition))?.phrase ?? null
  return { from: clause.subject, to: verb.effect === "oblique" ? under : clause.object }
}

const holds = ({ mention }: Telling, phrase: Phrase | null): boolean =>
  phrase !== null && mention.first <= phrase.head && phrase.head < mention.last
