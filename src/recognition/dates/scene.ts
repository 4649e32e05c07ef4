import type { TimexType } from "../../model/codes.js"
import type { Document, Tokens } from "../../model/document.js"
import type { Syntax } from "../../model/syntax.js"
import { isCapitalAt } from "../capitals.js"
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

export const isCapital = (scene: Scene, at: number): boolean => isCapitalAt(scene.tokens, at)

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
