import { readFileSync } from "node:fs"
import type { Tokens } from "../../model/document.js"
import { BlotterError } from "../../model/errors.js"
import type { Location } from "../../model/mention.js"
import { resource } from "../../model/resources.js"
import {
  candidateBits,
  degreeUnits,
  type GazetteerType,
  headerWords,
  layout,
  magic,
  placeTypes,
  slotBits,
  version,
} from "./gazetteer-format.js"
import { NameKey } from "./name-key.js"

/** A name found in tokens: where it ends (half-open) and its entry, for `Gazetteer.candidates`. */
export interface NameMatch {
  readonly last: number
  readonly entry: number
  /** Also an everyday word: alone it proves no place. */
  readonly ambiguous: boolean
}

const none: readonly number[] = []
const towns: ReadonlySet<GazetteerType> = new Set(["city", "capital", "locality"])

/**
 * The places of the world by name: columns over one buffer, read in place; objects are made only for what is asked.
 * A place is an index into the columns, a name an `entry` (the index of its first candidate), -1 where there is none.
 */
export class Gazetteer {
  readonly size: number
  /** GeoNames id; 0 where it is not known. */
  readonly id: Uint32Array
  readonly population: Uint32Array
  /** The place that contains it, or -1: admin2, admin1, country. */
  readonly parent: Int32Array
  readonly #lat: Int32Array
  readonly #lon: Int32Array
  readonly #nameStart: Uint32Array
  readonly #country: Uint16Array
  readonly #type: Uint8Array
  readonly #names: Uint8Array
  readonly #slotKey: Uint32Array
  readonly #slotValue: Uint32Array
  readonly #candidate: Uint32Array
  readonly #key = new NameKey()
  readonly #decoder = new TextDecoder()

  /** @throws BlotterError `model-invalid` where the buffer is no gazetteer of this version. */
  constructor(bytes: Uint8Array) {
    const { buffer, byteOffset: start } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
    const header = new Int32Array(buffer, start, headerWords)
    const [mark, made, places = 0, nameBytes = 0, slots = 0, candidates = 0] = header
    const at = layout({ places, nameBytes, slots, candidates })
    if (mark !== magic || made !== version || at.end !== bytes.byteLength) {
      throw new BlotterError("model-invalid", "the gazetteer was made by another version: run `npm run build`")
    }
    this.size = places
    this.id = new Uint32Array(buffer, start + at.id, places)
    this.population = new Uint32Array(buffer, start + at.population, places)
    this.parent = new Int32Array(buffer, start + at.parent, places)
    this.#lat = new Int32Array(buffer, start + at.lat, places)
    this.#lon = new Int32Array(buffer, start + at.lon, places)
    this.#nameStart = new Uint32Array(buffer, start + at.nameStart, places + 1)
    this.#country = new Uint16Array(buffer, start + at.country, places)
    this.#type = new Uint8Array(buffer, start + at.type, places)
    this.#names = new Uint8Array(buffer, start + at.names, nameBytes)
    this.#slotKey = new Uint32Array(buffer, start + at.slotKey, slots)
    this.#slotValue = new Uint32Array(buffer, start + at.slotValue, slots)
    this.#candidate = new Uint32Array(buffer, start + at.candidate, candidates)
  }

