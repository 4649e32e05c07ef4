import { type CalendarWords, loadCalendarWords } from "../../lexicon/calendar-words.js"
import { loadList } from "../../lexicon/load.js"
import type { PlaceRelation } from "../../model/codes.js"
import type { Document, TokenSpan } from "../../model/document.js"
import { flatMap } from "../../model/flat-map.js"
import { loadSectors, type SectorIndex } from "../names/organizations.js"
import type { SaidType } from "./spot.js"

/** Words that say what a name beside them stands for, by the ids of the lists. */
export interface PlaceWords {
  readonly beside: ReadonlyMap<string, string>
  readonly streets: ReadonlyMap<string, string>
  readonly institutions: ReadonlyMap<string, string>
  /** Words after a town's name: of its force or of who lives there. */
  readonly homes: ReadonlyMap<string, string>
  /** Names of bodies that need no town before them ("Congress"). */
  readonly bodies: SectorIndex
  /** The type of a place by the last word of its name. */
  readonly types: ReadonlyMap<string, string>
  readonly calendar: CalendarWords
}

const byPhrase = (list: string): ReadonlyMap<string, string> =>
  new Map(flatMap(loadList(list, {}), ({ id, phrases }) => phrases.map((phrase) => [phrase, id] as const)))

export const loadPlaceWords = (): PlaceWords => ({
  beside: byPhrase("place-words"),
  streets: byPhrase("street-words"),
  institutions: byPhrase("institution-words"),
  homes: byPhrase("home-words"),
  bodies: loadSectors(),
  types: byPhrase("place-type-words"),
  calendar: loadCalendarWords(),
})

const fillers: ReadonlySet<string> = new Set(["the", "a", "an", "this", "that", "its", "their"])

/** Index of the token before `first` that is no article and no direction ("in the northern"), or -1 at the sentence's edge. */
const wordBefore = ({ tokens }: Document, { beside }: PlaceWords, first: number, edge: number): number => {
  let at = first - 1
  while (at >= edge && (fillers.has(tokens.lower[at] ?? "") || beside.get(tokens.lower[at] ?? "") === "direction")) at--
  return at >= edge ? at : -1
}

/** The class of the one or two words that end at token `at`. */
const classBefore = ({ tokens }: Document, words: PlaceWords, at: number): string | undefined => {
  const last = tokens.lower[at] ?? ""
  return words.beside.get(`${tokens.lower[at - 1] ?? ""} ${last}`) ?? words.beside.get(last)
}

/** What the words around a name say of it. */
interface Cues {
  readonly said: SaidType | null
  readonly relation: PlaceRelation
  /** A preposition of place stands before it, or what it has parts of: "the east side of Talgar". */
  readonly located: boolean
}

/** Tokens between a name and the town that it is called: "Mundeke, a remote farming hamlet". */
const apposed = 4

/** "Mundeke, a hamlet near Beni": whether what stands in apposition after a name calls it a town. */
export const isCalledTown = ({ tokens }: Document, { beside }: PlaceWords, last: number): boolean => {
  if (tokens.lower[last] !== "," || !/^(?:an?|the)$/u.test(tokens.lower[last + 1] ?? "")) return false
  for (let at = last + 2; at < last + 2 + apposed; at++) {
    if (beside.get(tokens.lower[at] ?? "") === "town")
      return !/^(?:['’]s?$|\p{L}+(?:or|er|man|hall|council)$)/u.test(tokens.lower[at + 1] ?? "")
    if (!/^\p{Ll}[\p{L}-]*$/u.test(tokens.text[at] ?? "")) return false
  }
  return false
}

const asSaid = (group: string | undefined): SaidType | null =>
  group === "town" ? "town" : group === "division" ? "division" : null

const relationOf = (group: string | undefined): PlaceRelation =>
  group === "near" ? "near" : group === "outside" ? "outside" : "in"

/** Reads "near the village of X", "in X province", "the city of X", "outside X". */
export const readCues = (document: Document, words: PlaceWords, { first, last }: TokenSpan, edge: number): Cues => {
  const { tokens } = document
  let before = wordBefore(document, words, first, edge)
  let said: SaidType | null = null
  let within = false
  if (before > edge && tokens.lower[before] === "of") {
    const named = words.beside.get(tokens.lower[before - 1] ?? "")
    const noun = asSaid(named)
    within = named === "part"
    if (noun !== null) {
      said = noun
      before = wordBefore(document, words, before - 1, edge)
    }
  }
  const after = tokens.lower[last] ?? ""
  const ending = tokens.lower[last - 1] ?? ""
  if (last - first > 1 && words.beside.get(ending) === "division") said ??= "division"
  if (words.beside.get(after) === "division" && after === tokens.text[last]) said ??= "division"
  const group = before < 0 ? undefined : classBefore(document, words, before)
  const located = within || group === "inside" || group === "near" || group === "outside"
  return { said, relation: relationOf(group), located }
}
