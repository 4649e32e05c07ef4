import { followUpTypes, type IncidentType } from "../../model/codes.js"
import type { PlaceEntity } from "../../model/entity.js"
import type { PlaceMention } from "../../model/mention.js"
import { amendPlace } from "../../recognition/amending.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { isOfItsTrial } from "../trial-predicates.js"
import { isRemote } from "./far-end.js"
import { isHitThere, isInPrison, isOfCare, isOfUproar } from "./in-care.js"
import { isLocative } from "./locative.js"
import { isOrigin } from "./of-people.js"
import { isOfOffence } from "./offences.js"

/** A place said near a telling. */
export interface Placing {
  readonly place: PlaceEntity
  readonly mention: PlaceMention
  readonly distance: number
}

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
      mention: isOfCourt(scene, telling, mention) ? amendPlace(mention, { relation: "in" }) : mention,
      distance: gap(scene, telling, mention),
    }))
    .toSorted((a, b) => a.distance - b.distance || a.mention.first - b.mention.first)
