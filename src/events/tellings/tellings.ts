import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { IncidentStatus } from "../../model/codes.js"
import type { Scene, TriggerAt } from "../scene.js"
import { clauseAt } from "../tree.js"
import { isAgain, isOtherOne, isRecalled } from "./again.js"
import { readCounts } from "./counts.js"
import { definite, determinerOf } from "./determiners.js"
import { isFitting } from "./fitting.js"
import { isGeneral } from "./generality.js"
import { withNamedOnes } from "./instances.js"
import { readOccasion } from "./mishaps.js"
import { withoutNatural } from "./natural.js"
import { withoutSerial } from "./one-after-another.js"
import { withRaids } from "./raids.js"
import { recast } from "./recasting.js"
import { readSettings, shareSettings, withSettings } from "./settings.js"
import { readStatus } from "./status.js"
import type { Telling } from "./telling.js"
import { readFittingRoles } from "./telling-roles.js"
import { clauseOf } from "./under-way.js"
import { isUntold } from "./untold.js"

/** Reads every trigger of a document in its sentence; those that tell of no happening are left out. In order of the text. */
export const readTellings = (scene: Scene): readonly Telling[] => {
  const tellings: Telling[] = []
  for (const [sentence, triggers] of scene.triggers) {
    for (const trigger of triggers) {
      const telling = readTelling(scene, sentence, trigger)
      if (telling) tellings.push(telling)
    }
  }
  const told = withSettings(scene, shareSettings(scene, withRaids(scene, tellings)))
  return withoutNatural(scene, withoutSerial(scene, told))
}

const readTelling = (scene: Scene, sentence: number, { index, mention }: TriggerAt): Telling | null => {
  const named = scene.knowledge.triggers.byId.get(mention.trigger)
  const clause = clauseOf(scene, sentence, mention, named, clauseAt(scene, sentence, mention.head))
  const own = clause !== null && (clause.verb === mention.head || named?.word !== "verb") ? clause : null
  const told = named ? recast(scene, named, mention, sentence, own) : null
  if (!told || isUntold(scene, told, mention, sentence, clause, own)) return null
  if (!isFitting(scene, told, mention.head, sentence, clause)) return null
  const status = readStatus(scene, told, mention, sentence, clause)
  const trigger = isMeant(told, status) ? (scene.knowledge.triggers.byId.get("attack") ?? told) : told
  const fitted = readFittingRoles(scene, trigger, mention, sentence, clause)
  const roles = [...withNamedOnes(scene, sentence, fitted), ...readOccasion(scene, trigger, sentence, own)]
  const counts = readCounts(scene, trigger, mention, sentence, clause, fitted)
  const nought = counts.some(({ quantity }) => quantity.high === 0)
  // "No arrests were made" tells of none; "no one was hurt" tells how a fire ended.
  if ((status === null && !nought) || (nought && trigger.type === "arrest")) return null
  const again = isAgain(scene, trigger, mention)
  return {
    index,
    mention,
    trigger: nought ? asHarm(scene, trigger) : trigger,
    sentence,
    clause,
    status: status ?? trigger.status,
    generic: isGeneral(scene, { trigger, mention, sentence, clause, roles, counts }),
    definite: again || (trigger.word === "noun" && definite.test(determinerOf(scene, mention.first))),
    indefinite: trigger.word === "noun" && /^an?$/u.test(determinerOf(scene, mention.first)),
    other: !again && (isOtherOne(scene, trigger, mention, roles) || isRecalled(scene, clause, mention.head)),
    again,
    settings: readSettings(scene, trigger, mention, sentence, clause),
    roles: nought ? roles.filter(({ role }) => role !== "target") : roles,
    counts,
  }
}

/** "Tried to run over a trooper": nobody tries or means to have an accident. */
const isMeant = ({ type, word }: Trigger, status: IncidentStatus | null): boolean =>
  type === "accident" && word === "verb" && status !== null && meant.has(status)
const meant: ReadonlySet<IncidentStatus> = new Set(["attempted", "planned", "threatened"])

/** Where nobody was killed there was no killing: the nought belongs to whatever else happened. */
const asHarm = ({ knowledge }: Scene, trigger: Trigger): Trigger => {
  const harm = trigger.harm === "killed" ? "die" : trigger.harm === "injured" ? "injure" : ""
  return trigger.sense === "act" ? (knowledge.triggers.byId.get(harm) ?? trigger) : trigger
}
