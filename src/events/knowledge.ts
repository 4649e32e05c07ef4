import { type Entry, loadList } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import { loadTriggers, type Triggers } from "../lexicon/triggers.js"
import { loadNumberWords } from "../recognition/dates/knowledge.js"
import { type GroupLexicon, loadGroupLexicon } from "../recognition/group-lexicon.js"
import { type AgreementWeights, loadAgreement } from "./agreement-weights.js"
import { type HappeningWeights, loadHappenings } from "./happening-judge.js"
import { loadPersons, type PersonModel } from "./persons/model.js"
import { loadRoles, type RoleModel } from "./roles/model.js"
import { loadSupports, type SupportPart } from "./supports.js"
import { loadTolls, type TollModel } from "./tolls/model.js"

/** What `findIncidents` knows before it reads: triggers, support verbs, people, and the model that judges roles. */
export interface EventKnowledge {
  readonly triggers: Triggers
  readonly supports: ReadonlyMap<string, SupportPart>
  readonly people: GroupLexicon
  /** What verbs do with a weapon: put it in somebody's hand, or find it afterwards. */
  readonly wielding: ReadonlyMap<string, "wield" | "find">
  /** What is only attacked in words, by lemma. */
  readonly verbalObjects: ReadonlySet<string>
  /** What is killed, shot or wounded as a figure of speech alone, by lemma. */
  readonly bodiless: ReadonlySet<string>
  /** What explodes, crashes or catches fire as a figure of speech alone, by lemma. */
  readonly heated: ReadonlySet<string>
  /** What harms people without anybody's doing, by lemma. */
  readonly hazards: ReadonlyMap<string, "weather" | "hazard">
  /** Nouns of which what is done to them is done to whose they are. */
  readonly bodyParts: ReadonlySet<string>
  /** What somebody who is injured suffers, by lemma; `broken` is said of a part of the body. */
  readonly injuries: ReadonlyMap<string, "injury" | "broken">
  /** "tenth" → 10. */
  readonly ordinals: ReadonlyMap<string, number>
  /** Words beside a town's name that tell what the town is to the story. */
  readonly homes: PhraseIndex<Entry>
  /** Whether two tellings are of one happening. */
  readonly agreement: AgreementWeights
  /** What tells a happening from talk of such. */
  readonly happenings: HappeningWeights
  /** Who did it, whom it hit and with what. Null: the rules alone decide, as they do while the model is trained. */
  readonly roles: RoleModel | null
  /** Who is a victim and who a suspect in reports of gun violence; null while it is trained. */
  readonly persons: PersonModel | null
  /** How many were killed and injured in a shooting, of all numbers in its report; null while it is trained. */
  readonly tolls: TollModel | null
}

/** @throws BlotterError `lexicon-invalid`, `model-invalid` */
export const loadEvents = (): EventKnowledge => ({
  ...loadRules(),
  roles: loadRoles(),
  persons: loadPersons(),
  tolls: loadTolls(),
})

const phrasesOf = (list: string, entry: string): ReadonlySet<string> =>
  new Set(loadList(list, {}).flatMap(({ id, phrases }) => (id === entry ? phrases : [])))

/** What the rules know, without a model. @throws BlotterError `lexicon-invalid` */
export const loadRules = (): EventKnowledge => ({
  triggers: loadTriggers(),
  supports: loadSupports(),
  people: loadGroupLexicon(),
  wielding: new Map(
    loadList("wielding", {}).flatMap(({ id, phrases }) =>
      phrases.map((lemma): [string, "wield" | "find"] => [lemma, id === "find" ? "find" : "wield"]),
    ),
  ),
  verbalObjects: phrasesOf("verbal-objects", "verbal-object"),
  bodiless: phrasesOf("verbal-objects", "bodiless"),
  heated: new Set(loadList("heated-words", {}).flatMap(({ phrases }) => phrases)),
  hazards: new Map(
    loadList("hazards", {}).flatMap(({ id, phrases }) =>
      phrases.map((lemma): [string, "weather" | "hazard"] => [lemma, id === "hazard" ? "hazard" : "weather"]),
    ),
  ),
  bodyParts: new Set(loadList("body-parts", {}).flatMap(({ phrases }) => phrases)),
  injuries: new Map(
    loadList("injuries", {}).flatMap(({ id, phrases }) =>
      phrases.map((lemma): [string, "injury" | "broken"] => [lemma, id === "broken" ? "broken" : "injury"]),
    ),
  ),
  ordinals: loadNumberWords(true),
  homes: new PhraseIndex(loadList("home-words", {})),
  agreement: loadAgreement(),
  happenings: loadHappenings(),
  roles: null,
  persons: null,
  tolls: null,
})
