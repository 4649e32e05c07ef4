import type { PlaceEntity } from "../../model/entity.js"
import { flatMap } from "../../model/flat-map.js"
import type { IncidentMention } from "../../model/mention.js"
import { sizeOf, town } from "../places/sizes.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { nearby } from "../time/date-distance.js"
import { areComparable, isContext, isDay, overlap } from "../time/days.js"
import { opensWith } from "../time/sequence.js"
import type { Dating } from "../time/time.js"
import { bringsIn } from "./agreement-parts.js"
import type { Cluster, Told } from "./cluster.js"
import { isLead } from "./lead.js"

/** "In May, a strike had hit the airport": what stands where it is may be struck again by the same state, as nobody is killed twice. */
export const isOfThings = ({ entities }: Scene, { flashback, telling }: Told): boolean =>
  flashback?.opens === true &&
  telling.roles.every(({ entity }) => /^(?:asset|place|weapon)$/u.test(entities[entity]?.kind ?? ""))

/** "Thursday's blast", told after one of April 27: it says itself which one it is. */
export const isOfAnotherDay = ({ told }: Cluster, { telling: { trigger, mention }, said }: Told): boolean => {
  if (trigger.word !== "noun" || said === null || said.distance > 1 || said.date.last > mention.first) return false
  const days = flatMap(told, (one) => one.said?.date ?? [])
  return days.length > 0 && days.every((day) => areComparable(day, said.date) && !overlap(day, said.date))
}

/** Sentences in which those are told of that "the second this week", "several attacks" has counted. */
const counting = 3

/** "It was the second bombing this week. On Monday, …": what a sentence with a day of its own goes on to is of those counted, not the last. */
export const isOfTheCounted = (scene: Scene, { told }: Cluster, { telling, said, placing }: Told): boolean => {
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
    ...flatMap(told, (one) => (isPlural(scene, one.telling.mention) ? [] : [one.telling.sentence])),
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
export const isAnotherOne = ({ told, type }: Cluster, { telling, said, placing }: Told): boolean =>
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

export const burnt: ReadonlySet<string> = new Set(["arson", "fire"])

/** Who is lynched, stabbed or assassinated did not die in the fire told of beside it. */
export const isOtherManner = ({ type, harmOnly, told }: Cluster, { trigger }: Telling): boolean =>
  (!harmOnly && burnt.has(type) && isDeadlyAct(trigger)) ||
  (burnt.has(trigger.type) && type === "killing" && told.every(({ telling }) => isDeadlyAct(telling.trigger)))

const isDeadlyAct = ({ type, sense, plain }: Telling["trigger"]): boolean =>
  type === "killing" && sense === "act" && !plain

/** "In March 2019 a strike killed 31": not what the first lines tell as news. */
export const isLongBefore = (scene: Scene, { told }: Cluster, { telling, dating }: Told): boolean => {
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
export const isBroughtInAnew = (scene: Scene, { told }: Cluster, { telling, said }: Told): boolean =>
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
export const isBareWord = ({ told }: Cluster, { trigger, definite, roles, counts }: Telling, apart: number): boolean =>
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
export const isElsewhere = ({ told }: Cluster, { placing }: Told): boolean => {
  if (placing === null || !isTown(placing.place)) return false
  const towns = flatMap(told, (one) =>
    one.placing !== null && isTown(one.placing.place) ? [one.placing.place.id] : [],
  )
  return towns.length > 0 && !towns.includes(placing.place.id)
}

const isTown = (place: PlaceEntity): boolean => place.location !== null && sizeOf(place) === town
