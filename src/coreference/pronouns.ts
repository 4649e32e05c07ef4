import type { Gender } from "../model/codes.js"
import type { Document } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import { isBody } from "./bodies.js"
import type { Draft, Drafts } from "./draft.js"
import { findInformants, isDeedOf } from "./informants.js"
import { asManyAs, numberedAt } from "./numbered.js"
import { isOfItself } from "./own-words.js"
import type { ReferringWords } from "./referring-words.js"
import { isBursting, isImmune, sufferedAt, triggersBySentence } from "./suffering.js"

interface Pronoun {
  readonly number: "singular" | "plural" | "neuter"
  readonly gender: Gender | null
}
const male: Pronoun = { number: "singular", gender: "male" }
const female: Pronoun = { number: "singular", gender: "female" }
const neuter: Pronoun = { number: "neuter", gender: null }
const plural: Pronoun = { number: "plural", gender: null }
const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ...["he", "him", "his", "himself"].map((word) => [word, male] as const),
  ...["she", "her", "hers", "herself"].map((word) => [word, female] as const),
  ...["it", "its", "itself"].map((word) => [word, neuter] as const),
  ...["they", "them", "their", "theirs", "themselves"].map((word) => [word, plural] as const),
])

interface Candidate {
  readonly draft: Draft
  readonly token: number
  readonly subject: boolean
  /** It is followed by a verb of saying. */
  readonly speaks: boolean
}

/** What weighs how much; set by trial on the news, interviews, biographies and court texts of GUM's train part. */
const salience = {
  /** A subject's worth, where another mention's is 1. */
  subject: 1.5,
  /** The worth of who spoke last, for a pronoun that speaks. */
  speaker: 3,
  /** What each sentence between leaves of it. */
  fading: 0.6,
  /** Of the word right before; divided by the distance. */
  nearness: 2,
  /** Of the body that says something of itself. */
  itself: 5,
  /** For each e-fold number of mentions in the article. */
  frequent: 0.7,
  /** Of who is known to be a man or a woman as the pronoun has it, before those of whom nothing is known. */
  known: 0.5,
  /** No pronoun reaches farther back than so many sentences. */
  reach: 5,
} as const

/**
 * Gives pronouns to whom they mean: of those told of in the last sentences that agree in number and gender, the one with
 * the highest salience, which subjects, first mentions and nearness raise (after Lappin and Leass 1994).
 */
export const resolvePronouns = (document: Document, syntax: Syntax, drafts: Drafts): void => {
  const candidates: Candidate[] = []
  /** Whom a token names or means so far. */
  const meant = new Map<number, Draft>()
  /** Whom each office, and each word of a name so far, names: of a name a tree may take any word for the head. */
  const named = holdersByOffice(drafts)
  const { tokens } = document
  // The trees of these sentences are asked for anyway.
  const told = triggersBySentence(drafts.mentions, (token) => tokens.sentence[token] ?? -1)
  const refer = (draft: Draft, at: number): void => {
    meant.set(at, draft)
    draft.references.push(at)
    candidates.push({
      draft,
      token: at,
      subject: syntax.pos[at + 1] === tag.VERB || syntax.pos[at + 1] === tag.AUX,
      speaks: drafts.words.saying.has(tokens.lower[at + 1] ?? ""),
    })
  }
  const informants = findInformants(document, drafts)
  let next = 0
  for (const [number, sentence] of document.sentences.entries()) {
    let subjectSeen = false
    for (let at = sentence.first; at < sentence.last; at++) {
      for (; next < drafts.mentions.length && (drafts.mentions[next]?.first ?? 0) <= at; next++) {
        const draft = drafts.ofMention[next]
        const mention = drafts.mentions[next]
        if (!draft || !mention) continue
        meant.set(mention.head, draft)
        if (mention.kind === "person")
          for (let word = mention.first; word < mention.last; word++) named.set(word, draft)
        const after = afterAside(document, mention.last, sentence.last)
        const pos = syntax.pos[after]
        const subject: boolean = !subjectSeen && after < sentence.last && (pos === tag.VERB || pos === tag.AUX)
        subjectSeen ||= subject
        candidates.push({
          draft,
          token: mention.first,
          subject,
          speaks: drafts.words.saying.has(tokens.lower[mention.last] ?? ""),
        })
      }
      const many = numberedAt(document, syntax, at, sentence.last)
      const group =
        many > 0 && meant.get(at) === undefined
          ? asManyAs(drafts, candidates, many, (token) => number - (tokens.sentence[token] ?? 0) <= salience.reach)
          : undefined
      if (group) refer(group, at)
      const pronoun = pronouns.get(tokens.lower[at] ?? "")
      if (!pronoun || (pronoun === neuter && isEmpty(document, syntax, drafts.words, at))) continue
      const subject = told.has(number) && objects.test(tokens.lower[at] ?? "") ? subjectOver(syntax, number, at) : -1
      const suffered = patients.test(tokens.lower[at] ?? "") ? sufferedAt(syntax, told, number, at) : null
      const bursts = tokens.lower[at] === "it" && isBursting(syntax, told, number, at)
      const isDeed = informants.size > 0 && pronoun.number === "singular" && isDeedOf(syntax, told, number, at)
      const isOther = (draft: Draft): boolean =>
        draft === (meant.get(subject) ?? named.get(subject)) ||
        (isDeed && informants.has(draft)) ||
        isImmune(drafts, draft, suffered) ||
        (bursts && !isObject(draft))
      const best = choose(document, syntax, drafts, candidates, pronoun, at, number, isOther)
      if (!best) continue
      refer(best, at)
      if (best.kind === "person" || best.kind === "group") best.gender ??= pronoun.gender
    }
  }
}

