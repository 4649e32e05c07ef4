import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { areInSequence, isLaterAct } from "../time/sequence.js"
import { type Agreement, isSameCount } from "./agreement.js"
import type { Cluster, Told } from "./cluster.js"
import { areCompatible, isBattle, isHarmful, needTie } from "./compatibility.js"
import { isAcrossFlashback } from "./flashback.js"
import { canHarm, couldTell, isHarmIn, isSameMishap } from "./kinds-fit.js"
import {
  burnt,
  isAnotherOne,
  isBareWord,
  isBroughtInAnew,
  isElsewhere,
  isLongBefore,
  isOfAnotherDay,
  isOfTheCounted,
  isOfThings,
  isOtherManner,
} from "./other-happenings.js"
import { isByOtherSide, isOfCrowd, isOfSomebody, isPutToDeath } from "./parties.js"
import { isDenial, isDenialOfLike, isPlanOf, sameStatus } from "./statuses.js"

/** Why a rule holds that a telling tells another happening than a cluster. */
export type Exclusion =
  | "type or status"
  | "sequence"
  | "kind"
  | "attempt"
  | "sexual"
  | "reason"
  | "another one"
  | "elsewhere"
  | "another day"
  | "flashback"
  | "put to death"
  | "of the counted"
  | "crowd"
  | "brought in anew"
  | "bare word"
  | "other side"
  | "of somebody"
  | "other manner"
  | "long before"
  | "bloodless"
  | "unsure"
  | "needs a tie"
  | "battle"

/** What excludes that they are one before anything is compared; null for nothing. */
export const excludedAtOnce = (scene: Scene, cluster: Cluster, one: Told): Exclusion | null => {
  if (!couldTell(cluster, one.telling)) return "type or status"
  const isInSequence =
    cluster.told.some(({ telling }) => areInSequence(scene, telling, one.telling)) ||
    cluster.told.every(({ telling }) => isLaterAct(scene, telling, one.telling))
  return isInSequence ? "sequence" : null
}

/** What excludes that they are one once they are compared; null for nothing. */
export const excludedBy = (scene: Scene, cluster: Cluster, one: Told, agreement: Agreement): Exclusion | null =>
  excludedByKind(scene, cluster, one.telling, agreement) ??
  (agreement.tied ? excludedThoughTied(cluster, one.telling) : excludedUntied(scene, cluster, one, agreement)) ??
  excludedByDoubt(scene, cluster, one.telling, agreement)

const isHarm = ({ trigger: { sense } }: Telling): boolean => sense === "harm" || sense === "echo"

const excludedByKind = (
  scene: Scene,
  cluster: Cluster,
  telling: Telling,
  { tied, shared, apart }: Agreement,
): Exclusion | null => {
  const { trigger } = telling
  const harm = isHarm(telling)
  const fits =
    isSameMishap(scene, cluster, telling, apart) ||
    (harm || cluster.harmOnly ? canHarm(cluster, telling) : areCompatible(cluster.type, trigger.type))
  const caused = tied && harm && isHarmful(cluster.type) && isHarmful(trigger.type)
  if (!fits && !caused && !isHarmIn(cluster, telling)) return "kind"
  const attempt = !sameStatus(cluster.status, telling)
  if (attempt && !shared && !isDenialOfLike(scene, cluster, telling) && (apart > 1 || isOnlyOf(cluster, telling)))
    return "attempt"
  if (isSexual(trigger) !== cluster.told.some((one) => isSexual(one.telling.trigger)) && !harm && !tied && !shared)
    return "sexual"
  return trigger.id === "death-n" && isReason(scene, cluster, telling) && !tied ? "reason" : null
}

const excludedThoughTied = (cluster: Cluster, telling: Telling): Exclusion | null =>
  isPutToDeath(cluster, telling) ? "put to death" : null

