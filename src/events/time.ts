import type { Document } from "../model/document.js"
import type { DateMention } from "../model/mention.js"
import type { Scene } from "./scene.js"
import type { Telling } from "./telling.js"

/** A date that the text gives a telling, and how near it stands. */
export interface Dating {
  readonly date: DateMention
  /** Tokens between trigger and date; more where a clause boundary lies between. */
  readonly distance: number
}

const isDay = (date: DateMention): boolean =>
  date.startDay !== null && (date.timex === "DATE" || date.timex === "TIME") && date.edtf !== null

/** Dates by sentence, those that can be placed in time. */
export const gatherDates = (scene: Scene): ReadonlyMap<number, readonly DateMention[]> => {
  const dates = new Map<number, DateMention[]>()
  for (const mention of scene.mentions) {
    if (mention.kind !== "date" || !isDay(mention)) continue
    const sentence = scene.document.tokens.sentence[mention.first] ?? 0
    const list = dates.get(sentence)
    if (list) list.push(mention)
    else dates.set(sentence, [mention])
  }
  return dates
}

const boundary = /^(?:[,;:]|who|which|that|when|while|after|before|said|and|but|as)$/u
/** Words that make a date a limit or a reference point, not the day of what is told. */
const limit = /^(?:since|until|till|by|before|prior|through|from)$/u

/** How far a date stands from a trigger, in tokens; a clause boundary between them counts five. */
const distanceOf = (document: Document, telling: Telling, date: DateMention): number => {
  const { lower } = document.tokens
  const { first, last } = telling.mention
  const [from, to] = date.first >= last ? [last, date.first] : [date.last, first]
  let distance = to - from
  for (let at = from; at < to; at++) if (boundary.test(lower[at] ?? "")) distance += 5
  return distance
}

/** The date in a telling's own sentence that stands nearest to it and lies no later than the article; null where none does. */
export const dateTelling = (
  scene: Scene,
  telling: Telling,
  dates: ReadonlyMap<number, readonly DateMention[]>,
  rivals: readonly Telling[],
): Dating | null => {
  let best: Dating | null = null
  const { published } = scene.document.article
  for (const date of dates.get(telling.sentence) ?? []) {
    if (published !== null && telling.status === "occurred" && (date.startDay ?? "") > published) continue
    if (limit.test(scene.document.tokens.lower[date.first - 1] ?? "")) continue
    const distance = distanceOf(scene.document, telling, date)
    const closer = rivals.some(
      (rival) =>
        rival !== telling &&
        rival.sentence === telling.sentence &&
        distanceOf(scene.document, rival, date) < distance - 6,
    )
    if (!closer && (best === null || distance < best.distance)) best = { date, distance }
  }
  return best
}
