import type { Document } from "../../model/document.js"
import type { NameSpan } from "./name-span.js"

const acronymPattern = /^\p{Lu}[\p{Lu}\p{N}.&/-]{1,9}$/u
const joining = new Set(["of", "for", "the", "and", "de", "la", "del", "on", "&"])
/** Words between the part of a name that the model found and the bracket. */
const widest = 4

/** Old wires write "[ELN]"; they also write editors' notes so, which are words and rarely stand right after a name. */
const isBracketed = (text: readonly string[], at: number): boolean =>
  text[at] === "[" &&
  text[at + 2] === "]" &&
  /^\p{Lu}[\p{Lu}\p{N}-]{1,5}$/u.test(text[at + 1] ?? "") &&
  !/^(?:TEXT|REPORT|SIC|VIDEO|WORDS)$/u.test(text[at + 1] ?? "")

/**
 * Reads "Administrative Department of Security (DAS)": the name reaches to the bracket, what stands in it is an organisation,
 * and so it is wherever else the article has it.
 */
export const spellOutAcronyms = ({ tokens }: Document, names: readonly NameSpan[]): readonly NameSpan[] => {
  const { text, lower } = tokens
  const acronyms = new Set<string>()
  const grown = new Map<NameSpan, number>()
  for (const name of names) {
    if (name.label !== "organization") continue
    let at = name.last
    while (at - name.last < widest && (joining.has(lower[at] ?? "") || /^\p{Lu}\p{L}+$/u.test(text[at] ?? ""))) at++
    const spelled = text[at] === "(" && text[at + 2] === ")" && acronymPattern.test(text[at + 1] ?? "")
    if (!spelled && !isBracketed(text, name.last)) continue
    if (!spelled) at = name.last
    acronyms.add(text[at + 1] ?? "")
    if (at > name.last && joining.has(lower[name.last] ?? "")) grown.set(name, at)
  }
  if (acronyms.size === 0) return names
  const found: NameSpan[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    const name = names[next]
    if (name?.first === at) {
      const isAcronym = name.last - name.first === 1 && acronyms.has(text[at] ?? "")
      const last = grown.get(name) ?? name.last
      found.push(isAcronym ? { ...name, label: "organization" } : { ...name, last })
      while ((names[next]?.first ?? tokens.length) < last) next++
      at = last - 1
    } else if (acronyms.has(text[at] ?? "")) {
      found.push({ first: at, last: at + 1, label: "organization", confidence: 1, sector: null })
    }
  }
  return found
}
