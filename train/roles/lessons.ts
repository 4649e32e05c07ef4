import { gatherTold } from "../../src/events/incidents.js"
import { type Candidate, gatherCandidates, wordsOf } from "../../src/events/roles/candidates.js"
import type { Dictionary } from "../../src/events/roles/dictionary.js"
import { Features } from "../../src/events/roles/features.js"
import { describeArticleWords } from "../../src/events/roles/judge.js"
import { describeMention } from "../../src/events/roles/mention-features.js"
import { classesOf, type Part, parts, partsOf } from "../../src/events/roles/parts.js"
import { type Surroundings, surround } from "../../src/events/roles/surroundings.js"
import { describeWhole, wholeRoom } from "../../src/events/roles/whole-features.js"
import type { Scene } from "../../src/events/scene.js"
import type { Example } from "../log-linear.js"
import { type Answers, fold } from "./gold.js"

/** A decision about a mention or a candidate. */
export interface TaughtExample extends Example {
  /** The key does not answer for it: only the rules do. */
  readonly untaught?: true
}

/** A candidate with an example for each of its mentions. */
export interface TaughtCandidate {
  readonly candidate: Candidate
  /** Its words folded like those of the key, which has no marks: "highvoltage", "mayors". */
  readonly words: string
  readonly examples: readonly TaughtExample[]
  /** All its mentions as one decision. */
  readonly whole: TaughtExample
}

/** An article to learn from. */
export interface Lesson {
  readonly surroundings: Surroundings
  readonly tellings: number
  readonly relevance: Example
  readonly candidates: readonly TaughtCandidate[]
  readonly answers: Answers
  readonly fold: number
}

export const folds = 5

type Question = Exclude<keyof Answers, "origin" | "relevant">
type Strings = readonly (readonly string[])[]

/** Which questions of the key a kind answers in a part; indices of kinds as in `judgedKinds`. */
export const questionsOf = (kind: number, part: Part): readonly Question[] => {
  if (part === "weapon") return ["weapons"]
  if (part === "perpetrator")
    return kind === 2 ? ["organizations", "individuals"] : kind === 3 ? ["organizations"] : ["individuals"]
  return kind < 2 ? ["people"] : kind === 2 ? ["people", "things"] : ["things"]
}

const counted =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|at least|about|approximately|another|other)$/u

/** The words without a number before them: the key keeps numbers apart. */
export const withoutNumber = (words: string): string => {
  const list = words.split(" ")
  while (list.length > 1 && counted.test(list[0] ?? "")) list.shift()
  return list.join(" ")
}

/** Whether words are one of an entity's strings. */
export const isNamed = (words: string, strings: readonly string[]): boolean =>
  strings.includes(words) || strings.includes(withoutNumber(words))

/** Whether two names are of one person: first and last name are the same, or the last name where that is all. */
const isSamePerson = (words: string, strings: readonly string[]): boolean => {
  const one = words.split(" ")
  return strings.some((name) => {
    const other = name.split(" ")
    return one.at(-1) === other.at(-1) && (one.length === 1 || one[0] === other[0])
  })
}

/** How words are compared with the strings of a key: newspapers shorten the names of the police. */
export const matcherOf = ({ origin }: Answers) => (origin === "muc" ? isNamed : isSamePerson)

const lastWord = (words: string): string => words.slice(words.lastIndexOf(" ") + 1)

/** The same head, and one inside the other: "terrorists" and "Italian terrorists" teach the same. */
const isNear = (words: string, strings: readonly string[]): boolean =>
  strings.some(
    (other) =>
      lastWord(other) === lastWord(words) &&
      (` ${other} `.includes(` ${words} `) || ` ${words} `.includes(` ${other} `)),
  )

const order: readonly Part[] = ["weapon", "target", "perpetrator"]

const partOf = (
  kind: number,
  words: string,
  answers: Answers,
  matches: (words: string, strings: readonly string[]) => boolean,
): number => {
  for (const part of order) {
    if ((classesOf(kind) & (1 << parts.indexOf(part))) === 0) continue
    const all: Strings = questionsOf(kind, part).flatMap((question) => answers[question])
    if (all.some((strings) => matches(words, strings))) return parts.indexOf(part)
  }
  return 0
}

/** The text of the mention that gives a candidate its words, folded. */
const foldedWords = (scene: Scene, { words, mentions }: Candidate): string => {
  const all = mentions.flatMap((index) => scene.mentions[index] ?? [])
  return fold((all.find((mention) => wordsOf(scene, mention) === words) ?? all[0])?.text ?? words)
}

/** The part of each candidate that the key has; of several that name one entity, of the one that is named most. */
const assignParts = (
  candidates: readonly { readonly candidate: Candidate; readonly words: string }[],
  answers: Answers,
): ReadonlyMap<Candidate, number> => {
  const played = new Map<Candidate, number>()
  const taken = new Set<readonly string[]>()
  const matches = matcherOf(answers)
  for (const { candidate, words } of candidates.toSorted(
    (a, b) => b.candidate.mentions.length - a.candidate.mentions.length,
  )) {
    const { kind } = candidate
    const open = (one: readonly string[]): boolean => !taken.has(one) && matches(words, one)
    for (const part of order.filter((one) => partsOf(kind).includes(one))) {
      const named = questionsOf(kind, part)
        .flatMap((question) => answers[question])
        .find(open)
      if (named === undefined) continue
      taken.add(named)
      played.set(candidate, parts.indexOf(part))
      break
    }
  }
  return played
}

const bag = new Features(wholeRoom)

/** Makes a lesson of a scene: every mention of a right answer is right, and of a named one also its short forms. */
export const teach = (scene: Scene, answers: Answers, dictionary: Dictionary, number: number): Lesson => {
  const read = gatherTold(scene)
  const surroundings = surround(scene, read, dictionary)
  const gathered = gatherCandidates(scene).map((candidate) => ({ candidate, words: foldedWords(scene, candidate) }))
  const played = assignParts(gathered, answers)
  const candidates = gathered.map(({ candidate, words }): TaughtCandidate => {
    const { kind, mentions } = candidate
    const texts = mentions.map((index) => fold(scene.mentions[index]?.text ?? ""))
    const untaught = answers.origin === "gun" && kind !== 0
    const exact = texts.map((one) => partOf(kind, one, answers, matcherOf(answers)))
    const whole = kind === 0 || kind === 3 ? (exact.find((part) => part > 0) ?? 0) : 0
    const examples = mentions.map((index, at): TaughtExample => {
      bag.clear()
      describeMention(surroundings, index, bag)
      const near = kind === 0 ? 0 : partOf(kind, texts[at] ?? "", answers, isNear)
      const right = (exact[at] ?? 0) || whole || near
      const example = { features: bag.hashes.slice(0, bag.length), right, allowed: classesOf(kind) }
      return untaught ? { ...example, untaught } : example
    })
    bag.clear()
    describeWhole(surroundings, candidate, bag)
    const example = {
      // Sums of learning are of floating point: another order would give other weights.
      features: bag.hashes.slice(0, bag.length).sort(),
      right: played.get(candidate) ?? 0,
      allowed: classesOf(kind),
    }
    return { candidate, words, examples, whole: untaught ? { ...example, untaught } : example }
  })
  describeArticleWords(surroundings, bag)
  const genre = answers.origin === "gun" ? 2 : answers.relevant ? 1 : 0
  const relevance = { features: bag.hashes.slice(0, bag.length), right: genre, allowed: 7 }
  return { surroundings, tellings: read.tellings, relevance, candidates, answers, fold: number % folds }
}
