import { z } from "zod"
import { loadInflection, spaced } from "../lexicon/inflection.js"
import { type Entry, loadList, loadSets } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import { loadTriggers } from "../lexicon/triggers.js"
import { sectors } from "../model/codes.js"
import { flatMap } from "../model/flat-map.js"
import { FormMemo } from "../model/form-memo.js"
import { loadSpeakingVerbs } from "./institutions.js"
import { loadQuantities, type Quantities } from "./quantities.js"

const shape = {
  sector: z.enum(sectors).nullable(),
  category: z.string(),
  leans: z.enum(["perpetrator", "victim"]).nullable(),
  weak: z.boolean().default(false),
  owned: z.boolean().default(false),
  speaks: z.boolean().default(false),
  /** How many people one is: a couple is two, of a family nobody knows. */
  one: z.number().int().positive().nullable().default(1),
}
/** A kind of people without a name, as `lexicon/people.yml` has it. */
export type People = Entry & z.infer<z.ZodObject<typeof shape>>
interface PeopleForm extends Entry {
  readonly people: People
  readonly plural: boolean
}

/** The category of bodies of people: one of them is no person. */
export const collective = "organization"

/** What the rule of a group begins with; the id of its kind follows. */
export const rulePrefix = "lexicon/people/"

const loadPeopleWords = () => loadSets("people-words", ["disguised", "predicative", "serving"])
/** Words beside a noun for people; the note of the list says what each set is. */
export type PeopleWords = Readonly<ReturnType<typeof loadPeopleWords>>

/** What `findGroups` reads with. */
export interface GroupLexicon {
  readonly index: PhraseIndex<PeopleForm>
  readonly quantities: Quantities
  readonly byId: ReadonlyMap<string, People>
  readonly speakingVerbs: ReadonlySet<string>
  readonly words: PeopleWords
  /** Nouns, in all their forms, of attacks, which a word for rebels before them says they made: "a rebel ambush". */
  readonly assaults: ReadonlySet<string>
  /** Whether a noun for people may begin with a form, or the form may stand for people that no noun names. */
  readonly begins: FormMemo
}

const pluralsOf = (noun: string, inflection: { plural(noun: string): string }): readonly string[] =>
  /person$/u.test(noun) ? [inflection.plural(noun), `${noun}s`] : [spaced(inflection.plural(noun))]

/** "A 12-year-old": people said only by their age. */
export const aged =
  /^(\d{1,3}|(?:eight|nine|fif|six|seven|four|thir)teen|eleven|twelve|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?)-year-olds?$/u
/** "The two others were wounded": people said only by their number. */
export const remaining = /^(?:others|another)$/u

/** @throws BlotterError `lexicon-invalid` */
export const loadGroupLexicon = (): GroupLexicon => {
  const inflection = loadInflection()
  const entries = loadList("people", shape)
  const forms = flatMap(entries, (people): readonly PeopleForm[] => [
    { id: `${people.id}/singular`, phrases: people.phrases.map(spaced), people, plural: false },
    {
      id: `${people.id}/plural`,
      phrases: flatMap(people.phrases, (noun) => pluralsOf(noun, inflection)),
      people,
      plural: true,
    },
  ])
  const index = new PhraseIndex(forms)
  return {
    index,
    quantities: loadQuantities(),
    byId: new Map(entries.map((people) => [people.id, people])),
    speakingVerbs: loadSpeakingVerbs(),
    words: loadPeopleWords(),
    assaults: new Set(
      flatMap(loadTriggers().nouns, ({ trigger, phrases }) => (trigger.harm === "attacked" ? phrases : [])),
    ),
    begins: new FormMemo((lower) => (index.begins(lower) || aged.test(lower) || remaining.test(lower) ? 1 : 0)),
  }
}
