import {
  degreeUnits,
  headerWords,
  layout,
  magic,
  placeTypes,
  version,
} from "../../src/recognition/places/gazetteer-format.js"
import type { NamesIndex } from "./names-index.js"
import type { PlaceRecord } from "./records.js"

/** The bytes of the file. */
export const encode = (places: readonly PlaceRecord[], index: NamesIndex): Uint8Array => {
  const names = places.map(({ name }) => new TextEncoder().encode(name))
  const sizes = {
    places: places.length,
    nameBytes: names.reduce((sum, { length }) => sum + length, 0),
    slots: index.slotKey.length,
    candidates: index.candidate.length,
  }
  const at = layout(sizes)
  const buffer = new ArrayBuffer(at.end)
  new Int32Array(buffer, 0, headerWords).set([
    magic,
    version,
    sizes.places,
    sizes.nameBytes,
    sizes.slots,
    sizes.candidates,
  ])
  const count = places.length
  new Uint32Array(buffer, at.id, count).set(places.map(({ id }) => id))
  new Int32Array(buffer, at.lat, count).set(places.map(({ lat }) => Math.round(lat * degreeUnits)))
  new Int32Array(buffer, at.lon, count).set(places.map(({ lon }) => Math.round(lon * degreeUnits)))
  new Uint32Array(buffer, at.population, count).set(places.map(({ population }) => population))
  new Int32Array(buffer, at.parent, count).set(places.map(({ parent }) => parent))
  new Uint16Array(buffer, at.country, count).set(
    places.map(({ country }) => (country === "" ? 0 : country.charCodeAt(0) * 256 + country.charCodeAt(1))),
  )
  new Uint8Array(buffer, at.type, count).set(places.map(({ type }) => placeTypes.indexOf(type)))
  const nameStart = new Uint32Array(buffer, at.nameStart, count + 1)
  const blob = new Uint8Array(buffer, at.names, sizes.nameBytes)
  let end = 0
  for (const [place, name] of names.entries()) {
    nameStart[place] = end
    blob.set(name, end)
    end += name.length
  }
  nameStart[count] = end
  new Uint32Array(buffer, at.slotKey, sizes.slots).set(index.slotKey)
  new Uint32Array(buffer, at.slotValue, sizes.slots).set(index.slotValue)
  new Uint32Array(buffer, at.candidate, sizes.candidates).set(index.candidate)
  return new Uint8Array(buffer)
}
