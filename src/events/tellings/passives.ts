import type { Trigger } from "../../lexicon/trigger-frames.js"
import { type Clause, tag } from "../../model/syntax.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"
import { closingOf } from "../tree.js"
import { readWhom } from "./whom.js"

const suffered: ReadonlySet<string> = new Set(["killed", "injured", "abducted"])
const transitive: ReadonlySet<string> = new Set(["killing", "shooting", "kidnapping", "assault", "arrest", "attack"])
/** What is done to things, or to people for what they have: "shop robbed in Leeds", "church torched". */
const despoiling: ReadonlySet<string> = new Set([
  "robbery",
  "theft",
  "hijacking",
  "hostage-taking",
  "arson",
  "sabotage",
])

/** Headlines drop the auxiliary: "Two men killed in crash". A verb that always has an object and shows none is a passive. */
export const isPassive = (scene: Scene, trigger: Trigger, clause: Clause): boolean => {
  if (readWhom(scene, clause) !== null) return false
  if (isListedBefore(scene, trigger, clause)) return true
  if (clause.voice === "passive") return !isMadeOff(scene, clause)
  if (isSharedPassive(scene, trigger, clause)) return true
  if ((clause.object !== null && !isMeasure(scene, clause)) || trigger.object === "none") return false
  if (trigger.object === "weapon") return isHurled(scene, trigger, clause)
  if (isHeadlined(scene, trigger, clause)) return true
  const bodily = transitive.has(trigger.type) && (trigger.type === "arrest" || suffered.has(trigger.harm ?? ""))
  const closing = closingOf(scene, clause.verb)
  const isUnder = clause.obliques.some(({ preposition }) => preposition !== "" && preposition === closing)
  if (!bodily && (isUnder || !despoiling.has(trigger.type))) return false
  const { lower } = scene.document.tokens
  const { group, verb } = clause
  return (
    group.last - group.first === 1 &&
    /(?:ed|ot|ain|en|eld)$/u.test(lower[verb] ?? "") &&
    !isPatientAt(scene, afterPhrase(scene, verb + 1)) &&
    (trigger.type === "arrest" || !isAimed(scene, trigger, verb + 1))
  )
}

/** "Shot a number of times, he died on the spot", "stabbed twice in the chest": how often is nobody's object. */
const isMeasure = ({ document: { tokens } }: Scene, { object }: Clause): boolean =>
  object !== null && tokens.lower.slice(object.head, object.last).includes("times")

/** "Was hit by a car and killed early Sunday": a day is nobody's object, and the auxiliary of the first verb is the second's. */
const isSharedPassive = (scene: Scene, { harm }: Trigger, clause: Clause): boolean => {
  const { object, relation, parent, verb, group } = clause
  if (!suffered.has(harm ?? "") || object === null || relation !== "conj" || group.last - group.first > 1) return false
  const above = scene.syntax.clauses(scene.document.tokens.sentence[verb] ?? 0)[parent]
  return (
    above?.voice === "passive" &&
    clause.subject?.head === above.subject?.head &&
    scene.mentions.some(({ kind, first, last }) => kind === "date" && first <= object.head && object.head < last)
  )
}

/** "Army attacked in border state": what always has an object has lost its auxiliary in a headline. */
const isHeadlined = ({ document: { tokens, sentences } }: Scene, trigger: Trigger, { verb, group }: Clause): boolean =>
  trigger.type === "attack" &&
  trigger.harm === "attacked" &&
  sentences[tokens.sentence[verb] ?? 0]?.part === "title" &&
  group.last - group.first === 1 &&
  /ed$/u.test(tokens.lower[verb] ?? "") &&
  /^(?:in|near|outside|by|as|after|while|during|over|,|\.)$/u.test(tokens.lower[verb + 1] ?? "")

/** "Petrol bomb hurled at consulate": arms do not throw or plant anything. */
const isHurled = (scene: Scene, { prepositions }: Trigger, { subject, group, verb, obliques }: Clause): boolean =>
  subject !== null &&
  obliques.some(({ preposition }) => prepositions.has(preposition)) &&
  entityOn(scene, subject.head)?.kind === "weapon" &&
  group.last - group.first === 1 &&
  /(?:ed|wn|t)$/u.test(scene.document.tokens.lower[verb] ?? "")

/** "Shot at", "shot dead two men", but "policeman shot dead in Harlow", "novelist murdered at home". */
const isAimed = (scene: Scene, { type }: Trigger, after: number): boolean => {
  const word = scene.document.tokens.lower[after] ?? ""
  if (/^(?:at|into)$/u.test(word)) return type === "shooting" || type === "attack"
  if (word !== "dead") return false
  for (let at = after + 1; at < after + 4; at++) {
    if (isPatientAt(scene, at)) return true
    if (!modifiers.has(scene.syntax.pos[at] ?? -1)) return false
  }
  return false
}
const modifiers: ReadonlySet<number> = new Set([tag.DET, tag.ADJ, tag.NUM, tag.NOUN, tag.PROPN])

/** Behind "to death", which may stand before whom a verb hits: "they beat to death two men". */
export const afterPhrase = ({ document: { tokens } }: Scene, from: number): number =>
  tokens.lower[from] === "to" && tokens.lower[from + 1] === "death" ? from + 2 : from

/** "Militants kidnapped eight girls aged 12 to 15": whom an active verb hits follows it, whatever the tree makes of them. */
const isPatientAt = (scene: Scene, token: number): boolean => {
  const mention = mentionOn(scene, token)
  return mention?.kind === "person" || mention?.kind === "group" || mention?.kind === "asset"
}

/** "There were a girl and four men injured": an object before its verb is of the list that the subject ends, unlike "soldiers they hold". */
export const isListedBefore = (
  { syntax }: Scene,
  { harm }: Trigger,
  { object, subject, verb, group, relation }: Clause,
): boolean =>
  suffered.has(harm ?? "") &&
  object !== null &&
  subject !== null &&
  object.head < subject.head &&
  subject.head < verb &&
  syntax.pos[subject.head] !== tag.PRON &&
  group.last - group.first === 1 &&
  relation === "acl:relcl"

/**
 * "Thieves made off with the jewels": whoever goes off with something is no passive's subject, though trees take the bare verb for a
 * participle.
 */
const isMadeOff = (scene: Scene, { group, verb }: Clause): boolean => {
  const { lower } = scene.document.tokens
  return group.last - group.first === 1 && lower[verb + 1] === "off" && lower[verb + 2] === "with"
}
