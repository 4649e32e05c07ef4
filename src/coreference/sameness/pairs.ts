import type { Document } from "../../model/document.js"
import type { GroupMention } from "../../model/mention.js"
import { collective, isBody } from "../bodies.js"
import { fits, isOfAnotherNation, isOfAnotherRank, isSameBody, sameOwner } from "../group-agreement.js"
import type { ReferringWords } from "../referring-words.js"
import { isTitledSo } from "../titled.js"
import type { Referent } from "./referents.js"

/** Two that may be one, in the order of the referents. */
export interface Pair {
  readonly a: Referent
  readonly b: Referent
}

/** The pairs of an article that may be one. */
export interface Pairs {
  readonly list: readonly Pair[]
  /** With whom each may be one, by index, in the order of the referents. */
  readonly partners: readonly (readonly Referent[])[]
}

/** What is told of in two ways is told of within so many sentences, and is one of so many there: long tables are not read to their end. */
const [reach, most] = [40, 400]

/** All pairs that may be one. */
export const pairsOf = (document: Document, words: ReferringWords, referents: readonly Referent[]): Pairs => {
  const bySentence = new Map<number, Referent[]>()
  for (const one of referents)
    for (const sentence of new Set(one.sentences)) {
      const list = bySentence.get(sentence)
      if (list) list.push(one)
      else bySentence.set(sentence, [one])
    }
  const partners: Referent[][] = referents.map(() => [])
  const list: Pair[] = []
  for (const a of referents) {
    const near = nearestOf(bySentence, a)
    for (const b of [...near].sort((one, other) => one.index - other.index)) {
      if (!canBeOne(document, words, a, b)) continue
      list.push({ a, b })
      partners[a.index]?.push(b)
      partners[b.index]?.push(a)
    }
  }
  return { list, partners: partners.map((own) => own.sort((one, other) => one.index - other.index)) }
}

/** The later ones of the list that are told of nearest. */
const nearestOf = (bySentence: ReadonlyMap<number, readonly Referent[]>, a: Referent): ReadonlySet<Referent> => {
  const near = new Set<Referent>()
  for (let distance = 0; distance <= reach && near.size < most; distance++)
    for (const sentence of a.sentences)
      for (const at of distance === 0 ? [sentence] : [sentence - distance, sentence + distance])
        for (const b of bySentence.get(at) ?? []) if (b.index > a.index && near.size < most) near.add(b)
  return near
}

const people: ReadonlySet<string> = new Set(["person", "group"])
const bodies: ReadonlySet<string> = new Set(["organization", "group"])
const sites: ReadonlySet<string> = new Set(["organization", "asset"])

/** Whether two can be told of in each other's words at all: neither kind, number, sex, age, rank nor a word like "a" or "another" speaks against it, and but one has a name unless it is of a thing. */
const canBeOne = (document: Document, words: ReferringWords, a: Referent, b: Referent): boolean => {
  const [one, other] = [a.draft.kind, b.draft.kind]
  if ((a.start <= b.start ? b : a).another) return false
  if (a.size !== null && b.size !== null && (a.size !== b.size || areFewAnew(document, a, b))) return false
  if (a.age !== null && b.age !== null && a.age !== b.age) return false
  if (one !== "person" && other !== "person" && isBroughtInAnew(document, a, b)) return false
  if (one === "weapon" || other === "weapon") return one === other
  if (sites.has(one) && sites.has(other)) return one === "asset" || other === "asset"
  if (a.named && b.named) return false
  if (one === "person" || other === "person")
    return isOnePerson(a) && isOnePerson(b) && !areOfOtherSex(a, b) && !areOfOtherTitles(a, b)
  if (!bodies.has(one) || !bodies.has(other)) return false
  if (one === "organization" || other === "organization") return isBodyLike(a) && isBodyLike(b) && a.many === b.many
  if ((a.many !== b.many && !isBodyLike(a) && !isBodyLike(b)) || areOfOtherSex(a, b)) return false
  return agree(document, words, a, b)
}

/** So few that others may be as many. */
const few = 4

/** "Shot two brothers … two motorists died": as many by chance, where neither the headline nor a word like "the" says more. */
const areFewAnew = ({ sentences }: Document, a: Referent, b: Referent): boolean => {
  const isTitle = (sentence: number) => sentences[sentence]?.part === "title"
  const later = a.start <= b.start ? b : a
  const areMany = (a.size ?? 1) > 1 && (a.size ?? 1) <= few
  const isTold = later.known || a.sentences.every(isTitle) || b.sentences.every(isTitle)
  return areMany && !isTold && ![...a.nouns].some((noun) => b.nouns.has(noun))
}

/** "A man was shot … a boy was stabbed", "Dad was the kindest man": whom "a" brings in, or what somebody is said to be, is not whom an earlier sentence told of, but for a headline. */
const isBroughtInAnew = ({ sentences }: Document, a: Referent, b: Referent): boolean => {
  const [earlier, later] = a.start <= b.start ? [a, b] : [b, a]
  if (!later.predicate && (!later.fresh || later.known)) return false
  const isTitle = (sentence: number) => sentences[sentence]?.part === "title"
  return !earlier.sentences.every(isTitle) && !earlier.sentences.some((sentence) => later.sentences.includes(sentence))
}

const isOnePerson = ({ draft, many, size, category }: Referent): boolean =>
  people.has(draft.kind) && !many && (size ?? 1) === 1 && category !== collective

const isBodyLike = ({ draft, many, category, sector }: Referent): boolean =>
  draft.kind === "organization" || category === collective || (many && sector !== null)

const areOfOtherSex = (a: Referent, b: Referent): boolean =>
  a.gender !== null && b.gender !== null && a.gender !== b.gender

/** "A police spokesman" is not "army spokesman Juan Roe". */
const areOfOtherTitles = (a: Referent, b: Referent): boolean => {
  const [person, group] = a.draft.kind === "person" ? [a, b] : [b, a]
  const [described] = group.mentions
  if (described?.kind !== "group" || !person.titleNouns.has(described.noun)) return false
  return !isTitledSo(person.titles, described)
}

/** Whether every two of their mentions agree in number, nation and rank, and bodies in kind and whose they are. */
const agree = (document: Document, words: ReferringWords, a: Referent, b: Referent): boolean =>
  groupsOf(a).every((before) =>
    groupsOf(b).every(
      (here) =>
        fits(before, here) &&
        !isOfAnotherNation(before, here) &&
        !isOfAnotherRank(words, before, here) &&
        !(isBody(before) && isBody(here) && !(isSameBody(before, here) && sameOwner(document, before, here))),
    ),
  )

/** One mention of each form: of a body that is told of throughout the forms are few. */
const groupsOf = ({ mentions }: Referent): readonly GroupMention[] => {
  const forms = new Map<string, GroupMention>()
  for (const mention of mentions) if (mention.kind === "group") forms.set(mention.text.toLowerCase(), mention)
  return [...forms.values()]
}
