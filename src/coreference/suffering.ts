import type { IncidentType } from "../model/codes.js"
import type { IncidentMention, Mention } from "../model/mention.js"
import type { Syntax } from "../model/syntax.js"
import { isBody } from "./bodies.js"
import type { Draft, Drafts } from "./draft.js"

/** What is done to suspects. */
export const holding: ReadonlySet<IncidentType> = new Set(["arrest", "trial"])
const hurting: ReadonlySet<IncidentType> = new Set(["killing", "shooting", "kidnapping", "assault"])

/** The triggers of each sentence that has one. */
export type Told = ReadonlyMap<number, readonly IncidentMention[]>

export const triggersBySentence = (mentions: readonly Mention[], sentenceOf: (token: number) => number): Told => {
  const told = new Map<number, IncidentMention[]>()
  for (const mention of mentions) {
    if (mention.kind !== "incident") continue
    const sentence = sentenceOf(mention.head)
    const list = told.get(sentence)
    if (list) list.push(mention)
    else told.set(sentence, [mention])
  }
  return told
}

/** What is done to whoever a pronoun means: "they had been arrested", "shot them"; null where no such verb has it for its patient. */
export const sufferedAt = (syntax: Syntax, told: Told, sentence: number, at: number): IncidentType | null => {
  const triggers = told.get(sentence)
  if (triggers === undefined) return null
  const clause = syntax
    .clauses(sentence)
    .find(({ voice, subject, object }) => (voice === "passive" ? subject : object)?.head === at)
  return triggers.find(({ head }) => head === clause?.verb)?.type ?? null
}

/** Whether somebody suffers no such thing: the police are not arrested, a news agency is neither held nor shot. */
export const isImmune = ({ mentions }: Drafts, draft: Draft, type: IncidentType | null): boolean => {
  if (type === null || !(holding.has(type) || hurting.has(type))) return false
  const mention = mentions[draft.mentions[0] ?? -1]
  if (mention?.kind === "organization") return true
  return holding.has(type) && mention?.kind === "group" && isBody(mention)
}

const bursting: ReadonlySet<IncidentType> = new Set(["bombing", "explosion"])

/** "It blew up", "it exploded": no country and no firm. */
export const isBursting = (syntax: Syntax, told: Told, sentence: number, at: number): boolean => {
  const triggers = told.get(sentence)
  if (triggers === undefined) return false
  const clause = syntax.clauses(sentence).find(({ subject }) => subject?.head === at)
  if (clause?.voice !== "active" || clause.object !== null) return false
  return triggers.some(({ head, type }) => head === clause.verb && bursting.has(type))
}
