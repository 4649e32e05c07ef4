import type { Document, TokenSpan } from "../../model/document.js"
import type { Mention, OfficeMention } from "../../model/mention.js"
import type { PersonRead } from "./persons.js"
import type { TitleFound } from "./titles.js"

/** Prepositions that join an office to what it is the office of. */
const joins = new Set(["of", "for", "at", "in", "to"])

/**
 * The offices that stand beside persons' names. `of` is an index into `mentions`: what stands right before the office
 * ("Kazakhstan's president", "Kazakh President", "Interior Ministry spokesman") or after a preposition behind it
 * ("mayor of X"); for an office of a country with nothing beside it, the country named most often in the article.
 */
export const findOffices = (
  document: Document,
  persons: readonly PersonRead[],
  mentions: readonly Mention[],
): readonly OfficeMention[] => {
  const owner = new Int32Array(document.tokens.length).fill(-1)
  for (const [index, { kind, first, last }] of mentions.entries()) {
    if (kind !== "place" && kind !== "organization") continue
    // The longest comes first: a town inside an organisation's name is not the owner.
    for (let at = first; at < last; at++) if ((owner[at] ?? -1) < 0) owner[at] = index
  }
  const home = commonestCountry(mentions)
  const found = new Map<number, OfficeMention>()
  const indexOf = new Map(mentions.map((mention, index) => [mention, index]))
  for (const { mention, before, after, ahead } of persons) {
    const holder = indexOf.get(mention) ?? -1
    for (const title of [...before, after, ahead]) {
      const office = title?.title.office
      if (title === undefined || office === undefined || found.has(title.first)) continue
      const beside = ownerBefore(document, title, owner) ?? ownerAfter(document, title, owner)
      const of = beside ?? (title.title.national ? home : -1)
      const implied = beside === undefined && of >= 0
      found.set(title.first, makeOffice(document, title, { office, of, holder }, implied))
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

const makeOffice = (
  { text, tokens }: Document,
  { first, last, title }: TitleFound,
  held: Pick<OfficeMention, "office" | "of" | "holder">,
  implied: boolean,
): OfficeMention => {
  const start = tokens.start[first] ?? 0
  const end = tokens.end[last - 1] ?? start
  const rule = `lexicon/titles/${title.id}${implied ? "/implied" : ""}`
  return { kind: "office", first, last, start, end, text: text.slice(start, end), head: last - 1, rule, ...held }
}

const ownerBefore = ({ tokens }: Document, { first }: TokenSpan, owner: Int32Array): number | undefined => {
  for (let at = first - 1; at >= 0 && at >= first - 3; at--) {
    const found = owner[at] ?? -1
    if (found >= 0) return found
    if (
      !/^(?:'s|’s|'|’|former|deputy|acting|vice|late|new|outgoing|ex|and|assistant|chief)$/u.test(
        tokens.lower[at] ?? "",
      )
    )
      return undefined
  }
  return undefined
}

const ownerAfter = ({ tokens }: Document, { last }: TokenSpan, owner: Int32Array): number | undefined => {
  if (!joins.has(tokens.lower[last] ?? "")) return undefined
  for (let at = last + 1; at < last + 4; at++) {
    const found = owner[at] ?? -1
    if (found >= 0) return found
  }
  return undefined
}

const commonestCountry = (mentions: readonly Mention[]): number => {
  const counts = new Map<string, { first: number; count: number }>()
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind !== "place" || mention.location === null) continue
    const known = counts.get(mention.location.country)
    if (known) known.count++
    else if (mention.location.placeType === "country") counts.set(mention.location.country, { first: index, count: 1 })
  }
  let best = { first: -1, count: 0 }
  for (const entry of counts.values()) if (entry.count > best.count) best = entry
  return best.first
}
