import type { IncidentType } from "../../model/codes.js"
import type { Clause, Syntax } from "../../model/syntax.js"
import type { Told } from "../suffering.js"

/** What a verb that tells of an incident makes of somebody: who does it, or to whom it is done. */
export interface Deed {
  /** The rule of its trigger. */
  readonly trigger: string
  readonly type: IncidentType
  readonly part: "agent" | "patient"
}

/** The deeds that verbs tell, by the heads of the phrases that have a part in them. */
export const readDeeds = (syntax: Syntax, told: Told): ReadonlyMap<number, readonly Deed[]> => {
  const deeds = new Map<number, Deed[]>()
  const note = (phrase: Clause["subject"], deed: Deed): void => {
    if (phrase === null) return
    const list = deeds.get(phrase.head)
    if (list) list.push(deed)
    else deeds.set(phrase.head, [deed])
  }
  for (const [sentence, triggers] of told) {
    const byHead = new Map(triggers.map((trigger) => [trigger.head, trigger]))
    for (const { verb, voice, subject, object, agent } of syntax.clauses(sentence)) {
      const trigger = byHead.get(verb)
      if (trigger === undefined) continue
      const { rule, type } = trigger
      note(voice === "passive" ? agent : subject, { trigger: rule, type, part: "agent" })
      note(voice === "passive" ? subject : object, { trigger: rule, type, part: "patient" })
    }
  }
  return deeds
}
