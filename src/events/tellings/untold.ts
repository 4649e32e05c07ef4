import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { IncidentType } from "../../model/codes.js"
import type { IncidentMention } from "../../model/mention.js"
import type { Clause } from "../../model/syntax.js"
import { type Scene, triggerOn } from "../scene.js"
import { childrenOf, governorOf, relationOf } from "../tree.js"

/** Whether a trigger's word tells of nothing that happened, `own` being the clause whose verb it is. */
export const isUntold = (
  scene: Scene,
  told: Trigger,
  { first, head }: IncidentMention,
  sentence: number,
  clause: Clause | null,
  own: Clause | null,
): boolean =>
  ((told.type === "threat" || told.type === "plot") && controlsTrigger(scene, sentence, head)) ||
  isBareParticiple(scene, told, own) ||
  isPartOfName(scene, told, first) ||
  isTraitOf(scene, told, head, sentence) ||
  isWhereDone(scene, told, clause)

/** "Threatened to kidnap", "plotting a coup": the threat is the status of what it threatens, not an incident beside it. */
const controlsTrigger = (scene: Scene, sentence: number, head: number): boolean =>
  childrenOf(scene, sentence, head).some((child) => {
    const other = scene.triggerAt[child] ?? -1
    if (other < 0 || other === scene.triggerAt[head]) return false
    const relation = relationOf(scene, sentence, child)
    if (relation === "obj") return true
    // "Threatened to sexually assault", "threatened on Monday to walk out".
    const first = Math.min(child, scene.mentions[other]?.first ?? child)
    return /^(?:xcomp|acl|advcl)$/u.test(relation) && scene.document.tokens.lower[first - 1] === "to"
  })

/** "A convicted murderer", "handling stolen goods", "burning tyres": what somebody or something is, not what was done now. */
const isTraitOf = (scene: Scene, { type, word }: Trigger, head: number, sentence: number): boolean =>
  (traits.has(type) || isWasting(scene, type, head)) &&
  word === "verb" &&
  relationOf(scene, sentence, head) === "amod" &&
  governorOf(scene, sentence, head) > head

/** "Burning tyres", "crumbling bridges". */
const isWasting = ({ document: { tokens } }: Scene, type: IncidentType, head: number): boolean =>
  tokens.lower[head] === "burning" || (type === "accident" && /ing$/u.test(tokens.lower[head] ?? ""))

/** "Help to trace stolen goods": a participle that is no past form, before what it is said of, whatever the tree makes of it. */
const isBareParticiple = (scene: Scene, { type, word }: Trigger, clause: Clause | null): boolean =>
  clause !== null &&
  word === "verb" &&
  taking.has(type) &&
  clause.group.last - clause.group.first === 1 &&
  clause.voice === "active" &&
  /en$/u.test(scene.document.tokens.lower[clause.verb] ?? "") &&
  clause.object?.head === clause.verb + 1

const taking: ReadonlySet<IncidentType> = new Set(["theft", "robbery"])
const traits: ReadonlySet<IncidentType> = new Set(["trial", ...taking])

/** "The band Pussy Riot": in the middle of a sentence no verb is written with a capital after a name. */
const isPartOfName = ({ document: { tokens, sentences } }: Scene, { word }: Trigger, first: number): boolean =>
  word === "verb" &&
  sentences[tokens.sentence[first] ?? 0]?.part === "body" &&
  [first - 1, first].every((at) => /^\p{Lu}\p{Ll}/u.test(tokens.text[at] ?? "")) &&
  tokens.sentence[first - 1] === tokens.sentence[first] &&
  [first - 2, first + 1].every((at) => /^\p{Ll}/u.test(tokens.text[at] ?? ""))

/** "Seven people died in custody", "was beaten in custody": where something else was done, which tells of no arrest. */
const isWhereDone = (scene: Scene, { type, word }: Trigger, clause: Clause | null): boolean => {
  if (type !== "arrest" || word !== "state" || clause === null) return false
  const done = triggerOn(scene, clause.verb)
  return clause.lemma === "die" || (done?.kind === "incident" && bodily.has(done.type))
}

const bodily: ReadonlySet<IncidentType> = new Set(["assault", "killing", "attack"])
