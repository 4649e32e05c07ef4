import type { Document, TokenSpan } from "../../model/document.js"
import { amend, type NameSpan } from "./name-span.js"
import { slotOf, type WordClusters } from "./word-clusters.js"

const acronymPattern = /^\p{Lu}[\p{Lu}\p{N}.&/-]{1,9}$/u
const joining = new Set(["of", "for", "the", "and", "de", "la", "del", "on", "&"])
/** Words between the part of a name that the model found and the bracket. */
const widest = 4
/** Words of a name in brackets. */
const longest = 10

/** Old wires write "[ELN]"; they also write editors' notes so, which are words and rarely stand right after a name. */
const isBracketed = (text: readonly string[], at: number): boolean =>
  text[at] === "[" &&
  text[at + 2] === "]" &&
  /^\p{Lu}[\p{Lu}\p{N}-]{1,5}$/u.test(text[at + 1] ?? "") &&
  !/^(?:TEXT|REPORT|SIC|VIDEO|WORDS)$/u.test(text[at + 1] ?? "")

const opens = /^[([]$/u
const closes = /^[)\]]$/u
const word = /^(?:[\p{L}\p{N}.&-]+|['’]s?)$/u

/**
 * The bracket that spells out the acronym before it, where an organisation's name ends it: "the UWFL [United Workers'
 * Federation of Lintal]". In text all of capitals an acronym is a word that nobody knows, or a short one with one of the initials.
 */
export const spelledOutIn = (
  { tokens, letterCase }: Document,
  { first, last }: TokenSpan,
  clusters: WordClusters,
): TokenSpan | undefined => {
  const { text, lower } = tokens
  if (!closes.test(text[last] ?? "")) return undefined
  let open = first - 1
  while (last - open <= longest && word.test(text[open] ?? "")) open--
  const acronym = text[open - 1] ?? ""
  if (!opens.test(text[open] ?? "") || last - open < 3 || !acronymPattern.test(acronym)) return undefined
  const initial = lower[open - 1]?.[0] ?? ""
  const isInitial = acronym.length <= 6 && lower.slice(open + 1, last).some((part) => part.startsWith(initial))
  const isStrange = letterCase !== "upper" || slotOf(clusters, lower[open - 1] ?? "") < 0
  return isInitial || isStrange ? { first: open + 1, last } : undefined
}

/**
 * Reads "Administrative Department of Security (DAS)" and "DAS [Administrative Department of Security]": the name fills its place beside
 * the acronym, which is an organisation, and so it is wherever else the article has it.
 */
export const spellOutAcronyms = (
  document: Document,
  names: readonly NameSpan[],
  clusters: WordClusters,
): readonly NameSpan[] => {
  const { text, lower } = document.tokens
  const acronyms = new Set<string>()
  const grown = new Map<number, NameSpan>()
  for (const name of names) {
    if (name.label !== "organization") continue
    const bracket = spelledOutIn(document, name, clusters)
    if (bracket) {
      acronyms.add(text[bracket.first - 2] ?? "")
      grown.set(bracket.first, amend(name, bracket))
      continue
    }
    let at = name.last
    while (at - name.last < widest && (joining.has(lower[at] ?? "") || /^\p{Lu}\p{L}+$/u.test(text[at] ?? ""))) at++
    const spelled = text[at] === "(" && text[at + 2] === ")" && acronymPattern.test(text[at + 1] ?? "")
    if (!spelled && !isBracketed(text, name.last)) continue
    if (!spelled) at = name.last
    acronyms.add(text[at + 1] ?? "")
    if (at > name.last && joining.has(lower[name.last] ?? "")) grown.set(name.first, amend(name, { last: at }))
  }
  return acronyms.size === 0 ? names : withAcronyms(document, names, acronyms, grown)
}

/** The names with those that grew in place of what they swallow, and each acronym as an organisation. */
const withAcronyms = (
  { tokens }: Document,
  names: readonly NameSpan[],
  acronyms: ReadonlySet<string>,
  grown: ReadonlyMap<number, NameSpan>,
): readonly NameSpan[] => {
  const found: NameSpan[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    while ((names[next]?.first ?? tokens.length) < at) next++
    const name = names[next]
    const read = grown.get(at) ?? (name?.first === at ? name : undefined)
    const isAcronym = acronyms.has(tokens.text[at] ?? "") && (read === undefined || read.last - at === 1)
    if (isAcronym) {
      const { confidence = 1, sector = null } = read ?? {}
      found.push({ first: at, last: at + 1, label: "organization", confidence, sector })
    } else if (read) found.push(read)
    else continue
    at = (found.at(-1)?.last ?? at + 1) - 1
  }
  return found
}
