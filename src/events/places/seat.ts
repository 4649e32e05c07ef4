import type { PlaceEntity } from "../../model/entity.js"
import type { PlaceMention } from "../../model/mention.js"
import type { Told } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import { isMeant, mayBeIn } from "./dateline-town.js"
import { isNear } from "./nesting.js"
import { type TownMention, type Towns, weights } from "./towns.js"

/** A town and how much of the article speaks for it as where an incident happened. */
export interface Seat {
  readonly place: PlaceEntity
  /** Its first mention. */
  readonly mention: PlaceMention
  readonly weight: number
  /** Whether its own police or residents are told of: the news of a town, not of the country that the town is the capital of. */
  readonly local: boolean
  /** Whether but the dateline speaks for it. */
  readonly bare: boolean
  /** Whether the text says how far from it another place lies: "in Sliema, seven km from Valletta". */
  readonly far: boolean
}

/** However often police or residents are told of, they speak for their town but this many times. */
const most = 2

/** Weighs the towns of an article by what speaks for each as the place of what is told; the heaviest first. */
export const weighTowns = (scene: Scene, { mentions, toldIn }: Towns, told: readonly Told[]): readonly Seat[] => {
  const acts = new Set<number>()
  const harms = new Set<number>()
  for (const { telling } of told) (telling.trigger.sense === "harm" ? harms : acts).add(telling.sentence)
  const seats = new Map<number, Draft>()
  for (const one of mentions) {
    const { place, mention, beside } = one
    const seat = seats.get(place.id) ?? beginSeat(place, mention)
    seats.set(place.id, seat)
    seat.far ||= one.far && isBeside(one, acts, harms)
    seat.local ||= beside !== null
    if (beside !== null && ++seat.beside > most) continue
    const weight = one.settled ?? weighNearness(one, acts, harms)
    seat.weight += weight
    if (weight < weights.dateline && weight >= leastHeard) seat.spoken += weight
  }
  const sentences = new Set([...acts, ...harms])
  for (const seat of seats.values()) seat.bare = isBare(seat) && !isMeant(scene, sentences)
  // "A spokesman said in the nearby city of Reno": the news comes from there, and not the deed.
  const kept = [...seats.values()].filter(
    ({ bare, place }) => !bare || (!toldIn.has(place.id) && mayBeIn(scene, place, sentences)),
  )
  const rankOf = ({ bare, weight, place }: Seat): number => {
    const isRivalled =
      bare &&
      kept.some(
        (other) =>
          !other.bare &&
          !other.far &&
          other.weight > bareRank &&
          (other.place.location === null || !isNear(other.place, place)),
      )
    return isRivalled ? bareRank : weight
  }
  return kept.toSorted((a, b) => rankOf(b) - rankOf(a) || a.mention.first - b.mention.first)
}

const beginSeat = (place: PlaceEntity, mention: PlaceMention): Draft => ({
  place,
  mention,
  weight: 0,
  spoken: 0,
  beside: 0,
  local: false,
  bare: false,
  far: false,
})

const isBare = ({ weight, spoken }: Draft): boolean => weight >= weights.dateline && spoken < leastSpoken

interface Draft extends Omit<Seat, "bare" | "weight" | "local" | "far"> {
  weight: number
  bare: boolean
  /** What others than the dateline give it. */
  spoken: number
  /** How often police or residents of it are told of. */
  beside: number
  local: boolean
  far: boolean
}

/** What a mention must weigh to count beside a dateline: it stands where the deed is told or beside that, or is of its police. */
const leastHeard = 0.5
/** From here on others than the dateline speak for a town. */
const leastSpoken = 0.6
/** How heavy a town is of which but the dateline speaks: what is named where the deed is told comes before it, unless it lies beside it. */
const bareRank = 0.65

/** Whether a mention stands in the sentences that tell the happening, or in one beside them. */
const isBeside = ({ sentence }: TownMention, acts: ReadonlySet<number>, harms: ReadonlySet<number>): boolean =>
  [sentence - 1, sentence, sentence + 1].some((at) => acts.has(at) || harms.has(at))

const weighNearness = (
  { sentence, title, locative }: TownMention,
  acts: ReadonlySet<number>,
  harms: ReadonlySet<number>,
): number => {
  const beyond = acts.has(sentence - 1) || acts.has(sentence + 1)
  const near = acts.has(sentence)
    ? weights.act
    : harms.has(sentence)
      ? weights.harm
      : beyond
        ? weights.near
        : weights.far
  return (locative ? near : near / 2) + title
}
