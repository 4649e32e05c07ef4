import type { Document } from "../../model/document.js"
import { FormMemo } from "../../model/form-memo.js"
import { type Syntax, tag } from "../../model/syntax.js"
import { amend, type NameSpan } from "./name-span.js"

const isTitleCased = new FormMemo((_, text) => (/^\p{Lu}\p{Ll}/u.test(text) ? 1 : 0))
const possessive = /^['’]s?$/u

/**
 * Surnames that are words too ("said Lemons", "January's lawyer"), which the model reads as such where they stand alone: where somebody of
 * that name is in the article, who of that name speaks, acts or owns is that person. What is a name already stays as it is.
 */
export const withWordSurnames = (
  document: Document,
  syntax: Syntax,
  names: readonly NameSpan[],
  speakingVerbs: ReadonlySet<string>,
): readonly NameSpan[] => {
  const { tokens, sentences } = document
  const holders = new Map<string, NameSpan>()
  for (const name of names)
    if (name.label === "person" && name.last - name.first > 1) holders.set(tokens.text[name.last - 1] ?? "", name)
  if (holders.size === 0) return names
  const isSpokenBy = (at: number): boolean =>
    (syntax.pos[at - 1] === tag.VERB && speakingVerbs.has(syntax.lemma(at - 1))) ||
    (tokens.lower[at - 1] === "to" && tokens.lower[at - 2] === "according")
  const found: NameSpan[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    while ((names[next]?.last ?? Number.POSITIVE_INFINITY) <= at) next++
    if (isTitleCased.at(tokens, at) === 0 || at >= (names[next]?.first ?? Number.POSITIVE_INFINITY)) continue
    const holder = holders.get(tokens.text[at] ?? "")
    if (holder === undefined || isTitleCased.at(tokens, at + 1) === 1) continue
    const opens = at === sentences[tokens.sentence[at] ?? 0]?.first
    const alone = opens || (syntax.pos[at - 1] !== tag.DET && isTitleCased.at(tokens, at - 1) === 0)
    if (alone && (acts(document, syntax, at + 1) || (!opens && isSpokenBy(at))))
      found.push(amend(holder, { first: at, last: at + 1 }))
  }
  return found.length === 0 ? names : [...names, ...found].toSorted((a, b) => a.first - b.first)
}

/** Whether what follows says that somebody owns or does something: a finite verb, which is inflected after one person ("Lane closes"). */
const acts = ({ tokens }: Document, syntax: Syntax, after: number): boolean =>
  possessive.test(tokens.lower[after] ?? "") ||
  syntax.pos[after] === tag.AUX ||
  (syntax.pos[after] === tag.VERB && tokens.lower[after] !== syntax.lemma(after))
