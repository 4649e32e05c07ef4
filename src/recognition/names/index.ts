import { loadSettlementWords, type SettlementWords } from "../../lexicon/settlement-words.js"
import type { Document } from "../../model/document.js"
import type { OrganizationMention } from "../../model/mention.js"
import type { Syntax } from "../../model/syntax.js"
import type { GroupLexicon } from "../group-lexicon.js"
import { spellOutAcronyms } from "./acronyms.js"
import { type NameTaggers, tagArticle } from "./article-tagger.js"
import { mendCapitalPersons } from "./capital-persons.js"
import { loadNameCues, type NameCues } from "./cue-knowledge.js"
import { type KnownPhrases, loadPhrases } from "./known-phrases.js"
import { findListedOrganizations, type ListedOrganizations, loadListedOrganizations } from "./listed-organizations.js"
import { heedCues } from "./name-cues.js"
import type { NameSpan } from "./name-span.js"
import { NameTagger } from "./name-tagger.js"
import { findNamedGroups, type GroupWords, loadGroupWords, withNamedGroups } from "./named-groups.js"
import { loadSectors, readOrganization, type SectorIndex } from "./organizations.js"
import { trimPersons } from "./person-boundaries.js"
import { type PersonRead, readPerson } from "./persons.js"
import { loadSiteWords, type SiteWords } from "./sited-names.js"
import { loadTitles, type TitleIndex } from "./titles.js"
import { loadWeights } from "./weights.js"
import { loadClusters, type WordClusters } from "./word-clusters.js"
import { withWordSurnames } from "./word-surnames.js"

export type { NameLabel, NameSpan } from "./name-span.js"
export { findOffices } from "./offices.js"
export type { PersonRead } from "./persons.js"

/** What names are read with. */
export interface NameKnowledge extends NameTaggers {
  readonly clusters: WordClusters
  readonly phrases: KnownPhrases
  readonly titles: TitleIndex
  readonly sectors: SectorIndex
  readonly groupWords: GroupWords
  readonly listed: ListedOrganizations
  readonly cues: NameCues
  readonly sites: SiteWords
  readonly settlements: SettlementWords
  /** Words for people without a name, beside which names stand. */
  readonly people: GroupLexicon["index"]
  readonly speakingVerbs: GroupLexicon["speakingVerbs"]
}

/** @throws BlotterError `model-invalid`, `lexicon-invalid` */
export const loadNames = ({ index: people, speakingVerbs }: GroupLexicon): NameKnowledge => {
  const knowledge = { clusters: loadClusters(), phrases: loadPhrases() }
  let caseless: NameTagger | undefined
  return {
    mixed: new NameTagger(loadWeights("names-mixed.bin"), knowledge, false),
    // Few articles need it: read when the first one does.
    get caseless() {
      caseless ??= new NameTagger(loadWeights("names-caseless.bin"), knowledge, true)
      return caseless
    },
    clusters: knowledge.clusters,
    phrases: knowledge.phrases,
    titles: loadTitles(),
    sectors: loadSectors(),
    groupWords: loadGroupWords(),
    listed: loadListedOrganizations(),
    cues: loadNameCues(),
    sites: loadSiteWords(),
    settlements: loadSettlementWords(),
    people,
    speakingVerbs,
  }
}

/**
 * The names of an article: persons, organisations, places and others, sorted, none overlapping. By the model, but for
 * organisations that a list names, and groups that only the words beside them tell to be such.
 */
export const findNames = (document: Document, syntax: Syntax, knowledge: NameKnowledge): readonly NameSpan[] => {
  const tagged = heedCues(document, tagArticle(document, knowledge), knowledge)
  const trimmed = trimPersons(document, tagged, knowledge)
  const persons = document.letterCase === "upper" ? mendCapitalPersons(document, syntax, trimmed, knowledge) : trimmed
  const names = spellOutAcronyms(document, persons, knowledge.clusters)
  const listed = withNamedGroups(names, findListedOrganizations(document, syntax, knowledge.listed))
  const all = withNamedGroups(listed, findNamedGroups(document, knowledge.groupWords, listed))
  return document.letterCase === "upper" ? all : withWordSurnames(document, syntax, all, knowledge.speakingVerbs)
}

/** Persons with titles, age and gender, and organisations with sector and acronym, from the names of an article. */
export const describeNames = (
  document: Document,
  names: readonly NameSpan[],
  knowledge: NameKnowledge,
): { readonly persons: readonly PersonRead[]; readonly organizations: readonly OrganizationMention[] } => {
  const persons: PersonRead[] = []
  const organizations: OrganizationMention[] = []
  for (const name of names) {
    const sentence = document.sentences[document.tokens.sentence[name.first] ?? 0] ?? name
    if (name.label === "person") persons.push(readPerson(document, name, sentence, knowledge))
    if (name.label === "organization") organizations.push(readOrganization(document, name, knowledge))
  }
  return { persons, organizations }
}
