import type { Document } from "../../model/document.js"
import { businessEnd, countDefinite, isInstitution, isOrganization } from "./business-names.js"
import type { CueKnowledge, NameCues } from "./cue-knowledge.js"
import { isBareTitle, isDescribed, isGivenName, isIntroduced, particle } from "./described-persons.js"
import { amend, type NameSpan } from "./name-span.js"
import { isKindOfPeople, isPeople } from "./peoples.js"
import { containerAt, isPartOfTown, isVisited } from "./place-boundaries.js"
import { everywhere, isSettlement } from "./settlements.js"
import { isSited, siteNames } from "./sited-names.js"

/** Whether the word before `first` is no part of a name, or a name of no kind by itself. */
const isFree = (before: NameSpan | undefined, first: number): boolean =>
  before === undefined || before.last < first || (before.label === "other" && before.last - before.first === 1)

/** Storms' names of an article, in lower case: what stands right after "Hurricane". */
const stormNames = ({ tokens }: Document, names: readonly NameSpan[], cues: NameCues): ReadonlySet<string> => {
  const storms = new Set<string>()
  for (const { first, last } of names) {
    if (last - first !== 1 || first === 0) continue
    const before = [first - 1, first - 2].map((at) => cues.at(tokens, at, first))
    if (before.some((cue) => cue?.entry.role === "storm" && cue.last === first)) storms.add(tokens.lower[first] ?? "")
  }
  return storms
}

const withUnseen = (names: readonly NameSpan[], unseen: readonly NameSpan[]): readonly NameSpan[] =>
  unseen.length === 0 ? names : [...names, ...unseen].sort((a, b) => a.first - b.first)

/** What is known of an article before its names are gone through. */
interface Cued {
  readonly document: Document
  readonly names: readonly NameSpan[]
  readonly knowledge: CueKnowledge
  readonly sited: ReturnType<typeof siteNames> | null
  readonly storms: ReadonlySet<string>
  /** How often the article has each acronym after "the". */
  readonly definite: ReadonlyMap<string, number>
}

/** What the words beside a name say for sure: a business, an institution, a place; null for none. */
const surelyCalled = ({ document, knowledge, sited }: Cued, name: NameSpan): NameSpan | null => {
  const last = businessEnd(document, name, knowledge.cues)
  if (last > name.last || isInstitution(document, name, knowledge.cues))
    return amend(name, { last, label: "organization" })
  const isPlace =
    (sited !== null && isSited(document.tokens, name, sited.places)) || isPartOfTown(document, name, knowledge.phrases)
  return isPlace ? amend(name, { label: "place", confidence: 1 }) : null
}

/** What a name is called otherwise than the model has it; null for nothing else. */
const calledOtherwise = (cued: Cued, name: NameSpan): NameSpan | null => {
  const { document, names, knowledge, storms, definite } = cued
  const { phrases, titles } = knowledge
  const { text, lower } = document.tokens
  if (isIntroduced(document, name, knowledge) || isDescribed(document, name, knowledge))
    return amend(name, { label: "person" })
  if (isVisited(document, name)) return amend(name, { last: name.last + 1, label: "place" })
  const isStorm = name.label === "person" && name.last - name.first === 1 && storms.has(lower[name.first] ?? "")
  if (
    isStorm ||
    isKindOfPeople(document, name) ||
    isPeople(document, name, phrases) ||
    (lower[name.last] === "and" && isBareTitle(document, name, names, titles))
  )
    return amend(name, { label: "other" })
  return name.label === "other" && isOrganization(document, name, phrases, definite.get(text[name.first] ?? "") ?? 0)
    ? amend(name, { label: "organization" })
    : null
}

/** Sets right what a word beside a name, or the article, tells of it: businesses named for people, quarters and towns, storms, peoples, brands, acronyms. */
export const heedCues = (
  document: Document,
  names: readonly NameSpan[],
  knowledge: CueKnowledge,
): readonly NameSpan[] => {
  const { cues, phrases } = knowledge
  const sited = document.letterCase === "upper" ? null : siteNames(document, names, knowledge.sites)
  const storms = stormNames(document, names, cues)
  const cued: Cued = { document, names, knowledge, sited, storms, definite: countDefinite(document, names) }
  const { text, lower } = document.tokens
  const found: NameSpan[] = []
  const settlements: NameSpan[] = []
  for (const name of sited === null ? names : withUnseen(names, sited.unseen)) {
    if (name.first < (found.at(-1)?.last ?? 0)) continue
    const container = containerAt(document, name, phrases)
    if (container > 0) {
      const next = lower[container] === "in" ? container + 1 : container
      found.push(amend(name, { last: container }), amend(name, { first: next }))
      continue
    }
    const sure = surelyCalled(cued, name)
    const isTown = sure === null && isSettlement(document, name, settlements.at(-1), knowledge.settlements)
    const settlement = isTown ? amend(name, { label: "place", confidence: 1 }) : null
    if (settlement !== null) settlements.push(settlement)
    const called = sure ?? settlement ?? calledOtherwise(cued, name)
    if (called) found.push(called)
    else if (isGivenName(document, name, knowledge) && isFree(found.at(-1), name.first)) {
      if (found.at(-1)?.last === name.first) found.pop()
      found.push(amend(name, { first: name.first - 1 }))
    } else
      found.push(
        name.label === "place" && particle.test(text[name.last] ?? "") ? amend(name, { last: name.last + 1 }) : name,
      )
  }
  return settlements.length === 0 ? found : everywhere(document.tokens, found, settlements)
}
