import type { DateMention } from "../../model/mention.js"
import type { Scene } from "../scene.js"
import { dayLength, isDay } from "./days.js"

const opening = /^(?:between|from)$/u
const linking = /^(?:and|to|through|until|till)$/u
/** Days over which one happening is told. */
const longest = 31

/** "Between Monday and Wednesday", "from April 26 to 28": where a day is the first or the last of some, all of them; else the day itself. */
export const spanOf = (scene: Scene, date: DateMention, beside: readonly DateMention[]): DateMention => {
  const { lower } = scene.document.tokens
  for (const [at, first] of beside.entries()) {
    const last = beside[at + 1]
    if (last === undefined || (first !== date && last !== date) || !isDay(first) || !isDay(last)) continue
    if (!opening.test(lower[first.first - 1] ?? "") || last.first !== first.last + 1) continue
    const days = (Date.parse(last.startDay ?? "") - Date.parse(first.startDay ?? "")) / dayLength
    if (!linking.test(lower[first.last] ?? "") || !(days > 0 && days <= longest)) continue
    return {
      ...first,
      text: scene.document.text.slice(first.start, last.end),
      end: last.end,
      last: last.last,
      edtf: `${first.edtf}/${last.edtf}`,
      endDay: last.endDay,
    }
  }
  return date
}
