import type { Document } from "../../model/document.js"
import type { Finding } from "./finding.js"
import type { Gazetteer } from "./gazetteer.js"
import type { PlaceWords } from "./place-cues.js"

/** A finding that becomes a mention, with its place in the gazetteer or -1. */
export interface Located {
  readonly finding: Finding
  readonly place: number
}

const farthest = 8
const distance = /^(?:miles|km|kms|kilometers|kilometres)$/u

/** How the words between two places put the first to the second: in it, by it, or not at all. */
const tie = ({ tokens }: Document, { beside }: PlaceWords, from: number, to: number): "inside" | "beside" | null => {
  if (to - from > farthest || tokens.sentence[from] !== tokens.sentence[to]) return null
  let found: "inside" | "beside" | null = null
  for (let at = from; at < to; at++) {
    const word = tokens.lower[at] ?? ""
    const group = beside.get(`${word} ${tokens.lower[at + 1] ?? ""}`) ?? beside.get(word)
    // "30 km from Gao" is not in it.
    if (group === "outside" || group === "near" || distance.test(word)) found = "beside"
    else if (group === "inside" || word === ",") found ??= "inside"
    else if (group === undefined && !/^(?:the|a|an|of|\(|in|on|about|some|\d+)$/u.test(word)) return null
  }
  return found
}

/** Degrees beyond which no text counts the way to a town in kilometres. */
const walkable = 4

/**
 * "The village of Oranga, 15 km from Garissa", "Oranga, south of Garissa": whether the gazetteer's place of the first name lies too far from
 * the second to be meant. Without kilometres of towns alone: a country may lie far south of a town.
 */
export const isMislaid = (
  document: Document,
  words: PlaceWords,
  gazetteer: Gazetteer,
  here: Located | undefined,
  next: Located | undefined,
): boolean => {
  if (here === undefined || next === undefined || here.place < 0 || next.place < 0) return false
  const { last } = here.finding
  const { first } = next.finding
  if (first - last > farthest) return false
  const counted = document.tokens.lower.slice(last, first).some((word) => distance.test(word))
  const isSmall = ({ place }: Located) => gazetteer.isTown(place) || gazetteer.type(place) === "district"
  if (!counted && ![here, next].every(isSmall)) return false
  if (tie(document, words, last, first) !== "beside") return false
  const [a, b] = [gazetteer.location(here.place), gazetteer.location(next.place)]
  return Math.abs(a.lat - b.lat) + Math.abs(a.lon - b.lon) > walkable
}

/** The nearest mention of a division or country that holds `place`, or -1. */
const mentionOfHolder = (gazetteer: Gazetteer, located: readonly Located[], place: number): number => {
  for (let holder = gazetteer.parent[place] ?? -1; holder >= 0; holder = gazetteer.parent[holder] ?? -1) {
    const index = located.findIndex((other) => other.place === holder)
    if (index >= 0) return index
  }
  return -1
}

/** "Burkina Faso's northern Soum province": whose part it is. */
const isOwned = ({ tokens }: Document, before: Located | undefined, { finding: { first } }: Located): boolean => {
  if (before === undefined || !/^['’]s$/u.test(tokens.lower[before.finding.last] ?? "")) return false
  const between = tokens.text.slice(before.finding.last + 1, first)
  // "Norway's remote Arctic island of Spitzbergen".
  const called =
    between.at(-1) === "of" && between.length < widestOwned && between.every((word) => /^\p{L}/u.test(word))
  return called || (between.length < 3 && between.every((word) => /^\p{Ll}/u.test(word)))
}
/** Words between "Norway's" and the name of what it has. */
const widestOwned = 6

/**
 * What holds a place that no gazetteer holds, as an index into `located`, or -1: "the village of X, Kazakhstan" lies in Kazakhstan;
 * "the village of X outside Almaty" lies not in Almaty, but in the country of Almaty, where the article names it.
 */
export const containerOf = (
  document: Document,
  words: PlaceWords,
  gazetteer: Gazetteer,
  located: readonly Located[],
  index: number,
): number => {
  const here = located[index]
  const next = located[index + 1]
  if (here !== undefined && isOwned(document, located[index - 1], here)) return index - 1
  if (here === undefined || next === undefined) return -1
  const how = tie(document, words, here.finding.last, next.finding.first)
  if (how === "inside") return index + 1
  return how === "beside" && next.place >= 0 ? mentionOfHolder(gazetteer, located, next.place) : -1
}

/** Tokens between a nationality and the name: "the southern Egyptian town of X". */
const widest = 5

/**
 * The country of a place that nothing in the article contains: that of the nationality before it ("the Egyptian town of X"), or of the
 * town that it is near ("the village of X outside Almaty"). ISO code, or null.
 */
export const countryBeside = (
  document: Document,
  words: PlaceWords,
  gazetteer: Gazetteer,
  located: readonly Located[],
  index: number,
  nations: readonly Located[],
): string | null => {
  const here = located[index]
  if (here === undefined) return null
  const { first, last, said } = here.finding
  const nation = nations.findLast(({ finding }) => finding.last <= first && finding.last >= first - widest)
  if (nation !== undefined && said !== null) return codeOf(gazetteer, nation.place)
  const next = located[index + 1]
  const beside = next !== undefined && tie(document, words, last, next.finding.first) === "beside"
  return beside ? codeOf(gazetteer, next.place) : null
}

const codeOf = (gazetteer: Gazetteer, place: number): string | null =>
  place < 0 ? null : gazetteer.location(place).country || null
