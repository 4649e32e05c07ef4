import { mishapTypes } from "../../model/codes.js"
import type { PlaceEntity } from "../../model/entity.js"
import type { IncidentMention } from "../../model/mention.js"
import { sizeOf, town } from "../places/place.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { nearby } from "../time/date-distance.js"
import { areComparable, isContext, isDay, overlap } from "../time/days.js"
import { areInSequence, isLaterAct, opensWith } from "../time/sequence.js"
import type { Dating } from "../time/time.js"
import { type Agreement, agree, isSameCount } from "./agreement.js"
import { bringsIn } from "./agreement-parts.js"
import type { AgreementWeights } from "./agreement-weights.js"
import type { Cluster, Told } from "./cluster.js"
import { areCompatible, isBattle, isHarmful, needTie } from "./compatibility.js"
import { isAcrossFlashback } from "./flashback.js"
import { isLead } from "./happenings.js"
import { isByOtherSide, isOfCrowd, isOfSomebody, isPutToDeath } from "./parties.js"
import { isDenial, isDenialOfLike, isPlanOf, mayTellUnlike, sameStatus, settled } from "./statuses.js"

/** How likely a telling tells the happening of a cluster; 0 or less: it does not. */
export const likeness = (scene: Scene, cluster: Cluster, one: Told): number => {
  if (!couldTell(cluster, one.telling)) return -1
  if (cluster.told.some(({ telling }) => areInSequence(scene, telling, one.telling))) return -1
  if (cluster.told.every(({ telling }) => isLaterAct(scene, telling, one.telling))) return -1
  if (isEndOf(cluster, one.telling)) return certain
  const agreement = agree(scene, cluster, one)
  return mayTell(scene, cluster, one, agreement) ? weighAgreement(agreement, scene.knowledge.agreement) : -1
}

const weighAgreement = ({ row }: Agreement, weights: AgreementWeights): number =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)

/** "In May, a strike had hit the airport": what stands where it is may be struck again by the same state, as nobody is killed twice. */
const isOfThings = ({ entities }: Scene, { flashback, telling }: Told): boolean =>
  flashback?.opens === true &&
  telling.roles.every(({ entity }) => /^(?:asset|place|weapon)$/u.test(entities[entity]?.kind ?? ""))

/** What type and status exclude whatever else agrees; most pairs fall here, before anything is compared. */
const couldTell = (cluster: Cluster, telling: Telling): boolean => {
  const { trigger } = telling
  if (!sameStatus(cluster.status, telling) && !mayTellUnlike(cluster, telling)) return false
  const harm = trigger.sense === "harm" || trigger.sense === "echo"
  if (isHarmIn(cluster, telling) || (telling.definite && areMishaps(cluster, trigger))) return true
  if (harm && isHarmful(cluster.type) && isHarmful(trigger.type)) return true
  return harm || cluster.harmOnly ? canHarm(cluster, telling) : areCompatible(cluster.type, trigger.type)
}

/** Whether type and status let a telling tell the happening of a cluster at all. */
const mayTell = (scene: Scene, cluster: Cluster, one: Told, { tied, shared, apart }: Agreement): boolean => {
  const { telling } = one
  const { trigger, status, definite } = telling
  const harm = trigger.sense === "harm" || trigger.sense === "echo"
  const mishap = isSameMishap(scene, cluster, telling, apart)
  const fits =
    mishap || (harm || cluster.harmOnly ? canHarm(cluster, telling) : areCompatible(cluster.type, trigger.type))
  const caused = tied && harm && isHarmful(cluster.type) && isHarmful(trigger.type)
  const attempt = !sameStatus(cluster.status, telling)
  const alike = attempt && isDenialOfLike(scene, cluster, telling)
  if ((!fits && !caused && !isHarmIn(cluster, telling)) || (attempt && apart > 1 && !shared && !alike)) return false
  if (attempt && !shared && !alike && isOnlyOf(cluster, telling)) return false
  if (isSexual(trigger) !== cluster.told.some((one) => isSexual(one.telling.trigger)) && !harm && !tied && !shared)
    return false
  if (trigger.id === "death-n" && isReason(scene, cluster, telling) && !tied) return false
  if (!tied && !shared && (isAnotherOne(cluster, one) || ((apart > 1 || telling.other) && isElsewhere(cluster, one))))
    return false
  if (!tied && isOfAnotherDay(cluster, one)) return false
  if (!tied && !(shared && !isOfThings(scene, one)) && isAcrossFlashback(scene, cluster, one, apart)) return false
  if (isPutToDeath(cluster, telling) || (!tied && isOfTheCounted(scene, cluster, one))) return false
  if (!tied && (isOfCrowd(scene, cluster, telling) || isBroughtInAnew(scene, cluster, one))) return false
  if (!tied && !shared && isBareWord(cluster, telling, apart)) return false
  if (!tied && (isByOtherSide(scene, cluster, telling) || (!shared && isOfSomebody(scene, cluster, telling, apart))))
    return false
  if (!tied && !shared && (isOtherManner(cluster, telling) || isLongBefore(scene, cluster, one))) return false
  // Who is found dead in his cell after a raid did not die in it, nor did who was once told of with a burglary, unless the words say so.
  if (!tied && !shared && isBloodless(cluster, telling)) return false
  if (harm || tied || shared || isBareDeath(cluster, telling, apart) || isHeldArson(cluster, telling)) return true
  if (isSameDead(cluster, telling) || mishap) return true
  // What is only suspected to have happened ("a bomb might have exploded") is not what did happen unless the words say so.
  const unsure = (cluster.status === "suspected") !== (status === "suspected")
  if (unsure || needTie(cluster.type, trigger.type)) return false
  return apart <= 1 || definite || !isBattle(cluster.type, trigger.type)
}

