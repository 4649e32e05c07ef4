import type { Document, TokenSpan } from "../../model/document.js"
import { flatMap } from "../../model/flat-map.js"
import type { PlaceMention } from "../../model/mention.js"
import type { Syntax } from "../../model/syntax.js"
import type { NameSpan } from "../names/name-span.js"
import { isQuarterAt, loadQuarterWords, type QuarterWords } from "../quarter-words.js"
import { accept } from "./acceptance.js"
import { isNoTown } from "./articled.js"
import type { Finding } from "./finding.js"
import { type Gazetteer, loadGazetteer } from "./gazetteer.js"
import { homeOf } from "./home.js"
import { loadPlaceWords, type PlaceWords } from "./place-cues.js"
import { isOfWater, typeByWords } from "./place-type.js"
import { isPlainPlace } from "./plain-places.js"
import { isQuarter, withQuarters } from "./quarters.js"
import { loadPlaceWeights, type PlaceWeights } from "./ranker.js"
import { resolvePlaces } from "./resolver.js"
import { Spotter } from "./spotter.js"
import { containerOf, countryBeside, isMislaid, type Located } from "./unlisted.js"

/** What the recognition of places needs, loaded once. */
export interface PlaceKnowledge {
  readonly gazetteer: Gazetteer
  readonly weights: PlaceWeights
  readonly words: PlaceWords
  readonly spotter: Spotter
  /** Words after the name of a town's quarter. */
  readonly quarterWords: QuarterWords
}

/** @throws BlotterError where a model or a word list is missing or of the wrong shape. */
export const loadPlaces = (gazetteer: Gazetteer = loadGazetteer()): PlaceKnowledge => {
  const words = loadPlaceWords()
  return {
    gazetteer,
    weights: loadPlaceWeights(),
    words,
    spotter: new Spotter(gazetteer, words),
    quarterWords: loadQuarterWords(),
  }
}

