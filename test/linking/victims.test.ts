import { describe, expect, test } from "vitest"
import { compareIncidents, threshold } from "../../src/linking/comparison.js"
import { clusterIncidents } from "../../src/linking/incidents.js"
import type { Profile } from "../../src/linking/profile.js"

const day = 20_000
const town = {
  key: "place/geonames/1",
  country: "US",
  admin1: "Ohio",
  fine: true,
  lat: 40,
  lon: -83,
  population: 900_000,
}
const profile = (report: number, change: Partial<Profile> = {}): Profile => ({
  report,
  incident: 0,
  type: "shooting",
  status: "occurred",
  first: day,
  last: day,
  published: day + 1,
  places: [town],
  persons: new Set(["ann roe"]),
  victims: new Set(["ann roe"]),
  ages: new Set(),
  organizations: new Set(),
  killed: 1,
  injured: null,
  account: null,
  ...change,
})

describe("who is named as the victim", () => {
  test("makes one happening of a report and one that gives the day of the arrest", () => {
    const later = profile(1, { first: day + 40, last: day + 40, published: day + 41 })
    expect(compareIncidents(profile(0), later)?.score).toBeGreaterThanOrEqual(threshold)
  })
  test("does so not where only the suspect is the same", () => {
    const later = profile(1, { first: day + 40, last: day + 40, victims: new Set(["bo lee"]) })
    expect(compareIncidents(profile(0), later)?.score).toBeLessThan(threshold)
  })
  test("keeps apart other victims whom one coroner names, where nothing says a day", () => {
    const account = {
      people: new Set(["eve coroner"]),
      towns: new Set<string>(),
      spots: new Set<string>(),
      wording: null,
    }
    const undated = { first: null, last: null, published: null, account }
    const other = { persons: new Set(["bo lee"]), victims: new Set(["bo lee"]) }
    expect(compareIncidents(profile(0, undated), profile(1, { ...undated, ...other }))?.score).toBeLessThan(threshold)
    expect(compareIncidents(profile(0, undated), profile(1, undated))?.score).toBeGreaterThanOrEqual(threshold)
  })
  test("is told by the age where nobody is named", () => {
    const nameless = { persons: new Set<string>(), victims: new Set<string>(), first: null, last: null }
    const score = (...ages: readonly number[]): number =>
      compareIncidents(
        profile(0, { ...nameless, ages: new Set([22]) }),
        profile(1, { ...nameless, ages: new Set(ages) }),
      )?.score ?? 0
    expect(score(22)).toBeGreaterThan(score())
    expect(score(23)).toBe(score())
    expect(score(28)).toBeLessThan(score())
    expect(score(28, 22)).toBe(score(22))
  })
  test("does so not by a surname alone, nor over a generation", () => {
    const other = { first: day + 40, last: day + 40 }
    const roe = { victims: new Set<string>(), persons: new Set(["roe"]) }
    expect(compareIncidents(profile(0, roe), profile(1, { ...roe, ...other }))?.score).toBeLessThan(threshold)
    expect(compareIncidents(profile(0), profile(1, { ...other, published: day + 4000 }))?.score).toBeLessThan(threshold)
  })
})

test("one article with another day does not keep a group apart from a report of the same day", () => {
  const wrong = profile(3, { first: day + 9, last: day + 9 })
  const nameless = profile(4, { persons: new Set(), victims: new Set(), killed: 1 })
  const { clusters } = clusterIncidents([profile(0), profile(1), profile(2), wrong, nameless])
  expect(clusters).toEqual([[0, 1, 2, 3, 4]])
})