  /**
   * Whether the name, wherever it stands, speaks for a place: case, accents, spaces and marks do not matter. False for demonyms,
   * abbreviations and everyday words ("Police" is a town in Poland).
   */
  has(name: string): boolean {
    this.#key.reset()
    this.#key.feed(name)
    const value = this.#value()
    const entry = entryOf(value)
    return entry >= 0 && (value & slotBits.ambiguous) === 0 && ((this.#candidate[entry] ?? unnamed) & unnamed) === 0
  }

  /** The places that bear this name, the most populous first. */
  lookup(name: string): readonly number[] {
    this.#key.reset()
    this.#key.feed(name)
    const entry = entryOf(this.#value())
    return entry < 0
      ? none
      : this.candidates(entry)
          .filter((found) => (found & unnamed) === 0)
          .map(placeOf)
  }

  /** All that the name may stand for, demonyms and abbreviations too, with the bits of `candidateBits`; the most populous first. */
  candidates(entry: number): readonly number[] {
    const found: number[] = []
    for (let at = entry; ; at++) {
      const candidate = this.#candidate[at] ?? candidateBits.last
      found.push(candidate)
      if ((candidate & candidateBits.last) !== 0) return found
    }
  }

  /** Names that begin at token `first` and end before token `limit`, the longest last; most often none or one. */
  matches(tokens: Tokens, first: number, limit: number): readonly NameMatch[] {
    const key = this.#key
    key.reset()
    let found: NameMatch[] | undefined
    for (let at = first; at < limit; at++) {
      const before = key.length
      key.feed(tokens.text[at] ?? "")
      if (key.length === before && at === first) return []
      if (key.length === before) continue
      const value = this.#value()
      const entry = entryOf(value)
      if (entry >= 0) {
        found ??= []
        found.push({ last: at + 1, entry, ambiguous: (value & slotBits.ambiguous) !== 0 })
      }
      if ((value & slotBits.prefix) === 0) break
    }
    return found ?? []
  }

  /** The entry of the name that the tokens make, or -1. */
  entry(tokens: Tokens, first: number, last: number): number {
    this.#key.reset()
    for (let at = first; at < last; at++) this.#key.feed(tokens.text[at] ?? "")
    return entryOf(this.#value())
  }

  /** The entry of a name, or -1. */
  entryOfText(name: string): number {
    this.#key.reset()
    this.#key.feed(name)
    return entryOf(this.#value())
  }

  name(place: number): string {
    return this.#decoder.decode(this.#names.subarray(this.#nameStart[place], this.#nameStart[place + 1]))
  }

  type(place: number): GazetteerType {
    return placeTypes[this.#type[place] ?? 0] ?? "city"
  }

  /** Whether it is where people live together: no district of such, and no land that holds it. */
  isTown(place: number): boolean {
    return towns.has(this.type(place))
  }

  /** Degrees, north positive. */
  lat(place: number): number {
    return (this.#lat[place] ?? 0) / degreeUnits
  }

  /** Degrees, east positive. */
  lon(place: number): number {
    return (this.#lon[place] ?? 0) / degreeUnits
  }

  /** ISO 3166-1 alpha-2 as its two letters' codes, `first * 256 + second`; 0 for what lies in several countries. */
  countryCode(place: number): number {
    return this.#country[place] ?? 0
  }

  /** The first-level division that holds it, itself if it is one, or -1. */
  admin1(place: number): number {
    for (let at = place; at >= 0; at = this.parent[at] ?? -1) if (this.type(at) === "admin1") return at
    return -1
  }

  /** Everything about one place, for the graph. */
  location(place: number): Location {
    const code = this.countryCode(place)
    const admin1 = this.admin1(place)
    const id = this.id[place] ?? 0
    const type = this.type(place)
    return {
      name: this.name(place),
      geonamesId: id === 0 ? null : id,
      lat: this.lat(place),
      lon: this.lon(place),
      country: code === 0 ? "" : String.fromCharCode(code >> 8, code & 255),
      admin1: admin1 < 0 ? null : this.name(admin1),
      placeType: type === "capital" ? "city" : type,
      population: this.population[place] ?? 0,
    }
  }

  /** Value of the slot of the current key; 0 where the table does not hold it. */
  #value(): number {
    const size = this.#slotKey.length
    const key = this.#key.b >>> 0
    for (let slot = this.#key.slot(size); ; slot = slot + 1 === size ? 0 : slot + 1) {
      const value = this.#slotValue[slot] ?? 0
      if (value === 0 || this.#slotKey[slot] === key) return value
    }
  }
}

const unnamed = candidateBits.demonym | candidateBits.abbreviation
const entryOf = (value: number): number => ((value & slotBits.name) === 0 ? -1 : value & slotBits.first)

/**
 * Reads `models/gazetteer.bin`, which the build makes.
 * @throws BlotterError `model-invalid` where it is missing or of another version.
 */
export const loadGazetteer = (file: string = resource("models", "gazetteer.bin")): Gazetteer => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw new BlotterError("model-invalid", "the gazetteer cannot be read: run `npm run build`", { file }, { cause })
  }
  return new Gazetteer(bytes)
}

/** The place that a candidate is. */
export const placeOf = (candidate: number): number => candidate & candidateBits.place
