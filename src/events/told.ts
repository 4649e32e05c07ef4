import type { DateMention } from "../model/mention.js"
import type { Told } from "./cluster.js"
import { findFlashbacks } from "./flashback.js"
import { finestOf, gatherPlaces, placeTelling } from "./place.js"
import type { Scene } from "./scene.js"
import type { Telling } from "./telling.js"
import { readTellings } from "./tellings.js"
import { dateTelling, gatherDates, gatherFloating, nearby } from "./time.js"

/** Each telling with the time and place that its own sentence gives it. */
export const tellAll = (scene: Scene): readonly Told[] => {
  const [dates, floating] = [gatherDates(scene), gatherFloating(scene)]
  const places = gatherPlaces(scene)
  const tellings = orderTellings(readTellings(scene))
  const flashbacks = findFlashbacks(scene, tellings)
  let last: { readonly date: DateMention; readonly sentence: number } | null = null
  return tellings.map((telling) => {
    const { sentence } = telling
    const dating = dateTelling(scene, telling, dates, tellings, last?.date)
    // What is only planned ("sentencing is set for 16 October") does not move the story to its day.
    if (dating && dating.distance <= nearby && telling.status !== "planned") last = { date: dating.date, sentence }
    const onward = dating === null && last !== null && sentence - last.sentence <= stride ? last.date : null
    const said = dating ?? (floating.size > 0 ? dateTelling(scene, telling, floating, tellings) : null)
    const placing = finestOf(scene, placeTelling(scene, telling, places))
    return { telling, dating, said, onward, placing, flashback: flashbacks.get(telling) ?? null }
  })
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
