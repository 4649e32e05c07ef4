import { followUpTypes } from "../../model/codes.js"
import type { Clause, Phrase } from "../../model/syntax.js"
import { mentionOn, type Scene, triggerOn } from "../scene.js"
import { rolesOf } from "../tellings/phrase-roles.js"
import type { Role } from "../tellings/telling.js"
import type { Label } from "./labels.js"

/** Words of grammar between the culprit and the act that he is blamed for. */
const between =
  /^(?:of|for|in|being|having|be|behind|with|out|to|have|been|the|this|that|an?|\p{L}+['’]s|both|two|three|all)$/u
/** Tokens between the culprit and the act. */
const reach = 9
const others = /^(?:each|one|themselves|itself|himself|herself)$/u

/**
 * Whom somebody blames: "police blamed the rebels", "suspected the Kings of the attack", "the bombing was blamed on a cell", "the raid was
 * the work of a gang". Each as one suspected to have done what is named, or what was told last where nothing is. In order of the text.
 */
export const readBlame = (scene: Scene): readonly Label[] => {
  const labels: Label[] = []
  for (let sentence = scene.stretch.from; sentence < scene.stretch.to; sentence++) {
    if (!mentionsBlame(scene, sentence)) continue
    for (const clause of scene.syntax.clauses(sentence)) labels.push(...readClause(scene, sentence, clause))
    const blamed = [...readPhrases(scene, sentence), ...readBehind(scene, sentence)]
    for (const role of blamed) labels.push({ sentence, role })
  }
  return labels
}

/** Whether a sentence has a word of blame, and so is worth its tree. */
const mentionsBlame = ({ document: { tokens, sentences }, knowledge }: Scene, sentence: number): boolean => {
  const bounds = sentences[sentence]
  for (let at = bounds?.first ?? 0; at < (bounds?.last ?? 0); at++)
    if (knowledge.blame.signs.has(tokens.lower[at] ?? "")) return true
  return false
}

const suspected = (scene: Scene, phrase: Phrase | null): readonly Role[] =>
  rolesOf(scene, phrase, "perpetrator", true, "label/blame").filter(
    ({ head }) => !others.test(scene.document.tokens.lower[head] ?? ""),
  )

const readClause = (scene: Scene, sentence: number, clause: Clause): readonly Label[] => {
  if (!scene.knowledge.blame.verbs.has(clause.lemma) || clause.negated) return []
  const on =
    clause.lemma === "blame" ? clause.obliques.find(({ preposition }) => preposition === "on")?.phrase : undefined
  if (on) return suspected(scene, on).map((role) => ({ sentence, role }))
  const culprit = clause.voice === "passive" ? clause.subject : clause.object
  if (culprit === null) return []
  const act = actAfter(scene, sentence, Math.max(clause.verb, culprit.head), clause.lemma)
  return act === null ? [] : suspected(scene, culprit).map((role) => ({ sentence, role, act }))
}

/**
 * The mention of the violence that what follows names ("for the attack", "of being behind the bombing"), -1 where it names nothing at all.
 * Null where it names anything else: who is accused of that has not done what was told last.
 */
const actAfter = (scene: Scene, sentence: number, from: number, verb: string): number | null => {
  const { lower } = scene.document.tokens
  const { share } = scene.knowledge.blame
  const limit = scene.document.sentences[sentence]?.last ?? from
  let opened = false
  for (let at = from + 1; at < Math.min(limit, from + reach); at++) {
    const told = scene.triggerAt[at] ?? -1
    if (told >= 0) return opened && isViolence(scene, at) ? told : null
    if (/^[.,;:!?"”)]$/u.test(lower[at] ?? "")) break
    if (/^(?:of|for|in|to|behind)$/u.test(lower[at] ?? "")) opened = true
    else if (opened && !between.test(lower[at] ?? "") && !share.has(lower[at] ?? "")) return null
  }
  // "Suspected the rebels" stops there; who is accused is accused of something.
  return !opened && verb !== "accuse" ? -1 : null
}

const isViolence = (scene: Scene, at: number): boolean => {
  const mention = triggerOn(scene, at)
  const trigger = mention?.kind === "incident" ? scene.knowledge.triggers.byId.get(mention.trigger) : undefined
  return trigger !== undefined && !followUpTypes.has(trigger.type) && trigger.sense !== "echo"
}

/** Tokens between such words and the culprit's name. */
const near = 4

/** "The attack was the work of the Kings", "suspicion fell on a gang", "bore the hallmarks of the group". */
const readPhrases = (scene: Scene, sentence: number): readonly Role[] => {
  const bounds = scene.document.sentences[sentence]
  if (!bounds) return []
  for (const { last } of scene.knowledge.blame.before.all(scene.document.tokens, bounds.first, bounds.last)) {
    for (let head = last; head < Math.min(last + near, bounds.last); head++) {
      const mention = mentionOn(scene, head)
      if (!mention) continue
      const found = { head: mention.head, first: mention.first, last: mention.last, conjuncts: [] }
      return suspected(scene, found)
    }
  }
  return []
}

const be = /^(?:be|is|are|was|were|being|been)$/u
const auxiliary = /^(?:to|have|be|been|is|are|was|were|not)$/u

/** "Denied that its members were behind the bombing". */
const isDenied = (scene: Scene, sentence: number, at: number): boolean => {
  const { lower } = scene.document.tokens
  const that = lower.lastIndexOf("that", at)
  return (
    that > (scene.document.sentences[sentence]?.first ?? at) &&
    scene.knowledge.supports.get(scene.syntax.lemma(that - 1)) === "deny"
  )
}

/** "The Kings are believed to be behind the bombing": who stands before it, but for words that only suppose. */
const readBehind = (scene: Scene, sentence: number): readonly Role[] => {
  const { lower } = scene.document.tokens
  const { believed } = scene.knowledge.words.suppositions
  const bounds = scene.document.sentences[sentence]
  for (let at = (bounds?.first ?? 0) + 2; at < (bounds?.last ?? 0); at++) {
    if (lower[at] !== "behind" || !be.test(lower[at - 1] ?? "") || actAfter(scene, sentence, at - 1, "behind") === null)
      continue
    if (isDenied(scene, sentence, at)) continue
    let before = at - 1
    while (auxiliary.test(lower[before] ?? "") || believed.has(lower[before] ?? ""))
      if (lower[before--] === "not") return []
    const mention = mentionOn(scene, before)
    if (!mention || before < (bounds?.first ?? 0)) continue
    return suspected(scene, { head: mention.head, first: mention.first, last: mention.last, conjuncts: [] })
  }
  return []
}
