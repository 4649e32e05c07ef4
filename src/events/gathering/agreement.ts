import { flatMap } from "../../model/flat-map.js"
import type { Scene } from "../scene.js"
import { fieldOf } from "../tellings/counts.js"
import type { Telling } from "../tellings/telling.js"
import { nearby } from "../time/date-distance.js"
import { areComparable, gapOf, isBeside, isCoarse, isOtherScale, longApart, overlap } from "../time/days.js"
import { isUpon, opensAfterwards, opensLater, opensWith } from "../time/sequence.js"
import {
  bringsIn,
  compareNew,
  compareRoles,
  isFurther,
  isOfItsOwn,
  isOfNew,
  isTurned,
  mostIn,
} from "./agreement-parts.js"
import { comparePlace } from "./agreement-places.js"
import { type AgreementFeature, type AgreementSetter, agreementFeatures } from "./agreement-weights.js"
import type { Cluster, Told } from "./cluster.js"
import { isHarmful } from "./compatibility.js"

export interface Agreement {
  /** In the order of `agreementFeatures`. */
  readonly row: Float64Array
  readonly tied: boolean
  /** Somebody or something plays the same part in both. */
  readonly shared: boolean
  /** Sentences since the cluster was last told. */
  readonly apart: number
}

const indexOf: ReadonlyMap<string, number> = new Map(agreementFeatures.map((name, at) => [name, at]))

/** Compares a telling with a cluster. */
export const agree = (scene: Scene, cluster: Cluster, one: Told): Agreement => {
  const row = new Float64Array(agreementFeatures.length)
  const set: AgreementSetter = (name, value = 1) => {
    if (value !== false) row[indexOf.get(name) ?? 0] = Number(value)
  }
  const { telling } = one
  const tied = cluster.told.some((member) => areTied(scene, member.telling, telling))
  const apart = sentencesBetween(scene, cluster.told.at(-1)?.telling.sentence ?? 0, telling.sentence)
  set("")
  set("tied", tied)
  const elsewhere = comparePlace(scene, cluster, one, set)
  const shared = compareRoles(scene, cluster, telling, elsewhere, set)
  compareNew(scene, cluster, one, set)
  compareWords(scene, cluster, telling, apart, set)
  compareHarm(cluster, telling, apart, shared, set)
  set("another setting", !tied && telling.settings.length > 0)
  set("added", isFurther(scene, cluster, telling))
  set("one of several", isOneOfSeveral(scene, cluster, telling))
  const turned = isTurned(scene, cluster, telling)
  set("turned, same sentence", turned && apart === 0)
  set("turned", turned && apart !== 0)
  compareTime(scene, cluster, one, set)
  set("an act of its own", !tied && !isSameCount(cluster, telling) && isOfItsOwn(scene, cluster, one, apart))
  set("goes on later", apart > 0 && goesOn(scene, telling))
  return { row, tied, shared: shared || isTollOf(cluster, telling), apart }
}

/** How many sentences on; what stands between a headline and the text, a dateline or a byline, is none. */
export const sentencesBetween = ({ document: { sentences } }: Scene, from: number, to: number): number => {
  let head = to
  while (head - 1 > from && /^(?:dateline|byline|boilerplate)$/u.test(sentences[head - 1]?.part ?? "")) head--
  return head - from
}

const compareWords = (scene: Scene, cluster: Cluster, telling: Telling, apart: number, set: AgreementSetter): void => {
  const { trigger, definite, indefinite, other } = telling
  const { sentences } = scene.document
  const same = cluster.type === trigger.type
  set("same sentence", apart === 0)
  set("near", apart > 0 && apart <= 2)
  set("distance", Math.min(Math.max(apart, 0), 20) / 20)
  set("after a headline", sentences[cluster.told[0]?.telling.sentence ?? 0]?.part === "title")
  // "The killing of five men" is said with "the" for what follows it, "the second attack" for its number.
  const own = definite && (other || isOfNew(scene, cluster, telling))
  const back = definite && !own
  set("definite", back)
  set("definite, of somebody new", own)
  set("definite, next", back && apart <= 2)
  set("definite, same word", back && cluster.told.some((one) => one.telling.trigger.id === trigger.id))
  set("indefinite", indefinite)
  set("said to be another", other)
  set("same type", same)
  set("other type", !same && trigger.sense !== "harm" && trigger.sense !== "echo")
}

const compareHarm = (
  cluster: Cluster,
  telling: Telling,
  apart: number,
  shared: boolean,
  set: AgreementSetter,
): void => {
  const { sense } = telling.trigger
  const harm = sense === "harm" || sense === "echo"
  set("echo", sense === "echo")
  set("harm, same sentence", harm && apart === 0)
  set("harm, near or shared", harm && apart > 0 && (apart <= 4 || shared))
  set("harm, far", harm && apart > 4 && !shared)
  set("more harmed", exceeds(cluster, telling))
  const same = isSameCount(cluster, telling) && telling.counts.some(({ quantity }) => quantity.low > 1)
  set("same count", isTollOf(cluster, telling) ? 2 : same)
}

/**
 * "Two hours later, a gunman opened fire"; "later, a man was shot dead"; "one minute later, the explosion shattered the glass" comes back
 * to it.
 */
const goesOn = (scene: Scene, telling: Telling): boolean =>
  !telling.definite &&
  (opensLater(scene, telling.sentence) || (opensAfterwards(scene, telling.sentence) && bringsIn(scene, telling)))

