import { tag } from "../model/syntax.js"
import { childrenOf } from "./tree-places.js"

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN])
const subject = /^nsubj/u
const finite = /^(?:aux|aux:pass|cop|mark)$/u

/**
 * "A man wearing a mask robbed a bank", "men dressed as officers robbed a bank", "police said men armed with knives robbed a bank": read as
 * far as "mask" the words are a clause, whose complement a greedy parser makes of the verb that follows, or its neighbour. That one has the
 * subject; the participle says who it is.
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
    if (!isDescribing(forms, pos, place)) continue
    const verb = Array.from(head.keys()).find((at) => isPredicate(forms, pos, head, relation, at, place))
    const bearer = topOf(head, relation, place)
    if (verb === undefined || bearer < 0) continue
    const misread = childrenOf(head, verb).find(
      (at) => subject.test(relation[at] ?? "") && isUnderCase(head, relation, at),
    )
    if (childrenOf(head, verb).some((at) => at !== misread && own.test(relation[at] ?? ""))) continue
    const above = bearer === place ? childrenOf(head, place).find((at) => subject.test(relation[at] ?? "")) : bearer
    if (above === undefined || above >= place) continue
    ;[head[verb], relation[verb]] = [head[bearer] ?? -1, relation[bearer] ?? "root"]
    ;[head[above], relation[above]] = [verb, "nsubj"]
    if (bearer === place) [head[place], relation[place]] = [place - 1, "acl"]
    if (misread !== undefined) [head[misread], relation[misread]] = [place, "obl"]
  }
}

/** A gerund right behind a noun, or a participle there with what it is by. */
const isDescribing = (forms: readonly string[], pos: Uint8Array, place: number): boolean => {
  if (!nominal.has(pos[place - 1] ?? -1)) return false
  const word = forms[place] ?? ""
  if (word.endsWith("ing")) return pos[place] === tag.VERB
  return participles.has(pos[place] ?? -1) && word.endsWith("ed") && /^(?:with|in|as)$/u.test(forms[place + 1] ?? "")
}

const participles: ReadonlySet<number> = new Set([tag.VERB, tag.ADJ])

/** "As officers kidnapped": a noun under a preposition is no subject. */
const isUnderCase = (head: Int32Array, relation: readonly string[], at: number): boolean =>
  childrenOf(head, at).some((child) => relation[child] === "case" && child < at)

const own = /^(?:nsubj|aux|cop|mark)/u

/** A finite verb that a tree makes the complement of a participle before it, or of the verb above both: "to", a mark or "and" would make it one. */
const isPredicate = (
  forms: readonly string[],
  pos: Uint8Array,
  head: Int32Array,
  relation: readonly string[],
  at: number,
  participle: number,
): boolean =>
  at > participle + 1 &&
  pos[at] === tag.VERB &&
  (head[at] === participle || (head[at] === head[participle] && relation[participle] === "ccomp")) &&
  /^[cx]comp$/u.test(relation[at] ?? "") &&
  !forms[at]?.endsWith("ing") &&
  /^[\p{L}\p{N}]/u.test(forms[at - 1] ?? "") &&
  !/^(?:to|that|and|or|not)$/u.test(forms[at - 1] ?? "")

/** What a participle stands for in the sentence: itself where it was made the main verb, else the root whose noun it describes; -1 for neither. */
const topOf = (head: Int32Array, relation: readonly string[], participle: number): number => {
  if (relation[participle] !== "acl")
    return childrenOf(head, participle).some((at) => at < participle && finite.test(relation[at] ?? ""))
      ? -1
      : participle
  let at = participle
  for (let steps = 0; steps < 4 && (head[at] ?? -1) >= 0; steps++) at = head[at] ?? -1
  return (head[at] ?? -1) < 0 && at < participle ? at : -1
}
