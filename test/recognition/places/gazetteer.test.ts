import { describe, expect, test } from "vitest"
import { loadGazetteer } from "../../../src/recognition/places/index.js"
import { fold } from "../../../src/recognition/places/name-key.js"

const gazetteer = loadGazetteer()
const first = (name: string) => {
  const [place = -1] = gazetteer.lookup(name)
  return place < 0 ? null : gazetteer.location(place)
}

describe("names are folded", () => {
  test.each([
    ["Coeur d'Alene", "coeurdalene"],
    ["São Paulo", "saopaulo"],
    ["ŁÓDŹ", "lodz"],
    ["İzmir", "izmir"],
    ["St.-Denis", "stdenis"],
    ["Đà Nẵng", "danang"],
  ])("%s", (name, folded) => expect(fold(name)).toBe(folded))
})

describe("the most populous place of a name comes first", () => {
  test.each([
    ["Almaty", "KZ", "Almaty"],
    ["alma-ata", "KZ", "Almaty"],
    ["United States", "US", "United States"],
    ["U.S.", "US", "United States"],
    ["Ohio", "US", "Ohio"],
    ["Rapides Parish", "US", "Rapides Parish"],
    ["Saint Louis", "US", "Saint Louis County"],
    ["MEDELLIN", "CO", "Medellín"],
    ["Darfur", "SD", "Darfur"],
  ])("%s", (name, country, found) => expect(first(name)).toMatchObject({ country, name: found }))
})

test("countries lie where GeoNames has them", () => {
  expect(first("United States")).toMatchObject({ lat: 39.76, lon: -98.5, geonamesId: 6252001, placeType: "country" })
  expect(first("Kazakhstan")).toMatchObject({ lat: 48, lon: 68, geonamesId: 1522867 })
})

test("a town knows its division", () => expect(first("Akron")).toMatchObject({ admin1: "Ohio", country: "US" }))

test.each(["Police", "Nowheresville-upon-Nothing", "Kazakh", "Calif.", "", "!!"])("%s speaks for no place", (name) =>
  expect(gazetteer.has(name)).toBe(false),
)

test("it loads in well under a second and reads in place", () => {
  expect(gazetteer.size).toBeGreaterThan(200_000)
  expect(gazetteer.lookup("Springfield").length).toBeGreaterThan(10)
})