/** Where neither is the cause or the setting that the other's clause names. */
const excludedUntied = (scene: Scene, cluster: Cluster, one: Told, agreement: Agreement): Exclusion | null => {
  const { telling } = one
  const { shared, apart } = agreement
  if (!shared && isAnotherOne(cluster, one)) return "another one"
  if (!shared && (apart > 1 || telling.other) && isElsewhere(cluster, one)) return "elsewhere"
  if (isOfAnotherDay(cluster, one)) return "another day"
  if (!(shared && !isOfThings(scene, one)) && isAcrossFlashback(scene, cluster, one, apart)) return "flashback"
  if (isPutToDeath(cluster, telling)) return "put to death"
  if (isOfTheCounted(scene, cluster, one)) return "of the counted"
  if (isOfCrowd(scene, cluster, telling)) return "crowd"
  if (isBroughtInAnew(scene, cluster, one)) return "brought in anew"
  if (!shared && isBareWord(cluster, telling, apart)) return "bare word"
  if (isByOtherSide(scene, cluster, telling)) return "other side"
  if (shared) return null
  if (isOfSomebody(scene, cluster, telling, apart)) return "of somebody"
  if (isOtherManner(cluster, telling)) return "other manner"
  if (isLongBefore(scene, cluster, one)) return "long before"
  // Who is found dead in his cell after a raid did not die in it, nor did who was once told of with a burglary, unless the words say so.
  return isBloodless(cluster, telling) ? "bloodless" : null
}

/** What is not of one kind for sure is one only where something more ties them. */
const excludedByDoubt = (
  scene: Scene,
  cluster: Cluster,
  telling: Telling,
  { tied, shared, apart }: Agreement,
): Exclusion | null => {
  const { trigger, status, definite } = telling
  if (isHarm(telling) || tied || shared || isBareDeath(cluster, telling, apart) || isHeldArson(cluster, telling))
    return null
  if (isSameDead(cluster, telling) || isSameMishap(scene, cluster, telling, apart)) return null
  // What is only suspected to have happened ("a bomb might have exploded") is not what did happen unless the words say so.
  if ((cluster.status === "suspected") !== (status === "suspected")) return "unsure"
  if (needTie(cluster.type, trigger.type)) return "needs a tie"
  return apart <= 1 || definite || !isBattle(cluster.type, trigger.type) ? null : "battle"
}

/** Of whom nothing says that what is planned, done or denied is one, unless somebody plays the same part in both. */
const isOnlyOf = (cluster: Cluster, telling: Telling): boolean =>
  isPlanOf(cluster, telling) || (isDenial(cluster, telling) && telling.trigger.sense !== "harm")

/** A rape is told of with the murder of its victim; the one that somebody was tried for before is another crime. */
const isSexual = ({ codes }: Telling["trigger"]): boolean => codes.plover === "ASSAULT-sexual"

const deaths: ReadonlySet<string> = new Set(["dead", "die", "death-n", "suicide"])

const bloodless: ReadonlySet<string> = new Set(["raid", "robbery", "hijacking", "sabotage"])

/** A death that is told of beside what seldom kills. */
const isBloodless = ({ type, harmOnly, told }: Cluster, { trigger }: Telling): boolean =>
  (bloodless.has(type) && !harmOnly && deaths.has(trigger.id)) ||
  (bloodless.has(trigger.type) && harmOnly && told.every(({ telling }) => deaths.has(telling.trigger.id)))

const uproar: ReadonlySet<string> = new Set(["riot", "protest", "strike"])
const reason = /^(?:at|over|about|following|after|of|since|against)$/u

/** "Riots in protest at the death of a boy": what people rise over did not happen in the riot. */
const isReason = ({ document }: Scene, { type }: Cluster, { mention }: Telling): boolean =>
  uproar.has(type) &&
  document.tokens.lower.slice(Math.max(0, mention.first - 3), mention.first).some((w) => reason.test(w))

/** "A lorry hit the bus. Four children were killed": of whom nobody says who killed them died in what was just told. */
const isBareDeath = ({ type }: Cluster, { trigger, clause, roles }: Telling, apart: number): boolean =>
  (type === "accident" || type === "fire") &&
  trigger.plain &&
  (clause?.voice === "passive" || (apart === 0 && clause?.finite === false)) &&
  apart >= 0 &&
  apart <= 1 &&
  !roles.some(({ role }) => role === "perpetrator" || role === "weapon")

/** A fire that is held to be arson is the same fire. */
const isHeldArson = ({ type }: Cluster, { trigger, status }: Telling): boolean =>
  burnt.has(type) && trigger.type === "arson" && status === "suspected"

/** "Ten people were killed in the quake … state television spoke of 10 people killed": as many dead, of whom nobody says who killed them. */
const isSameDead = (cluster: Cluster, { trigger, counts, roles }: Telling): boolean =>
  trigger.plain &&
  trigger.harm === "killed" &&
  counts.some(({ quantity }) => quantity.low > 1) &&
  !roles.some(({ role }) => role === "perpetrator") &&
  isSameCount(cluster, { trigger, counts })
