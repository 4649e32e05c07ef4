import type { TimexType } from "../../model/codes.js"
import type { Document, Tokens } from "../../model/document.js"
import { type Syntax, tag } from "../../model/syntax.js"
import { dayNumber } from "./calendar.js"
import type { DateKnowledge } from "./knowledge.js"
import type { Period } from "./period.js"

/** What a rule read from its first token up to `last`, half-open. */
export interface Reading {
  readonly last: number
  /** The token that carries the meaning. */
  readonly head: number
  readonly timex: TimexType
  readonly value: string
  /** Null for durations, sets and what cannot be placed in time. */
  readonly period: Period | null
  readonly rule: string
}

export type Direction = "past" | "future" | "open"

/** What the rules read from and what the article has told so far. */
export interface Scene {
  readonly tokens: Tokens
  readonly syntax: Syntax
  readonly knowledge: DateKnowledge
  readonly upper: boolean
  /** Day of publication in days since 1970-01-01, or null. */
  readonly anchor: number | null
  /** The sentence's end, half-open: no date runs over it. */
  sentenceFirst: number
  sentenceLast: number
  /** Whether the sentence has small letters where prose has them: no headline, no byline. */
  prose: boolean
  /** The last period the article told, for "two days later". */
  told: Period | null
  /** The token after it. */
  toldLast: number
  /** The quarter last told, for "a year earlier" and "the latest period". */
  quarter: Period | null
}

/** A rule reads a date that begins at a token, or nothing. */
export type Rule = (scene: Scene, at: number) => Reading | null

export const createScene = (document: Document, syntax: Syntax, knowledge: DateKnowledge): Scene => {
  const day = /^(\d{4})-(\d{2})-(\d{2})/u.exec(document.article.published ?? "")
  return {
    tokens: document.tokens,
    syntax,
    knowledge,
    upper: document.letterCase === "upper",
    anchor: day ? dayNumber(Number(day[1]), Number(day[2]), Number(day[3])) : null,
    sentenceFirst: 0,
    sentenceLast: 0,
    prose: true,
    told: null,
    toldLast: -1,
    quarter: null,
  }
}

/** The lower-case word at a token of the sentence, or "" beyond its ends. */
export const wordAt = (scene: Scene, at: number): string =>
  at >= scene.sentenceFirst && at < scene.sentenceLast ? (scene.tokens.lower[at] ?? "") : ""

export const isCapital = (scene: Scene, at: number): boolean => /^\p{Lu}/u.test(scene.tokens.text[at] ?? "")

