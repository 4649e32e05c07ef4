import type { Gender } from "../model/codes.js"
import type { Document } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import type { Syntax } from "../model/syntax.js"
import { isBody } from "./bodies.js"
import type { Draft, Drafts } from "./draft.js"
import { isOfItself } from "./own-words.js"
import { neuter, type Pronoun } from "./pronoun-forms.js"

export interface Candidate {
  readonly draft: Draft
  readonly token: number
  readonly subject: boolean
  /** It is followed by a verb of saying. */
  readonly speaks: boolean
}

/** What weighs how much; set by trial on the news, interviews, biographies and court texts of GUM's train part. */
export const salience = {
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

export const choose = (
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
