import type { Document } from "../model/document.js"
import type { Entity } from "../model/entity.js"
import type { Mention } from "../model/mention.js"
import type { Syntax } from "../model/syntax.js"
import { referToBodies } from "./bodies.js"
import { Drafts } from "./draft.js"
import { finishEntities } from "./entities.js"
import { joinGroups } from "./groups.js"
import { joinOrganizations } from "./organizations.js"
import { joinPersons, referByOffices } from "./persons.js"
import { resolvePronouns } from "./pronouns.js"
import type { Referring } from "./referring.js"
import type { ReferringWords } from "./referring-words.js"
import { uniteSame } from "./sameness/judge.js"
import { joinPlaces, joinThings } from "./things.js"
import { nameByTitles } from "./titled.js"

export { findDateline } from "./dateline.js"
export { loadReferring, type Referring } from "./referring.js"
export { loadReferringWords, type ReferringWords } from "./referring-words.js"

/** Who and what an article speaks of by the rules: names with their short forms and acronyms, people without a name with how they are told of again. */
export const draftEntities = (
  document: Document,
  syntax: Syntax,
  mentions: readonly Mention[],
  words: ReferringWords,
): Drafts => {
  const drafts = new Drafts(mentions, words)
  joinPersons(document, drafts)
  referByOffices(document, drafts)
  joinOrganizations(document, drafts)
  joinPlaces(drafts)
  joinThings(document, drafts, "weapon")
  joinThings(document, drafts, "asset")
  joinGroups(document, syntax, drafts)
  nameByTitles(document, drafts)
  referToBodies(document, syntax, drafts)
  return drafts
}

/**
 * Who and what an article speaks of, once each, with what is told of in other words and the pronouns that mean them. Sorted by first mention; `id` is the
 * place in the list.
 */
export const resolve = (
  document: Document,
  syntax: Syntax,
  mentions: readonly Mention[],
  { words, sameness }: Referring,
): readonly Entity[] => {
  const drafts = draftEntities(document, syntax, mentions, words)
  uniteSame(document, syntax, drafts, sameness)
  resolvePronouns(document, syntax, drafts)
  return finishEntities(document, drafts)
}
