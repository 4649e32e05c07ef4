import { tag } from "../model/syntax.js"

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN])
const counting = /^(?:another|others|some|many|several|both|all|most|few)$/u
const participle = /(?:ed|en)$/u

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