/** A nationality as it stands in the text ("Kazakh police"): it tells of a country and is no mention. */
export interface Nation extends TokenSpan {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

interface PlacesFound {
  readonly places: readonly PlaceMention[]
  readonly nations: readonly Nation[]
}

/**
 * The places of an article with what the gazetteer knows of them, in order of the text, none overlapping. `spans` are the names
 * model's; it may be empty, then the gazetteer and the words around a name decide. `container` of a mention is an index into the
 * list that is returned. Demonyms ("Kazakh police") are evidence for the country and no mentions; they come beside the places.
 */
export const recognizePlaces = (
  document: Document,
  syntax: Syntax,
  spans: readonly NameSpan[],
  knowledge: PlaceKnowledge,
): PlacesFound => {
  const { gazetteer, weights, words, spotter, quarterWords } = knowledge
  const findings = spotter.find(document, withQuarters(document, syntax, spans, quarterWords))
  const kept = keepSpots(findings, acceptAll(document, syntax, findings, knowledge))
  const spots = kept.map(({ finding }) => finding)
  const names = spots.map(({ start, end }) => document.text.slice(start, end))
  const places = resolvePlaces({ spots, names, home: homeOf(document.article, gazetteer) }, gazetteer, weights)
  const quarters = quartersElsewhere(document, spots, places, gazetteer, quarterWords)
  const all = flatMap(kept, ({ finding, isAccepted }, at): readonly Located[] =>
    isAccepted ? [{ finding, place: quarters.has(places[at] ?? -1) ? -1 : (places[at] ?? -1) }] : [],
  )
  const located = flatMap(all, (one, at): readonly Located[] => {
    const { finding } = one
    if (isNoTown(document, syntax, gazetteer, one, all[at + 1]?.finding))
      return finding.last - finding.first > 1 ? [{ finding, place: -1 }] : []
    const isElsewhere = isOfWater(document, finding, words) || isMislaid(document, words, gazetteer, one, all[at + 1])
    return [isElsewhere ? { finding, place: -1 } : one]
  })
  const demonyms = flatMap(spots, (finding, at): readonly Located[] =>
    finding.naming === "demonym" ? [{ finding, place: places[at] ?? -1 }] : [],
  )
  const nations = flatMap(demonyms, ({ finding: { first, last }, place }) =>
    place < 0 ? [] : [{ first, last, country: gazetteer.location(place).country }],
  )
  return { places: located.map((one, index) => mentionOf(document, knowledge, located, one, index, demonyms)), nations }
}

/** Which findings name a place: by the learned model, or by words beside them that leave no other reading. */
const acceptAll = (
  document: Document,
  syntax: Syntax,
  findings: readonly Finding[],
  { gazetteer, weights, words, quarterWords }: PlaceKnowledge,
): readonly boolean[] => {
  const upper = document.letterCase === "upper"
  return accept(gazetteer, findings, upper, weights.accept).map((isAccepted, index) => {
    const finding = findings[index]
    if (isAccepted || finding === undefined) return isAccepted
    return upper
      ? isQuarter(document, finding, quarterWords)
      : isPlainPlace(document, syntax, gazetteer, words, finding)
  })
}

interface Kept {
  readonly finding: Finding
  readonly isAccepted: boolean
}

/** The findings that are places or evidence for some, with their containers among them. */
const keepSpots = (findings: readonly Finding[], accepted: readonly boolean[]): readonly Kept[] => {
  const kept = flatMap(findings, (finding, index) => (accepted[index] || isEvidence(finding) ? [index] : []))
  const renumbered = new Map(kept.map((index, at) => [index, at]))
  return flatMap(kept, (index) => {
    const finding = findings[index]
    if (finding === undefined) return []
    const container = renumbered.get(finding.container) ?? -1
    return [{ finding: { ...finding, container }, isAccepted: accepted[index] === true }]
  })
}

const mentionOf = (
  document: Document,
  { gazetteer, words }: PlaceKnowledge,
  located: readonly Located[],
  { finding, place }: Located,
  index: number,
  demonyms: readonly Located[],
): PlaceMention => {
  const { first, last, start, end, label, relation } = finding
  const location = place < 0 ? null : gazetteer.location(place)
  const container = location === null ? containerOf(document, words, gazetteer, located, index) : -1
  const unheld = location === null && container < 0
  return Object.freeze({
    kind: "place",
    first,
    last,
    start,
    end,
    text: document.text.slice(start, end),
    head: last - 1,
    rule: `places/${label}`,
    location,
    placeType: location?.placeType ?? typeByWords(document, finding, words),
    container,
    country: unheld ? countryBeside(document, words, gazetteer, located, index, demonyms) : null,
    relation,
  })
}

/** Degrees within which a quarter lies from its town. */
const beside = 0.7

/**
 * Towns that the article does not mean: "the Escalon neighborhood" of a town that it names, where the gazetteer knows but a town of
 * that name far from all others, or "the city's Escalon section" of a town that it does not name. They are so wherever the name stands,
 * unless it mostly stands alone.
 */
const quartersElsewhere = (
  { tokens }: Document,
  spots: readonly Finding[],
  places: ArrayLike<number>,
  gazetteer: Gazetteer,
  words: QuarterWords,
): ReadonlySet<number> => {
  const votes = new Map<number, number>()
  for (const [at, { last }] of spots.entries()) {
    const place = places[at] ?? -1
    votes.set(place, (votes.get(place) ?? 0) + (isQuarterAt(words, tokens, last, tokens.length, "town") ? 1 : -1))
  }
  const towns = [...votes.keys()].filter((place) => place >= 0 && gazetteer.isTown(place))
  const isAlone = (place: number) => {
    const here = gazetteer.location(place)
    return towns.every((other) => {
      const { lat, lon } = gazetteer.location(other)
      return other === place || Math.abs(lat - here.lat) + Math.abs(lon - here.lon) > beside
    })
  }
  return new Set(towns.filter((place) => (votes.get(place) ?? 0) >= 0 && isAlone(place)))
}

/** Findings that are no mentions but tell where the article is: nationalities, towns in the names of institutions. */
const isEvidence = ({ naming, institution }: Finding): boolean => naming === "demonym" || institution