/** One is the cause or the setting that the other's clause names. */
const areTied = (scene: Scene, a: Telling, b: Telling): boolean =>
  a.sentence === b.sentence &&
  (a.settings.includes(b.mention.head) ||
    b.settings.includes(a.mention.head) ||
    isOutcome(scene, a, b) ||
    isConjoined(scene, a, b) ||
    isUpon(scene, a, b) ||
    isUpon(scene, b, a))

/** "The bus crashed, killing two": harm told by a participle is the harm of what the verb above tells. */
const isOutcome = (scene: Scene, { clause: above, sentence }: Telling, { clause, trigger }: Telling): boolean =>
  above !== null &&
  clause !== null &&
  clause.relation === "advcl" &&
  clause.mark === null &&
  !clause.finite &&
  (trigger.harm === "killed" || trigger.harm === "injured") &&
  scene.syntax.clauses(sentence)[clause.parent] === above

/** "Killed two officers and wounded three before police shot him": harm that one subject does in one breath. */
const isConjoined = (scene: Scene, first: Telling, { clause, trigger }: Telling): boolean =>
  first.clause !== null &&
  clause !== null &&
  trigger.sense === "harm" &&
  isHarmful(first.trigger.type) &&
  first.trigger.type !== "arrest" &&
  clause.relation === "conj" &&
  (clause.subject === null || clause.subject.head === first.clause.subject?.head) &&
  scene.syntax.clauses(first.sentence)[clause.parent] === first.clause

/** More people than the cluster has harmed so far by its own figures: another happening, or a later toll said of it as such. */
const exceeds = (cluster: Cluster, telling: Telling): boolean => {
  if (telling.counts.length === 0) return false
  const own = fieldOf(telling.trigger)
  const before = mostIn(flatMap(cluster.told, (one) => (fieldOf(one.telling.trigger) === own ? [one.telling] : [])))
  return before > 0 && mostIn([telling]) > before && cluster.told.at(-1)?.telling.sentence !== telling.sentence
}

const plural = /[^s]s$/u

/**
 * "Ten died in accidents at the weekend. Four were killed when their car …; a coach overturned": what hit fewer than several did together, or
 * somebody new, is one of the several.
 */
const isOneOfSeveral = (scene: Scene, { told }: Cluster, telling: Telling): boolean => {
  const { trigger, counts } = telling
  const { lower } = scene.document.tokens
  const several = told.some(
    ({ telling: { trigger: other, mention, definite } }) =>
      other.word === "noun" && other.sense === "act" && !definite && plural.test(lower[mention.last - 1] ?? ""),
  )
  if (!several || trigger.sense === "harm" || trigger.sense === "echo") return false
  const field = fieldOf(trigger)
  const all = flatMap(told, (one) => (fieldOf(one.telling.trigger) === field ? [one.telling] : []))
  return field !== null && counts.length > 0
    ? mostIn([telling]) < mostIn(all)
    : trigger.word === "verb" && bringsIn(scene, telling)
}

/** From this number on it is no chance that as many died. */
const many = 5

/** "At least 13 died in the attacks … 13 people were killed when rebels struck in Oaxaca": as many dead. */
const isTollOf = (cluster: Cluster, telling: Telling): boolean =>
  telling.trigger.harm === "killed" &&
  telling.counts.some(({ quantity }) => (quantity.best ?? quantity.low) >= many) &&
  isSameCount(cluster, telling)

/** The same figure for the same harm is most likely the same harm. */
export const isSameCount = (cluster: Cluster, telling: Pick<Telling, "trigger" | "counts">): boolean => {
  const field = fieldOf(telling.trigger)
  if (field === null || telling.counts.length === 0) return false
  const ours = flatMap(cluster.told, (one) => (fieldOf(one.telling.trigger) === field ? one.telling.counts : []))
  return telling.counts.some(
    ({ quantity, rule }) => rule !== "count/name" && ours.some((other) => other.quantity.best === quantity.best),
  )
}

const compareTime = (scene: Scene, cluster: Cluster, one: Told, set: AgreementSetter): void => {
  const date = one.said?.date ?? one.onward
  if (!date) return
  const said = one.said !== null && one.said.distance <= nearby
  let unlike: AgreementFeature | null = null
  for (const { said: dating, onward } of cluster.told) {
    const theirs = dating?.date ?? onward
    if (theirs && said && isOtherScale(theirs, date)) unlike ??= "another day, loosely"
    if (!theirs || !areComparable(theirs, date)) continue
    if (dating !== null && dating.distance > nearby) {
      // Whichever clause of its sentence the day belongs to: what is months apart is not one happening.
      if (said && gapOf(theirs, date) > longApart) unlike ??= "another day, loosely"
      continue
    }
    const sure = one.said !== null && dating !== null
    if (overlap(theirs, date)) {
      // A year or a summer holds many days: it says neither that two are one nor that they are not.
      if (isCoarse(theirs) || isCoarse(date)) continue
      if (sure) set("same day")
      return
    }
    // What a sentence opens with is the day of all that it tells.
    const own =
      said ||
      (one.said !== null && opensWith(scene, one.telling.sentence, one.said.date) && gapOf(theirs, date) > longApart)
    if (sure) unlike = !own || isBeside(theirs, date) ? "another day, loosely" : "another day"
    else if (!isBeside(theirs, date)) unlike ??= "another day, onward"
  }
  if (unlike !== null) set(unlike)
}
