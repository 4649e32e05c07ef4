import { tag } from "../model/syntax.js"

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN])
const subject = /^nsubj/u
const finite = /^(?:aux|aux:pass|cop|mark)$/u

/**
 * "A man wearing a mask robbed a bank", "a group of men wearing masks robbed a bank": read as far as "mask" the words are a clause, whose
 * complement a greedy parser makes of the verb that follows. That one has the subject; the gerund says who it is.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendDescribed = (
  forms: readonly string[],
  pos: Uint8Array,
  head: Int32Array,
  relation: string[],
): void => {
  for (let place = 1; place < forms.length; place++) {
    if (pos[place] !== tag.VERB || !forms[place]?.endsWith("ing") || !nominal.has(pos[place - 1] ?? -1)) continue
    const verb = Array.from(head.keys()).find(
      (at) => head[at] === place && isPredicate(forms, pos, relation, at, place),
    )
    const bearer = topOf(head, relation, place)
    if (verb === undefined || bearer < 0 || childrenOf(head, verb).some((at) => own.test(relation[at] ?? ""))) continue
    const above = bearer === place ? childrenOf(head, place).find((at) => subject.test(relation[at] ?? "")) : bearer
    if (above === undefined || above >= place) continue
    const top = head[bearer] ?? -1
    ;[head[verb], relation[verb]] = [top, relation[bearer] ?? "root"]
    ;[head[above], relation[above]] = [verb, "nsubj"]
    if (bearer === place) [head[place], relation[place]] = [place - 1, "acl"]
  }
}

const own = /^(?:nsubj|aux|cop|mark)/u

/** A finite verb that a tree makes the complement of a gerund before it: "to", a mark or "and" would make it one. */
const isPredicate = (
  forms: readonly string[],
  pos: Uint8Array,
  relation: readonly string[],
  at: number,
  gerund: number,
): boolean =>
  at > gerund + 1 &&
  pos[at] === tag.VERB &&
  /^[cx]comp$/u.test(relation[at] ?? "") &&
  !forms[at]?.endsWith("ing") &&
  /^[\p{L}\p{N}]/u.test(forms[at - 1] ?? "") &&
  !/^(?:to|that|and|or|not)$/u.test(forms[at - 1] ?? "")

/** What a gerund stands for in the sentence: itself where it was made the main verb, else the root whose noun it describes; -1 for neither. */
const topOf = (head: Int32Array, relation: readonly string[], gerund: number): number => {
  if (relation[gerund] !== "acl")
    return childrenOf(head, gerund).some((at) => at < gerund && finite.test(relation[at] ?? "")) ? -1 : gerund
  let at = gerund
  for (let steps = 0; steps < 4 && (head[at] ?? -1) >= 0; steps++) at = head[at] ?? -1
  return (head[at] ?? -1) < 0 && at < gerund ? at : -1
}

const childrenOf = (head: Int32Array, above: number): readonly number[] =>
  Array.from(head.keys()).filter((at) => head[at] === above)
