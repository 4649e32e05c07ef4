import type { Article } from "../src/model/article.js"

/** A mention as `annotate` writes it. */
interface Mark {
  readonly kind: string
  readonly text: string
}

/** An article of the set `gva` with its answer. */
export interface ParticipantsAnswer {
  readonly id: string
  readonly text: string
  readonly gold: { readonly incident: { readonly participants: readonly { readonly Name?: string }[] } }
}

export interface PersonRecall {
  /** Participants whose whole name, of two words or more, stands in the text. */
  readonly named: number
  readonly found: number
  readonly missed: readonly { readonly id: Article["id"]; readonly name: string }[]
}

const generation = /^(?:jr|sr|ii|iii|iv)$/u

/** Lower case, no accents, letters only, without "Jr.". */
const fold = (name: string): readonly string[] =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !generation.test(word))

/** The scorer's rule for participants: the same last name, and the same first name or only the last. */
const isSamePerson = (found: readonly string[], gold: readonly string[]): boolean =>
  found.length > 0 && gold.length > 0 && found.at(-1) === gold.at(-1) && (found[0] === gold[0] || found.length === 1)

/**
 * Of the participants of gun violence whose name stands in their article: how many are among the persons found in it.
 * `marksOf` gives the mentions of an article by its id.
 */
export const measurePersons = (
  answers: readonly ParticipantsAnswer[],
  marksOf: (id: string) => readonly Mark[],
): PersonRecall => {
  let named = 0
  const missed: { id: string; name: string }[] = []
  for (const { id, text, gold } of answers) {
    const lower = text.toLowerCase()
    const persons = marksOf(id).filter(({ kind }) => kind === "person")
    const found = persons.map((person) => fold(person.text))
    for (const name of new Set(gold.incident.participants.flatMap(({ Name }) => Name ?? []))) {
      // The set has ages ("29") and ranks ("Officer") where a name is due.
      if (!/^\p{L}.*\s\p{L}/u.test(name) || !lower.includes(name.toLowerCase())) continue
      named++
      if (!found.some((person) => isSamePerson(person, fold(name)))) missed.push({ id, name })
    }
  }
  return { named, found: named - missed.length, missed }
}
