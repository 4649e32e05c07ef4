import { tag } from "../model/syntax.js"

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.PRON, tag.NUM])
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
    if (pos[place] !== tag.VERB || second <= place || !subject.test(relation[place] ?? "")) continue
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

/**
 * Joins verbs with nothing but "and" between them: "arrested a man who shot and killed a driver". A greedy parser that has closed the
 * relative clause after its first verb hangs the second under the verb of the sentence, and makes it the police who killed.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendPairs = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 2; place < forms.length; place++) {
    const first = place - 2
    if (pos[place] !== tag.VERB || pos[first] !== tag.VERB || forms[place - 1] !== "and") continue
    const above = head[place] ?? -1
    if (relation[place] !== "conj" || above < 0 || above >= first || relation[first] !== "acl:relcl") continue
    head[place] = first
    head[place - 1] = place
  }
}

/**
 * "A mob stormed, looted and burned the office": with nothing but a comma between them, what a greedy parser takes for the first verb's
 * complement is the next of a list that "and" ends.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendSeries = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 2; place < forms.length; place++) {
    const first = place - 2
    if (pos[place] !== tag.VERB || pos[first] !== tag.VERB || forms[place - 1] !== ",") continue
    if (head[place] !== first || !complement.test(relation[place] ?? "")) continue
    if (childOf(head, relation, place, subject, 0, forms.length) >= 0) continue
    if (childOf(head, relation, place, /^cc$/u, place, forms.length) < 0 && forms[place + 1] !== "and") continue
    relation[place] = "conj"
  }
}

const complement = /^(?:ccomp|parataxis|advcl)$/u

/**
 * Makes one subject of two: "two officers and a civilian were killed" has "and" and both nouns under the verb where the greedy
 * parser could not tell that another noun would follow.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendSubjects = (pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 0; place < head.length; place++) {
    const above = head[place] ?? -1
    if (above <= place || !bearing.test(relation[place] ?? "") || !nominal.has(pos[place] ?? -1)) continue
    const link = childOf(head, relation, above, /^cc$/u, place + 1, above)
    const second = link < 0 ? -1 : secondSubject(head, relation, above, link)
    // The article of such a noun hangs loose under the verb; any other stands where it belongs.
    const from = relation[link + 1] === "det" && head[link + 1] === above ? link + 2 : link + 1
    if (second < 0 || childOf(head, relation, above, /^(?!punct)/u, from, second) >= 0) continue
    if (from > link + 1) head[link + 1] = second
    head[second] = place
    relation[second] = "conj"
    head[link] = second
  }
}

/** The noun after "and"; "a civilian died" has it where the tagger took the noun for an adjective. */
const secondSubject = (head: Int32Array, relation: readonly string[], above: number, link: number): number => {
  const noun = childOf(head, relation, above, bearing, link + 1, above)
  const bare = above === link + 3 && relation[link + 1] === "det" && relation[link + 2] === "amod"
  return noun < 0 && bare && head[link + 1] === above && head[link + 2] === above ? link + 2 : noun
}

const bearing = /^nsubj(?::pass)?$/u

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
