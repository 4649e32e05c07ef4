import type { Document } from "../model/document.js"
import type { PersonMention } from "../model/mention.js"
import type { Draft, Drafts } from "./draft.js"
import { People, type Person } from "./people.js"

/** Words of a name that tell no person from another. */
const filler = new Set([
  "jr",
  "jr.",
  "sr",
  "sr.",
  "ii",
  "iii",
  "iv",
  ",",
  ".",
  "de",
  "la",
  "del",
  "al",
  "bin",
  "van",
  "von",
  "miss",
])

/** Whom a surname alone has meant so often it goes on to mean, whoever of the family is named since. */
const usual = 2

/**
 * Joins names of persons: a full name with its like ("Juan Manuel Roe", "Juan Roe", "J. Roe"), then surnames and first
 * names alone with the full name last told before them or, as in headlines, first told after them.
 */
export const joinPersons = (document: Document, drafts: Drafts): void => {
  const people = new People()
  const single: { readonly index: number; readonly mention: PersonMention; readonly word: string }[] = []
  for (const index of drafts.of("person")) {
    const mention = drafts.mentions[index]
    if (mention?.kind !== "person") continue
    const words = wordsOf(document, mention)
    if (words.length < 2) {
      single.push({ index, mention, word: words[0] ?? mention.text.toLowerCase() })
      continue
    }
    const known = people.sameName(words, (person) => agree(person.draft, mention))
    const draft = drafts.assign(index, known?.draft)
    if (draft && !known) people.add({ draft, words, bare: 0 })
    else if (known && words.length > known.words.length) people.replace(known, { ...known, words })
  }
  for (const { index, mention, word } of single) {
    const person = nearest(document, drafts, people, word, index, mention) ?? misspelled(people, word, index, mention)
    const draft = drafts.assign(index, person?.draft)
    if (person) person.bare++
    if (draft && !person) people.add({ draft, words: [word], bare: 0 })
  }
  for (const draft of drafts.list) draft.mentions.sort((a, b) => a - b)
}

/** Who was named in full before, where the surname is another but for a slip; a title would bring somebody new. */
const misspelled = (people: People, word: string, index: number, mention: PersonMention): Person | undefined => {
  if (mention.titles.length > 0) return undefined
  const [one, ...others] = people.misspelled(
    word,
    ({ draft, words }) => words.length > 1 && (draft.mentions[0] ?? index) < index && agree(draft, mention),
  )
  return others.length === 0 ? one : undefined
}

/** "The mayor, Jane Roe, was killed": the office, head of the phrase, speaks of the person. */
export const referByOffices = ({ tokens }: Document, drafts: Drafts): void => {
  for (const office of drafts.mentions) {
    const holder = office.kind === "office" ? drafts.mentions[office.holder] : undefined
    if (office.kind !== "office" || !holder || holder.first <= office.last) continue
    if (tokens.text.slice(office.last, holder.first).includes(","))
      drafts.ofMention[office.holder]?.references.push(office.head)
  }
}

/** "Nicolás" and "Nicolas" are one name. */
const withoutMarks = (word: string): string => word.normalize("NFD").replaceAll(/\p{M}/gu, "")

const wordsOf = ({ tokens }: Document, { first, last }: PersonMention): readonly string[] => {
  const words: string[] = []
  for (let at = first; at < last; at++) {
    const word = withoutMarks(tokens.lower[at] ?? "").replace(arabicArticle, "")
    if (!filler.has(word) && /^[\p{L}]/u.test(word)) words.push(word)
  }
  return words
}

/** "Khaled al-Roe", later "Roe". */
const arabicArticle = /^(?:al|el|ar|as|ad|an|at|az|ash|ibn|bin)[-'’]/u

const agree = (draft: Draft, { gender }: PersonMention): boolean =>
  gender === null || draft.gender === null || draft.gender === gender

/** "Miss Lee", "Mr Lee". */
const isTitled = ({ titles, text }: PersonMention): boolean => [...titles, text].some((words) => courtesy.test(words))
const courtesy = /^(?:miss|mrs|ms|mr)\b/iu

/** "King Hussein", "Pope John", "Queen Mary": one name is whole, and no first name of somebody else's. */
const isRegnal = ({ words }: Drafts, { titles }: PersonMention): boolean =>
  titles.some((title) => words.regnal.has(/^\p{L}*/u.exec(title.toLowerCase())?.[0] ?? ""))

const sharesTitle = (drafts: Drafts, draft: Draft, { titles }: PersonMention): boolean =>
  draft.mentions.some((index) => {
    const other = drafts.mentions[index]
    return other?.kind === "person" && other.titles.some((title) => titles.includes(title))
  })

const nearest = (
  document: Document,
  drafts: Drafts,
  people: People,
  word: string,
  index: number,
  mention: PersonMention,
): Person | undefined => {
  // Of a family that one sentence tells of, a bare surname goes on to mean the first, and never whom "Mrs Lee" means; that one means the last.
  const titled = isTitled(mention)
  const recency = (index: number): number => {
    const other = drafts.mentions[index]
    if (other?.kind !== "person" || (!titled && isTitled(other) && wordsOf(document, other).length < 2)) return -1
    return 1 + (document.tokens.sentence[other.first] ?? 0) + (titled ? 1e-5 : -1e-5) * index
  }
  let best: Person | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  for (const person of people.named(word)) {
    if (!agree(person.draft, mention)) continue
    const at = person.words.lastIndexOf(word)
    const place = at === person.words.length - 1 ? 2 : at === 0 ? 0 : 1
    if (place < 2 && isRegnal(drafts, mention) && !sharesTitle(drafts, person.draft, mention)) continue
    let before = -1
    for (const other of person.draft.mentions) if (other < index) before = Math.max(before, recency(other))
    // "Mrs Lee" is whoever is known to be a woman, before those of whom nothing is known.
    const known = mention.gender !== null && mention.gender === person.draft.gender ? 1e5 : 0
    // Told before beats told after; among those before, the last; among those after, the first.
    const first = person.draft.mentions[0] ?? 0
    const kept = person.bare >= usual ? 5e4 : 0
    const score = 1e6 * place + known + kept + (before >= 0 ? 1e4 + before : -first)
    if (score > bestScore) {
      best = person
      bestScore = score
    }
  }
  return best
}
