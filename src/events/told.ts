import type { Told } from "./cluster.js"
import { finestOf, gatherPlaces, placeTelling } from "./place.js"
import type { Scene } from "./scene.js"
import type { Telling } from "./telling.js"
import { readTellings } from "./tellings.js"
import { dateTelling, gatherDates } from "./time.js"

/** Each telling with the time and place that its own sentence gives it. */
export const tellAll = (scene: Scene): readonly Told[] => {
  const dates = gatherDates(scene)
  const places = gatherPlaces(scene)
  const tellings = orderTellings(readTellings(scene))
  return tellings.map((telling) => ({
    telling,
    dating: dateTelling(scene, telling, dates, tellings),
    placing: finestOf(scene, placeTelling(scene, telling, places)),
  }))
}

/** Within a sentence, what names an incident before what is said to have been done in it. */
const orderTellings = (tellings: readonly Telling[]): readonly Telling[] => {
  const later = ({ trigger, settings }: Telling) =>
    trigger.sense === "harm" || trigger.sense === "echo" ? 2 : settings.length > 0 ? 1 : 0
  return tellings.toSorted(
    (a, b) => a.sentence - b.sentence || later(a) - later(b) || a.mention.first - b.mention.first,
  )
}
