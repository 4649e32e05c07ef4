import type { Fitting } from "../../lexicon/trigger-frames.js"
import type { Clause } from "../../model/syntax.js"
import { type Scene, triggerOn } from "../scene.js"
import { childrenOf } from "../tree.js"
import { kindsAt } from "./kinds.js"
import { prepositionOf } from "./patients.js"

const struck: ReadonlySet<Fitting> = new Set(["person", "building", "vehicle", "infrastructure", "weapon"])

/** "Strikes on a depot", "a strike killed six". */
export const isBlow = (scene: Scene, head: number, sentence: number): boolean => {
  // An article on work laid down speaks of it in one sentence or another.
  const isOfWar = !isOfLabour(scene)
  const isHit = (kind: Fitting): boolean => struck.has(kind) || (isOfWar && kind === "place")
  const hits = childrenOf(scene, sentence, head).some(
    (child) => /^(?:on|against)$/u.test(prepositionOf(scene, sentence, child)) && kindsAt(scene, child).some(isHit),
  )
  const clauses = scene.syntax.clauses(sentence)
  return hits || clauses.some((one) => isHarmOf(scene, one, head, isOfWar) || (isOfWar && isLaunched(scene, one, head)))
}

/** "The coalition carried out two strikes". */
const isLaunched = (scene: Scene, { lemma, voice, object, subject, agent }: Clause, head: number): boolean => {
  const passive = voice === "passive"
  const [struck, doer] = passive ? [subject, agent] : [object, subject]
  const isCommitted = struck?.head === head && scene.knowledge.supports.get(lemma) === "commit"
  return isCommitted && doer !== null && kindsAt(scene, doer.head).includes("armed")
}

const isOfLabour = ({ document: { tokens }, knowledge }: Scene): boolean =>
  tokens.lower.some((word) => knowledge.words.labour.labour.has(word))

/** Whether a clause says whom its subject kills or wounds, or what it wrecks; work laid down "hits" airports too. */
const isHarmOf = (scene: Scene, { subject, verb, voice, object }: Clause, head: number, isOfWar: boolean): boolean => {
  if (subject?.head !== head || voice === "passive" || object === null) return false
  const told = triggerOn(scene, verb)
  const harm = told?.kind === "incident" ? scene.knowledge.triggers.byId.get(told.trigger)?.harm : null
  const kinds = kindsAt(scene, object.head)
  if (bodily.test(harm ?? "") && kinds.includes("person")) return true
  // "Hit the school": a blow; work laid down hits "airports" and "schools".
  const isSome = isOfWar && object.first < object.head
  return (isSome || harm === "destroyed" || harm === "damaged") && kinds.some((kind) => struck.has(kind))
}

const bodily = /^(?:killed|injured)$/u
