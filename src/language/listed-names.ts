import { tag } from "../model/syntax.js"

const age = /^\d{1,2}$/u
const closing = /^[,;.]$/u
const linked = /^(?:and|or|,|;)$/u
/** Relations by which a name has its place in the sentence; in others a greedy parser has lost it. */
const placed = /^(?:nsubj|obj|obl|nmod|appos|conj|root)/u
/** What stands between one name and the next: an age, a home, a calling. */
const described: ReadonlySet<number> = new Set([tag.PROPN, tag.NOUN, tag.ADJ, tag.NUM, tag.DET, tag.PUNCT, tag.ADP])
/** Tokens from a name to the next. */
const reach = 18

/** A name: its tokens, half-open, and the one by which it hangs on what is outside. */
interface Name {
  readonly first: number
  readonly last: number
  readonly top: number
}

/**
 * "Ann Lee, 19, of Hull, and Bo Day, 29, of Leeds, were charged": names with their ages are a list of people, which a greedy parser, who meets
 * "and" after two asides, hangs on a town, an age or a comma.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendListedNames = (
  forms: readonly string[],
  pos: Uint8Array,
  head: Int32Array,
  relation: string[],
): void => {
  let before: Name | undefined
  for (let at = 2; at < forms.length; at++) {
    if (!age.test(forms[at] ?? "") || forms[at - 1] !== "," || !closesAge(forms, at + 1)) continue
    const name = nameEndingAt(forms, pos, head, at - 1)
    if (name === undefined) continue
    const link = before === undefined ? -1 : linkBetween(forms, pos, before.last, name.first)
    if (before !== undefined && link >= 0) join(head, relation, before, name, link)
    homeOf(forms, pos, head, relation, name, at + 1)
    let next = nameAfter(forms, pos, head, at + 1)
    for (; next !== undefined; next = nameAfter(forms, pos, head, next.last))
      join(head, relation, name, next, next.first - 1)
    before = name
  }
}

const closesAge = (forms: readonly string[], at: number): boolean =>
  at >= forms.length || closing.test(forms[at] ?? "") || forms[at] === "and"

const isNamed = (forms: readonly string[], pos: Uint8Array, at: number): boolean =>
  pos[at] === tag.PROPN || /^(?:jr|sr)\.?$/u.test(forms[at] ?? "")

const nameEndingAt = (forms: readonly string[], pos: Uint8Array, head: Int32Array, last: number): Name | undefined => {
  let first = last
  while (first > 0 && isNamed(forms, pos, first - 1)) first--
  return first < last ? { first, last, top: topOf(head, first, last) } : undefined
}

/** The first word of a run that hangs on a word outside it. */
const topOf = (head: Int32Array, first: number, last: number): number => {
  for (let at = first; at < last; at++) {
    const above = head[at] ?? -1
    if (above < first || above >= last) return at
  }
  return first
}

/** The "and" or the comma right before a name, where nothing but what describes the name before it lies between; or -1. */
const linkBetween = (forms: readonly string[], pos: Uint8Array, from: number, to: number): number => {
  if (to - from > reach || !linked.test(forms[to - 1] ?? "")) return -1
  for (let at = from; at < to - 1; at++) {
    const word = forms[at] ?? ""
    if (word === "and" ? at !== to - 2 : !described.has(pos[at] ?? -1)) return -1
  }
  return to - 1
}

/** What follows a name that is told with no age: "of Leeds", ", a cook", ", both of Leeds". */
const tellsMore = (forms: readonly string[], at: number): boolean =>
  forms[at] === "of" || (forms[at] === "," && /^(?:of|an?|the|both|also|whose|who)$/u.test(forms[at + 1] ?? ""))

/**
 * "Ann Lee, 19, and Bo Day were charged", "Ann Lee, 19, a nurse, and Bo Day, a cook": the name after "and" that has no age. Behind a town or
 * a calling it needs something of its own told, for it may be another town.
 */
const nameAfter = (forms: readonly string[], pos: Uint8Array, head: Int32Array, from: number): Name | undefined => {
  let link = from
  while (link < Math.min(forms.length, from + reach) && forms[link] !== "and" && described.has(pos[link] ?? -1)) link++
  if (forms[link] !== "and") return undefined
  let last = link + 1
  while (last < forms.length && isNamed(forms, pos, last)) last++
  if (last - link < 3 || (forms[last] === "," && age.test(forms[last + 1] ?? ""))) return undefined
  const isNext = link === from || (link === from + 1 && forms[from] === ",")
  return isNext || tellsMore(forms, last) ? { first: link + 1, last, top: topOf(head, link + 1, last) } : undefined
}

const join = (head: Int32Array, relation: string[], name: Name, next: Name, link: number): void => {
  const [one, other] = [name.top, next.top]
  const isLost = !placed.test(relation[one] ?? "") && placed.test(relation[other] ?? "")
  if (isUnder(head, one, other) || (isLost && !isUnder(head, other, one)))
    [head[one], relation[one]] = [head[other] ?? -1, relation[other] ?? "root"]
  ;[head[other], relation[other]] = [one, "conj"]
  ;[head[link], relation[link]] = [other, relation[link] === "punct" ? "punct" : "cc"]
}

const isUnder = (head: Int32Array, low: number, high: number): boolean => {
  for (let at = low, steps = 0; at >= 0 && steps <= head.length; at = head[at] ?? -1, steps++)
    if (at === high) return true
  return false
}

/** "…, 29, of Leeds": the town is the name's, and in no list of its own. */
const homeOf = (
  forms: readonly string[],
  pos: Uint8Array,
  head: Int32Array,
  relation: string[],
  { top }: Name,
  from: number,
): void => {
  if (forms[from] !== "," || forms[from + 1] !== "of") return
  let last = from + 2
  while (last < forms.length && pos[last] === tag.PROPN) last++
  if (last === from + 2) return
  const town = topOf(head, from + 2, last)
  if (!isUnder(head, top, town)) [head[town], relation[town]] = [top, "nmod"]
}