/** Of whom nothing says that what is planned, done or denied is one, unless somebody plays the same part in both. */
const isOnlyOf = (cluster: Cluster, telling: Telling): boolean =>
  isPlanOf(cluster, telling) || (isDenial(cluster, telling) && telling.trigger.sense !== "harm")

/** Words of harm join any violence; those that also say how ("gunshot wound", "in custody") only what is of that kind. */
const canHarm = (cluster: Cluster, { trigger }: Telling): boolean => {
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
const isSameMishap = (
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
const isHarmIn = ({ type, told }: Cluster, { trigger, settings }: Telling): boolean =>
  deadly.has(type) &&
  (trigger.plain || trigger.sense === "harm") &&
  told.some(({ telling }) => settings.includes(telling.mention.head))

/** A rape is told of with the murder of its victim; the one that somebody was tried for before is another crime. */
const isSexual = ({ codes }: Telling["trigger"]): boolean => codes.plover === "ASSAULT-sexual"

const deaths: ReadonlySet<string> = new Set(["dead", "die", "death-n", "suicide"])

/** More than any sum of weights. */
const certain = 20

/** "A boy was shot on Monday. Two days later he died": whom the one hit is dead of it in the other, whatever the days between. */
const isEndOf = ({ told, status }: Cluster, { trigger, roles, sentence }: Telling): boolean => {
  if (trigger.id !== "die" || status !== "occurred") return false
  const hit = told.flatMap(({ telling }) =>
    telling.sentence <= sentence && wounding.has(telling.trigger.harm ?? "") ? telling.roles : [],
  )
  return roles.some(
    ({ role, entity }) => role === "target" && hit.some((one) => one.role === role && one.entity === entity),
  )
}
const wounding: ReadonlySet<string> = new Set(["injured", "attacked"])

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

/** "Thursday's blast", told after one of April 27: it says itself which one it is. */
const isOfAnotherDay = ({ told }: Cluster, { telling: { trigger, mention }, said }: Told): boolean => {
  if (trigger.word !== "noun" || said === null || said.distance > 1 || said.date.last > mention.first) return false
  const days = told.flatMap((one) => one.said?.date ?? [])
  return days.length > 0 && days.every((day) => areComparable(day, said.date) && !overlap(day, said.date))
}

/** Sentences in which those are told of that "the second this week", "several attacks" has counted. */
const counting = 3

/** "It was the second bombing this week. On Monday, …": what a sentence with a day of its own goes on to is of those counted, not the last. */
const isOfTheCounted = (scene: Scene, { told }: Cluster, { telling, said, placing }: Told): boolean => {
  const { sentence, definite, trigger } = telling
  if (definite || trigger.sense === "harm" || trigger.sense === "echo") return false
  const isNext = (from: number): boolean => from < sentence && sentence - from <= counting
  if (
    said !== null &&
    opensWith(scene, sentence, said.date) &&
    told.some((one) => one.telling.again && isNext(one.telling.sentence))
  )
    return true
  if (said === null && placing === null) return false
  const last = Math.max(
    -1,
    ...told.flatMap((one) => (isPlural(scene, one.telling.mention) ? [] : [one.telling.sentence])),
  )
  for (let from = Math.max(last + 1, sentence - counting); from < sentence; from++)
    if (countsMany(scene, from)) return true
  return false
}

/** "The rebels have claimed several attacks this month", "the latest of a string of shootings". */
const countsMany = (scene: Scene, sentence: number): boolean =>
  (scene.triggers.get(sentence) ?? []).some(({ mention }) => {
    if (!isPlural(scene, mention)) return false
    const { many, several } = scene.knowledge.words.generality
    const before = scene.document.tokens.lower.slice(Math.max(0, mention.first - 3), mention.first)
    return before.some((word, at) => several.has(word) || (many.has(word) && before[at + 1] === "of"))
  })

/** "Attacks", but not "had attacked": a verb has no plural. */
const isPlural = ({ document: { tokens } }: Scene, { last }: IncidentMention): boolean =>
  /[^s]s$/u.test(tokens.lower[last - 1] ?? "")

/** "A quake in September", told after the one of Sunday, with a day or a place of its own: it is another one. */
const isAnotherOne = ({ told, type }: Cluster, { telling, said, placing }: Told): boolean =>
  telling.indefinite &&
  telling.trigger.sense === "act" &&
  telling.trigger.type === type &&
  told.some(
    (one) =>
      one.telling.sentence < telling.sentence &&
      one.telling.trigger.word === "noun" &&
      (one.placing?.place.id !== placing?.place.id || said?.date.precision === "month") &&
      one.said !== null &&
      said !== null &&
      one.said.date.value !== said.date.value,
  )

const burnt: ReadonlySet<string> = new Set(["arson", "fire"])

/** Who is lynched, stabbed or assassinated did not die in the fire told of beside it. */
const isOtherManner = ({ type, harmOnly, told }: Cluster, { trigger }: Telling): boolean =>
  (!harmOnly && burnt.has(type) && isDeadlyAct(trigger)) ||
  (burnt.has(trigger.type) && type === "killing" && told.every(({ telling }) => isDeadlyAct(telling.trigger)))

const isDeadlyAct = ({ type, sense, plain }: Telling["trigger"]): boolean =>
  type === "killing" && sense === "act" && !plain

/** "In March 2019 a strike killed 31": not what the first lines tell as news. */
const isLongBefore = (scene: Scene, { told }: Cluster, { telling, dating }: Told): boolean => {
  const { published } = scene.document.article
  if (published === null || dating === null || dating.distance > nearby) return false
  const isPast = ({ date }: Dating) => isContext(date.endDay ?? "", published)
  const isRecent = ({ dating: own, onward }: Told) =>
    own === null ? onward !== null && !isContext(onward.endDay ?? "", published) : !isPast(own)
  if (!isPast(dating) || !told.some(isRecent)) return false
  // "The landslide of 1985" says itself which it is, where the one told before has a day of its own.
  if (telling.definite) return told.every((one) => one.dating === null || !isPast(one.dating))
  return told.some((one) => one.telling.sentence < telling.sentence && isNews(scene, one))
}

/** "On May 31 a bomber blew up a truck": a sentence that opens with a day of its own, and brings in all who take part. */
const isBroughtInAnew = (scene: Scene, { told }: Cluster, { telling, said }: Told): boolean =>
  said !== null &&
  telling.trigger.word === "verb" &&
  telling.trigger.sense !== "harm" &&
  telling.roles.length > 1 &&
  isDay(said.date) &&
  opensWith(scene, telling.sentence, said.date) &&
  !isLead(scene, [telling]) &&
  bringsIn(scene, telling) &&
  told.some((one) => one.telling.sentence < telling.sentence && one.telling.roles.length > 0) &&
  !told.some((one) => one.said !== null && areComparable(one.said.date, said.date) && overlap(one.said.date, said.date))

/** Sentences from which on a bare word is no more of what was told. */
const outOfSight = 6

/** "Police look into shooting", lines below a bombing: a noun with nothing beside it, of another type than all that was told. */
const isBareWord = ({ told }: Cluster, { trigger, definite, roles, counts }: Telling, apart: number): boolean =>
  apart > outOfSight &&
  trigger.word === "noun" &&
  trigger.sense === "act" &&
  !definite &&
  roles.length + counts.length === 0 &&
  told.every(({ telling }) => telling.trigger.type !== trigger.type)

/** Told in the headline or the lead without a day, where no trial or inquiry tells of what may be long ago. */
const isNews = (scene: Scene, { telling, dating, aftermath }: Told): boolean =>
  dating === null && aftermath === null && isLead(scene, [telling])

/** Told in another town than all that was told of it before, sentences later: another one. */
const isElsewhere = ({ told }: Cluster, { placing }: Told): boolean => {
  if (placing === null || !isTown(placing.place)) return false
  const towns = told.flatMap((one) => (one.placing !== null && isTown(one.placing.place) ? [one.placing.place.id] : []))
  return towns.length > 0 && !towns.includes(placing.place.id)
}

const isTown = (place: PlaceEntity): boolean => place.location !== null && sizeOf(place) === town

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
