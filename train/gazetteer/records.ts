import type { GazetteerType } from "../../src/recognition/places/gazetteer-format.js"

/** A place on its way into the file. `parent` points into the same list, -1 for none. */
export interface PlaceRecord {
  readonly id: number
  readonly name: string
  readonly type: GazetteerType
  readonly country: string
  /** Code of the division it lies in or is: "US", "US.OH", "US.OH.049"; regions have their country's. */
  readonly code: string
  lat: number
  lon: number
  population: number
  parent: number
  readonly alternates: readonly string[]
  readonly demonyms: readonly string[]
  readonly abbreviations: readonly string[]
}
