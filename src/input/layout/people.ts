import type { Author } from "../../model/article.js"
import { hasJob, hasOutletWord } from "./outlets.js"

const particle = "(?:de|da|dos?|del|della|der|den|di|du|la|le|van|von|bin|ibn|al|el|y)"
const name = new RegExp(`^\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:${particle}|\\p{Lu}[\\p{L}.'’-]*)){1,4}$`, "u")

/** Whether it reads as a person's name: two to five words in capitals, no word of an outlet or a job. */
export const isPersonName = (text: string): boolean => name.test(text) && !hasOutletWord(text) && !hasJob(text)

/** "JANE DOE" as "Jane Doe"; other names as they are. */
const inTitleCase = (text: string): string =>
  text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)
    ? text.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    : text

/** The names in "Jane Doe in Cairo, JOHN ROE and Ann Poe"; what is no name is left out. */
export const splitNames = (text: string): readonly string[] =>
  text
    .split(/\s*(?:,|;|\/|&|\band\b|\bwith\b)\s*/iu)
    .map((part) =>
      part
        .replace(/\s+(?:in|at|from|of|for)\s+.*$/u, "")
        .replace(/\s+/gu, " ")
        .trim()
        // The stop that ends a sentence, not that of an initial or of "Jr."
        .replace(/(?<=\p{Ll}{3})\.$/u, ""),
    )
    .filter(isPersonName)
    .map(inTitleCase)

/** Authors of a byline, each once, in order. */
export const asAuthors = (names: readonly string[], role: Author["role"]): readonly Author[] =>
  [...new Set(names)].map((name) => ({ name, role }))

/** Both lists as one, a person with the same role once. */
export const joinAuthors = (one: readonly Author[], two: readonly Author[]): readonly Author[] => {
  const known = new Set(one.map((author) => `${author.role} ${author.name.toLowerCase()}`))
  return [...one, ...two.filter((author) => !known.has(`${author.role} ${author.name.toLowerCase()}`))]
}
