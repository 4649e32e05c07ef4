import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { IncidentStatus, IncidentType } from "../../model/codes.js"
import type { IncidentMention } from "../../model/mention.js"
import { type Clause, type Modality, tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { governorOf, relationOf } from "../tree.js"
import {
  announced,
  conditional,
  isPenalty,
  isPurpose,
  isToCome,
  statusOfPart,
  statusOfReport,
} from "./clause-status.js"
import { determinerOf } from "./determiners.js"
import { isHeld } from "./held.js"
import type { SupportPart } from "./supports.js"

/** "Fears of a new attack", "the risk of arrest", "despite a crackdown vow". */
const isProspect = (scene: Scene, { first, last }: IncidentMention): boolean => {
  const { lower } = scene.document.tokens
  const { prospect } = scene.knowledge.words.unrealised
  if (prospect.has(lower[last] ?? "") && scene.syntax.pos[last] === tag.NOUN) return true
  for (let at = first - 1; at >= Math.max(1, first - 4); at--)
    if (lower[at] === "of") return prospect.has(lower[at - 1] ?? "")
  return false
}

const toCome = /^(?:leading|leads|lead)$/u

/** "A reward for information leading to the arrest and conviction of the gunman": nobody has been arrested yet. */
const isSought = (scene: Scene, { type }: Trigger, first: number): boolean => {
  if (type !== "arrest" && type !== "trial") return false
  const { lower } = scene.document.tokens
  const { sought } = scene.knowledge.words.unrealised
  for (let at = first - 1; at > Math.max(1, first - 7); at--)
    if (toCome.test(lower[at] ?? "")) return lower.slice(Math.max(0, at - 3), at).some((word) => sought.has(word))
  return false
}

const former = /^(?:prior|previous)$/u

/** "Convictions for kidnapping", "a record of assault": what somebody once did, told of no happening. */
const isRecord = (scene: Scene, first: number): boolean => {
  const { lower } = scene.document.tokens
  const { record } = scene.knowledge.words.unrealised
  for (let at = first - 1; at >= Math.max(1, first - 14); at--) {
    if (former.test(lower[at] ?? "") && at >= first - 2) return true
    if (/^(?:for|of)$/u.test(lower[at] ?? "") && record.has(lower[at - 1] ?? "")) return true
    if (/^[.;:]$/u.test(lower[at] ?? "")) return false
  }
  return false
}

/** What may be wanted of others: a strike or a protest that is called for is announced by it. */
const wanted: ReadonlySet<IncidentType> = new Set(["arrest", "trial", "reaction", "investigation", "seizure"])

/** "Demanded the arrest of the general", "called for his resignation": somebody wants it. */
const isDemanded = (scene: Scene, { type }: Trigger, first: number): boolean => {
  if (!wanted.has(type)) return false
  const { pos } = scene.syntax
  const { lower } = scene.document.tokens
  const { demanded, called } = scene.knowledge.words.unrealised
  let at = first - 1
  while (at > first - 6 && (before.has(pos[at] ?? -1) || owner.has(pos[at] ?? -1))) at--
  if (at < 1) return false
  if (lower[at] === "for") return called.has(scene.syntax.lemma(at - 1))
  return pos[at] === tag.VERB && demanded.has(scene.syntax.lemma(at))
}
const owner: ReadonlySet<number> = new Set([tag.PRON, tag.PART])

const carrying: ReadonlySet<SupportPart> = new Set(["fear", "plan", "threaten"])

/** "Residents fear a new rebel attack after …": the verb whose object the noun is by its place, whatever the tree takes it for. */
const statusBefore = (scene: Scene, first: number): IncidentStatus | null => {
  const { pos } = scene.syntax
  let at = first - 1
  while (at > first - 5 && before.has(pos[at] ?? -1)) at--
  const part =
    pos[at] === tag.VERB && !isDeedDone(scene, at) ? scene.knowledge.supports.get(scene.syntax.lemma(at)) : undefined
  return part !== undefined && carrying.has(part) ? (statusOfPart[part] ?? null) : null
}

/**
 * "Charged with ordering the murder", "denied having planned the bombing", "is alleged to have ordered the killing": a definite deed that
 * somebody is charged with, owns up to or denies any part in was done.
 */
const isDeedDone = ({ document: { tokens }, syntax, knowledge }: Scene, at: number): boolean => {
  if (isManner(tokens.lower, at)) return true
  if (tokens.lower[at - 1] === "have" && tokens.lower[at - 2] === "to") return isDefinite(tokens.lower, at)
  const having = tokens.lower[at - 1] === "having"
  if (!having && !/ing$/u.test(tokens.lower[at] ?? "")) return false
  // "Of personally ordering the murder".
  const adverb = syntax.pos[at - 1] === tag.ADV
  const before = having || adverb ? at - 2 : at - 1
  const charged =
    /^(?:with|of|for)$/u.test(tokens.lower[before] ?? "") ||
    knowledge.words.unrealised.owned.has(syntax.lemma(Math.max(0, before)))
  return charged && isDefinite(tokens.lower, at)
}

const isDefinite = (lower: readonly string[], verb: number): boolean =>
  /^(?:the|this|that)$/u.test(lower[verb + 1] ?? "")

const before: ReadonlySet<number> = new Set([tag.DET, tag.ADJ, tag.NOUN, tag.PROPN, tag.NUM])

/** "A carefully planned robbery", "it was a planned attack": carried out. */
const isManner = (lower: readonly string[], at: number): boolean =>
  lower[at] === "planned" &&
  (/ly$|^well$/u.test(lower[lower[at - 1] === "-" ? at - 2 : at - 1] ?? "") ||
    (/^an?$/u.test(lower[at - 1] ?? "") && /^(?:was|were)$/u.test(lower[at - 2] ?? "")))

/** "Ordered an inquiry": it is begun by that. */
const isBegun = ({ syntax, document }: Scene, { type }: Trigger, first: number): boolean =>
  type === "investigation" &&
  [first - 1, first - 2, first - 3].some((at) => document.tokens.lower[at] === "ordered" && syntax.pos[at] === tag.VERB)

/** The status of what a noun, or a state, tells: by the words before it, and by the verb that carries it. */
export const statusOfNoun = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
): IncidentStatus | null => {
  const { lower } = scene.document.tokens
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - 3); at--) {
    const status = scene.knowledge.statuses.get(lower[at] ?? "")
    if (status !== undefined && !isManner(lower, at)) return status
    if (/^(?:[,.;:"“”]|the|an?|this|that)$/u.test(lower[at] ?? "")) break
  }
  if (/^(?:no|without|any|future|against)$/u.test(lower[mention.first - 1] ?? "")) return null
  if (isDemanded(scene, trigger, mention.first)) return null
  const governed = statusBefore(scene, mention.first)
  if (governed !== null && !isBegun(scene, trigger, mention.first)) return governed
  if (isProspect(scene, mention) || isRecord(scene, mention.first) || isPenalty(scene, sentence)) return null
  if (isSought(scene, trigger, mention.first)) return null
  if (clause === null) return trigger.status
  if (clause.mark !== null && conditional.test(clause.mark)) return null
  const { fled, asked, considered } = scene.knowledge.words.unrealised
  const governor = governorOf(scene, sentence, mention.head)
  // "Murder to avoid arrest".
  if (
    governor >= 0 &&
    trigger.type === "arrest" &&
    fled.has(scene.syntax.lemma(governor)) &&
    relationOf(scene, sentence, mention.head) === "obj"
  )
    return null
  if (governor >= 0 && asked.has(scene.syntax.lemma(governor)) && relationOf(scene, sentence, mention.head) !== "nsubj")
    return scene.syntax.lemma(governor) === "prevent" ? statusOfPrevented(scene, mention, clause) : trigger.status
  // "Police suspect arson", "are considering arson": not yet known to be.
  if (clause.object?.head === mention.head && considered.has(clause.lemma)) return "suspected"
  if (clause.object?.head !== mention.head && clause.subject?.head !== mention.head) return trigger.status
  if (isWouldBe(scene, mention, clause)) return null
  return statusOfCarried(scene, trigger, mention, clause)
}

const unsure: ReadonlySet<Modality> = new Set(["future", "possible", "conditional"])

/** "Prevented a robbery" tells of one that was tried, "a campaign to prevent theft" of none. */
const statusOfPrevented = (scene: Scene, { first }: IncidentMention, { finite }: Clause): IncidentStatus | null =>
  !finite && determinerOf(scene, first) === "" ? null : "attempted"

/** Tokens between a strike and the day it is called for. */
const laterReach = 5

/** "Has called a strike for Friday": for a day that was still to come. */
const isForLater = ({ document, mentions }: Scene, { last }: IncidentMention): boolean => {
  const { published } = document.article
  return mentions.some(
    (one) =>
      one.kind === "date" &&
      one.first > last &&
      one.first <= last + laterReach &&
      /^(?:for|from)$/u.test(document.tokens.lower[one.first - 1] ?? "") &&
      published !== null &&
      (one.startDay ?? "") > published,
  )
}

const isSentence = ({ text }: IncidentMention): boolean => /sentence/iu.test(text)

/** "Enough gas to cause an explosion": what might have come of it. */
const isWouldBe = (scene: Scene, { first }: IncidentMention, clause: Clause): boolean =>
  !clause.finite &&
  isPurpose(scene, clause) &&
  scene.knowledge.words.unrealised.caused.has(clause.lemma) &&
  /^(?:an?|any)$/u.test(determinerOf(scene, first))

/** A noun that is the verb's subject or object takes on what the verb does with it: "planned an attack", "no attack took place". */
const statusOfCarried = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  clause: Clause,
): IncidentStatus | null => {
  const { ahead } = scene.knowledge.words.unrealised
  const part = scene.knowledge.supports.get(clause.lemma)
  const carried =
    clause.voice === "passive" ? clause.subject?.head === mention.head : clause.object?.head === mention.head
  const done = isDeedDone(scene, clause.verb)
  const status = carried && part !== undefined && !done ? statusOfPart[part] : undefined
  if (status !== undefined && trigger.type !== "investigation") return status
  // "Faces arraignment on Monday", "is awaiting trial": it is still to come; a sentence that is faced is only possible.
  if (carried && trigger.type === "trial" && ahead.has(clause.lemma) && !isSentence(mention)) return "planned"
  const supports = part === "commit" || part === "happen"
  if (clause.negated && supports) return "denied"
  const reported = supports ? statusOfReport(scene, clause) : null
  if (reported !== null) return reported
  if (supports && clause.controller !== null) {
    const above = scene.knowledge.supports.get(clause.controller)
    const controlled = above === undefined ? undefined : statusOfPart[above]
    if (controlled !== undefined) return controlled
  }
  if (announced.has(trigger.type) && (supports || isHeld(scene, trigger, clause)))
    if (isToCome(clause) || isForLater(scene, mention)) return "planned"
  // "Ought to have staged a protest": they have not.
  const due = clause.modality === "necessary" && clause.finite
  if (clause.controller === "ought" || (supports && (due || unsure.has(clause.modality)))) return null
  return trigger.status
}
