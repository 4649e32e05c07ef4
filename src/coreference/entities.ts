import type { Sector } from "../model/codes.js"
import type { Document } from "../model/document.js"
import type { Entity, OfficeHeld, PersonEntity } from "../model/entity.js"
import { flatMap } from "../model/flat-map.js"
import type { GroupMention, Mention } from "../model/mention.js"
import { stately } from "./bodies.js"
import type { Draft, Drafts } from "./draft.js"
import { layOrganizations, membershipsOf } from "./memberships.js"

/** Makes the entities of the drafts, in order of their first mention. */
export const finishEntities = (document: Document, drafts: Drafts): readonly Entity[] => {
  const order = drafts.list.toSorted((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0))
  const ids = new Map(order.map((draft, id) => [draft, id]))
  const idOf = (mention: number): number => {
    const draft = drafts.ofMention[mention]
    return draft ? (ids.get(draft) ?? -1) : -1
  }
  const offices = officesOf(document, drafts, idOf)
  const bodies = layBodies(document, drafts)
  const memberships = membershipsOf(document, drafts, bodies.organizations, idOf)
  return order.map((draft, id) => {
    const held = { offices: offices.get(draft) ?? [], memberships: memberships.get(draft) ?? [] }
    return Object.freeze(finish(document, drafts, draft, id, idOf, bodies, held))
  })
}

const finish = (
  document: Document,
  drafts: Drafts,
  draft: Draft,
  id: number,
  idOf: (mention: number) => number,
  bodies: Bodies,
  held: Pick<PersonEntity, "offices" | "memberships">,
): Entity => {
  const mentions = flatMap(draft.mentions, (index) => drafts.mentions[index] ?? [])
  const told = mentions.filter(({ kind }) => kind === draft.kind)
  const [first] = told
  const names = first && isUnnamedBody(first) && isOfState(first) ? titlesOf(told) : namesOf(told)
  const [name = ""] = names
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
      const size = flatMap(mentions, (mention) => (mention.kind === "group" && mention.size ? [mention.size] : []))[0]
      const owner = ownerOf(document, drafts, bodies, draft)
      const body = drafts.mentions[owner]
      return {
        kind: "group",
        size: size ?? null,
        sector: sectorOf(body ? [...mentions, body] : mentions),
        category: first.category,
        country: countryOf(drafts, draft),
        memberOf: idOf(owner),
        ...common,
      }
    }
    case "place": {
      const container = flatMap(mentions, (mention) => (mention.kind === "place" ? [mention.container] : []))
      const holder = container.find((index) => index >= 0) ?? -1
      const { location, placeType } = first
      const country =
        flatMap(mentions, (mention) => (mention.kind === "place" ? (mention.country ?? []) : []))[0] ?? null
      return { kind: "place", location, placeType, container: idOf(holder), country, ...common }
    }
    case "weapon":
      return { kind: "weapon", weaponType: first.weaponType, ...common }
    case "asset":
      return { kind: "asset", assetType: first.assetType, ...common }
    default: {
      const ages = flatMap(mentions, (mention) => (mention.kind === "person" ? (mention.age ?? []) : []))
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

/** A force or an office of a state. */
const isOfState = (mention: Mention): boolean => mention.kind === "group" && stately.has(mention.sector ?? "")

/** The distinct names of a force or an office that has none of its own: one with a name in it first ("Bogra police"), then the commonest. */
const titlesOf = (mentions: readonly Mention[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { text } of mentions) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1)
  const isNamed = (name: string): number => (/(?<!^)\p{Lu}|^\p{Lu}\S* \p{Ll}/u.test(name) ? 1 : 0)
  return namesOf(mentions).toSorted(
    (a, b) => isNamed(b) - isNamed(a) || (counts.get(b.toLowerCase()) ?? 0) - (counts.get(a.toLowerCase()) ?? 0),
  )
}

const sectorOf = (mentions: readonly Mention[]): Sector | null => {
  for (const mention of mentions) {
    if ((mention.kind === "organization" || mention.kind === "group") && mention.sector) return mention.sector
  }
  return null
}

