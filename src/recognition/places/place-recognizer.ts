import type { Document } from "../../model/document.js"
import type { PlaceMention } from "../../model/mention.js"
import type { Syntax } from "../../model/syntax.js"
import type { NameSpan } from "../names/name-span.js"
import { accept } from "./acceptance.js"
import type { Finding } from "./finding.js"
import { type Gazetteer, loadGazetteer } from "./gazetteer.js"
import { homeOf } from "./home.js"
import { loadPlaceWords, type PlaceWords } from "./place-cues.js"
import { typeByWords } from "./place-type.js"
import { loadPlaceWeights, type PlaceWeights } from "./ranker.js"
import { resolvePlaces } from "./resolver.js"
import { Spotter } from "./spotter.js"
import { containerOf, type Located } from "./unlisted.js"

/** What the recognition of places needs, loaded once. */
export interface PlaceKnowledge {
  readonly gazetteer: Gazetteer
  readonly weights: PlaceWeights
  readonly words: PlaceWords
  readonly spotter: Spotter
}

/** @throws BlotterError where a model or a word list is missing or of the wrong shape. */
export const loadPlaces = (gazetteer: Gazetteer = loadGazetteer()): PlaceKnowledge => {
  const words = loadPlaceWords()
  return { gazetteer, weights: loadPlaceWeights(), words, spotter: new Spotter(gazetteer, words) }
}

/**
 * The places of an article with what the gazetteer knows of them, in order of the text, none overlapping. `spans` are the names
 * model's; it may be empty, then the gazetteer and the words around a name decide. `container` of a mention is an index into the
 * list that is returned. Demonyms ("Kazakh police") are evidence for the country and no mentions.
 */
export const recognizePlaces = (
  document: Document,
  _syntax: Syntax,
  spans: readonly NameSpan[],
  { gazetteer, weights, words, spotter }: PlaceKnowledge,
): readonly PlaceMention[] => {
  const findings = spotter.find(document, spans)
  const accepted = accept(gazetteer, findings, document.letterCase === "upper", weights.accept)
  const kept = findings.flatMap((finding, index) => (accepted[index] || isEvidence(finding) ? [index] : []))
  const renumbered = new Map(kept.map((index, at) => [index, at]))
  const spots = kept.flatMap((index) => {
    const finding = findings[index]
    return finding ? [{ ...finding, container: renumbered.get(finding.container) ?? -1 }] : []
  })
  const names = spots.map(({ start, end }) => document.text.slice(start, end))
  const places = resolvePlaces({ spots, names, home: homeOf(document.article, gazetteer) }, gazetteer, weights)
  const quarters = spots.map(({ last }, at) => isQuarterElsewhere(document, last, places, at, gazetteer))
  const located = spots.flatMap((finding, at): readonly Located[] =>
    accepted[kept[at] ?? -1] ? [{ finding, place: quarters[at] === true ? -1 : (places[at] ?? -1) }] : [],
  )
  return located.map(({ finding, place }, index): PlaceMention => {
    const { first, last, start, end, label, relation } = finding
    const location = place < 0 ? null : gazetteer.location(place)
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
      container: location === null ? containerOf(document, words, gazetteer, located, index) : -1,
      relation,
    })
  })
}

const quarter = /^(?:neighbou?rhoods?|barrios?|colonias?)$/u
/** Degrees within which a quarter lies from its town. */
const beside = 0.7

/** "The Escalon neighborhood" of a town that the article names, where the gazetteer knows but a town of that name far from all others. */
const isQuarterElsewhere = (
  { tokens }: Document,
  last: number,
  places: ArrayLike<number>,
  at: number,
  gazetteer: Gazetteer,
): boolean => {
  const place = places[at] ?? -1
  if (place < 0 || !quarter.test(tokens.lower[last] ?? "")) return false
  const here = gazetteer.location(place)
  const towns = Array.from(places).filter((other) => other >= 0 && other !== place && towny.test(gazetteer.type(other)))
  const isNear = (other: number) => {
    const { lat, lon } = gazetteer.location(other)
    return Math.abs(lat - here.lat) + Math.abs(lon - here.lon) < beside
  }
  return towny.test(here.placeType) && towns.length > 0 && !towns.some(isNear)
}

const towny = /^(?:city|capital|town|village|locality)$/u

/** Findings that are no mentions but tell where the article is: nationalities, towns in the names of institutions. */
const isEvidence = ({ naming, institution }: Finding): boolean => naming === "demonym" || institution
