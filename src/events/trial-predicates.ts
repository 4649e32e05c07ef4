import { followUpTypes } from "../model/codes.js"
import { type Scene, triggerOn } from "./scene.js"
import type { Telling } from "./tellings/telling.js"
import { verbAbove } from "./verb-above.js"

/**
 * "The trial of four men accused of killing a judge opened in Lima on Monday": the head of the trial, the arrest or the hearing whose verb a
 * place or a day behind it hangs under, or -1.
 */
const followUpOver = (scene: Scene, sentence: number, token: number): number => {
  const above = verbAbove(scene, sentence, token)
  if (above < 0 || token < above) return -1
  const subject = scene.syntax.clauses(sentence).find(({ verb }) => verb === above)?.subject?.head ?? -1
  const told = triggerOn(scene, subject)
  return told?.kind === "incident" && followUpTypes.has(told.type) ? subject : -1
}

/** Whether a place or a day says where or when the trial took place that a telling is. */
export const isOfOwnTrial = (scene: Scene, { mention, sentence }: Telling, token: number): boolean =>
  followUpOver(scene, sentence, token) === mention.head

/** Whether a place or a day is that of the trial for what a telling tells: the deed stands between the trial and its verb. */
export const isOfItsTrial = (scene: Scene, { mention, trigger, sentence }: Telling, token: number): boolean => {
  if (followUpTypes.has(trigger.type)) return false
  const trial = followUpOver(scene, sentence, token)
  return trial >= 0 && trial < mention.head && mention.head < verbAbove(scene, sentence, token)
}
