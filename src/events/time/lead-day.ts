import type { DateMention } from "../../model/mention.js"
import type { Scene } from "../scene.js"
import { dayLength, isDay } from "./days.js"
import { isReported } from "./time.js"

/** So many sentences of the body say when the news was. */
const leadSentences = 8
/** News is told within so many days. */
const newsDays = 7

/**
 * The day of an article's main happening where no telling gives it: the only one that the first sentences name, and that the article
 * comes out soon after. "It happened on Monday" stands sentences after the headline, and "officers were called on Monday" tells of no harm.
 * Null where they name several, or where none is known to be near the article's own day. `taken`: the days of what followed.
 */
export const dayOfLead = (
  scene: Scene,
  dates: ReadonlyMap<number, readonly DateMention[]>,
  taken: ReadonlySet<DateMention>,
): DateMention | null => {
  const { published } = scene.document.article
  if (published === null) return null
  const body = scene.document.sentences.findIndex(({ part }) => part === "body")
  let only: DateMention | null = null
  for (let sentence = body; sentence >= 0 && sentence < body + leadSentences; sentence++) {
    for (const date of dates.get(sentence) ?? []) {
      if (taken.has(date) || !isDay(date) || !isNews(date, published) || isReported(scene, sentence, date)) continue
      if (only !== null && only.startDay !== date.startDay) return null
      only ??= date
    }
  }
  return only
}

const isNews = ({ startDay }: DateMention, published: string): boolean => {
  const age = Date.parse(published.slice(0, 10)) - Date.parse(startDay ?? "")
  return age >= 0 && age <= newsDays * dayLength
}