/** The country of a body or of people: by a nationality ("the Kazakh Interior Ministry") or the place right before it ("U.S. Army"). */
const countryOf = ({ mentions }: Drafts, draft: Draft): string | null => {
  for (const index of draft.mentions) {
    const mention = mentions[index]
    if ((mention?.kind === "organization" || mention?.kind === "group") && mention.country !== null)
      return mention.country
    const place = mentions[index - 1]
    const here = mentions[index]
    if (place?.kind === "place" && here && here.first - place.last <= 1 && place.location) return place.location.country
  }
  return null
}

/** The mentions of bodies by their tokens, each the first of those there: of organisations by every token, of bodies without a name by their heads. */
interface Bodies {
  readonly organizations: Int32Array
  readonly unnamed: ReadonlyMap<number, number>
}

const layBodies = ({ tokens }: Document, { mentions }: Drafts): Bodies => {
  const unnamed = new Map<number, number>()
  for (const [index, one] of mentions.entries())
    if (isUnnamedBody(one) && !unnamed.has(one.head)) unnamed.set(one.head, index)
  return { organizations: layOrganizations(tokens.length, mentions), unnamed }
}

/** The mention of the body that people are said to belong to, or -1. */
const ownerOf = (document: Document, drafts: Drafts, bodies: Bodies, draft: Draft): number => {
  const { mentions, ofMention } = drafts
  for (const index of draft.mentions) {
    const group = mentions[index]
    if (group?.kind !== "group") continue
    if (group.of < 0) {
      const body = bodyMeant(document, drafts, group)
      if (body >= 0) return body
      continue
    }
    const named = bodies.organizations[group.of] ?? -1
    const owner = named >= 0 ? named : (bodies.unnamed.get(group.of) ?? -1)
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

/** "Police spokesman": the mention of the body that the title names, the last before it or else the first after it, or -1. */
const bodyInTitle = (
  { tokens }: Document,
  { mentions }: Drafts,
  unnamed: readonly number[],
  office: number,
): number => {
  const title = mentions[office]
  if (title?.kind !== "office" || title.last - title.first < 2) return -1
  const word = tokens.lower[title.first] ?? ""
  // "Opposition leader": what the office's own name says.
  if (title.office.toLowerCase().includes(word)) return -1
  const such = unnamed.filter((index) => tokens.lower[mentions[index]?.head ?? -1] === word)
  const before = such.findLast((index) => (mentions[index]?.last ?? 0) <= title.first)
  return before ?? such.find((index) => (mentions[index]?.first ?? 0) >= title.last) ?? -1
}

/** The offices that each person is said to hold, once each. */
const officesOf = (
  document: Document,
  drafts: Drafts,
  idOf: (mention: number) => number,
): ReadonlyMap<Draft, readonly OfficeHeld[]> => {
  const held = new Map<Draft, OfficeHeld[]>()
  const unnamed = flatMap(drafts.mentions, (mention, index) => (isUnnamedBody(mention) ? [index] : []))
  for (const [index, office] of drafts.mentions.entries()) {
    const person = office.kind === "office" ? drafts.ofMention[office.holder] : undefined
    if (office.kind !== "office" || !person) continue
    const list = held.get(person) ?? []
    const { office: name, country, body, former } = office
    const of = office.of >= 0 || country !== null ? office.of : bodyInTitle(document, drafts, unnamed, index)
    list.push({ office: name, of: idOf(of), country, body, former, mention: index })
    held.set(person, list)
  }
  const isImplied = ({ mention }: OfficeHeld): boolean => drafts.mentions[mention]?.rule.endsWith("/implied") ?? false
  for (const [person, list] of held) held.set(person, surest(list, isImplied))
  return held
}

/**
 * Each office once for each body or country that it is said to be of. Where only the article as a whole says of what, or nothing does, it
 * is there but once, and only where no mention of it says more.
 */
const surest = (offices: readonly OfficeHeld[], isImplied: (office: OfficeHeld) => boolean): OfficeHeld[] => {
  const certainty = (office: OfficeHeld): number => {
    if (isImplied(office)) return 1
    return office.of >= 0 || office.country !== null ? 3 : office.body !== null ? 2 : 0
  }
  return offices.filter((office) => {
    const like = offices.filter((other) => other.office === office.office)
    const own = certainty(office)
    if (like.some((other) => certainty(other) > own)) return false
    const first = like.find((other) => own < 3 || (other.of === office.of && other.country === office.country))
    return first === office
  })
}
