import type { Trigger } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import { tag } from "../../model/syntax.js"
import { nameBeside } from "../names-beside.js"
import type { Scene } from "../scene.js"
import { childrenOf, governorOf, relationOf } from "../tree.js"
import { fitRole } from "./allowed-roles.js"
import { joinedAfter, joinedBefore } from "./joined.js"
import { namesFor, namesNext } from "./naming.js"
import type { Role } from "./telling.js"

const subject = /^nsubj/u
const predicative = /^(?:xcomp|acl|advcl|obl|amod|dep|advmod|parataxis|conj|ccomp|obj)/u

/**
 * Reads of whom a state is said: the subject of its copula ("two men were dead"), the object or passive subject of the verb
 * it completes ("left two dead", "was pronounced dead"), or what stands before it ("two dead in crash").
 */
export const readStateRoles = (scene: Scene, trigger: Trigger, head: number, sentence: number): readonly Role[] => {
  return flatMap([...new Set(bearersOf(scene, head, sentence))], (bare) => {
    const token = nameBeside(scene, bare)
    const entity = scene.entityAt[token] ?? -1
    const role = entity < 0 ? "none" : fitRole(scene, trigger.subject, entity)
    return role === "none" ? [] : [{ role, entity, head: token, suspected: false, rule: "state/bearer" }]
  })
}

const bearersOf = (scene: Scene, head: number, sentence: number): readonly number[] => {
  if (isSubstantive(scene, head)) return namesOfThose(scene, head, sentence)
  const bearer = findBearer(scene, head, sentence)
  if (bearer < 0) return []
  return [
    bearer,
    ...joinedBefore(scene, bearer),
    ...joinedAfter(scene, bearer),
    ...childrenOf(scene, sentence, bearer).filter((child) => relationOf(scene, sentence, child) === "conj"),
  ]
}

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.ADJ])

/** "The deceased", "the dead": those in that state, of whom the clause says something else. */
const isSubstantive = ({ document, syntax }: Scene, head: number): boolean =>
  /^(?:the|their|our)$/u.test(document.tokens.lower[head - 1] ?? "") && !nominal.has(syntax.pos[head + 1] ?? -1)

/** "Police named the dead as Al Roe and Ann Lee", "the deceased, Al Roe, was …". */
const namesOfThose = (scene: Scene, head: number, sentence: number): readonly number[] => {
  const { lower } = scene.document.tokens
  const limit = scene.document.sentences[sentence]?.last ?? head
  const beside = lower[head + 1] === "," ? namesNext(scene, head + 2, limit) : []
  return beside.length > 0 ? beside : namesFor(scene, head, sentence)
}

/** The token of the noun that a state is said of, or -1. */
export const findBearer = (scene: Scene, head: number, sentence: number): number => {
  const shot = patientOf(scene, head - 1, sentence)
  if (shot !== null) return shot
  const own = childrenOf(scene, sentence, head).find((child) => subject.test(relationOf(scene, sentence, child)))
  // "Guards, who have been on strike since April".
  if (own !== undefined) return scene.document.tokens.lower[own] === "who" ? governorOf(scene, sentence, head) : own
  const governor = governorOf(scene, sentence, head)
  if (governor >= 0 && predicative.test(relationOf(scene, sentence, head))) {
    if ((scene.entityAt[governor] ?? -1) >= 0) return governor
    const children = childrenOf(scene, sentence, governor)
    const object = children.find((child) => relationOf(scene, sentence, child) === "obj")
    if (object !== undefined && object !== head) return object
    const passive = children.find((child) => subject.test(relationOf(scene, sentence, child)))
    // "Police said dead included five refugees".
    if (passive !== undefined) return scene.syntax.lemma(governor) === "say" ? -1 : passive
  }
  return (scene.entityAt[head - 1] ?? -1) >= 0 ? head - 1 : -1
}

/**
 * "Whose husband was shot dead": what the verb right before a state is done to, wherever the tree hangs the state, -1 for nobody; null
 * where no verb of harm stands there.
 */
const patientOf = (scene: Scene, verb: number, sentence: number): number | null => {
  const clause =
    (scene.triggerAt[verb] ?? -1) < 0 ? undefined : scene.syntax.clauses(sentence).find((one) => one.verb === verb)
  if (clause === undefined) return null
  return (clause.voice === "passive" ? clause.subject : clause.object)?.head ?? -1
}
