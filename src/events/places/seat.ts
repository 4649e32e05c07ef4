import type { PlaceEntity } from "../../model/entity.js"
import type { PlaceMention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import { isQuarterAt } from "../../recognition/quarter-words.js"
import type { Told } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import type { SupportPart } from "../tellings/supports.js"
import { isMeant, mayBeIn } from "./dateline-town.js"
import { isFarEnd, isRemote } from "./far-end.js"
import { isHome, isOrigin, isToldThere } from "./of-people.js"
import { calledTown, isLocative, isNear, isOfCare, sizeOf, town } from "./place.js"

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

/** What the words beside a mention make of its town. */
type Beside = "force" | "resident" | "quarter" | null

const weights = {
  dateline: 2.5,
  title: 1,
  act: 2,
  harm: 1,
  near: 0.7,
  far: 0.2,
  force: 1.2,
  resident: 0.6,
  home: 0.3,
  care: 0.1,
}
/** However often police or residents are told of, they speak for their town but this many times. */
const most = 2

/** A mention of a town, or of a place in it, with all that speaks for the town whichever incident is asked about. */
interface TownMention {
  readonly place: PlaceEntity
  readonly mention: PlaceMention
  readonly beside: Beside
  readonly sentence: number
  /** What it speaks for the town, wherever an incident is told; null where that counts. */
  readonly settled: number | null
  readonly title: number
  readonly locative: boolean
  /** Whether the text says that something else lies so far from it. */
  readonly far: boolean
}

/** What an article says of towns, whichever of its incidents is asked about. */
export interface Towns {
  readonly mentions: readonly TownMention[]
  /** Towns in which somebody only told of it. */
  readonly toldIn: ReadonlySet<number>
}

/** Gathers what an article says of towns; once an article, for all its incidents. */
export const findTowns = (scene: Scene): Towns => {
  const mentions: TownMention[] = []
  const quarters = new Map<number, number>()
  const toldIn = new Set<number>()
  for (const [index, mention] of scene.mentions.entries()) {
    if (mention.kind !== "place" || isCredit(scene, mention) || isVoice(scene, mention)) continue
    const entity = scene.entities[scene.entityOf[index] ?? -1]
    const place = entity?.kind === "place" ? townOf(scene, entity) : null
    if (!place) continue
    if (isToldThere(scene, mention)) {
      toldIn.add(place.id)
      continue
    }
    // "The 300 block of Mill Lane in Reno" speaks for Reno: it is the lane that is no town.
    const own = place.id === entity?.id
    const beside = own ? besideOf(scene, mention) : null
    if (beside === "quarter" || beside === "force")
      quarters.set(place.id, (quarters.get(place.id) ?? 0) + (beside === "quarter" ? 1 : -1))
    if (beside === "quarter") continue
    const far = own && (isFarEnd(scene, mention) || isRemote(scene, mention))
    mentions.push({ place, mention, beside, far, ...readTown(scene, mention, beside) })
  }
  // A name that is a quarter's once is so everywhere, unless it has police of its own.
  return { mentions: mentions.filter(({ place }) => (quarters.get(place.id) ?? 0) <= 0), toldIn }
}

/** Weighs the towns of an article by what speaks for each as the place of what is told; the heaviest first. */
export const weighTowns = (scene: Scene, { mentions, toldIn }: Towns, told: readonly Told[]): readonly Seat[] => {
  const acts = new Set<number>()
  const harms = new Set<number>()
  for (const { telling } of told) (telling.trigger.sense === "harm" ? harms : acts).add(telling.sentence)
  const seats = new Map<number, Draft>()
  for (const one of mentions) {
    const { place, mention, beside } = one
    const seat = seats.get(place.id) ?? { place, mention, weight: 0, spoken: 0, beside: 0, local: false, far: false }
    seats.set(place.id, seat)
    seat.far ||= one.far && isBeside(one, acts, harms)
    seat.local ||= beside !== null
    if (beside !== null && ++seat.beside > most) continue
    const weight = one.settled ?? weighNearness(one, acts, harms)
    seat.weight += weight
    if (weight < weights.dateline && weight >= heard) seat.spoken += weight
  }
  const sentences = new Set([...acts, ...harms])
  const kept = [...seats.values()]
    .map((seat) => ({ ...seat, bare: isBare(seat) && !isMeant(scene, sentences) }))
    // "A spokesman said in the nearby city of Reno": the news comes from there, and not the deed.
    .filter(({ bare, place }) => !bare || (!toldIn.has(place.id) && mayBeIn(scene, place, sentences)))
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

const isBare = ({ weight, spoken: said }: Draft): boolean => weight >= weights.dateline && said < spoken

interface Draft extends Omit<Seat, "bare" | "weight" | "local" | "far"> {
  weight: number
  /** What others than the dateline give it. */
  spoken: number
  /** How often police or residents of it are told of. */
  beside: number
  local: boolean
  far: boolean
}

/** What a mention must weigh to count beside a dateline: it stands where the deed is told or beside that, or is of its police. */
const heard = 0.5
/** From here on others than the dateline speak for a town. */
const spoken = 0.6
/** How heavy a town is of which but the dateline speaks: what is named where the deed is told comes before it, unless it lies beside it. */
const bareRank = 0.65

/** Whether a mention stands in the sentences that tell the happening, or in one beside them. */
const isBeside = ({ sentence }: TownMention, acts: ReadonlySet<number>, harms: ReadonlySet<number>): boolean =>
  [sentence - 1, sentence, sentence + 1].some((at) => acts.has(at) || harms.has(at))

/** What the words make a place of that no gazetteer holds where they say that it is a town. */
const settlement = /^(?:city|town|village|locality)$/u

/** The town that a place is, or lies in by the text; one that no gazetteer holds is "Westmoreland, N.Y.", which lies in a state. */
const townOf = (scene: Scene, place: PlaceEntity): PlaceEntity | null => {
  if (place.location !== null) return sizeOf(place) === town ? place : null
  const outer = scene.entities[place.container]
  if (outer?.kind !== "place") return calledTown.test(place.placeType) ? place : null
  if (outer.location === null) return null
  if (sizeOf(outer) === town) return outer
  return sizeOf(outer) > town && settlement.test(place.placeType) ? place : null
}

const readTown = (
  scene: Scene,
  mention: PlaceMention,
  beside: Beside,
): Pick<TownMention, "sentence" | "settled" | "title" | "locative"> => {
  const sentence = scene.document.tokens.sentence[mention.first] ?? 0
  const title = scene.document.sentences[sentence]?.part === "title" ? weights.title : 0
  const settled = settledWeight(scene, mention, sentence, beside, title)
  return { sentence, title, settled, locative: settled === null && isLocative(scene, mention) }
}

const settledWeight = (
  scene: Scene,
  mention: PlaceMention,
  sentence: number,
  beside: Beside,
  title: number,
): number | null => {
  if (scene.document.sentences[sentence]?.part === "dateline" || isDateline(scene, mention, sentence))
    return weights.dateline
  if (beside === "force" || beside === "resident") return weights[beside] + title
  if (isOfCare(scene, mention)) return weights.care
  return isHome(scene, mention) || isOrigin(scene, mention) ? weights.home + title : null
}

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

/** How many sentences of the body may stand before one that opens as a dateline does. */
const opening = 4

/** "RENO, Nev. -" at the head of one of the first sentences, though the page's layout hides that it is a dateline. */
const isDateline = (scene: Scene, { first, last, text }: PlaceMention, sentence: number): boolean => {
  const { sentences, tokens } = scene.document
  const body = sentences.findIndex(({ part }) => part === "body")
  if (sentence > body + opening || (sentences[sentence]?.first ?? -1) < first - 1) return false
  const dash = tokens.text.slice(last, last + 8).some((word) => /^(?:-+|–|—|\|)$/u.test(word))
  return text.length > 3 && text === text.toUpperCase() && dash
}

/** What the words just after a name make of it. */
export const besideOf = (scene: Scene, mention: PlaceMention): Beside => {
  const { tokens } = scene.document
  const { homes, quarters } = scene.knowledge
  const limit = scene.document.sentences[tokens.sentence[mention.first] ?? 0]?.last ?? 0
  const next = afterDivision(scene, mention)
  const said = homes.all(tokens, next, Math.min(limit, next + 2)).filter(({ first }) => first === next)
  const ids = said.map(({ entry }) => entry.id)
  const some =
    /^an?$/u.test(tokens.lower[mention.first - 1] ?? "") || /^an?$/u.test(tokens.lower[mention.first - 2] ?? "")
  // "The Mission District"; in many countries a district is no part of a town.
  const named = tokens.lower[next] === "district" && tokens.text[next] !== "district"
  const quarter = named || isQuarterAt(quarters, tokens, next, limit, "town")
  if ((quarter && !some) || isSide(mention) || isBlock(scene, mention)) return "quarter"
  if (ids.includes("force")) return "force"
  return ids.length > 0 && !ids.includes("care") ? "resident" : null
}

/** "The West Side" is a part of the town that is spoken of, whatever towns are called so. */
const isSide = ({ text }: PlaceMention): boolean =>
  /^(?:(?:north|south|east|west)\w* (?:side|end|bank)|[NS]\.?[EW]\.?)$/iu.test(text)

/** "The 3400 block of West Monroe" is in a street, whatever towns are called so. */
const isBlock = ({ document: { tokens } }: Scene, { first }: PlaceMention): boolean =>
  tokens.lower[first - 1] === "of" && /^blocks?$/u.test(tokens.lower[first - 2] ?? "")

/** The token after "Reno, Nevada" or after "Reno". */
const afterDivision = (scene: Scene, { last }: PlaceMention): number => {
  if (scene.document.tokens.lower[last] !== ",") return last
  const next = scene.mentions[scene.mentionAt[last + 1] ?? -1]
  return next?.kind === "place" && next.location?.placeType === "admin1" ? next.last : last
}

/** "Moscow denied that", "Tehran accused Israel of", "has asked Bonn to": a capital that speaks for its government is not where it happened. */
const isVoice = ({ knowledge, syntax, document }: Scene, { first, last }: PlaceMention): boolean => {
  if (syntax.pos[first - 1] === tag.VERB && voicing.has(knowledge.supports.get(syntax.lemma(first - 1)) ?? "happen"))
    return true
  const after = /^(?:has|have|had|also)$/u.test(document.tokens.lower[last] ?? "") ? last + 1 : last
  const part = syntax.pos[after] === tag.VERB ? knowledge.supports.get(syntax.lemma(after)) : undefined
  return (
    part !== undefined &&
    voicing.has(part) &&
    !/^(?:in|at|from|to|near|,)$/u.test(document.tokens.lower[first - 1] ?? "")
  )
}

const voicing: ReadonlySet<SupportPart> = new Set(["report", "deny", "accuse", "claim", "threaten"])

/** The outlet's name behind a headline says where the outlet is: "… - WXYZ News, Reno, Nevada". */
const isCredit = (scene: Scene, mention: PlaceMention): boolean => {
  const { tokens, sentences } = scene.document
  const sentence = sentences[tokens.sentence[mention.first] ?? 0]
  if (sentence?.part !== "title") return false
  return tokens.text.slice(sentence.first + 1, mention.first).some((text) => /^(?:-|–|—|\||::|«|»)$/u.test(text))
}
