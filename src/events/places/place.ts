import { followUpTypes, type IncidentType, type PlacePrecision } from "../../model/codes.js"
import type { PlaceEntity } from "../../model/entity.js"
import type { PlaceMention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { isOfItsTrial } from "../trial-predicates.js"
import { isRemote } from "./far-end.js"
import { isHome, isOfSpeaker, isOrigin, isSpokenIn, isToldThere } from "./of-people.js"
import { isOfOffence } from "./offences.js"

/** A place said near a telling. */
export interface Placing {
  readonly place: PlaceEntity
  readonly mention: PlaceMention
  readonly distance: number
}

/** Kinds by size: 5 a country or larger, 4 a first-level division, 3 a second-level one, 2 a town; anything else is finer. */
const sizes: ReadonlyMap<string, number> = new Map([
  ["continent", 6],
  ["country", 5],
  ["region", 5],
  ["admin1", 4],
  ["water", 4],
  ["mountain", 3],
  ["admin2", 3],
  ["city", 2],
  ["capital", 2],
  ["town", 2],
  ["village", 2],
  ["locality", 2],
])

/** What the words call a place that no gazetteer holds: "the village of X", "X, a hamlet near Reno". */
export const calledTown = /^(?:city|town|village)$/u

/** The size of a town. */
export const town = 2

/** How large a place is, by its kind; what no gazetteer holds is a spot within a town. */
export const sizeOf = (place: PlaceEntity): number =>
  place.location === null
    ? place.container >= 0 || place.country !== null || calledTown.test(place.placeType)
      ? 2
      : 1
    : (sizes.get(place.location.placeType) ?? 1)

/** Whether a place is a town or a village, listed or called so. */
export const isTownSized = (place: PlaceEntity): boolean =>
  sizeOf(place) === town && (place.location !== null || /^(?:city|town|village|locality)$/u.test(place.placeType))

/** How exactly an incident is placed by being at a place. */
export const precisionOf = (place: PlaceEntity): PlacePrecision => {
  const size = sizeOf(place)
  // "Mill Street in Toledo": a street is as exact with its town as without.
  if (place.location === null && place.placeType === "street") return "exact"
  if (place.location?.placeType === "district") return "district"
  return size >= 5 ? "country" : size === 4 ? "admin1" : size === 3 ? "district" : size === 2 ? "town" : "exact"
}

const locative =
  /^(?:in|at|near|outside|on|from|inside|around|along|of|off|to|into|across|over|through|throughout|within|between|against)$/u
const strong = /^(?:in|at|near|outside|inside|around|within)$/u

/** Places by sentence, with their entities. */
export const gatherPlaces = (scene: Scene): ReadonlyMap<number, readonly Placing[]> => {
  const places = new Map<number, Placing[]>()
  for (const [index, mention] of scene.mentions.entries()) {
    if (mention.kind !== "place") continue
    const entity = scene.entities[scene.entityOf[index] ?? -1]
    // "The Saudi-led coalition": half a word says whose, not where.
    if (entity?.kind !== "place" || (scene.document.tokens.end[mention.last - 1] ?? 0) > mention.end) continue
    const sentence = scene.document.tokens.sentence[mention.first] ?? 0
    const placing = { place: entity, mention, distance: 0 }
    const list = places.get(sentence)
    if (list) list.push(placing)
    else places.set(sentence, [placing])
  }
  return places
}

/** Tokens between two stretches; a full clause boundary between them counts more. */
const gap = (scene: Scene, telling: Telling, mention: PlaceMention): number => {
  const { lower } = scene.document.tokens
  const { first, last } = telling.mention
  const [from, to] = mention.first >= last ? [last, mention.first] : [mention.last, first]
  let distance = to - from
  for (let at = from; at < to; at++)
    if (/^(?:;|who|which|said|while|after|before|but)$/u.test(lower[at] ?? "")) distance += 6
  return mention.first >= last ? distance : distance + 2
}

/** Whether a place mention says where, rather than whose or what: "in Lima", not "the Peruvian", "Lima police". */
export const isLocative = (scene: Scene, mention: PlaceMention): boolean => {
  const { lower } = scene.document.tokens
  const { part, kind, joining } = scene.knowledge.words.locating
  const { direction } = scene.knowledge.words.places
  if (isOfSpeaker(scene, mention) || isToldThere(scene, mention) || isHome(scene, mention)) return false
  // "An opponent of the Tehran government".
  if (scene.knowledge.words.locating.rule.has(lower[mention.last] ?? "")) return false
  const isSite = namesSite(scene, mention)
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - 6); at--) {
    const word = lower[at] ?? ""
    if (isSpokenIn(scene, at)) return false
    if (/^(?:in|to|for)$/u.test(word) && isElsewhere(scene, mention, at)) return false
    if (joining.has(word)) return at === mention.first - 1
    // "Struck a rural region of eastern Afghanistan".
    if (strong.test(word) || (word === "of" && part.has(lower[at - 1] ?? ""))) return true
    // "Slammed into the northern Philippines".
    if (locative.test(word))
      return lower.slice(at + 1, mention.first).every((one) => one === "the" || direction.has(one))
    if (isSite && determiner.test(word)) continue
    const before = scene.mentions[scene.mentionAt[at] ?? -1]
    // "In Nigeria's Zamfara state".
    if (before?.kind === "place" || /^(?:,|of|the|'s|’s)$/u.test(word)) continue
    if (scene.syntax.pos[at] === tag.ADJ) continue
    if (!kind.has(word) && !/^(?:and|[\p{L}-]+(?:ern|al))$/u.test(word)) return false
  }
  return false
}

const determiner = /^(?:an?|another|his|her|its|their)$/u

/** "At a Moscow casino", "in their Reno home": the name stands before what lies there, and nobody of the town. */
const namesSite = ({ document: { tokens }, knowledge, syntax }: Scene, { last }: PlaceMention): boolean =>
  syntax.pos[last] === tag.NOUN &&
  /^\p{Ll}/u.test(tokens.text[last] ?? "") &&
  !knowledge.homes.all(tokens, last, last + 2).some(({ first, entry }) => first === last && entry.id !== "premises")

/** "A flight to Reno", "complained to Reno", "it was reported in Reno that": the deed was not there. */
const isElsewhere = ({ document: { tokens }, knowledge, syntax }: Scene, mention: PlaceMention, at: number): boolean =>
  tokens.lower[at] === "in"
    ? tokens.lower[mention.last] === "that" && knowledge.words.locating.said.has(tokens.lower[at - 1] ?? "")
    : knowledge.words.locating.bound.has(tokens.lower[at - 1] ?? "") ||
      (tokens.lower[at] === "to" && (syntax.pos[at - 1] === tag.NOUN || knowledge.supports.has(syntax.lemma(at - 1))))

/** Tokens before a name in which a word of care makes it the place of a hospital or a jail. */
const careReach = 7

/** Whether the words before a place say that somebody was taken there or is cared for there: "was flown to a hospital in Reno". */
export const isOfCare = (scene: Scene, mention: PlaceMention): boolean => {
  const { tokens } = scene.document
  const first = scene.document.sentences[tokens.sentence[mention.first] ?? 0]?.first ?? 0
  const from = Math.max(first, mention.first - careReach)
  const care = scene.knowledge.homes.all(tokens, from, mention.first).findLast(({ entry }) => entry.id === "care")
  return care !== undefined && scene.triggerAt.slice(care.last, mention.first).every((trigger) => trigger < 0)
}

/** "56 inmates were slain at a prison in Manaus": the deed was done in it, and nobody was taken there. */
const isInPrison = (scene: Scene, { mention }: Telling, place: PlaceMention): boolean => {
  const between = scene.document.tokens.lower.slice(mention.last, place.first)
  const at = between.findIndex((word) => scene.knowledge.words.care.prison.has(word))
  return at > 0 && at < 5 && /^(?:in|at|inside|outside)$/u.test(between[0] ?? "")
}

/** "Burst into a clinic in Reno and shot a nurse": the clinic itself was hit. */
const isHitThere = ({ entities }: Scene, { roles }: Telling, place: PlaceMention): boolean =>
  roles.some(
    ({ role, head, entity }) =>
      role === "target" && entities[entity]?.kind === "asset" && head < place.first && place.first - head <= siteReach,
  )

/** "Detainees at a jail outside Reno began a hunger strike": where those are who rise. */
const isOfUproar = (
  { document: { tokens }, knowledge }: Scene,
  { trigger }: Telling,
  { first }: PlaceMention,
): boolean => {
  if (trigger.subject !== "participant") return false
  const at = tokens.lower.slice(0, first).findLastIndex((word) => knowledge.words.care.prison.has(word))
  return at >= first - siteReach && /^(?:in|at|inside|of)$/u.test(tokens.lower[at - 2] ?? "")
}

/** Tokens between a site and the town that it lies in or near. */
const siteReach = 3

/** "Rebels raided Kofa", "an attack on Kofa": the place itself is what was hit. */
const isStruck = ({ roles }: Telling, { head }: PlaceMention): boolean =>
  roles.some((one) => one.role === "site" && one.head === head)

/** "The Harlow bombing". */
const isBefore = ({ trigger, mention }: Telling, place: PlaceMention): boolean =>
  trigger.word === "noun" && trigger.sense === "act" && place.last === mention.first

/** "A series of U.S. airstrikes": whose deed it is, not where. */
const isDoer = ({ roles }: Telling, { head }: PlaceMention): boolean =>
  roles.some((one) => one.role === "perpetrator" && one.head === head)

/** Tokens from a town's name to the noun of its court: "the Pierce County Superior Court". */
const courtReach = 3

/** "An Athens court acquitted him": where somebody is tried. */
const isOfCourt = (
  { document: { tokens }, knowledge }: Scene,
  { trigger }: Telling,
  { last }: PlaceMention,
): boolean => {
  if (trigger.type !== "trial") return false
  const words = tokens.lower.slice(last, last + courtReach)
  const at = words.findIndex((word) => knowledge.words.legal.bench.has(word))
  return at >= 0 && words.slice(0, at).every((word) => /^[\p{L}-]+$/u.test(word))
}

/** "Abducted 20 passengers from Reno": what is taken away is taken where the deed is done. */
const removing: ReadonlySet<IncidentType> = new Set(["kidnapping", "hostage-taking", "robbery", "theft", "seizure"])

/** The places of a telling's own sentence that say where, nearest first. */
export const placeTelling = (
  scene: Scene,
  telling: Telling,
  places: ReadonlyMap<number, readonly Placing[]>,
): readonly Placing[] =>
  (places.get(telling.sentence) ?? [])
    .filter(
      ({ mention }) =>
        isLocative(scene, mention) ||
        isStruck(telling, mention) ||
        isBefore(telling, mention) ||
        isOfCourt(scene, telling, mention),
    )
    .filter(
      ({ mention }) =>
        !isDoer(telling, mention) &&
        !isRemote(scene, mention) &&
        !isOfOffence(scene, telling, mention) &&
        !isOfItsTrial(scene, telling, mention.head),
    )
    .filter(({ mention }) => removing.has(telling.trigger.type) || !isOrigin(scene, mention))
    .filter(
      ({ mention }) =>
        followUpTypes.has(telling.trigger.type) ||
        isInPrison(scene, telling, mention) ||
        isHitThere(scene, telling, mention) ||
        isOfUproar(scene, telling, mention) ||
        !isOfCare(scene, mention),
    )
    .map(({ place, mention }) => ({
      place,
      // "By an Athens court": in it.
      mention: isOfCourt(scene, telling, mention) ? { ...mention, relation: "in" as const } : mention,
      distance: gap(scene, telling, mention),
    }))
    .toSorted((a, b) => a.distance - b.distance || a.mention.first - b.mention.first)

/** Whether the one place is known to lie in the other: by the text's words or by their coordinates' countries and divisions. */
export const liesIn = (scene: Scene, inner: PlaceEntity, outer: PlaceEntity): boolean => {
  const seen = new Set<number>()
  for (let at = inner.container; at >= 0 && !seen.has(at); ) {
    if (at === outer.id) return true
    seen.add(at)
    const next = scene.entities[at]
    // "Huize county in Yunnan" lies in China.
    if (next?.kind === "place" && next.location !== null && next.container < 0) return liesIn(scene, next, outer)
    at = next?.kind === "place" ? next.container : -1
  }
  if (!inner.location || !outer.location || sizeOf(inner) >= sizeOf(outer)) return false
  if (inner.location.country !== outer.location.country) return false
  return (
    sizeOf(outer) >= 5 ||
    (sizeOf(outer) === 4 &&
      (inner.location.admin1 === outer.location.admin1 || inner.location.admin1 === outer.location.name))
  )
}

/** Whether one place is the finer word for where: it lies in the other by the text, or is smaller and lies in it by the map. */
const isFiner = (scene: Scene, inner: PlaceEntity, outer: PlaceEntity): boolean =>
  inner.id !== outer.id &&
  (isVillageOf(inner, outer) ||
    (liesIn(scene, inner, outer) && (inner.location === null || sizeOf(inner) < sizeOf(outer))))

/**
 * "In Croatia … in the village of Karin Gornji", "in Limpopo … in Vaalwater", "in Zimbabwe … in Hwange National Park": what no gazetteer holds is
 * told of as in the country or the region that is named.
 */
const isVillageOf = ({ location, placeType, country, container }: PlaceEntity, outer: PlaceEntity): boolean =>
  location === null &&
  (isVast(outer) || (country === null && container < 0)) &&
  (calledTown.test(placeType) || spot.test(placeType)) &&
  sizeOf(outer) > town
const spot = /^(?:locality|region|building|district)$/u
/** "The Arctic island of Spitzbergen": an area that no country is. */
const isVast = ({ location }: PlaceEntity): boolean => /^(?:continent|region|water)$/u.test(location?.placeType ?? "")

/** Of the places said of one telling the finest: the nearest, one beside it that lies in it, or the one it is in, not near. */
export const finestOf = (scene: Scene, placings: readonly Placing[]): Placing | null => {
  let best: Placing | null = null
  for (const placing of placings) {
    if (best === null || (placing.distance - best.distance < 12 && isBetter(scene, placing, best))) best = placing
  }
  return best
}

const isWater = ({ location, placeType }: PlaceEntity): boolean => (location?.placeType ?? placeType) === "water"

const isBetter = (scene: Scene, { place, mention }: Placing, best: Placing): boolean => {
  const inside =
    best.mention.relation !== "in" &&
    mention.relation === "in" &&
    sizeOf(place) <= sizeOf(best.place) &&
    !isWater(place)
  // "In the Niger river near Segou".
  const ashore = isWater(best.place) && sizeOf(place) === town && mention.relation === "near"
  return inside || ashore || isFiner(scene, place, best.place)
}

/** A quarter of a town lies in the same division as the town, within half a degree or so. */
export const isNear = ({ location: inner }: PlaceEntity, { location: outer }: PlaceEntity): boolean =>
  inner === null ||
  outer === null ||
  (inner.admin1 === outer.admin1 && Math.abs(inner.lat - outer.lat) + Math.abs(inner.lon - outer.lon) < 0.7)
