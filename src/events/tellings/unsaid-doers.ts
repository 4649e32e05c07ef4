import type { Clause, Phrase } from "../../model/syntax.js"
import { type Scene, triggerOn } from "../scene.js"

/** "Three engineers were seized on the road": nobody is said to have done it, nor what it was that seized them. */
export const isUnsaid = ({ document: { tokens } }: Scene, { voice, agent, verb }: Clause): boolean =>
  voice === "passive" && agent === null && !/^(?:by|with)$/u.test(tokens.lower[verb + 1] ?? "")

/** "Was seized in a police raid". */
export const isRaided = (scene: Scene, { voice, agent, obliques }: Clause): boolean =>
  voice === "passive" &&
  agent === null &&
  obliques.some(({ preposition, phrase }) => {
    const told = triggerOn(scene, phrase.head)
    return /^(?:in|during)$/u.test(preposition) && told?.kind === "incident" && told.trigger === "police-operation"
  })

/** "Forty guests were poisoned": what befalls many at once and nobody is said to have done. */
export const isOfMany = ({ mentions, mentionAt }: Scene, subject: Phrase | null): boolean => {
  const mention = mentions[mentionAt[subject?.head ?? -1] ?? -1]
  return mention?.kind === "group" && mention.size?.high !== 1
}
