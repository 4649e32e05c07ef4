import { readdirSync } from "node:fs"
import { join } from "node:path"
import { readSentences, type WholeWord } from "../treebank.js"
import { type Shares, Substitution } from "./substitution.js"

/** A sentence to learn from; those of one group are of one origin, so that none may be judged by what another taught. */
export interface Lesson {
  readonly words: readonly WholeWord[]
  readonly group: number
  /** It is a treebank's with other words in it. */
  readonly isCopy: boolean
}

/** How often each of our own sentences is learned, and how much is copied from the treebanks' with words of violence. */
const repeats = 4
const shares: Shares = { sentences: 0.2, verbs: 0.7, people: 0.4, happenings: 0.35 }

const folder = import.meta.dirname
const ownFiles = (part: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`${part}-`) && file.endsWith(".conllu"))
    .sort()
    .map((file) => join(folder, file))

/** Our own sentences of hard news: `train` to learn from, `held` to measure by. */
export const readNews = (part: "train" | "held"): readonly (readonly WholeWord[])[] =>
  ownFiles(part).flatMap((file) => readSentences(file))

/** The treebanks' sentences with changed copies and our own beside them. */
export const addNews = (treebanks: readonly (readonly WholeWord[])[]): readonly Lesson[] => {
  const substitution = new Substitution(shares)
  const lessons = treebanks.flatMap((words, group): readonly Lesson[] => {
    const plain = { words, group, isCopy: false }
    const copy = substitution.copy(words)
    return copy === undefined ? [plain] : [plain, { words: copy, group, isCopy: true }]
  })
  const own = readNews("train").flatMap((words, at) =>
    Array.from({ length: repeats }, (): Lesson => ({ words, group: treebanks.length + at, isCopy: false })),
  )
  return [...lessons, ...own]
}
