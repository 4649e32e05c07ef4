import { tag } from "../model/syntax.js"

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN])
const counting = /^(?:another|others|some|many|several|both|all|most|few)$/u
const leaving = /^(?:leave|leaves|left|leaving)$/u
const participle = /(?:ed|en)$/u

/**
 * "A shooting left three men and two women injured": right after an object of several the participle says how all of them were left; a greedy
 * parser that has met the last one makes a clause of its own of it, of that one alone.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendResults = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 3; place < forms.length; place++) {
    const verb = head[place] ?? -1
    if (pos[place] !== tag.VERB || relation[place] !== "advcl" || !leaving.test(forms[verb] ?? "")) continue
    if (!participle.test(forms[place] ?? "") || !nominal.has(pos[place - 1] ?? -1)) continue
    let object = place - 1
    while (relation[object] === "conj" && (head[object] ?? -1) > verb) object = head[object] ?? -1
    if (relation[object] === "obj" && head[object] === verb) relation[place] = "xcomp"
  }
}

/**
 * "One man was shot and another badly wounded", "shot dead and his wife badly wounded": without an auxiliary of its own the second participle
 * has whoever stands right before it, "and" and all, for its subject.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendGapped = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 2; place < forms.length; place++) {
    if (pos[place] !== tag.VERB || !participle.test(forms[place] ?? "")) continue
    const before = pos[place - 1] === tag.ADV ? place - 2 : place - 1
    const verb = head[place] ?? -1
    const counts = pos[before] === tag.NUM || counting.test(forms[before] ?? "")
    const isOwn = head[before] === place && /^(?:det|nummod)$/u.test(relation[before] ?? "")
    if (relation[place] === "conj" && counts && isOwn && isPassive(head, relation, verb)) relation[before] = "nsubj"
    else if (
      relation[place] === "advcl" &&
      pos[verb] === tag.VERB &&
      nominal.has(pos[before] ?? -1) &&
      head[before] === verb &&
      relation[before] === "conj"
    ) {
      head[place] = before
      relation[place] = "acl"
    }
  }
}

const isPassive = (head: Int32Array, relation: readonly string[], verb: number): boolean =>
  relation.some((part, at) => part === "aux:pass" && head[at] === verb)
