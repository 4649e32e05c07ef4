import type { IncidentStatus } from "../model/codes.js"
import { type Agreement, type AgreementWeights, agree } from "./agreement.js"
import { type Cluster, settled, type Told } from "./cluster.js"
import { areCompatible, isBattle, isHarmful, needTie } from "./compatibility.js"
import type { Scene } from "./scene.js"
import { areInSequence } from "./sequence.js"
import type { Telling } from "./telling.js"

/** How likely a telling tells the happening of a cluster; 0 or less: it does not. */
export const likeness = (scene: Scene, cluster: Cluster, one: Told): number => {
  if (!couldTell(cluster, one.telling)) return -1
  if (cluster.told.some(({ telling }) => areInSequence(scene, telling, one.telling))) return -1
  const agreement = agree(scene, cluster, one)
  return mayTell(cluster, one.telling, agreement) ? weighAgreement(agreement, scene.knowledge.agreement) : -1
}

const weighAgreement = ({ row }: Agreement, weights: AgreementWeights): number =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)

/** What type and status exclude whatever else agrees; most pairs fall here, before anything is compared. */
const couldTell = (cluster: Cluster, telling: Telling): boolean => {
  const { trigger } = telling
  if (!sameStatus(cluster.status, telling)) return false
  const harm = trigger.sense === "harm" || trigger.sense === "echo"
  if (harm && isHarmful(cluster.type) && isHarmful(trigger.type)) return true
  return harm || cluster.harmOnly ? canHarm(cluster, telling) : areCompatible(cluster.type, trigger.type)
}

/** Whether type and status let a telling tell the happening of a cluster at all. */
const mayTell = (cluster: Cluster, telling: Telling, { tied, shared, apart }: Agreement): boolean => {
  const { trigger, status, definite } = telling
  const harm = trigger.sense === "harm" || trigger.sense === "echo"
  const fits = harm || cluster.harmOnly ? canHarm(cluster, telling) : areCompatible(cluster.type, trigger.type)
  const caused = tied && harm && isHarmful(cluster.type) && isHarmful(trigger.type)
  if ((!fits && !caused) || !sameStatus(cluster.status, telling)) return false
  if (harm || tied || shared) return true
  // What is only suspected to have happened ("a bomb might have exploded") is not what did happen unless the words say so.
  const unsure = (cluster.status === "suspected") !== (status === "suspected")
  if (unsure || needTie(cluster.type, trigger.type)) return false
  return apart <= 1 || definite || !isBattle(cluster.type, trigger.type)
}

/** Words of harm join any violence; those that also say how ("gunshot wound", "in custody") only what is of that kind. */
const canHarm = (cluster: Cluster, { trigger }: Telling): boolean => {
  if (!isHarmful(cluster.type) || !isHarmful(trigger.type)) return false
  if (trigger.sense === "echo" || (trigger.type !== "arrest") !== (cluster.type !== "arrest"))
    return trigger.sense === "echo"
  const vague =
    trigger.type === "attack" || trigger.type === "killing" || cluster.type === "attack" || cluster.type === "killing"
  return vague || areCompatible(cluster.type, trigger.type)
}

/** "They had planned the attack since March" tells of the attack that happened, not of a second one. */
const sameStatus = (status: IncidentStatus, { status: theirs, definite, trigger }: Telling): boolean =>
  status === theirs ||
  (settled.has(status) && (settled.has(theirs) || (theirs === "planned" && definite && trigger.word === "noun")))
