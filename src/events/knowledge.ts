import { type Entry, loadList, loadTable } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import { loadTriggers, type Triggers } from "../lexicon/triggers.js"
import type { IncidentStatus } from "../model/codes.js"
import { flatMap } from "../model/flat-map.js"
import type { Forest } from "../model/forest.js"
import { loadForest } from "../model/forest-file.js"
import { loadNumberWords } from "../recognition/dates/knowledge.js"
import { type GroupLexicon, loadGroupLexicon } from "../recognition/group-lexicon.js"
import { loadQuarterWords, type QuarterWords } from "../recognition/quarter-words.js"
import { daySigns } from "./days/day-signs.js"
import { loadKeeping, loadTypes } from "./gathering/cluster-weights.js"
import { type GatheringWeights, loadGathering } from "./gathering/gathering-weights.js"
import { type HappeningWeights, loadHappenings } from "./gathering/happening-weights.js"
import { type InvolvementWeights, loadInvolvement } from "./involvement/model.js"
import type { WeightsByFeature } from "./named-weights.js"
import { type BlameWords, loadBlame } from "./participants/blame-words.js"
import { loadPersons, type PersonModel } from "./persons/model.js"
import { loadRoles, type RoleModel } from "./roles/model.js"
import { loadWords, type RuleWords } from "./rule-words.js"
import { type CausingVerb, loadCauses } from "./tellings/causing-verbs.js"
import { loadStatusWords } from "./tellings/status-words.js"
import { loadSupports, type SupportPart } from "./tellings/supports.js"
import { loadTolls, type TollModel } from "./tolls/model.js"
import { placeSigns } from "./whereabouts/place-signs.js"

/** What `findIncidents` knows before it reads: triggers, support verbs, people, and the model that judges roles. */
export interface EventKnowledge {
  readonly triggers: Triggers
  readonly supports: ReadonlyMap<string, SupportPart>
  readonly people: GroupLexicon
  /** What verbs do with a weapon: put it in somebody's hand, or find it afterwards. */
  readonly wielding: ReadonlyMap<string, Handling>
  /** What explodes, crashes or catches fire as a figure of speech alone, by lemma. */
  readonly heated: ReadonlySet<string>
  /** What harms people without anybody's doing, by lemma. */
  readonly hazards: ReadonlyMap<string, "weather" | "hazard">
  /** Nouns of which what is done to them is done to whose they are. */
  readonly bodyParts: ReadonlySet<string>
  /** What somebody who is injured suffers, by lemma; `broken` is said of a part of the body. */
  readonly injuries: ReadonlyMap<string, "injury" | "broken" | "limb">
  /** "tenth" → 10. */
  readonly ordinals: ReadonlyMap<string, number>
  /** Short lists of words that rules ask for; the notes of the lists say what each is. */
  readonly words: RuleWords
  readonly blame: BlameWords
  /** What says of somebody who is held that he is under arrest: "for questioning". */
  readonly custody: PhraseIndex<Entry>
  /** Verbs by which one happening brings about another, by lemma. */
  readonly causes: ReadonlyMap<string, CausingVerb>
  /** "Foiled" → attempted: what a word before a noun makes of what it tells. */
  readonly statuses: ReadonlyMap<string, IncidentStatus>
  /** "israeli" → IL: the adjectives of countries, in lower case. */
  readonly demonyms: ReadonlyMap<string, string>
  /** Words beside a town's name that tell what the town is to the story. */
  readonly homes: PhraseIndex<Entry>
  /** Words after a name that say that it is a part of a town's. */
  readonly quarters: QuarterWords
  /** What a learned judge of gathering weighs, on the points of the rules; null: the rules alone decide, as they do while it is trained. */
  readonly gathering: GatheringWeights | null
  /** What tells a happening from talk of such. */
  readonly happenings: HappeningWeights
  /** Which of what the rules keep and drop somebody would record; null: the rules decide; "all": all is kept, as while it is trained. */
  readonly keeping: WeightsByFeature | "all" | null
  /** Of which type a happening is; null: the rules decide. */
  readonly types: WeightsByFeature | null
  /** Who did it, whom it hit and with what. Null: the rules alone decide, as they do while the model is trained. */
  readonly roles: RoleModel | null
  /** Who is in which incident; null while it is trained. */
  readonly involvement: InvolvementWeights | null
  /** Where each incident was, on the word of the rules; null while it is trained. */
  readonly whereabouts: Forest | null
  /** On which day each incident was, on the word of the rules; null while it is trained. */
  readonly days: Forest | null
  /** Who is a victim and who a suspect in reports of gun violence; null while it is trained. */
  readonly persons: PersonModel | null
  /** How many were killed and injured in a shooting, of all numbers in its report; null while it is trained. */
  readonly tolls: TollModel | null
}

/** @throws BlotterError `lexicon-invalid`, `model-invalid` */
export const loadEvents = (): EventKnowledge => ({
  ...loadRules(),
  roles: loadRoles(),
  involvement: loadInvolvement(),
  whereabouts: loadForest("whereabouts", placeSigns),
  days: loadForest("days", daySigns),
  persons: loadPersons(),
  tolls: loadTolls(),
})

/** What a verb does with a weapon: has it in hand, comes upon it, or strikes with it. */
type Handling = "wield" | "find" | "strike"

/** What the rules know, without a model. @throws BlotterError `lexicon-invalid` */
export const loadRules = (): EventKnowledge => ({
  triggers: loadTriggers(),
  supports: loadSupports(),
  people: loadGroupLexicon(),
  wielding: new Map(
    flatMap(loadList("wielding", {}), ({ id, phrases }) =>
      phrases.map((lemma): [string, Handling] => [lemma, id === "find" || id === "strike" ? id : "wield"]),
    ),
  ),
  heated: new Set(flatMap(loadList("heated-words", {}), ({ phrases }) => phrases)),
  hazards: new Map(
    flatMap(loadList("hazards", {}), ({ id, phrases }) =>
      phrases.map((lemma): [string, "weather" | "hazard"] => [lemma, id === "hazard" ? "hazard" : "weather"]),
    ),
  ),
  bodyParts: new Set(flatMap(loadList("body-parts", {}), ({ phrases }) => phrases)),
  injuries: new Map(
    flatMap(loadList("injuries", {}), ({ id, phrases }) =>
      phrases.map((lemma): [string, "injury" | "broken" | "limb"] => [
        lemma,
        id === "broken" || id === "limb" ? id : "injury",
      ]),
    ),
  ),
  ordinals: loadNumberWords(true),
  words: loadWords(),
  blame: loadBlame(),
  custody: new PhraseIndex(loadList("custody", {})),
  causes: loadCauses(),
  statuses: loadStatusWords(),
  demonyms: new Map(
    flatMap(loadTable("demonyms"), ({ code = "", names = "" }) =>
      names.split("|").map((name) => [name.toLowerCase(), code] as const),
    ),
  ),
  homes: new PhraseIndex(loadList("home-words", {})),
  quarters: loadQuarterWords(),
  gathering: loadGathering(),
  happenings: loadHappenings(),
  keeping: loadKeeping(),
  types: loadTypes(),
  roles: null,
  involvement: null,
  whereabouts: null,
  days: null,
  persons: null,
  tolls: null,
})