/** "60 Minutes", "This Week", "VOA Today": a capital inside a sentence of prose makes a common word part of a name. */
export const isInName = (scene: Scene, at: number): boolean => {
  const first = scene.sentenceFirst
  if (scene.upper || !scene.prose || at <= first || !isCapital(scene, at)) return false
  return !/^["“”'‘’`(:–—_-]|\.$/u.test(scene.tokens.text[at - 1] ?? "")
}

export const matchesWords = (scene: Scene, at: number, words: readonly string[]): boolean =>
  words.every(
    (word, index) => wordAt(scene, at + index) === word || (word === "'s" && wordAt(scene, at + index) === "’s"),
  )

const futureWords = new Set(["will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d"])
/** What an infinitive must hang on to look ahead: "is scheduled to meet Tuesday". */
const plans =
  /^(?:is|are|be|scheduled|expected|due|set|plans?|planned|planning|hopes?|expects?|intends?|about|going|likely|ready)$/u

const scheduled = /^(?:scheduled?|expected|slated|plan(?:s|ned|ning)?)$/u

/** "until 9 a.m. Tuesday"; not "until Tuesday, they had not called him". */
const isDeadline = (scene: Scene, at: number): boolean => {
  for (let before = at - 1; before >= at - 4; before--) {
    if (wordAt(scene, before) !== "until") continue
    for (let after = at + 1; after < scene.sentenceLast; after++) {
      if (scene.syntax.pos[after] === tag.AUX) return wordAt(scene, after) !== "had"
      if (scene.syntax.pos[after] === tag.VERB) return true
    }
    return true
  }
  return false
}

/** "The service planned for Saturday was canceled": what was planned is over. */
const isOverturned = (scene: Scene, token: number, at: number): boolean =>
  /^(?:planned|scheduled|expected|due|set)$/u.test(wordAt(scene, token)) &&
  /^(?:was|were|had)$/u.test(wordAt(scene, at + 1)) &&
  scene.syntax.pos[token - 1] !== tag.AUX

/** "As soon as Tuesday", "effective June 1": they lie ahead whatever the verb says. */
const looksAhead = (scene: Scene, at: number): boolean =>
  wordAt(scene, at - 1) === "effective" ||
  (wordAt(scene, at - 1) === "as" && /^(?:soon|early|late)$/u.test(wordAt(scene, at - 2)))

/** "Is due in court on Friday", "due before magistrates": what is due lies ahead, though no verb says so; "was due" no longer does. */
const isDue = (scene: Scene, token: number): boolean =>
  wordAt(scene, token) === "due" &&
  /^(?:in|at|on|before|for|back)$/u.test(wordAt(scene, token + 1)) &&
  !/^(?:was|were|been)$/u.test(wordAt(scene, token - 1))

const calls = /^(?:call(?:s|ed|ing)?|announc(?:es?|ed|ing)|fix(?:ed|es)?|sets?)$/u
/** Tokens between who calls for something and the day that it is called for. */
const callReach = 8

/** "Called a strike for Friday": what is called or announced for a day lies ahead; not "called for Friday's vote to be held again". */
const isCalledFor = (scene: Scene, at: number): boolean => {
  if (wordAt(scene, at - 1) !== "for" || [tag.NOUN, tag.PART].includes(scene.syntax.pos[at + 1] ?? -1)) return false
  for (let token = at - 3; token >= at - callReach; token--)
    if (scene.syntax.pos[token] === tag.VERB) return calls.test(wordAt(scene, token))
  return false
}

/** Where the nearest verb group puts what it tells: the one before the date, else the one after it. */
export const directionAt = (scene: Scene, at: number): Direction => {
  if (looksAhead(scene, at)) return "future"
  if (isDeadline(scene, at) || isCalledFor(scene, at)) return "future"
  for (let token = at - 1; token >= scene.sentenceFirst; token--) {
    if (isDue(scene, token)) return "future"
    if (scene.syntax.pos[token] === tag.VERB) return isOverturned(scene, token, at) ? "past" : directionOf(scene, token)
  }
  for (let token = at + 1; token < scene.sentenceLast; token++) {
    if (scene.syntax.pos[token] === tag.VERB) return directionOf(scene, token)
  }
  return "open"
}

/** "Had been scheduled to expire at midnight Friday": a plan of the past. */
const hadBeen = (scene: Scene, at: number): boolean =>
  wordAt(scene, at - 1) === "been" && wordAt(scene, at - 2) === "had"

/** "The strike begins on Thursday": what has begun is told in the past, but for headlines. */
const begins = /^(?:begins?|starts|opens|resumes|expires|concludes)$/u

const directionOf = (scene: Scene, token: number): Direction => {
  const infinitive = wordAt(scene, token - 1) === "to" || wordAt(scene, token - 2) === "to"
  for (let before = token - 1; before >= Math.max(scene.sentenceFirst, token - 4); before--) {
    const word = wordAt(scene, before)
    if (futureWords.has(word)) return "future"
    // "Is to be tried on Friday", but not "is believed to be involved in Friday's raid".
    if (word === "be" && wordAt(scene, before - 1) === "to") continue
    if (infinitive && plans.test(word)) return hadBeen(scene, before) ? "past" : "future"
    if (/^(?:has|have)$/u.test(word) && scheduled.test(wordAt(scene, token))) return "future"
    if (scene.syntax.pos[before] === tag.AUX && /^(?:was|were|had|did|has|have)$/u.test(word)) return "past"
  }
  const word = wordAt(scene, token)
  // "Planning for the summit in April"
  if (/^(?:planning|preparing)$/u.test(word) && wordAt(scene, token + 1) === "for") return "future"
  if (infinitive) return "open"
  if (scene.prose && begins.test(word)) return "future"
  if (scheduled.test(word)) return "future"
  if (word.endsWith("ed")) return "past"
  return /(?:ing|s)$/u.test(word) || scene.syntax.lemma(token) === word ? "open" : "past"
}
