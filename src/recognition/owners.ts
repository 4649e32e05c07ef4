import type { Document, Sentence } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import type { PeopleWords } from "./group-lexicon.js"

/** What was found before: names by their tokens, and which tokens tell a day or an hour. */
export interface Known {
  readonly taken: readonly Mention[]
  /** Index into `taken` of the mention at each token, or -1. */
  readonly owner: Int32Array
  readonly dated: Uint8Array
}

/**
 * The token that names whom they belong to: in "members of a criminal gang" and "people who work for a charity" after the head, in
 * "FMLN guerrillas" before it.
 */
export const readOwner = (
  document: Document,
  syntax: Syntax,
  head: number,
  first: number,
  sentence: Sentence,
  known: Known,
  words: PeopleWords,
): number | undefined => {
  const { lower } = document.tokens
  if (lower[head + 1] === "of" && head + 2 < sentence.last)
    return readComplement(document, syntax, head + 2, sentence, known)
  const sent = lower[head + 1] === "from" ? readComplement(document, syntax, head + 2, sentence, known) : undefined
  // "Gunmen from the Red Front", but not from a town.
  if (sent !== undefined && known.taken[known.owner[sent] ?? -1]?.kind === "organization") return sent
  const served = readEmployer(document, syntax, head, sentence, known, words)
  if (served !== undefined) return served
  for (let at = head - 1; at >= first; at--) if (known.taken[known.owner[at] ?? -1]?.kind === "organization") return at
  return undefined
}

const whose = /^(?:for|with|by)$/u

/** "Two people who work for the Red Crescent", "the women, who worked for a charity", "drivers employed by the UN". */
const readEmployer = (
  document: Document,
  syntax: Syntax,
  head: number,
  sentence: Sentence,
  known: Known,
  { serving }: PeopleWords,
): number | undefined => {
  const { lower } = document.tokens
  let at = lower[head + 1] === "," ? head + 2 : head + 1
  if (lower[at] === "who") at++
  else if (at > head + 1) return undefined
  if (/^(?:had|have|were|was|are)$/u.test(lower[at] ?? "")) at++
  if (!serving.has(lower[at] ?? "") || !whose.test(lower[at + 1] ?? "")) return undefined
  return readComplement(document, syntax, at + 2, sentence, known)
}

const opening: ReadonlySet<number> = new Set([tag.DET, tag.NUM, tag.PRON, tag.PROPN, tag.ADV])

/** "Accused the rebels of kidnapping two farmers": what they did, not whose they are. */
const isGerund = ({ tokens }: Document, { pos }: Syntax, at: number): boolean =>
  /ing$/u.test(tokens.lower[at] ?? "") && opening.has(pos[at + 1] ?? -1)

const readComplement = (
  document: Document,
  syntax: Syntax,
  from: number,
  sentence: Sentence,
  known: Known,
): number | undefined => {
  let last = -1
  if (isGerund(document, syntax, from)) return undefined
  for (let at = from; at < sentence.last && at < from + 8; at++) {
    const named = known.taken[known.owner[at] ?? -1]
    if (named) return named.kind === "organization" ? named.last - 1 : last < 0 ? undefined : last
    const pos = syntax.pos[at]
    if (pos === tag.NOUN || pos === tag.PROPN) last = at
    else if (pos !== tag.DET && pos !== tag.ADJ && pos !== tag.NUM) break
  }
  return last < 0 || !/^[\p{L}"]/u.test(document.tokens.text[last] ?? "") ? undefined : last
}
