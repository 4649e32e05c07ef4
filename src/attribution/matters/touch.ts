import { tag } from "../../model/syntax.js"
import { leafAt, slotOf, type WordClusters } from "../../recognition/names/word-clusters.js"
import { type Cast, isActor } from "../cast.js"
import type { Reading } from "../reading.js"
import type { Voice } from "../voice.js"
import type { Plot } from "./plot.js"

/** What the words of a voice touch; read once for all incidents. */
export interface Touch {
  /** Actors by name or noun, and by pronoun. */
  readonly named: ReadonlySet<number>
  readonly meant: ReadonlySet<number>
  readonly things: ReadonlySet<number>
  readonly places: ReadonlySet<number>
  /** Incidents whose figures, and whose days, they give. */
  readonly figures: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  /** Nouns with "the" that the text before has, and those that it has not. */
  readonly again: number
  readonly anew: number
  readonly verb: "past" | "will" | "must" | "other" | "none"
  /** "It", "this", "that". */
  readonly points: boolean
  readonly firstPerson: boolean
  /** The clusters of its nouns, verbs and adjectives, as names of features. */
  readonly classes: ReadonlySet<string>
}

const pointers: ReadonlySet<string> = new Set(["it", "this", "that", "these"])
const ourselves: ReadonlySet<string> = new Set(["i", "we", "us", "our", "my"])
const definite: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those", "its", "their", "his", "her"])
const wishing: ReadonlySet<string> = new Set(["must", "should", "can", "may", "might", "could", "shall"])
const coming: ReadonlySet<string> = new Set(["will", "would", "'ll", "’ll"])

/** What the first verb is like: only what was tells of a happening. */
const verbOf = ({ document, pos, syntax }: Reading, { first, last }: Voice["content"]): Touch["verb"] => {
  for (let at = first; at < last; at++) {
    const word = document.tokens.lower[at] ?? ""
    if (coming.has(word)) return "will"
    if (wishing.has(word)) return "must"
    if (pos[at] === tag.AUX) return /^(?:was|were|had|did)$/u.test(word) ? "past" : "other"
    if (pos[at] === tag.VERB) return word !== syntax.lemma(at) && !/(?:ing|s)$/u.test(word) ? "past" : "other"
  }
  return "none"
}

/** How many of the things that the words take as known the text before them has named. */
const countKnown = (reading: Reading, { first, last }: Voice["content"], { firstWith }: Plot) => {
  const { sentence, lower } = reading.document.tokens
  const own = sentence[first] ?? 0
  const seen = new Set<number>()
  let again = 0
  let anew = 0
  for (let at = first; at < last; at++) {
    const isKnown = definite.has(lower[at - 1] ?? "") || definite.has(lower[at - 2] ?? "")
    const lemma = reading.pos[at] === tag.NOUN && isKnown ? reading.lemma(at) : 0
    if (lemma === 0 || seen.has(lemma)) continue
    seen.add(lemma)
    if ((firstWith.get(lemma) ?? own) < own) again++
    else anew++
  }
  return { again, anew }
}

const telling: ReadonlySet<number> = new Set([tag.NOUN, tag.VERB, tag.ADJ])
const cuts = ["fine", "coarse"] as const

/** What words are about, by the company that they keep. */
const classesOf = ({ document, pos }: Reading, { first, last }: Voice["content"], clusters: WordClusters) => {
  const found = new Set<string>()
  for (let at = first; at < last; at++) {
    if (!telling.has(pos[at] ?? -1)) continue
    const slot = slotOf(clusters, document.tokens.lower[at] ?? "")
    if (slot < 0) continue
    for (const [index, name] of cuts.entries()) found.add(`${name} ${clusters.cuts[index]?.[leafAt(clusters, slot)]}`)
  }
  return found
}

/** Reads the words of a voice. */
export const touchOf = (
  reading: Reading,
  { content, entity }: Voice,
  cast: Cast,
  plot: Plot,
  clusters: WordClusters,
): Touch => {
  const { lower } = reading.document.tokens
  const named = new Set<number>()
  const meant = new Set<number>()
  const things = new Set<number>()
  const places = new Set<number>()
  const figures = new Set<number>()
  const days = new Set<number>()
  let points = false
  let firstPerson = false
  for (let at = content.first; at < content.last; at++) {
    const word = lower[at] ?? ""
    const isOwn = ourselves.has(word)
    points ||= pointers.has(word)
    firstPerson ||= isOwn
    for (const incident of plot.figureAt.get(at) ?? []) figures.add(incident)
    for (const incident of plot.dayAt.get(at) ?? []) days.add(incident)
    const actor = isOwn ? entity : (cast.byHead[at] ?? -1)
    if (isActor(cast.entities[actor])) (reading.pos[at] === tag.PRON ? meant : named).add(actor)
    const thing = cast.thingAt[at] ?? -1
    if (thing >= 0) things.add(thing)
    const place = plot.placeAt[at] ?? -1
    if (place >= 0) places.add(place)
  }
  const known = countKnown(reading, content, plot)
  const classes = classesOf(reading, content, clusters)
  const verb = verbOf(reading, content)
  return { named, meant, things, places, figures, days, ...known, points, firstPerson, verb, classes }
}
