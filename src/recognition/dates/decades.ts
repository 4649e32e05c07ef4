import { reading } from "./calendar-dates.js"
import { rankOf } from "./numerals.js"
import { centuryPeriod, decadePeriod } from "./period.js"
import { type Reading, type Rule, type Scene, wordAt } from "./scene.js"

/** "1980s", "the 1980s", "the '90s", "the nineties". */
export const readDecade: Rule = (scene, at) => {
  const from = wordAt(scene, at) === "the" ? at + 1 : at
  const decade = /^(?:(1[5-9]|20)|['’])(\d)0['’]?s$/u.exec(wordAt(scene, from))
  if (!decade) return readNamedDecade(scene, at)
  const century = decade[1] ? Number(decade[1]) * 100 : Number(decade[2]) < 3 ? 2000 : 1900
  return reading(decadePeriod(century + Number(decade[2]) * 10), from + 1, from, "decade")
}

/** "the nineties", "the early sixties". */
const readNamedDecade = (scene: Scene, at: number): Reading | null => {
  if (wordAt(scene, at) !== "the") return null
  const head = /^(?:early|late|mid)$/u.test(wordAt(scene, at + 1)) ? at + 2 : at + 1
  const year = scene.knowledge.decades.get(wordAt(scene, head))
  return year === undefined ? null : reading(decadePeriod(year), head + 1, head, "decade")
}

/** "19th century", "21st-century". */
export const readCentury: Rule = (scene, at) => {
  const word = wordAt(scene, at)
  const joined = word.endsWith("-century")
  const rank = rankOf(scene, joined ? word.slice(0, -"-century".length) : word)
  if (rank === null || rank <= 10 || !(joined || wordAt(scene, at + 1) === "century")) return null
  const head = joined ? at : at + 1
  return reading(centuryPeriod(rank * 100 - 100), head + 1, head, "century")
}
