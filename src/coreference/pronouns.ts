import type { Gender } from "../model/codes.js"
import type { Document } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import { type Syntax, universalTags } from "../model/syntax.js"
import type { Draft, Drafts } from "./draft.js"

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

const verb = universalTags.indexOf("VERB")
const auxiliary = universalTags.indexOf("AUX")

interface Candidate {
  readonly draft: Draft
  readonly token: number
  readonly subject: boolean
}

/** How many sentences back a pronoun reaches. */
const reach = 3

/**
 * Gives pronouns to whom they mean: of those told of in the last sentences that agree in number and gender, the one with
 * the highest salience, which subjects, first mentions and nearness raise (after Lappin and Leass 1994).
 */
export const resolvePronouns = (document: Document, syntax: Syntax, drafts: Drafts): void => {
  const candidates: Candidate[] = []
  const { tokens } = document
  let next = 0
  for (const [number, sentence] of document.sentences.entries()) {
    let subjectSeen = false
    for (let at = sentence.first; at < sentence.last; at++) {
      for (; next < drafts.mentions.length && (drafts.mentions[next]?.first ?? 0) <= at; next++) {
        const draft = drafts.ofMention[next]
        const mention = drafts.mentions[next]
        if (!draft || !mention) continue
        const pos = syntax.pos[mention.last]
        const subject: boolean = !subjectSeen && mention.last < sentence.last && (pos === verb || pos === auxiliary)
        subjectSeen ||= subject
        candidates.push({ draft, token: mention.first, subject })
      }
      const pronoun = pronouns.get(tokens.lower[at] ?? "")
      if (!pronoun || (pronoun === neuter && isEmpty(document, syntax, at))) continue
      const best = choose(document, drafts, candidates, pronoun, at, number)
      if (!best) continue
      best.references.push(at)
      if (best.kind === "person") best.gender ??= pronoun.gender
      candidates.push({
        draft: best,
        token: at,
        subject: syntax.pos[at + 1] === verb || syntax.pos[at + 1] === auxiliary,
      })
    }
  }
}

const choose = (
  document: Document,
  drafts: Drafts,
  candidates: readonly Candidate[],
  pronoun: Pronoun,
  at: number,
  sentence: number,
): Draft | undefined => {
  const scores = new Map<Draft, number>()
  let best: Draft | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index]
    if (!candidate) continue
    const distance = sentence - (document.tokens.sentence[candidate.token] ?? 0)
    if (distance > reach) break
    if (!agrees(drafts, candidate.draft, pronoun)) continue
    const value = (candidate.subject ? 3 : 1) * 0.5 ** distance + 1 / (1 + at - candidate.token)
    const score = (scores.get(candidate.draft) ?? 0) + value
    scores.set(candidate.draft, score)
    if (score > bestScore) {
      best = candidate.draft
      bestScore = score
    }
  }
  return best
}

const womenAndMen: Readonly<Record<string, Gender>> = { woman: "female", man: "male" }

const agrees = (drafts: Drafts, draft: Draft, { number, gender }: Pronoun): boolean => {
  const mention: Mention | undefined = drafts.mentions[draft.mentions[0] ?? -1]
  if (mention?.kind === "person") return number === "singular" && (draft.gender ?? gender) === gender
  if (mention?.kind === "organization") return number !== "singular"
  if (mention?.kind === "group") {
    const body = mention.category === "organization"
    if (number === "plural") return mention.plural || body
    if (number === "neuter") return body
    const own = womenAndMen[mention.category ?? ""] ?? gender
    return !mention.plural && !body && own === gender
  }
  if (mention?.kind === "place" || mention?.kind === "asset" || mention?.kind === "weapon") return number === "neuter"
  return false
}

/** "It is clear that", "it was not known whether", "it rained": nothing is meant. */
const isEmpty = ({ tokens }: Document, syntax: Syntax, at: number): boolean => {
  if (tokens.lower[at] !== "it") return false
  const pos = syntax.pos[at + 1]
  if (pos !== auxiliary && !/^(?:seems?|appears?|takes?|took|rained|remains?)$/u.test(tokens.lower[at + 1] ?? ""))
    return false
  for (let next = at + 2; next < at + 7; next++) {
    if (/^(?:that|whether|if|to|how|why|when|who)$/u.test(tokens.lower[next] ?? "")) return true
    if (/^[.,;]$/u.test(tokens.lower[next] ?? "")) return false
  }
  return false
}
