import { FormMemo } from "../model/form-memo.js"
import type { Reading } from "./reading.js"

const code = (symbol: string): number => symbol.charCodeAt(0)
/** By the code of a part: 1 for those of which a run counts as one. */
const isNounish = new Uint8Array(128)
for (const symbol of ["d", "j", "m", "n", "N", "t"]) isNounish[code(symbol)] = 1
const properCode = code("N")
const nounCode = code("n")

/**
 * Describes the words from `from` towards `to` (exclusive; either direction) by their parts, a run of nominal words
 * counting as one. Returns hashes of its first one, two … parts, at most `depth` of them.
 */
export const describePath = (reading: Reading, from: number, to: number, depth: number): readonly number[] => {
  const step = to >= from ? 1 : -1
  const hashes: number[] = []
  let hash = step
  let run = 0
  for (let at = from; at !== to && hashes.length < depth; at += step) {
    const symbol = reading.symbol[at] ?? 0
    if (isNounish[symbol] === 1) {
      if (run === 0 || symbol === properCode) run = symbol === properCode ? properCode : nounCode
      continue
    }
    if (run !== 0) {
      hash = Math.imul(hash ^ run, 0x01000193)
      hashes.push(hash)
      run = 0
      if (hashes.length === depth) break
    }
    hash = Math.imul(hash ^ symbol, 0x01000193)
    hashes.push(hash)
  }
  if (run !== 0 && hashes.length < depth) hashes.push(Math.imul(hash ^ run, 0x01000193))
  return hashes
}

/** Distances in classes that widen: 0 1 2 3 4 5-6 7-10 11-20 more. */
export const distanceClass = (distance: number): number =>
  distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : distance < 21 ? 7 : 8

const endingOf = new FormMemo((word) =>
  word.endsWith("ing") ? 1 : word.endsWith("ed") ? 2 : word.endsWith("s") ? 3 : 0,
)

/** Tag and ending of a word: tells "said" from "saying" for words of any lemma. */
export const formOf = (reading: Reading, token: number): number =>
  (reading.pos[token] ?? 0) * 8 + endingOf.at(reading.document.tokens, token)