/** "Police chief Al Roe": who holds each office, by its head. */
const holdersByOffice = ({ mentions, ofMention }: Drafts): Map<number, Draft> =>
  new Map(
    mentions.flatMap((office): [number, Draft][] => {
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
  const close = lower.indexOf(",", at + 1)
  return close > at + 1 && close < limit && close - at <= aside ? close + 1 : at
}

const choose = (
  document: Document,
  syntax: Syntax,
  drafts: Drafts,
  candidates: readonly Candidate[],
  pronoun: Pronoun,
  at: number,
  sentence: number,
  /** Whether it cannot mean somebody. */
  isOther: (draft: Draft) => boolean,
): Draft | undefined => {
  const scores = new Map<Draft, number>()
  let best: Draft | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  const speaks = drafts.words.saying.has(document.tokens.lower[at + 1] ?? "")
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index]
    if (!candidate) continue
    const distance = sentence - (document.tokens.sentence[candidate.token] ?? 0)
    if (distance > salience.reach) break
    const { draft } = candidate
    if (isOther(draft) || !agrees(drafts, draft, pronoun) || (speaks && isThing(draft))) continue
    const role = candidate.speaks && speaks ? salience.speaker : candidate.subject ? salience.subject : 1
    const own = pronoun === neuter && isOfItself(document, syntax, candidate, at) ? salience.itself : 0
    const value = own + role * salience.fading ** distance + salience.nearness / (1 + at - candidate.token)
    const worth =
      salience.frequent * Math.log(draft.mentions.length) + (isKnown(drafts, draft, pronoun) ? salience.known : 0)
    const score = (scores.get(draft) ?? worth) + value
    scores.set(draft, score)
    if (score > bestScore) {
      best = draft
      bestScore = score
    }
  }
  return best
}

const womenAndMen: Readonly<Record<string, Gender>> = { woman: "female", man: "male" }

/** Whether it is said in so many words that somebody is a woman or a man. */
const isKnown = (drafts: Drafts, draft: Draft, { number, gender }: Pronoun): boolean => {
  const mention = drafts.mentions[draft.mentions[0] ?? -1]
  if (number !== "singular" || gender === null) return false
  return (mention?.kind === "group" ? womenAndMen[mention.category ?? ""] : draft.gender) === gender
}

/** What may explode. */
const isObject = ({ kind }: Draft): boolean => kind === "asset" || kind === "weapon"

const isThing = ({ kind }: Draft): boolean => kind === "place" || kind === "asset" || kind === "weapon"

const agrees = (drafts: Drafts, draft: Draft, { number, gender }: Pronoun): boolean => {
  const mention: Mention | undefined = drafts.mentions[draft.mentions[0] ?? -1]
  if (mention?.kind === "person") return number === "singular" && (draft.gender ?? gender) === gender
  if (mention?.kind === "organization") return number !== "singular"
  if (mention?.kind === "group") {
    const body = isBody(mention)
    if (number === "plural") return mention.plural || body
    if (number === "neuter") return body
    const own = womenAndMen[mention.category ?? ""] ?? draft.gender ?? gender
    return !mention.plural && !body && own === gender
  }
  return isThing(draft) && number === "neuter"
}

/** "It is clear that", "it was not known whether", "it rained": nothing is meant. */
const isEmpty = ({ tokens }: Document, syntax: Syntax, { impersonal }: ReferringWords, at: number): boolean => {
  if (tokens.lower[at] !== "it") return false
  const pos = syntax.pos[at + 1]
  if (pos !== tag.AUX && !impersonal.has(tokens.lower[at + 1] ?? "")) return false
  for (let next = at + 2; next < at + 7; next++) {
    if (/^(?:that|whether|if|to|how|why|when|who)$/u.test(tokens.lower[next] ?? "")) return true
    if (/^[.,;]$/u.test(tokens.lower[next] ?? "")) return false
  }
  return false
}
