import type { PlaceEntity } from "../../model/entity.js"
import type { PlaceMention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import type { SupportPart } from "../tellings/supports.js"
import { type Beside, besideOf } from "./beside.js"
import { isFarEnd, isRemote } from "./far-end.js"
import { isOfCare } from "./in-care.js"
import { isLocative } from "./locative.js"
import { isHome, isOrigin, isToldThere } from "./of-people.js"
import { calledTown, sizeOf, town } from "./sizes.js"

/** What a mention speaks for its town. */
export const weights = {
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

/** A mention of a town, or of a place in it, with all that speaks for the town whichever incident is asked about. */
export interface TownMention {
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

/**
 * "Moscow denied that", "Tehran accused Israel of", "has asked Bonn to": a capital that speaks for its government is not where it happened;
 * "told Reno police" is.
 */
export const isVoice = ({ knowledge, syntax, document }: Scene, { first, last }: PlaceMention): boolean => {
  if (syntax.pos[last] === tag.NOUN) return false
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
