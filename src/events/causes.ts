import type { TokenSpan } from "../model/document.js"
import type { Clause, Phrase } from "../model/syntax.js"
import { clauseAt, type Scene } from "./scene.js"
import type { Telling } from "./telling.js"

const causing: ReadonlySet<string> = new Set([
  ...["spark", "trigger", "cause", "provoke", "prompt", "ignite", "unleash", "fuel", "touch", "set"],
  ...["lead", "result", "bring"],
])
/** What the effect stands under, where it is no object: "led to clashes", "resulted in riots". */
const towards = /^(?:to|in)$/u
/** "Touched off", "set off", "brought about": without their particle these cause nothing. */
const particles: ReadonlyMap<string, RegExp> = new Map([
  ["touch", /^off$/u],
  ["set", /^off$/u],
  ["bring", /^(?:about|on)$/u],
])
/** "Led to", "resulted in": their effect is never the object. */
const oblique: ReadonlySet<string> = new Set(["lead", "result"])

/** Whether the words say that one happening brought about another: "the killing sparked clashes", "riots triggered by a death". */
export const isCauseOf = (scene: Scene, cause: Telling, effect: Telling): boolean => {
  if (cause.sentence !== effect.sentence || cause.trigger.word !== "noun" || effect.trigger.word !== "noun")
    return false
  if (effect.trigger.sense === "harm" || effect.trigger.sense === "echo") return false
  const clause = clauseAt(scene, effect.sentence, effect.mention.head)
  if (clause === null || clause.negated || !isCausing(scene, clause)) return false
  const { from, to } = sidesOf(clause)
  return holds(cause, from) && holds(effect, to)
}

/** "Sparked clashes": what was brought about is no talk of such things. */
export const isBroughtAbout = (scene: Scene, clause: Clause | null, { first, last }: TokenSpan): boolean => {
  if (clause === null || clause.negated || !clause.finite || clause.tense !== "past" || !isCausing(scene, clause))
    return false
  const { to } = sidesOf(clause)
  return to !== null && first <= to.head && to.head < last
}

const isCausing = ({ document: { tokens } }: Scene, { lemma, verb }: Clause): boolean => {
  const particle = particles.get(lemma)
  return causing.has(lemma) && (particle === undefined || particle.test(tokens.lower[verb + 1] ?? ""))
}

const sidesOf = (clause: Clause): { readonly from: Phrase | null; readonly to: Phrase | null } => {
  if (clause.voice === "passive") return { from: clause.agent, to: clause.subject }
  const under = clause.obliques.find(({ preposition }) => towards.test(preposition))?.phrase ?? null
  return { from: clause.subject, to: oblique.has(clause.lemma) ? under : clause.object }
}

const holds = ({ mention }: Telling, phrase: Phrase | null): boolean =>
  phrase !== null && mention.first <= phrase.head && phrase.head < mention.last
