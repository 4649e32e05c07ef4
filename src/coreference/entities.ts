import type { Sector } from "../model/codes.js"
import type { Document } from "../model/document.js"
import type { Entity, OfficeHeld, PersonEntity } from "../model/entity.js"
import type { GroupMention, Mention } from "../model/mention.js"
import type { Draft, Drafts } from "./draft.js"
import { membershipsOf, organizationAt } from "./memberships.js"

/** Makes the entities of the drafts, in order of their first mention. */
export const finishEntities = (document: Document, drafts: Drafts): readonly Entity[] => {
  const order = drafts.list.toSorted((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0))
  const ids = new Map(order.map((draft, id) => [draft, id]))
  const idOf = (mention: number): number => {
    const draft = drafts.ofMention[mention]
    return draft ? (ids.get(draft) ?? -1) : -1
  }
  const offices = officesOf(drafts, idOf)
  const memberships = membershipsOf(document, drafts, idOf)
  return order.map((draft, id) => {
    const held = { offices: offices.get(draft) ?? [], memberships: memberships.get(draft) ?? [] }
    return Object.freeze(finish(document, drafts, draft, id, idOf, held))
  })
}

const finish = (
  document: Document,
  drafts: Drafts,
  draft: Draft,
  id: number,
  idOf: (mention: number) => number,
  held: Pick<PersonEntity, "offices" | "memberships">,
): Entity => {
  const mentions = draft.mentions.flatMap((index) => drafts.mentions[index] ?? [])
  const names = namesOf(mentions.filter(({ kind }) => kind === draft.kind))
  const [name = ""] = names
  const first = mentions[0]
  // Spread last below: V8 of Node 20 gives each object a shape of its own where fields follow a spread that has them not, and all
  // who read entities read slowly then.
  const common = {
    id,
    name,
    aliases: names.slice(1).sort(),
    mentions: draft.mentions,
    references: draft.references.toSorted((a, b) => a - b),
  }
  switch (first?.kind) {
    case "organization":
      return { kind: "organization", sector: sectorOf(mentions), country: countryOf(drafts, draft), ...common }
    case "group": {
      const size = mentions.flatMap((mention) => (mention.kind === "group" && mention.size ? [mention.size] : []))[0]
      const owner = ownerOf(document, drafts, draft)
      const body = drafts.mentions[owner]
      return {
        kind: "group",
        size: size ?? null,
        sector: sectorOf(body ? [...mentions, body] : mentions),
        category: first.category,
        memberOf: idOf(owner),
        ...common,
      }
    }
    case "place": {
      const container = mentions.flatMap((mention) => (mention.kind === "place" ? [mention.container] : []))
      const holder = container.find((index) => index >= 0) ?? -1
      const { location, placeType } = first
      const country =
        mentions.flatMap((mention) => (mention.kind === "place" ? (mention.country ?? []) : []))[0] ?? null
      return { kind: "place", location, placeType, container: idOf(holder), country, ...common }
    }
    case "weapon":
      return { kind: "weapon", weaponType: first.weaponType, ...common }
    case "asset":
      return { kind: "asset", assetType: first.assetType, ...common }
    default: {
      const ages = mentions.flatMap((mention) => (mention.kind === "person" ? (mention.age ?? []) : []))
      const { offices, memberships } = held
      return { kind: "person", gender: draft.gender, age: ages[0] ?? null, offices, memberships, ...common }
    }
  }
}

const wordsOf = (mention: Mention): string => (mention.kind === "asset" ? mention.name : mention.text)

/** The distinct names, the fullest first: most words, then longest, then first told; for what has no name likewise. */
const namesOf = (mentions: readonly Mention[]): readonly string[] => {
  const names = [
    ...new Set(mentions.map(wordsOf).map((text) => (/[^\S ]| {2}/u.test(text) ? text.replace(/\s+/gu, " ") : text))),
  ]
  if (names.length < 2) return names
  const words = (name: string) => name.split(" ").length
  const shouts = (name: string) =>
    name === name.toUpperCase() && names.some((other) => other !== name && other.toUpperCase() === name) ? 1 : 0
  return names
    .map((name) => ({ name, shouts: shouts(name), words: words(name) }))
    .sort((a, b) => a.shouts - b.shouts || b.words - a.words || b.name.length - a.name.length)
    .map(({ name }) => name)
}

const sectorOf = (mentions: readonly Mention[]): Sector | null => {
  for (const mention of mentions) {
    if ((mention.kind === "organization" || mention.kind === "group") && mention.sector) return mention.sector
  }
  return null
}

/** The country right before an organisation's name: "the Kazakh Interior Ministry". */
const countryOf = ({ mentions }: Drafts, draft: Draft): string | null => {
  for (const index of draft.mentions) {
    const place = mentions[index - 1]
    const here = mentions[index]
    if (place?.kind === "place" && here && here.first - place.last <= 1 && place.location) return place.location.country
  }
  return null
}

/** The mention of the body that people are said to belong to, or -1. */
const ownerOf = (document: Document, drafts: Drafts, draft: Draft): number => {
  const { mentions, ofMention } = drafts
  for (const index of draft.mentions) {
    const group = mentions[index]
    if (group?.kind !== "group") continue
    if (group.of < 0) {
      const body = bodyMeant(document, drafts, group)
      if (body >= 0) return body
      continue
    }
    const named = organizationAt(mentions, group.of)
    const owner = named >= 0 ? named : mentions.findIndex((one) => isUnnamedBody(one) && one.head === group.of)
    if (owner >= 0 && ofMention[owner] !== draft) return owner
  }
  return -1
}

/** "The charity said that two of its drivers": the mention of the body that "its" takes up, or -1. */
const bodyMeant = ({ tokens }: Document, { list, mentions }: Drafts, { first, head }: GroupMention): number => {
  for (let at = head - 1; at >= first - 1; at--) {
    if (tokens.lower[at] !== "its") continue
    const [body = -1] = list.find(({ references }) => references.includes(at))?.mentions ?? []
    const mention = mentions[body]
    return mention !== undefined && (mention.kind === "organization" || isUnnamedBody(mention)) ? body : -1
  }
  return -1
}

/** "A criminal gang": a body without a name, of which one can be a member. */
const isUnnamedBody = (mention: Mention): boolean =>
  mention.kind === "group" && mention.category === "organization" && !mention.plural

/** The offices that each person is said to hold, once each. */
const officesOf = (drafts: Drafts, idOf: (mention: number) => number): ReadonlyMap<Draft, readonly OfficeHeld[]> => {
  const held = new Map<Draft, OfficeHeld[]>()
  for (const [index, office] of drafts.mentions.entries()) {
    const person = office.kind === "office" ? drafts.ofMention[office.holder] : undefined
    if (office.kind !== "office" || !person) continue
    const list = held.get(person) ?? []
    if (!list.some((known) => known.office === office.office)) {
      list.push({ office: office.office, of: idOf(office.of), mention: index })
    }
    held.set(person, list)
  }
  return held
}
