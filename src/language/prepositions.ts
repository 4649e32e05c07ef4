import { tag } from "../model/syntax.js"

const conjunction = /^(?:after|before|since|until|as)$/u
const auxiliary = /^aux/u

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
    if (relation[place] !== "case" || !conjunction.test(forms[place] ?? "") || noun < place || verb < noun) continue
    const next = noun + 1
    if (pos[verb] !== tag.VERB || relation[noun] !== "obl" || head[next] !== verb) continue
    if (!auxiliary.test(relation[next] ?? "") || hasSubject(head, relation, verb)) continue
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

/**
 * "Threatened and robbed by two men": whoever stands under "by" is no object, though a greedy parser that has not seen that the second verb
 * is passive too may make him one.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendAgents = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 0; place < forms.length - 1; place++) {
    const noun = head[place] ?? -1
    if (forms[place] !== "by" || relation[place] !== "case" || relation[noun] !== "obj") continue
    if (pos[head[noun] ?? -1] === tag.VERB) relation[noun] = "obl:agent"
  }
}
