import { tag } from "../model/syntax.js"

/**
 * "Suspected militants killed 43 farmers": a participle that opens a sentence describes the subject, where a greedy parser makes
 * it a clause of its own with the subject for its object.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendOpening = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  const above = head[0] ?? -1
  const clause = relation[0] ?? ""
  if (pos[0] !== tag.VERB || above <= 0 || !clause.startsWith("csubj") || !forms[0]?.endsWith("ed")) return
  for (let place = 1; place < above; place++) {
    if (head[place] !== 0 || relation[place] !== "obj") continue
    head[place] = above
    relation[place] = clause.replace("csubj", "nsubj")
    head[0] = place
    relation[0] = "amod"
    return
  }
}

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
