import type { Document } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import type { GroupMention, Mention } from "../model/mention.js"
import type { Draft, Drafts } from "./draft.js"

/** Callings by which a source is brought in before the name is given. */
const callings: ReadonlySet<string> = new Set(["official", "speaker", "worker", "religious", "journalist", "court"])
/** In how many sentences after the description the name may follow. */
const reach = 3

/**
 * "A city prosecutor said … prosecutor Jane Roe told reporters": whom a calling brings in without a name is the person who is first named with
 * that title, or in apposition to it, soon after. Not where another was called so between, or where the words before the calling differ ("army spokesman").
 */
export const nameByTitles = (document: Document, drafts: Drafts): void => {
  for (const index of drafts.of("group")) {
    const mention = drafts.mentions[index]
    const draft = drafts.ofMention[index]
    if (mention?.kind !== "group" || !draft || draft.kind !== "group" || !isBroughtIn(document, mention)) continue
    const person = namedAfter(document, drafts, index, mention)
    if (person) drafts.unite(draft, person)
  }
}

/** One by a calling, told of for the first time: with "a", or without any article as headlines have it. */
const isBroughtIn = ({ tokens }: Document, { category, plural, size, definite, first }: GroupMention): boolean =>
  callings.has(category ?? "") &&
  !plural &&
  !definite &&
  (size?.best ?? 1) === 1 &&
  !owned.test(tokens.lower[first - 1] ?? "")

const owned = /^(?:his|her|their|its|another|other|second|no|'s|’s)$/u

const namedAfter = (document: Document, drafts: Drafts, index: number, described: GroupMention): Draft | undefined => {
  const { sentence } = document.tokens
  const last = (sentence[described.first] ?? 0) + reach
  for (let at = index + 1; at < drafts.mentions.length; at++) {
    const mention = drafts.mentions[at]
    if (!mention || (sentence[mention.first] ?? 0) > last) return undefined
    if (mention.kind === "group" && mention.noun === described.noun && !mention.plural) {
      if (drafts.ofMention[at] !== drafts.ofMention[index]) return undefined
    } else if (mention.kind === "person" && isTitledSo(titlesOf(drafts.mentions, at), described)) {
      const person = drafts.ofMention[at]
      return person?.mentions[0] === at ? person : undefined
    }
  }
  return undefined
}

/** How many mentions from a name its offices stand, at most: "the former governor and senator, Jane Roe". */
const beside = 3

/** The titles before a name of a person, and the offices in apposition to it. */
export const titlesOf = (mentions: readonly Mention[], person: number): readonly string[] => {
  const named = mentions[person]
  const near = mentions.slice(Math.max(0, person - beside), person + 1 + beside)
  const offices = flatMap(near, (one) => (one.kind === "office" && one.holder === person ? [one.text] : []))
  return named?.kind === "person" ? [...named.titles, ...offices] : offices
}

/** Whether one of the titles is what a description calls somebody, with no other word before it. */
export const isTitledSo = (titles: readonly string[], { noun, text }: GroupMention): boolean =>
  titles.some((title) => {
    const words = title.toLowerCase().split(/\s+/u)
    if (words.at(-1) !== noun) return false
    const own = words.slice(0, -1)
    const told = text.toLowerCase().split(/\s+/u).slice(0, -1)
    return own.length === 0 || told.length === 0 || own.some((word) => told.includes(word))
  })
