import type { Author } from "../../model/article.js"

const particle = "(?:de|da|dos?|del|della|der|den|di|du|la|le|van|von|bin|ibn|al|el|y)"
const name = new RegExp(`^\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:${particle}|\\p{Lu}[\\p{L}.'’-]*)){1,4}$`, "u")

/** Words that tell an outlet or a desk from a person. */
const outletWord =
  /\b(?:news|press|times|post|herald|tribune|journal|gazette|chronicle|daily|agency|reuters|afp|ap|upi|xinhua|efe|bbc|cnn|staff|bureau|desk|media|network|radio|tv|television|magazine|observer|guardian|telegraph|independent|mail|standard|star|sun|globe|mirror|wire|online|service)\b/iu
const position =
  /\b(?:writers?|reporters?|correspondents?|editors?|photographers?|columnists?|contributors?|special to|for the)\b/iu

/** Whether it reads as a person's name: two to five words in capitals, no word of an outlet. */
export const isPersonName = (text: string): boolean => name.test(text) && !outletWord.test(text) && !position.test(text)

/** Whether a short line may be an outlet's name: it holds a word of an outlet, or is a domain. */
export const isOutletName = (text: string): boolean =>
  text.split(/\s+/u).length <= 6 &&
  ((outletWord.test(text) && /^\p{Lu}/u.test(text) && !/[.!?:;]$/u.test(text)) ||
    /^(?:[a-z0-9-]+\.)+(?:com|org|net|info|tv|news|[a-z]{2})$/iu.test(text))

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
        .replace(/\s+(?:in|at|from|of)\s+.*$/u, "")
        .replace(/\s+/gu, " ")
        .trim(),
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
