import { loadList } from "./load.js"

/** Words of the calendar, in lower case, for those who only ask whether a word is one. */
export interface CalendarWords {
  readonly weekdays: ReadonlySet<string>
  /** Months, seasons and holidays of one word: what one is in without being at a place. */
  readonly times: ReadonlySet<string>
}

const phrasesOf = (list: string): readonly string[] => loadList(list, {}).flatMap(({ phrases }) => phrases)

/** @throws BlotterError `lexicon-invalid` */
export const loadCalendarWords = (): CalendarWords => ({
  weekdays: new Set(phrasesOf("dates/weekdays")),
  times: new Set(
    ["dates/months", "dates/seasons", "dates/holidays"].flatMap(phrasesOf).filter((phrase) => !phrase.includes(" ")),
  ),
})
