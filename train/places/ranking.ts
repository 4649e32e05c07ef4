import {
  type CandidateFeature,
  candidateFeatures,
  firstContextFeature,
} from "../../src/recognition/places/candidate-features.js"
import type { Finding } from "../../src/recognition/places/finding.js"
import type { Gazetteer } from "../../src/recognition/places/gazetteer.js"
import { candidateBits } from "../../src/recognition/places/gazetteer-format.js"
import { homeOf } from "../../src/recognition/places/home.js"
import type { NameGroup } from "../../src/recognition/places/name-group.js"
import type { Ranker } from "../../src/recognition/places/ranker.js"
import { fillContext, judge, judgeAlone } from "../../src/recognition/places/resolver.js"
import type { Spotter } from "../../src/recognition/places/spotter.js"
import { type LabelledArticle, overlaps } from "./articles.js"
import { kilometres } from "./distance.js"
import { type Choice, learn } from "./learner.js"

const schedule = { rounds: 300, rate: 0.3, ridge: 5e-4 }
const width = candidateFeatures.length

/** The names of an article with what the annotators say of each. */
interface Exercise {
  readonly article: LabelledArticle
  readonly findings: readonly Finding[]
  readonly groups: readonly NameGroup[]
}

const isSpot = ({ label, naming, institution }: Finding): boolean =>
  label === "place" || naming === "demonym" || institution

/** The annotated places as the names model would give them, so that the ranker learns from all of them. */
const pose = (article: LabelledArticle, gazetteer: Gazetteer, spotter: Spotter, ranker: Ranker): Exercise => {
  const { document, gold } = article
  const { start, end, length } = document.tokens
  const spans = gold.flatMap((place) => {
    let first = 0
    while (first < length && (end[first] ?? 0) <= place.start) first++
    let last = first
    while (last < length && (start[last] ?? 0) < place.end) last++
    return last > first ? [{ first, last, label: "place" as const, confidence: 1, sector: null }] : []
  })
  const all = spotter.find(document, spans)
  const kept = all.flatMap((finding, index) => (isSpot(finding) ? [index] : []))
  const at = new Map(kept.map((index, position) => [index, position]))
  const findings = kept.flatMap((index) => {
    const finding = all[index]
    return finding ? [{ ...finding, container: at.get(finding.container) ?? -1 }] : []
  })
  const names = findings.map((finding) => document.text.slice(finding.start, finding.end))
  const home = homeOf(document.article, gazetteer)
  return { article, findings, groups: judgeAlone({ spots: findings, names, home }, gazetteer, ranker) }
}

const closest = 40
const sameArea = 161

/** Which candidates are right: the annotators' own id, else what lies about where they say it is. */
const choicesOf = ({ article, findings, groups }: Exercise, gazetteer: Gazetteer): readonly Choice[] =>
  groups.flatMap((group): readonly Choice[] => {
    const right = group.candidates.map(() => false)
    let mentions = 0
    for (const spot of group.spots) {
      const finding = findings[spot]
      const gold = finding && article.gold.find((place) => overlaps(place, finding))
      if (!gold || gold.lat === null || gold.lon === null) continue
      const { lat, lon, geonamesId } = gold
      mentions++
      const places = group.candidates.map((candidate) => candidate & candidateBits.place)
      const far = places.map((place) => kilometres(lat, lon, gazetteer.lat(place), gazetteer.lon(place)))
      const known = places.some((place) => gazetteer.id[place] === geonamesId)
      const least = Math.min(...far)
      for (const [k, place] of places.entries()) {
        const near = least < sameArea && (far[k] ?? 0) < Math.max(closest, least + 15)
        right[k] ||= known ? gazetteer.id[place] === geonamesId : near
      }
    }
    const rows = group.rows.map((row) => row.slice())
    return right.some(Boolean) && rows.length > 1 ? [{ rows, right, weight: Math.sqrt(mentions) }] : []
  })

/** So many times the next one's people, and at least so many, make a town that wire news means when it says the name alone. */
const ahead = 8
const known = 150_000

/**
 * Wire news without annotations: a name that is a country's, or of a big town that leaves its namesakes far behind, means that one. Keeps
 * the weights from believing that all news is local.
 */
const wellKnown = ({ groups }: Exercise, gazetteer: Gazetteer): readonly Choice[] =>
  groups.flatMap(({ candidates, rows, container }): readonly Choice[] => {
    if (container >= 0 || candidates.length < 2) return []
    const places = candidates.map((candidate) => candidate & candidateBits.place)
    const size = (place: number | undefined) => (place === undefined ? 0 : (gazetteer.population[place] ?? 0))
    const [first, ...rest] = places
    const isCountry = first !== undefined && gazetteer.type(first) === "country"
    const home = first === undefined ? -1 : gazetteer.admin1(first)
    const rivals = rest.filter((place) => home < 0 || gazetteer.admin1(place) !== home)
    if (!isCountry && (size(first) < known || size(first) < ahead * Math.max(1, ...rivals.map(size)))) return []
    const right = places.map((place) => place === first || (home >= 0 && gazetteer.admin1(place) === home))
    return right.every(Boolean) ? [] : [{ rows: rows.map((row) => row.slice()), right, weight: wireWeight }]
  })

const wireWeight = 0.5

const feature = (name: CandidateFeature): number => candidateFeatures.indexOf(name)

/** The most populous place, countries first: where learning starts from. */
const prior = (): Ranker => {
  const alone = new Float64Array(width)
  alone[feature("town population")] = 5
  alone[feature("country")] = 6
  alone[feature("admin1")] = 4
  return { alone, together: new Float64Array(width) }
}

/**
 * Learns both passes in turn, each from what the pass before makes of the article.
 * @param wire articles without annotated places; see `wellKnown`
 */
export const learnRanker = (
  articles: readonly LabelledArticle[],
  wire: readonly LabelledArticle[],
  gazetteer: Gazetteer,
  spotter: Spotter,
): Ranker => {
  const all = [...articles, ...wire]
  const isWire = new Set(wire)
  const lessons = (exercise: Exercise) =>
    isWire.has(exercise.article) ? wellKnown(exercise, gazetteer) : choicesOf(exercise, gazetteer)
  const contextual = new Set(
    candidateFeatures.flatMap((name, at) => (at >= firstContextFeature && name !== "holds other places" ? [at] : [])),
  )
  let ranker = prior()
  for (let round = 0; round < 2; round++) {
    const choices = all.flatMap((article) => lessons(pose(article, gazetteer, spotter, ranker)))
    ranker = { ...ranker, alone: learn(choices, width, contextual, schedule) }
  }
  for (let round = 0; round < 2; round++) {
    const exercises = all.map((article) => pose(article, gazetteer, spotter, ranker))
    for (const { groups } of exercises) {
      fillContext(groups, gazetteer)
      if (round === 0) continue
      for (const group of groups) judge(group, ranker.together)
      fillContext(groups, gazetteer)
    }
    const choices = exercises.flatMap(lessons)
    ranker = { ...ranker, together: learn(choices, width, new Set(), schedule) }
  }
  return ranker
}
