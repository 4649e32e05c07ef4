import type { Document } from "../../model/document.js"
import { type Gazetteer, placeOf } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"
import type { PlaceWords } from "./place-cues.js"

/** How many candidates of a name are tried as containers or contents. */
const tried = 40

/**
 * Whether some place of the one name lies in some place of the other. Towns contain nothing: "London, Paris" is a list.
 */
export const canContain = (gazetteer: Gazetteer, inner: number, outer: number): boolean => {
  if (inner < 0 || outer < 0) return false
  const holders = new Set<number>()
  for (const candidate of gazetteer.candidates(outer).slice(0, tried)) {
    if ((candidate & candidateBits.demonym) !== 0) continue
    const type = gazetteer.type(placeOf(candidate))
    if (type === "country" || type === "admin1" || type === "admin2") holders.add(placeOf(candidate))
  }
  if (holders.size === 0) return false
  for (const candidate of gazetteer.candidates(inner).slice(0, tried)) {
    if ((candidate & candidateBits.demonym) !== 0) continue
    for (let at = gazetteer.parent[placeOf(candidate)] ?? -1; at >= 0; at = gazetteer.parent[at] ?? -1) {
      if (holders.has(at)) return true
    }
  }
  return false
}

const bridges: ReadonlySet<string> = new Set([",", "in", "(", "the", "of"])

/**
 * Whether the words between two names let the second contain the first: "X, Y", "X in Y", "X in the northern Y", "X (Y)",
 * "X, a town in Y".
 */
export const bridged = ({ tokens }: Document, words: PlaceWords, from: number, to: number): boolean => {
  if (to - from < 1 || to - from > 6) return false
  let comma = false
  for (let at = from; at < to; at++) {
    const word = tokens.lower[at] ?? ""
    if (word === "," || word === "in" || word === "(") comma = true
    const group = words.beside.get(word)
    const filler =
      bridges.has(word) || word === "a" || group === "direction" || group === "town" || group === "division"
    if (!filler) return false
  }
  return comma
}
