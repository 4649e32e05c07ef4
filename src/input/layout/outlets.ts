import { z } from "zod"
import { loadList } from "../../lexicon/load.js"
import { flatMap } from "../../model/flat-map.js"

const roles = ["agency", "word", "job", "section"] as const
type Role = (typeof roles)[number]

type Patterns = Readonly<Record<Role, RegExp>>

const quoted = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")

const loadPatterns = (): Patterns => {
  const entries = loadList("outlet-words", { role: z.enum(roles) })
  const anyOf = (role: Role, whole: boolean): RegExp => {
    const phrases = flatMap(
      entries.filter((entry) => entry.role === role),
      (entry) => entry.phrases,
    )
    const choice = phrases
      .toSorted((a, b) => b.length - a.length)
      .map(quoted)
      .join("|")
    return whole
      ? new RegExp(`^(?:${choice})$`, "iu")
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${choice})(?![\\p{L}\\p{N}])`, "iu")
  }
  return {
    agency: anyOf("agency", true),
    word: anyOf("word", false),
    job: anyOf("job", false),
    section: anyOf("section", true),
  }
}

let loaded: Patterns | undefined
/** Read once, when the first article is. */
const patterns = (): Patterns => {
  loaded ??= loadPatterns()
  return loaded
}

const domain = /^(?:[a-z0-9-]+\.)+(?:com|org|net|info|tv|news|[a-z]{2})$/iu

/** Whether it is the name of a news agency or broadcaster as datelines have it: "AP", "Reuters", "CBS/AP". */
export const isAgency = (text: string): boolean => text.split("/").every((part) => patterns().agency.test(part.trim()))

/** Whether it holds a word that outlets have in their names and people do not. */
export const hasOutletWord = (text: string): boolean => patterns().word.test(text) || isAgency(text)

/** Whether it holds a word for a job at an outlet. */
export const hasJob = (text: string): boolean => patterns().job.test(text)

/** Whether a short line may be an outlet's name: an agency, a name with an outlet's word, or a domain. */
export const isOutletName = (text: string): boolean =>
  text.split(/\s+/u).length <= 6 &&
  (domain.test(text) || (hasOutletWord(text) && /^\p{Lu}/u.test(text) && !/[.!?:;]$/u.test(text))) &&
  !patterns().section.test(text)
