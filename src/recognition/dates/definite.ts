import { reading } from "./calendar-dates.js"
import { readCentury } from "./decades.js"
import { rankOf, readNumber, yearOf } from "./numerals.js"
import { shift, yearPeriod } from "./period.js"
import { readQuarter, readSeason } from "./quarters.js"
import { type Reading, type Scene, wordAt } from "./scene.js"
import { readSpan } from "./spans.js"
import { besides } from "./told.js"

/** What only a definite article makes a date: "the weekend", "the third quarter", "the quarter", "the 19th century". */
export const readDefinite = (scene: Scene, at: number): Reading | null => {
  const word = wordAt(scene, at + 1)
  const { anchor } = scene
  if (word === "weekend" && anchor !== null) {
    const period = shift("weekend", anchor, 0)
    return reading(period.start > anchor ? shift("weekend", anchor, -1) : period, at + 2, at + 1, "weekend")
  }
  const latest = word === "latest" ? at + 2 : at + 1
  if (wordAt(scene, latest) === "quarter" && anchor !== null) {
    const period = scene.told?.unit === "quarter" && latest === at + 1 ? scene.told : shift("quarter", anchor, -1)
    return reading(period, latest + 1, latest, "quarter")
  }
  const part = wordAt(scene, at - 2)
  const edge =
    (wordAt(scene, at - 1) === "of" && /^(?:end|beginning|start|middle)$/u.test(part)) ||
    (wordAt(scene, at - 1) === "in" && /^(?:early|earlier|late|later)$/u.test(part))
  if (edge && /^(?:year|month|week|decade|century)$/u.test(word) && anchor !== null) {
    return reading(shift(word, anchor, 0), at + 2, at + 1, "relative")
  }
  if (word === "latest" && wordAt(scene, latest) === "period" && anchor !== null) {
    return reading(scene.quarter ?? shift("quarter", anchor, -1), latest + 1, latest, "quarter")
  }
  const spoken = word === "year" ? readNumber(scene, at + 2) : null
  if (spoken && spoken.last > at + 3 && spoken.value >= 1000 && spoken.value < 2100) {
    return reading(yearPeriod(spoken.value), spoken.last, at + 1, "year")
  }
  const year = /^(?:full|fiscal)$/u.test(word) ? at + 2 : at + 1
  // "The year before independence" is not this one.
  if (wordAt(scene, year) === "year" && besides.has(wordAt(scene, year + 1)) && wordAt(scene, at - 1) !== "of")
    return null
  if (
    wordAt(scene, year) === "year" &&
    anchor !== null &&
    !/^(?:ended|ending)$/u.test(wordAt(scene, year + 1)) &&
    yearOf(wordAt(scene, year + 1)) === null
  ) {
    return reading(shift("year", anchor, 0), year + 1, year, "relative")
  }
  if (wordAt(scene, year) === "year" && yearOf(wordAt(scene, year + 1)) === null) {
    return { last: year + 1, head: year, timex: "DURATION", value: "P1Y", period: null, rule: "dates/duration" }
  }
  const season = /^(?:early|late|mid)$/u.test(word) ? at + 2 : at + 1
  return (
    readCentury(scene, at + 1) ??
    readQuarter(scene, at + 1, at) ??
    readRanked(scene, at) ??
    readSeason(scene, season, null, at)
  )
}

/** "the first nine months": a length with a rank before it. */
const readRanked = (scene: Scene, at: number): Reading | null => {
  const rank = rankOf(scene, wordAt(scene, at + 1)) !== null || wordAt(scene, at + 1) === "final"
  return readNumber(scene, rank ? at + 2 : at + 1) ? readSpan(scene, rank ? at + 2 : at + 1) : null
}
