import type { Document, TokenSpan } from "../../model/document.js"
import type { NameCues } from "./cue-knowledge.js"
import { bitsOf, classBit, classesOf, type KnownPhrases, phraseHash } from "./known-phrases.js"
import type { NameSpan } from "./name-span.js"

const capital = /^\p{Lu}/u
const possessive = /^['’]?s$|^['’]$/u
/** After "Ray's" at most so many words name the business: "Ray's Famous Original Pizza". */
const widest = 4

/** Where a business that a name begins ends: "Ray's Pizza", "Malcolm Motors"; where none does, the name's own end. */
export const businessEnd = ({ tokens, sentences, letterCase }: Document, name: NameSpan, cues: NameCues): number => {
  const { text, lower } = tokens
  const sentence = sentences[tokens.sentence[name.first] ?? 0]
  if (letterCase === "upper" || name.label === "other" || !sentence) return name.last
  let end = name.last
  const owned = possessive.test(lower[name.last] ?? "")
  // Without the 's only the next word counts: "Ms. Roe Garage" is no business's name, "Roe Motors" is.
  const from = owned ? name.last + 1 : name.last
  const limit = Math.min(sentence.last, from + (owned ? widest : 1))
  for (let at = from; at < limit && capital.test(text[at] ?? ""); at++) {
    if (cues.at(tokens, at, sentence.last)?.entry.role === "business") end = at + 1
  }
  return owned || name.label !== "place" ? end : name.last
}

/** "Mercy Hospital" is nobody, though it be named for somebody. */
export const isInstitution = ({ tokens }: Document, { first, last, label }: NameSpan, cues: NameCues): boolean =>
  label === "person" &&
  [last - 1, last - 2].some((at) => {
    const cue = at > first ? cues.at(tokens, at, last) : undefined
    return cue?.entry.role === "institution" && cue.last === last
  })

const brand = classBit("brand")
/** What a brand's name more often is. */
const otherwise = bitsOf(["female", "male", "surname", "demonym", "country", "region", "metropolis"])
const acronym = /^\p{Lu}{3,5}$/u

/** What the model holds for some other thing is an organisation where it is a brand, or where the article has it as "the CPA" again and again. */
export const isOrganization = (
  { tokens }: Document,
  { first, last }: TokenSpan,
  phrases: KnownPhrases,
  articles: number,
): boolean => {
  if (last - first === 1 && acronym.test(tokens.text[first] ?? "")) return articles > 1
  const classes = classesOf(phrases, phraseHash(tokens.lower.slice(first, last)))
  return capital.test(tokens.text[first] ?? "") && (classes & brand) !== 0 && (classes & otherwise) === 0
}

/** How often the article has each acronym after "the". */
export const countDefinite = ({ tokens }: Document, names: readonly NameSpan[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { first, last, label } of names) {
    if (label !== "other" || last - first !== 1 || tokens.lower[first - 1] !== "the") continue
    const word = tokens.text[first] ?? ""
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
