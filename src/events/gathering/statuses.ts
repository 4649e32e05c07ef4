import type { IncidentStatus, IncidentType } from "../../model/codes.js"
import type { Scene } from "../scene.js"
import { amendTelling, type Telling } from "../tellings/telling.js"
import type { Cluster, Told } from "./cluster.js"
import { areCompatible } from "./compatibility.js"
import { retell } from "./retelling.js"

/** What may be the status of something that did happen. */
export const settled: ReadonlySet<IncidentStatus> = new Set(["occurred", "suspected"])

/**
 * "They had planned the attack since March" tells of the attack that happened, not of a second one; who denies having carried it out does
 * not deny that it happened.
 */
export const sameStatus = (status: IncidentStatus, { status: theirs, definite, trigger }: Telling): boolean =>
  status === theirs ||
  (settled.has(status) &&
    (settled.has(theirs) || ((theirs === "planned" || theirs === "denied") && definite && trigger.word === "noun")))

/** Whether a telling of another status may tell of the same all the same, where the words agree otherwise. */
export const mayTellUnlike = (cluster: Cluster, telling: Telling): boolean =>
  isTry(cluster, telling) || isPlanOf(cluster, telling) || isDenial(cluster, telling)

/** "He survived an attempt on his life when gunmen fired on his car": the attempt is what the gunmen did. */
const isTry = ({ status, type, told }: Cluster, telling: Telling): boolean =>
  status === "attempted" &&
  type === "killing" &&
  told.length === 1 &&
  told[0]?.telling.sentence === telling.sentence &&
  attempt.test(told[0].telling.mention.text) &&
  telling.status === "occurred" &&
  means.has(telling.trigger.type)

/** Not "attempted murder", which is the law's word and mostly a charge. */
const attempt = /attempt (?:on .*)?$|attempt$|assassination/iu
/** How a killing is tried. */
const means: ReadonlySet<string> = new Set(["shooting", "attack", "bombing", "assault"])

/** What is planned for one day after the other: of two trials or strikes the one may be over. */
const ahead: ReadonlySet<IncidentType> = new Set(["trial", "strike", "protest", "investigation", "plot", "reaction"])

/** "Failed to report his plan to kill the minister", who was killed: the plan of what happened. */
export const isPlanOf = ({ status, type }: Cluster, telling: Telling): boolean =>
  status === "occurred" &&
  telling.status === "planned" &&
  telling.trigger.word === "verb" &&
  telling.trigger.type === type &&
  !ahead.has(type)

/** "Russia denied that its planes had bombed the convoy. Twenty died, the Red Crescent said": one party's word against another's. */
export const isDenial = ({ status, type, told }: Cluster, telling: Telling): boolean => {
  const isOne = (one: IncidentStatus, other: IncidentStatus) => one === "denied" && settled.has(other)
  if (isOne(telling.status, status)) return isSaidNot(telling) && areCompatible(type, telling.trigger.type)
  return isOne(status, telling.status) && told.every((one) => isSaidNot(one.telling))
}

/** What somebody says not to have happened, and not what did not happen ("did not fire"). */
const isSaidNot = ({ clause, status }: Telling): boolean => status === "denied" && clause?.negated === false

/** "Denied that its aircraft had struck a school", told some sentences after the strike on one: whom both hit is called the same. */
export const isDenialOfLike = (scene: Scene, cluster: Cluster, telling: Telling): boolean => {
  if (telling.status !== "denied" || !isDenial(cluster, telling)) return false
  const before = new Set(cluster.told.flatMap((one) => nounsHit(scene, one.telling)))
  return nounsHit(scene, telling).some((noun) => before.has(noun))
}

const nounsHit = (scene: Scene, { roles }: Telling): readonly string[] =>
  roles.flatMap(({ role, head }) => (role === "target" ? [scene.syntax.lemma(head)] : []))

/** Who denies having done what was done is not said to have done it. */
export const withoutDeniers = (one: Told): Told =>
  retell(one, amendTelling(one.telling, { roles: one.telling.roles.filter(({ role }) => role !== "perpetrator") }))
