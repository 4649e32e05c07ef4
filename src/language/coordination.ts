import { universalTags } from "../model/syntax.js"

const verb = universalTags.indexOf("VERB")
const nominal: ReadonlySet<number> = new Set(
  (["NOUN", "PROPN", "PRON", "NUM"] as const).map((tag) => universalTags.indexOf(tag)),
)
const subject = /^nsubj/u

/**
 * Parts two clauses that share no word: "one man was shot dead and 31 people were hurt". A greedy parser reads on over "and 31
 * people" before it meets the second verb, and can then only make the first clause the subject of the second. A finite verb
 * is nobody's subject.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendCoordination = (
  forms: readonly string[],
  pos: Uint8Array,
  head: Int32Array,
  relation: string[],
): void => {
  for (let place = 1; place < forms.length; place++) {
    const second = head[place] ?? -1
    if (pos[place] !== verb || second <= place || !subject.test(relation[place] ?? "")) continue
    const own = childOf(head, relation, place, subject, 0, place)
    if (own < 0 || childOf(head, relation, second, /^mark$/u, place, second) >= 0) continue
    const first = childOf(head, relation, second, /^(?:aux|aux:pass|cop)$/u, place, second)
    const limit = first < 0 ? second : first
    const link = lastOf(relation, "cc", place, limit)
    const bearer = link < 0 ? -1 : bearerOf(head, pos, place, link, limit)
    if (bearer < 0) continue
    relation[bearer] = relation[place] ?? "nsubj"
    head[bearer] = second
    head[link] = second
    head[place] = head[second] ?? -1
    relation[place] = relation[second] ?? "root"
    head[second] = place
    relation[second] = "conj"
  }
}

/** The first child between two places whose relation is of a kind, or -1. */
const childOf = (
  head: Int32Array,
  relation: readonly string[],
  above: number,
  kind: RegExp,
  from: number,
  to: number,
): number => {
  for (let at = from; at < to; at++) if (head[at] === above && kind.test(relation[at] ?? "")) return at
  return -1
}

const lastOf = (relation: readonly string[], kind: string, from: number, to: number): number => {
  for (let at = to - 1; at > from; at--) if (relation[at] === kind) return at
  return -1
}

/** The noun after "and" that hangs on what stands before it: the subject that the second verb lost. */
const bearerOf = (head: Int32Array, pos: Uint8Array, place: number, link: number, limit: number): number => {
  for (let at = link + 1; at < limit; at++) {
    const above = head[at] ?? -1
    if (nominal.has(pos[at] ?? -1) && above >= place && above < link) return at
  }
  return -1
}
