import type { Document } from "../model/document.js"
import type { Membership } from "../model/entity.js"
import type { GroupMention, Mention, PersonMention } from "../model/mention.js"
import type { Draft, Drafts } from "./draft.js"

/** Between a person and the body that a bare "of" gives: "Jane Roe of the rights group Harbour Watch". */
const widest = 5
const age = /^\d{1,3}$/u
const determiner = /^(?:an?|the)$/u

/** For each token the first mention of an organisation over it, as an index, or -1. */
export const layOrganizations = (length: number, mentions: readonly Mention[]): Int32Array => {
  const at = new Int32Array(length).fill(-1)
  for (const [index, { kind, first, last }] of mentions.entries())
    if (kind === "organization") for (let token = first; token < last; token++) if (at[token] === -1) at[token] = index
  return at
}

/**
 * The bodies that named persons are said to belong to: by an apposition ("Jane Roe, a member of the Night Owls", "a Night
 * Owls member, Jane Roe") or right after the name ("Jane Roe of Harbour Watch").
 */
export const membershipsOf = (
  document: Document,
  drafts: Drafts,
  organizations: Int32Array,
  idOf: (mention: number) => number,
): ReadonlyMap<Draft, readonly Membership[]> => {
  const found = new Map<Draft, Membership[]>()
  for (const index of drafts.of("person")) {
    const person = drafts.mentions[index]
    const draft = drafts.ofMention[index]
    if (person?.kind !== "person" || !draft) continue
    const list = found.get(draft) ?? []
    for (const mention of bodiesBeside(document, drafts.mentions, organizations, index, person)) {
      const of = idOf(mention)
      if (of >= 0 && list.every((known) => known.of !== of)) list.push({ of, mention })
    }
    if (list.length > 0) found.set(draft, list)
  }
  return found
}

const bodiesBeside = (
  document: Document,
  mentions: readonly Mention[],
  organizations: Int32Array,
  index: number,
  person: PersonMention,
): readonly number[] => {
  const { tokens } = document
  const found: number[] = []
  for (let at = Math.max(0, index - 4); at < Math.min(mentions.length, index + 5); at++) {
    const group = mentions[at]
    if (group?.kind !== "group" || group.plural || group.of < 0) continue
    if (isApposition(document, person, group)) found.push(organizations[group.of] ?? -1)
  }
  if (tokens.lower[person.last] === "of") {
    const body = organizationWithin(document, organizations, person.last + 1)
    if (body >= 0) found.push(body)
  }
  return found.filter((body) => body >= 0)
}

/** Whether only a comma, an age and an article stand between the two. */
const isApposition = ({ tokens }: Document, person: PersonMention, group: GroupMention): boolean => {
  if (group.last <= person.first) return tokens.text[group.last] === "," && group.last + 1 === person.first
  let at = person.last
  if (tokens.text[at] !== ",") return false
  at++
  if (age.test(tokens.text[at] ?? "") && tokens.text[at + 1] === ",") at += 2
  return group.first === at || (determiner.test(tokens.lower[at] ?? "") && group.first <= at + 2)
}

/** The organisation that a noun phrase from `from` on names, with no more than an article and common words before it. */
const organizationWithin = ({ tokens }: Document, organizations: Int32Array, from: number): number => {
  for (let at = from; at < from + widest; at++) {
    const body = organizations[at] ?? -1
    if (body >= 0) return body
    if (!/^\p{Ll}[\p{L}-]*$/u.test(tokens.text[at] ?? "")) return -1
  }
  return -1
}
