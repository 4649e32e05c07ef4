import type { Gender } from "../../model/codes.js"
import type { Document, TokenSpan } from "../../model/document.js"
import type { PersonMention } from "../../model/mention.js"
import { classBit, classesOf, type KnownPhrases, phraseHash } from "./known-phrases.js"
import type { NameSpan } from "./name-span.js"
import { type TitleFound, type TitleIndex, titleAfter, titleAhead, titlesBefore } from "./titles.js"

const female = classBit("female")
const male = classBit("male")

/** What is read beside names of persons. */
interface PersonKnowledge {
  readonly phrases: KnownPhrases
  readonly titles: TitleIndex
}

/** A person's mention with the titles found, nearest first, and the appositions that tell an office. */
export interface PersonRead {
  readonly mention: PersonMention
  readonly before: readonly TitleFound[]
  readonly after: TitleFound | undefined
  /** "The mayor, Jane Roe". */
  readonly ahead: TitleFound | undefined
}

/** Reads title, age and gender beside a name of a person. */
export const readPerson = (
  document: Document,
  name: NameSpan,
  sentence: TokenSpan,
  knowledge: PersonKnowledge,
): PersonRead => {
  const before = titlesBefore(document, name.first, sentence, knowledge.titles)
  const after = titleAfter(document, name.last, sentence, knowledge.titles)
  const whole = before.at(-1)?.first ?? name.first
  const ahead = titleAhead(document, whole, name.last, sentence, knowledge.titles)
  const start = document.tokens.start[name.first] ?? 0
  const end = document.tokens.end[name.last - 1] ?? start
  const titles = [...before].reverse().map(({ first, last }) => textOf(document, first, last))
  return {
    before,
    after,
    ahead,
    mention: {
      kind: "person",
      first: name.first,
      last: name.last,
      start,
      end,
      text: document.text.slice(start, end),
      head: name.last - 1,
      rule: "names/crf",
      titles,
      reports: [...before, after, ahead].some(
        (found) => found?.title.reports && !isFormer(document, found.first, knowledge.titles),
      ),
      gender: readGender(document, name, before, after, knowledge.phrases),
      age: readAge(document, name, sentence),
    },
  }
}

/** Words from "former" to an office: "former Hull police chief". */
const formerReach = 3

const isFormer = ({ tokens }: Document, office: number, { words }: TitleIndex): boolean =>
  tokens.lower.slice(Math.max(0, office - formerReach), office).some((word) => words.former.has(word))

const textOf = ({ text, tokens }: Document, first: number, last: number): string =>
  text.slice(tokens.start[first] ?? 0, tokens.end[last - 1] ?? 0)

const readGender = (
  { tokens }: Document,
  name: TokenSpan,
  before: readonly TitleFound[],
  after: TitleFound | undefined,
  phrases: KnownPhrases,
): Gender | null => {
  for (const { title } of after ? [...before, after] : before) if (title.gender) return title.gender
  if (name.last - name.first < 2) return null
  const classes = classesOf(phrases, phraseHash([tokens.lower[name.first] ?? ""]))
  const sexes = classes & (female | male)
  return sexes === female ? "female" : sexes === male ? "male" : null
}

const years = (word: string | undefined): number | null => {
  const age = /^\d{1,3}$/u.test(word ?? "") ? Number(word) : 0
  return age > 0 && age < 120 ? age : null
}
const joinedAge = /^(\d{1,3})-year-old$/u

/** "Jane Roe, 34, …", "Jane Roe (34)", "34-year-old Jane Roe", "Jane Roe, a 34-year-old nurse", "Jane Roe, age 34". */
const readAge = ({ tokens }: Document, name: TokenSpan, sentence: TokenSpan): number | null => {
  const { text, lower } = tokens
  const mark = text[name.last]
  if (mark === "," || mark === "(") {
    const at = name.last + 1
    const next = text[at + 1] ?? "."
    const age = years(text[at])
    if (age !== null && (at + 1 >= sentence.last || /^[,.);—–-]/u.test(next) || next === "and")) return age
    if (lower[at] === "age" || lower[at] === "aged") return years(text[at + 1])
    const joined =
      joinedAge.exec(lower[at] ?? "") ?? (/^an?$/u.test(lower[at] ?? "") ? joinedAge.exec(lower[at + 1] ?? "") : null)
    if (joined) return years(joined[1])
  }
  for (let at = name.first - 1; at >= sentence.first && at >= name.first - 3; at--) {
    const joined = joinedAge.exec(lower[at] ?? "")
    if (joined) return years(joined[1])
  }
  return null
}
