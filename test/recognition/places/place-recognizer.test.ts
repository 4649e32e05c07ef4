import { describe, expect, test } from "vitest"
import type { NameLabel } from "../../../src/recognition/names/index.js"
import { loadPlaces, recognizePlaces } from "../../../src/recognition/places/index.js"
import { noSyntax, plainDocument, spansOf } from "./plain-document.js"

const knowledge = loadPlaces()
const places = (text: string, names: Readonly<Record<string, NameLabel>> = {}, publisher: string | null = null) => {
  const document = plainDocument(text, publisher)
  return recognizePlaces(document, noSyntax, spansOf(document, names), knowledge).places
}
const said = (text: string, names: Readonly<Record<string, NameLabel>> = {}) =>
  places(text, names).map(({ text: name, location }) => `${name}: ${location?.admin1 ?? location?.name ?? "?"}`)

describe("containment tells namesakes apart", () => {
  test.each([
    ["Two men were held in Paris, Texas.", ["Paris: Texas", "Texas: Texas"]],
    ["Two men were held in Paris, France.", ["Paris: Île-de-France", "France: France"]],
    ["A barn burned in Athens, Ga.", ["Athens: Georgia", "Ga.: Georgia"]],
    ["A barn burned near Portland in Maine.", ["Portland: Maine", "Maine: Maine"]],
    ["He was held in Springfield, Illinois.", ["Springfield: Illinois", "Illinois: Illinois"]],
  ])("%s", (text, found) => expect(said(text)).toEqual(found))
})

describe("what the text says of a place is believed before the gazetteer", () => {
  test("no town of the name lies in the state that the text gives", () => {
    const [town] = places("A barn burned in Westmoreland, N.Y., on Monday.", { Westmoreland: "place" })
    expect(town).toMatchObject({ text: "Westmoreland", location: null, container: 1 })
  })
  test("a section of a town that is not named", () => {
    const [section] = places("A barn burned in the city's Escalon section.", { Escalon: "place" })
    expect(section).toMatchObject({ text: "Escalon", location: null })
  })
  test("a county by its short form", () => {
    const [county] = places("A barn burned in Vane Co on Monday.", { "Vane Co": "place" })
    expect(county).toMatchObject({ placeType: "district" })
  })
})

test("the other places of an article decide", () => {
  const text = "The van left Dallas, passed Plano and Sherman, and was stopped in Paris near Bonham."
  const names = { Dallas: "place", Plano: "place", Sherman: "place", Paris: "place", Bonham: "place" } as const
  expect(said(text, names)).toContain("Paris: Texas")
})

test("one sense an article, in both places of the name", () => {
  const text = "The shop in Athens, Ohio, was robbed.\nPolice in Athens said nothing."
  const found = places(text, { Athens: "place", Ohio: "place" })
  expect(new Set(found.filter((place) => place.text === "Athens").map(({ location }) => location?.admin1))).toEqual(
    new Set(["Ohio"]),
  )
})

describe("what the names model says counts", () => {
  test("a person is no place", () => {
    expect(
      places("Jackson said that Houston was quiet.", { Jackson: "person", Houston: "place" }).map(({ text }) => text),
    ).toEqual(["Houston"])
  })
  test("a nationality is no mention", () =>
    expect(places("Kazakh police searched a house.", { Kazakh: "other" })).toEqual([]))
})

test.each([
  ["wkxy.com", "US"],
  ["fox59.com", "US"],
  ["foxnews.com", "GR"],
  [null, "GR"],
])("a station's address says of which Athens its news is: %s", (publisher, country) => {
  const [town] = places("A barn burned in Athens on Monday.", { Athens: "place" }, publisher)
  expect(town?.location?.country).toBe(country)
})

describe("names inside other words", () => {
  test("the town in front of its police", () =>
    expect(
      said("A man was shot, the Houston Police Department said.", { "Houston Police Department": "organization" }),
    ).toEqual(["Houston: Texas"]))
  test("a politician's seat", () => {
    const [place] = places("The bill of Rep. Ann Lee, R-Houston, failed.")
    expect(place).toMatchObject({ text: "Houston", start: 28, end: 35 })
  })
})

test("a place that no gazetteer holds has its kind from the text", () => {
  const [village] = places("The village of Qarabulaqty was searched.", { Qarabulaqty: "place" })
  expect(village).toMatchObject({ text: "Qarabulaqty", location: null, placeType: "town" })
})

describe("what holds an unlisted place", () => {
  const container = (text: string, names: Readonly<Record<string, NameLabel>>) => {
    const found = places(text, names)
    return found[found[0]?.container ?? -1]?.text
  }
  test("said to be in a region", () =>
    expect(container("The hamlet of Qarabulaqty, Ohio, was searched.", { Qarabulaqty: "place", Ohio: "place" })).toBe(
      "Ohio",
    ))
  test("outside a town: the town's country, where it is named", () => {
    const text = "The hamlet of Qarabulaqty outside Almaty is new.\nKazakhstan has many."
    expect(container(text, { Qarabulaqty: "place", Almaty: "place", Kazakhstan: "place" })).toBe("Kazakhstan")
  })
})

test.each([
  ["The hamlet of Qarabulaqty outside Almaty is new.", { Qarabulaqty: "place", Almaty: "place" }, "KZ"],
  ["The southern Egyptian town of Qarabulaqty is new.", { Qarabulaqty: "place" }, "EG"],
  ["They met in Qarabulaqty, 30 km from Almaty.", { Qarabulaqty: "place", Almaty: "place" }, "KZ"],
  ["An Egyptian flew to Qarabulaqty.", { Qarabulaqty: "place" }, null],
] as const)("the country of an unlisted place: %s", (text, names, country) => {
  const found = places(text, names).find((place) => place.text === "Qarabulaqty")
  expect(found).toMatchObject({ location: null, container: -1, country })
})

test.each([
  ["A bomb went off in Lublin.", "city"],
  ["They met in the city of Lublin.", "city"],
  ["They met in Lublin province.", "admin1"],
  ["Riots broke out in the southern town of Karak in Jordan.", "city"],
])("a province and its town: %s", (text, placeType) =>
  expect(places(text, { Lublin: "place" })[0]).toMatchObject({ placeType }),
)

test("a body of people is no place", () => {
  expect(places("Fighters of the Qarabulaqty militia left.", { Qarabulaqty: "place" })).toEqual([])
})

test.each([
  ["They met in Almaty.", "in"],
  ["They met near Almaty.", "near"],
  ["They met outside Almaty.", "outside"],
])("%s", (text, relation) => expect(places(text, { Almaty: "place" })[0]).toMatchObject({ relation }))

test("a doctor is no drive", () => {
  expect(places("Dear Dr. Vogel, the barn in Houston burned.", { Houston: "place" }).map(({ text }) => text)).toEqual([
    "Houston",
  ])
  expect(places("A car was found on Elm Dr. Monday.").map(({ text }) => text)).toEqual(["Elm Dr"])
})

test("streets are streets", () => {
  const found = places("A car was found on North Oak Street in Houston.", { Houston: "place" })
  expect(found.map(({ text, placeType }) => [text, placeType])).toContainEqual(["North Oak Street", "street"])
})

test.each(["", "\n", "no capital anywhere", "🙂", "A B C"])("nothing is found in %j", (text) =>
  expect(places(text)).toEqual([]),
)
