import type { TokenSpan } from "../../model/document.js"
import type { Clause } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { dayLength } from "../time/days.js"
import type { Count } from "./telling.js"

/** So many die in no single happening of a war: "up to 300,000 people have died". */
const thousands = 1000
const perfect = /^(?:have|has)$/u

/**
 * Whether a count is one over a stretch of time that holds many happenings: "70,000 people have been killed in ten years of
 * war", "five people have died since the feud began", "four weeks of gang violence leave five dead".
 */
export const isStatistic = (
  scene: Scene,
  sentence: number,
  first: number,
  clause: Clause | null,
  counts: readonly Count[],
): boolean => {
  const most = Math.max(0, ...counts.map(({ quantity: { low, best } }) => best ?? low))
  if (most < 2) return false
  const { lower } = scene.document.tokens
  const { strife, span, stretch } = scene.knowledge.words.strife
  const bounds = scene.document.sentences[sentence] ?? { first, last: first }
  const words = lower.slice(Math.max(bounds.first, first - 15), Math.min(bounds.last, first + 15))
  if (most >= 20 && words.some((word, at) => span.has(word) && !isThereafter(words, at))) return true
  const open = clause !== null && isPerfect(lower, clause)
  if (words.some((word, at) => isEachYear(word, words[at + 1]))) return true
  if (words.some((_, at) => isOverStretch(words, at)) || isBetweenDates(scene, bounds)) return true
  // A flood or an earthquake kills as many at once.
  const struck = (scene.triggers.get(sentence) ?? []).some(({ mention }) => mention.type === "accident")
  if (most >= thousands && !struck && (open || words.some((word) => strife.has(word)))) return true
  if (words.some((word, at) => strife.has(word) && ofStretch(words, at, stretch))) return true
  if (open && words.some((_, at) => isSoFar(words, at))) return true
  const isNews = most < thousands / 10 && isOpening(scene, sentence)
  return (
    open &&
    (words.some((word, at) => word === "since" && !isToday(words, at) && !isThereafter(words, at)) ||
      (!isNews && words.some((word, at) => strife.has(word) && isDuring(words, at))))
  )
}

/** The headline, and the sentence that the text begins with: "fourteen people have been killed in fighting between two clans, police said" is its news. */
const isOpening = ({ document: { sentences } }: Scene, sentence: number): boolean => {
  const body = sentences.findIndex(({ part }) => part === "body")
  return sentences[sentence]?.part === "title" || sentence === body
}

/** "All have since been freed": no stretch of time, but what came afterwards. */
const isThereafter = (words: readonly string[], at: number): boolean =>
  words[at] === "since" && /^(?:have|has|had)$/u.test(words[at - 1] ?? "")

const isPerfect = (lower: readonly string[], { group }: Clause): boolean => {
  for (let at = group.first; at < group.last; at++) if (perfect.test(lower[at] ?? "")) return true
  return false
}

/** "Four people have been killed since the morning". */
const isToday = (words: readonly string[], at: number): boolean =>
  words.slice(at + 1, at + 4).some((word) => /^(?:morning|dawn|midnight|noon|daybreak|sunrise)$/u.test(word))

/** "Thirty-six people have died so far this year", "this year alone"; what was earlier this year was once. */
const isSoFar = (words: readonly string[], at: number): boolean =>
  words[at] === "this" && words[at + 1] === "year" && !/^(?:earlier|early|late|later)$/u.test(words[at - 1] ?? "")

/** "3,000 people die on the roads each year". */
const isEachYear = (word: string, next: string | undefined): boolean =>
  /^(?:each|every|per)$/u.test(word) && /^(?:year|month|week|day)$/u.test(next ?? "")

const counting = /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|several|\d+|the|past|last|these)$/u

/** "In three weeks", "over the past two months": deaths of a stretch of time, of which no single happening is told. */
const isOverStretch = (words: readonly string[], at: number): boolean => {
  if (!/^(?:weeks|months|years|decades)$/u.test(words[at] ?? "")) return false
  let before = at - 1
  while (counting.test(words[before] ?? "")) before--
  if (before === at - 1 || !/^(?:in|over|during|within)$/u.test(words[before] ?? "") || words[at + 1] === "of")
    return false
  return !words.slice(Math.max(0, before - 5), before).some((word) => ranked.test(word))
}

/** "Killed 66 villagers between January 24 and February 14". */
const isBetweenDates = (scene: Scene, { first, last }: TokenSpan): boolean => {
  const { lower } = scene.document.tokens
  const between = lower.indexOf("between", first)
  if (between < 0 || between >= last) return false
  const days = scene.mentions.filter(
    (one) => one.kind === "date" && one.startDay !== null && one.first > between && one.first <= between + 5,
  )
  const [from, to] = days.map((one) => (one.kind === "date" ? Date.parse(one.startDay ?? "") : Number.NaN))
  return from !== undefined && to !== undefined && to - from > longest
}

/** Milliseconds for which one happening may go on: a battle, a riot. */
const longest = 7 * dayLength

/** "The deadliest attack in three years", "the sixth in two weeks": one among those of the stretch. */
const ranked = /^(?:\p{L}{3,}est|worst|most|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u

/** "Four weeks of gang violence", "in ten years of war". */
const ofStretch = (words: readonly string[], at: number, stretch: ReadonlySet<string>): boolean => {
  const of = words.lastIndexOf("of", at)
  return of >= at - 3 && of > 0 && stretch.has(words[of - 1] ?? "")
}

/** "In the long conflict", "during the unrest". */
const isDuring = (words: readonly string[], at: number): boolean =>
  words.slice(Math.max(0, at - 4), at).some((word) => word === "in" || word === "during")
