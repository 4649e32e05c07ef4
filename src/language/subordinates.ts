import { tag } from "../model/syntax.js"
import { childrenOf } from "./tree-places.js"

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.PRON, tag.NUM])
/** Words that are prepositions before a noun and subordinate a clause. */
const both = /^(?:after|before|since|until|till|as)$/u
const loose = /^(?:conj|ccomp|advcl|parataxis)$/u
const subject = /^(?:nsubj|csubj|expl)/u
const joining = /^(?:cc|mark)$/u
const auxiliary = /^(?:aux|aux:pass|cop)$/u
const gerund = /ing$/u

/**
 * "Police arrested two men after a grocer, Al Roe, was stabbed": a greedy parser has closed the noun after "after" before it meets the verb,
 * and makes the police the subject of what befell the grocer. A finite verb without a subject, right after a noun that stands under such a
 * word, is that noun's.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendSubordinates = (
  forms: readonly string[],
  pos: Uint8Array,
  head: Int32Array,
  relation: string[],
): void => {
  for (let link = 0; link < forms.length; link++) {
    if (relation[link] !== "case" || !both.test(forms[link] ?? "")) continue
    const noun = head[link] ?? -1
    const verb = noun <= link || !nominal.has(pos[noun] ?? -1) ? -1 : bareVerbAfter(forms, pos, head, relation, noun)
    if (verb < 0) continue
    const passive = childrenOf(head, verb).some((at) => relation[at] === "aux:pass")
    head[verb] = head[noun] ?? -1
    relation[verb] = "advcl"
    head[noun] = verb
    relation[noun] = passive ? "nsubj:pass" : "nsubj"
    head[link] = verb
    relation[link] = "mark"
  }
}

/** The finite verb without a subject that follows a noun and what hangs on it, under the same word as the noun; or -1. */
const bareVerbAfter = (
  forms: readonly string[],
  pos: Uint8Array,
  head: Int32Array,
  relation: readonly string[],
  noun: number,
): number => {
  for (let verb = noun + 1; verb < forms.length; verb++) {
    if (pos[verb] !== tag.VERB || isUnder(head, verb, noun)) continue
    const own = childrenOf(head, verb)
    const isNear = head[verb] === head[noun] || isHigher(head, relation, noun, verb)
    const isLoose = isNear && loose.test(relation[verb] ?? "") && !gerund.test(forms[verb] ?? "")
    const isBare = !own.some((at) => subject.test(relation[at] ?? "") || joining.test(relation[at] ?? ""))
    const hasVerbs = own.some((at) => auxiliary.test(relation[at] ?? "") || relation[at] === "obj")
    return isLoose && isBare && hasVerbs && isNextTo(head, relation, noun, verb) ? verb : -1
  }
  return -1
}

/** "Asked people to be alert after four homes were robbed": whether a verb, its auxiliary right behind the noun, hangs on what is above the noun's. */
const isHigher = (head: Int32Array, relation: readonly string[], noun: number, verb: number): boolean => {
  const above = head[verb] ?? -1
  return (
    above >= 0 &&
    above < noun &&
    isUnder(head, noun, above) &&
    head[noun + 1] === verb &&
    auxiliary.test(relation[noun + 1] ?? "")
  )
}

/** Whether nothing but what hangs on either, and marks, stands between a noun and a verb. */
const isNextTo = (head: Int32Array, relation: readonly string[], noun: number, verb: number): boolean => {
  for (let at = noun + 1; at < verb; at++)
    if (relation[at] !== "punct" && !isUnder(head, at, noun) && !isUnder(head, at, verb)) return false
  return true
}

const isUnder = (head: Int32Array, place: number, above: number): boolean => {
  for (let at = place, steps = 0; at >= 0 && steps < head.length; steps++) {
    if (at === above) return true
    at = head[at] ?? -1
  }
  return false
}

const helping = /^aux/u

/**
 * "Police appealed for help after a van was set on fire": the noun before an auxiliary is the subject of the clause that a conjunction
 * opens, where a greedy parser takes the conjunction for a preposition.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendConjunctions = (
  forms: readonly string[],
  pos: Uint8Array,
  head: Int32Array,
  relation: string[],
): void => {
  for (let place = 0; place < forms.length - 2; place++) {
    const noun = head[place] ?? -1
    const verb = head[noun] ?? -1
    if (relation[place] !== "case" || !both.test(forms[place] ?? "") || noun < place || verb < noun) continue
    const next = noun + 1
    if (pos[verb] !== tag.VERB || relation[noun] !== "obl" || head[next] !== verb) continue
    if (!helping.test(relation[next] ?? "") || hasSubject(head, relation, verb)) continue
    head[place] = verb
    relation[place] = "mark"
    relation[noun] = relation[next] === "aux:pass" || hasPassive(head, relation, verb) ? "nsubj:pass" : "nsubj"
    if (relation[verb] === "ccomp") relation[verb] = "advcl"
  }
}

const hasSubject = (head: Int32Array, relation: readonly string[], verb: number): boolean =>
  relation.some((name, at) => head[at] === verb && name.startsWith("nsubj"))

const hasPassive = (head: Int32Array, relation: readonly string[], verb: number): boolean =>
  relation.some((name, at) => head[at] === verb && name === "aux:pass")
