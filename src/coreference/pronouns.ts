import type { Document, Sentence } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import { type Syntax, verbal } from "../model/syntax.js"
import type { Draft, Drafts } from "./draft.js"
import { findInformants, isDeedOf } from "./informants.js"
import { asManyAs, numberedAt } from "./numbered.js"
import { isEmpty, neuter, type Pronoun, pronouns } from "./pronoun-forms.js"
import { type Candidate, choose, salience } from "./salience.js"
import { isBursting, isImmune, sufferedAt, type Told, triggersBySentence } from "./suffering.js"

/**
 * Gives pronouns to whom they mean: of those told of in the last sentences that agree in number and gender, the one with
 * the highest salience, which subjects, first mentions and nearness raise (after Lappin and Leass 1994).
 */
export const resolvePronouns = (document: Document, syntax: Syntax, drafts: Drafts): void => {
  const reader = new PronounReader(document, syntax, drafts)
  for (const [number, sentence] of document.sentences.entries()) reader.read(sentence, number)
}

/** Reads an article's sentences in order, remembering who was told of. */
class PronounReader {
  readonly #document: Document
  readonly #syntax: Syntax
  readonly #drafts: Drafts
  readonly #candidates: Candidate[] = []
  /** Whom a token names or means so far. */
  readonly #meant = new Map<number, Draft>()
  /** Whom each office, and each word of a name so far, names: of a name a tree may take any word for the head. */
  readonly #named: Map<number, Draft>
  /** The trees of these sentences are asked for anyway. */
  readonly #told: Told
  readonly #informants: ReadonlySet<Draft>
  /** The first mention that lies ahead. */
  #next = 0

  constructor(document: Document, syntax: Syntax, drafts: Drafts) {
    this.#document = document
    this.#syntax = syntax
    this.#drafts = drafts
    this.#named = holdersByOffice(drafts)
    this.#told = triggersBySentence(drafts.mentions, (token) => document.tokens.sentence[token] ?? -1)
    this.#informants = findInformants(document, drafts)
  }

  read(sentence: Sentence, number: number): void {
    let subjectSeen = false
    for (let at = sentence.first; at < sentence.last; at++) {
      subjectSeen = this.#meet(at, sentence.last, subjectSeen)
      const group = this.#countedAt(at, number, sentence.last)
      if (group) this.#refer(group, at)
      const pronoun = pronouns.get(this.#document.tokens.lower[at] ?? "")
      if (!pronoun || (pronoun === neuter && isEmpty(this.#document, this.#syntax, this.#drafts.words, at))) continue
      const isOther = this.#othersOf(pronoun, at, number)
      const best = choose(this.#document, this.#syntax, this.#drafts, this.#candidates, pronoun, at, number, isOther)
      if (!best) continue
      this.#refer(best, at)
      if (best.kind === "person" || best.kind === "group") best.gender ??= pronoun.gender
    }
  }

  /** Takes in the mentions up to a token; whether the sentence has its subject by then. */
  #meet(at: number, limit: number, subjectSeen: boolean): boolean {
    const { mentions, ofMention } = this.#drafts
    let seen = subjectSeen
    for (; this.#next < mentions.length && (mentions[this.#next]?.first ?? 0) <= at; this.#next++) {
      const draft = ofMention[this.#next]
      const mention = mentions[this.#next]
      if (!draft || !mention) continue
      this.#meant.set(mention.head, draft)
      if (mention.kind === "person")
        for (let word = mention.first; word < mention.last; word++) this.#named.set(word, draft)
      const after = afterAside(this.#document, mention.last, limit)
      const subject = !seen && after < limit && verbal.has(this.#syntax.pos[after] ?? -1)
      seen ||= subject
      this.#candidates.push({ draft, token: mention.first, subject, speaks: this.#isSaying(mention.last) })
    }
    return seen
  }

  /** "The three": the group of as many that was told of. */
  #countedAt(at: number, number: number, limit: number): Draft | undefined {
    const many = numberedAt(this.#document, this.#syntax, at, limit)
    if (many <= 0 || this.#meant.get(at) !== undefined) return undefined
    const { sentence } = this.#document.tokens
    const isNear = (token: number) => number - (sentence[token] ?? 0) <= salience.reach
    return asManyAs(this.#drafts, this.#candidates, many, isNear)
  }

  #refer(draft: Draft, at: number): void {
    this.#meant.set(at, draft)
    draft.references.push(at)
    const subject = verbal.has(this.#syntax.pos[at + 1] ?? -1)
    this.#candidates.push({ draft, token: at, subject, speaks: this.#isSaying(at + 1) })
  }

  #isSaying(at: number): boolean {
    return this.#drafts.words.saying.has(this.#document.tokens.lower[at] ?? "")
  }

  /** Whom a pronoun cannot mean, by what its clause tells. */
  #othersOf(pronoun: Pronoun, at: number, number: number): (draft: Draft) => boolean {
    const word = this.#document.tokens.lower[at] ?? ""
    const [syntax, told] = [this.#syntax, this.#told]
    const subject = told.has(number) && objects.test(word) ? subjectOver(syntax, number, at) : -1
    const suffered = patients.test(word) ? sufferedAt(syntax, told, number, at) : null
    const bursts = word === "it" && isBursting(syntax, told, number, at)
    const isDeed = this.#informants.size > 0 && pronoun.number === "singular" && isDeedOf(syntax, told, number, at)
    return (draft) =>
      draft === (this.#meant.get(subject) ?? this.#named.get(subject)) ||
      (isDeed && this.#informants.has(draft)) ||
      isImmune(this.#drafts, draft, suffered) ||
      (bursts && !isObject(draft))
  }
}

/** "Police chief Al Roe": who holds each office, by its head. */
const holdersByOffice = ({ mentions, ofMention }: Drafts): Map<number, Draft> =>
  new Map(
    flatMap(mentions, (office): [number, Draft][] => {
      const holder = office.kind === "office" ? ofMention[office.holder] : undefined
      return holder ? [[office.head, holder]] : []
    }),
  )

/** The forms in which somebody suffers what a verb tells. */
const patients = /^(?:they|them)$/u
const objects = /^(?:him|her|them|it)$/u

/** The head of the subject of a verb whose object a pronoun is: "the officer who shot him" did not shoot himself; -1 for none. */
const subjectOver = (syntax: Syntax, sentence: number, at: number): number =>
  syntax.clauses(sentence).find(({ object }) => object?.head === at)?.subject?.head ?? -1

/** Tokens of what stands between commas behind a name. */
const aside = 10

/** "Ann Lee, 43, was shot", "Ann Lee, a teacher, was shot": the verb follows the age or the apposition. */
const afterAside = ({ tokens: { lower } }: Document, at: number, limit: number): number => {
  if (lower[at] !== ",") return at
  let close = at + 1
  while (close < limit && close - at <= aside && lower[close] !== ",") close++
  return close > at + 1 && close < limit && close - at <= aside ? close + 1 : at
}

/** What may explode. */
const isObject = ({ kind }: Draft): boolean => kind === "asset" || kind === "weapon"
