import type { DateMention } from "../../model/mention.js"
import { finestOf } from "../places/finest.js"
import { gatherPlaces, placeTelling } from "../places/place.js"
import { placeByNoun } from "../places/the-town.js"
import type { Scene } from "../scene.js"
import { amendTelling, type Telling } from "../tellings/telling.js"
import { readTellings } from "../tellings/tellings.js"
import { nearby } from "../time/date-distance.js"
import { isDay } from "../time/days.js"
import { isMoment, opensSoonAfter } from "../time/sequence.js"
import { type Dating, dateTelling, gatherDates, gatherFloating, isReported } from "../time/time.js"
import type { Aftermath, Flashback, Told } from "./cluster.js"
import { findFlashbacks } from "./flashback.js"
import { findFrames } from "./frames.js"
import { isLead } from "./lead.js"

/** Each telling with the time and place that its own sentence gives it. */
export const tellAll = (scene: Scene): readonly Told[] => {
  const [dates, floating] = [gatherDates(scene), gatherFloating(scene)]
  const places = gatherPlaces(scene)
  const frames = findFrames(scene, places)
  const tellings = markGeneral(scene, orderTellings(readTellings(scene)))
  const aftermath = findAftermath(scene, tellings)
  const flashbacks: ReadonlyMap<Telling, Flashback> =
    aftermath === "trial" ? new Map() : findFlashbacks(scene, tellings)
  let last: StoryDay | null = null
  const openings = openingDays(scene, dates)
  return tellings.map((telling) => {
    const { sentence } = telling
    for (let at = (last?.sentence ?? -1) + 1; at < sentence; at++) {
      const date = openings.get(at)
      if (date) last = { date, sentence: at }
    }
    const own = isCondition(telling) ? null : dateTelling(scene, telling, dates, tellings, last?.date)
    const dating = own ?? (last !== null ? soonAfter(scene, sentence, last) : null)
    // What is only planned ("sentencing is set for 16 October") does not move the story to its day.
    if (dating && dating.distance <= nearby && telling.status !== "planned") last = { date: dating.date, sentence }
    const onward = dating === null && last !== null && sentence - last.sentence <= stride ? last.date : null
    const said =
      dating ?? (floating.size > 0 && !isCondition(telling) ? dateTelling(scene, telling, floating, tellings) : null)
    const placing = isMoment(scene, telling)
      ? null
      : (finestOf(scene, placeTelling(scene, telling, places)) ?? placeByNoun(scene, telling))
    const frame = frames.get(sentence) ?? null
    return { telling, dating, said, onward, placing, frame, flashback: flashbacks.get(telling) ?? null, aftermath }
  })
}

/** "Two were still in hospital on Monday": how they fared then, and not when they were hurt. */
const isCondition = ({ trigger }: Telling): boolean => trigger.word === "state" && trigger.harm === "injured"

/**
 * "A man was sentenced on Monday": what an article's first lines tell of that follows a deed, which may be of long ago; a trial before the
 * rest.
 */
const findAftermath = (scene: Scene, tellings: readonly Telling[]): Aftermath | null => {
  const first = tellings.filter((one) => !one.generic && isLead(scene, [one]))
  return aftermaths.find((type) => first.some(({ trigger }) => trigger.type === type)) ?? null
}
const aftermaths = ["trial", "investigation", "arrest"] as const

/** The day on which a story is, and the sentence that gave it. */
interface StoryDay {
  readonly date: DateMention
  readonly sentence: number
}

/** Sentences between a day and "hours later". */
const recent = 4

/** "Hours later, a second bomb went off": on the day of the story. */
const soonAfter = (scene: Scene, sentence: number, last: StoryDay): Dating | null =>
  sentence - last.sentence <= recent && opensSoonAfter(scene, sentence) ? { date: last.date, distance: nearby } : null

/** Tokens before a date that opens a sentence: "On", "In the night of". */
const opening = 1
/** Words after it by which a sentence tells something. */
const fewest = 4

/** The days that sentences open with which tell of no incident: "On January 24, armed men entered the village. They killed 21 people." */
const openingDays = (
  scene: Scene,
  dates: ReadonlyMap<number, readonly DateMention[]>,
): ReadonlyMap<number, DateMention> => {
  const found = new Map<number, DateMention>()
  for (const [sentence, [date]] of dates) {
    const { first = 0, last, part } = scene.document.sentences[sentence] ?? {}
    if (date === undefined || part !== "body" || scene.triggers.has(sentence) || !isDay(date)) continue
    // "Sunday, March 17, 2013 | 5:00 PM": when the page was put out.
    const told = scene.document.tokens.lower.slice(date.last, last).filter((word) => /^\p{L}{2,}$/u.test(word))
    if (date.first > first + opening || told.length < fewest || isReported(scene, sentence, date)) continue
    found.set(sentence, date)
  }
  return found
}

/** Sentences for which a story stays on the day that it was told of last. */
const stride = 2

/** Within a sentence, what names an incident before what is said to have been done in it. */
const orderTellings = (tellings: readonly Telling[]): readonly Telling[] => {
  const later = ({ trigger, settings }: Telling) =>
    trigger.sense === "harm" || trigger.sense === "echo" ? 2 : settings.length > 0 ? 1 : 0
  return tellings.toSorted(
    (a, b) => a.sentence - b.sentence || later(a) - later(b) || a.mention.first - b.mention.first,
  )
}

const markGeneral = (scene: Scene, tellings: readonly Telling[]): readonly Telling[] => {
  let general: Telling | null = null
  return tellings.map((telling) => {
    if (telling.generic) general = telling
    return telling.generic || !isOfGeneral(scene, general, telling) ? telling : amendTelling(telling, { generic: true })
  })
}

/** "Killings of elders have shaken the town. Nobody knows who carried out the slayings": "the" many of which the sentence before tells in general. */
const isOfGeneral = ({ document: { tokens } }: Scene, general: Telling | null, telling: Telling): boolean => {
  const { trigger, definite, mention, sentence, counts } = telling
  if (general === null || !definite || trigger.word !== "noun" || counts.length > 0) return false
  const apart = sentence - general.sentence
  const isPlural = /[^s]s$/u.test(tokens.lower[mention.last - 1] ?? "")
  return (
    isPlural && apart >= 0 && apart <= 1 && general.trigger.word === "noun" && general.trigger.type === trigger.type
  )
}
