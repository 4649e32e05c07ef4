import { candidateBits, slotBits } from "../../src/recognition/places/gazetteer-format.js"
import { fold, NameKey } from "../../src/recognition/places/name-key.js"
import { spellings } from "./names.js"
import type { PlaceRecord } from "./records.js"

/** The hash table of names and the lists of candidates it points to. */
export interface NamesIndex {
  readonly slotKey: Uint32Array
  readonly slotValue: Uint32Array
  readonly candidate: Uint32Array
  readonly names: number
}

const fillOfTable = 0.8

/** Every name of every place by its folded spelling, with the bits that say how it names the place. */
const gather = (places: readonly PlaceRecord[]) => {
  const byName = new Map<string, Map<number, number>>()
  const prefixes = new Set<string>()
  const add = (name: string, place: number, bits: number) => {
    const key = fold(name)
    if (key.length < 2 || key.length > 60) return
    let candidates = byName.get(key)
    if (candidates === undefined) {
      candidates = new Map()
      byName.set(key, candidates)
    }
    candidates.set(place, Math.min(bits, candidates.get(place) ?? bits))
    let prefix = ""
    const words = name.split(/[^\p{L}\p{M}\p{N}]+/u)
    for (const word of words.slice(0, -1)) {
      prefix += fold(word)
      if (prefix !== "" && prefix !== key) prefixes.add(prefix)
    }
  }
  for (const [index, place] of places.entries()) {
    for (const name of [place.name, ...spellings(place.name)]) add(name, index, 0)
    for (const name of place.alternates) {
      for (const spelling of [name, ...spellings(name)]) add(spelling, index, candidateBits.alternate)
    }
    for (const name of place.demonyms) add(name, index, candidateBits.demonym)
    for (const name of place.abbreviations) add(name, index, candidateBits.abbreviation)
  }
  return { byName, prefixes }
}

/** @param ambiguous whether a folded name is an everyday word or a person's name as well. */
export const indexNames = (places: readonly PlaceRecord[], ambiguous: (name: string) => boolean): NamesIndex => {
  const { byName, prefixes } = gather(places)
  const entries = new Map<string, number>()
  const candidate: number[] = []
  const weight = (found: number) => places[found & candidateBits.place]?.population ?? 0
  for (const [name, found] of byName) {
    const list = Array.from(found, ([place, bits]) => place | bits).sort((a, b) => weight(b) - weight(a) || a - b)
    list[list.length - 1] = (list.at(-1) ?? 0) | candidateBits.last
    entries.set(name, candidate.length | slotBits.name | (ambiguous(name) ? slotBits.ambiguous : 0))
    candidate.push(...list)
  }
  for (const prefix of prefixes) entries.set(prefix, (entries.get(prefix) ?? 0) | slotBits.prefix)

  const size = Math.ceil(entries.size / fillOfTable)
  const slotKey = new Uint32Array(size)
  const slotValue = new Uint32Array(size)
  const key = new NameKey()
  for (const [name, value] of entries) {
    key.reset()
    key.feed(name)
    let slot = key.slot(size)
    while (slotValue[slot] !== 0) {
      if (slotKey[slot] === key.b >>> 0) throw new Error(`two names share a key: ${name}`)
      slot = (slot + 1) % size
    }
    slotKey[slot] = key.b
    slotValue[slot] = value
  }
  return { slotKey, slotValue, candidate: Uint32Array.from(candidate), names: byName.size }
}
