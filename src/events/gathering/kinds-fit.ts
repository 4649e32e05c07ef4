import { mishapTypes } from "../../model/codes.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import type { Cluster } from "./cluster.js"
import { areCompatible, isHarmful } from "./compatibility.js"
import { mayTellUnlike, sameStatus, settled } from "./statuses.js"

/** What type and status exclude whatever else agrees; most pairs fall here, before anything is compared. */
export const couldTell = (cluster: Cluster, telling: Telling): boolean => {
  const { trigger } = telling
  if (!sameStatus(cluster.status, telling) && !mayTellUnlike(cluster, telling)) return false
  const harm = trigger.sense === "harm" || trigger.sense === "echo"
  if (isHarmIn(cluster, telling) || (telling.definite && areMishaps(cluster, trigger))) return true
  if (harm && isHarmful(cluster.type) && isHarmful(trigger.type)) return true
  return harm || cluster.harmOnly ? canHarm(cluster, telling) : areCompatible(cluster.type, trigger.type)
}

/** Words of harm join any violence; those that also say how ("gunshot wound", "in custody") only what is of that kind. */
export const canHarm = (cluster: Cluster, { trigger }: Telling): boolean => {
  if (!isHarmful(cluster.type) || !isHarmful(trigger.type)) return false
  if (trigger.sense === "echo" || (trigger.type !== "arrest") !== (cluster.type !== "arrest"))
    return trigger.sense === "echo"
  const vague =
    trigger.type === "attack" || trigger.type === "killing" || cluster.type === "attack" || cluster.type === "killing"
  return (
    vague ||
    areMishaps(cluster, trigger) ||
    isMissing(trigger) ||
    isMissing(cluster.trigger) ||
    areCompatible(cluster.type, trigger.type)
  )
}

const areMishaps = (cluster: Cluster, { type }: Telling["trigger"]): boolean =>
  mishapTypes.has(type) && mishapTypes.has(cluster.type)

/**
 * "Three were hurt when a roof fell. The blaze broke out at noon", "a blast killed five. The accident happened in a mine": in what the next
 * words name as known, the one or the other by a word for any such thing.
 */
export const isSameMishap = (
  scene: Scene,
  cluster: Cluster,
  { trigger, mention, definite }: Telling,
  apart: number,
): boolean => {
  const { anything } = scene.knowledge.words.generality
  return (
    definite &&
    trigger.sense !== "harm" &&
    Math.abs(apart) <= 1 &&
    settled.has(cluster.status) &&
    areMishaps(cluster, trigger) &&
    (cluster.harmOnly ||
      [mention, ...cluster.told.map(({ telling }) => telling.mention)].some(({ head }) =>
        anything.has(scene.syntax.lemma(head)),
      ))
  )
}

/** "Three died and 13 are missing" after a ship sank: nobody need have taken them. */
const isMissing = ({ harm, word }: Telling["trigger"]): boolean => harm === "missing" && word === "state"

/** In what people are killed or hurt though it is of another kind. */
const deadly: ReadonlySet<string> = new Set(["riot", "protest", "strike", "robbery", "hijacking", "raid"])

/** "Three people were killed in riots": what the words say was suffered in it. */
export const isHarmIn = ({ type, told }: Cluster, { trigger, settings }: Telling): boolean =>
  deadly.has(type) &&
  (trigger.plain || trigger.sense === "harm") &&
  told.some(({ telling }) => settings.includes(telling.mention.head))
