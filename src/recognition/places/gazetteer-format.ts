/**
 * The file `models/gazetteer.bin`: a header of 32-bit words, then columns, each aligned to 8 bytes, little-endian.
 * `train/gazetteer.ts` writes it, `Gazetteer` reads it in place.
 */
export const magic = 0x5a415a47
export const version = 1
export const headerWords = 8

/** What a place is; the file keeps the index. Do not reorder without a new version. */
export const placeTypes = [
  "city",
  "capital",
  "locality",
  "district",
  "country",
  "admin1",
  "admin2",
  "continent",
  "region",
  "water",
  "mountain",
] as const
export type GazetteerType = (typeof placeTypes)[number]

/** Sizes that fix the layout, in the order of the header after magic and version. */
export interface Sizes {
  readonly places: number
  readonly nameBytes: number
  readonly slots: number
  readonly candidates: number
}

/** How a name stands for a place; bits of an entry in the column of candidates, above the place's index. */
export const candidateBits = {
  place: 0x00ffffff,
  /** Not the main name: an exonym, an old name, a transliteration. */
  alternate: 1 << 24,
  /** "Kazakh": says of something that it belongs to the place. */
  demonym: 1 << 25,
  /** "Calif.", "TX": stands for the place only beside another name or in its own spelling. */
  abbreviation: 1 << 26,
  /** The last of its name. */
  last: 1 << 27,
} as const

/** Bits of a slot's value, above the index of its first candidate. */
export const slotBits = {
  first: 0x00ffffff,
  /** The key is a whole name. */
  name: 1 << 24,
  /** The key begins a longer name. */
  prefix: 1 << 25,
  /** Also an everyday word, or a given name or surname: the name alone proves nothing. */
  ambiguous: 1 << 26,
} as const

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Byte offset of each column and the length of the whole file. */
export const layout = ({ places, nameBytes, slots, candidates }: Sizes) => {
  let end = headerWords * 4
  const column = (bytes: number): number => {
    const start = end
    end = aligned(end + bytes)
    return start
  }
  return {
    id: column(4 * places),
    lat: column(4 * places),
    lon: column(4 * places),
    population: column(4 * places),
    parent: column(4 * places),
    nameStart: column(4 * (places + 1)),
    country: column(2 * places),
    type: column(places),
    names: column(nameBytes),
    slotKey: column(4 * slots),
    slotValue: column(4 * slots),
    candidate: column(4 * candidates),
    end,
  }
}

/** Degrees are kept in units of 1e-5, about a metre. */
export const degreeUnits = 1e5
