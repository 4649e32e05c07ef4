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
  /** Its place in the list of pairs. */
  readonly at: number
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
  const near = new Nearest(document, referents)
  const agreeing = new Agreeing(document, words)
  const partners: Referent[][] = referents.map(() => [])
  const list: Pair[] = []
  for (const a of referents)
    for (const index of near.of(a)) {
      const b = referents[index]
      if (b === undefined || !canBeOne(document, agreeing, a, b)) continue
      list.push({ a, b, at: list.length })
      partners[a.index]?.push(b)
      partners[b.index]?.push(a)
    }
  return { list, partners: partners.map((own) => own.sort((one, other) => one.index - other.index)) }
}

/** Finds those that are told of nearest to one. */
class Nearest {
  /** The indices of whom each sentence tells of. */
  readonly #bySentence: readonly number[][]
  /** By index: the last one for which it was met. */
  readonly #metFor: Int32Array
  readonly #met: Int32Array

  constructor({ sentences }: Document, referents: readonly Referent[]) {
    this.#bySentence = sentences.map(() => [])
    for (const { index, sentences: own } of referents)
      for (const sentence of new Set(own)) this.#bySentence[sentence]?.push(index)
    this.#metFor = new Int32Array(referents.length).fill(-1)
    this.#met = new Int32Array(most)
  }

  /** The indices of the later ones of the list that are told of nearest, ascending; until the next are asked for. */
  of({ index, sentences }: Referent): Int32Array {
    let count = 0
    const meet = (sentence: number): void => {
      if (sentence < 0 || sentence >= this.#bySentence.length) return
      for (const other of this.#bySentence[sentence] ?? []) {
        if (other <= index || count >= most || this.#metFor[other] === index) continue
        this.#metFor[other] = index
        this.#met[count++] = other
      }
    }
    for (let distance = 0; distance <= reach && count < most; distance++)
      for (const sentence of sentences) {
        meet(sentence - distance)
        if (distance > 0) meet(sentence + distance)
      }
    return this.#met.subarray(0, count).sort()
  }
}

const people: ReadonlySet<string> = new Set(["person", "group"])
const bodies: ReadonlySet<string> = new Set(["organization", "group"])
const sites: ReadonlySet<string> = new Set(["organization", "asset"])

/** Whether two can be told of in each other's words at all: neither kind, number, sex, age, rank nor a word like "a" or "another" speaks against it, and but one has a name unless it is of a thing. */
const canBeOne = (document: Document, agreeing: Agreeing, a: Referent, b: Referent): boolean => {
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
  return agreeing.agree(a, b)
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

/** Whether people and bodies agree. */
class Agreeing {
  readonly #document: Document
  readonly #words: ReferringWords
  readonly #forms = new Map<Referent, readonly GroupMention[]>()

  constructor(document: Document, words: ReferringWords) {
    this.#document = document
    this.#words = words
  }

  /** Whether every two of their mentions agree in number, nation and rank, and bodies in kind and whose they are. */
  agree(a: Referent, b: Referent): boolean {
    const [some, others] = [this.#formsOf(a), this.#formsOf(b)]
    return some.every((before) => others.every((here) => this.#doAgree(before, here)))
  }

  #doAgree(before: GroupMention, here: GroupMention): boolean {
    return (
      fits(before, here) &&
      !isOfAnotherNation(before, here) &&
      !isOfAnotherRank(this.#words, before, here) &&
      !(isBody(before) && isBody(here) && !(isSameBody(before, here) && sameOwner(this.#document, before, here)))
    )
  }

  /** One mention of each form: of a body that is told of throughout the forms are few. */
  #formsOf(one: Referent): readonly GroupMention[] {
    const known = this.#forms.get(one)
    if (known !== undefined) return known
    const forms = new Map<string, GroupMention>()
    for (const mention of one.mentions) if (mention.kind === "group") forms.set(mention.text.toLowerCase(), mention)
    const own = [...forms.values()]
    this.#forms.set(one, own)
    return own
  }
}
