import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compareIncidents, threshold } from "../../src/linking/comparison.js"
import { clusterIncidents } from "../../src/linking/incidents.js"
import type { PlaceProfile, Profile } from "../../src/linking/profile.js"
import { Union } from "../../src/linking/union.js"

const town: PlaceProfile = {
  key: "place/1",
  country: "KZ",
  admin1: "Coast",
  fine: true,
  lat: 43.2,
  lon: 76.9,
  population: 500_000,
}
const suburb: PlaceProfile = { ...town, key: "place/2", lat: 43.3, lon: 77 }
const farTown: PlaceProfile = { ...town, key: "place/3", lat: 51.1, lon: 71.4 }
const country: PlaceProfile = {
  key: "place/KZ",
  country: "KZ",
  admin1: null,
  fine: false,
  lat: 48,
  lon: 68,
  population: 0,
}
const elsewhere: PlaceProfile = { ...country, key: "place/PE", country: "PE" }

const shooting: Profile = {
  ...{ report: 0, incident: 0, type: "shooting", status: "occurred", first: 15_000, last: 15_000, published: 15_001 },
  ...{
    places: [town],
    persons: new Set(["marek oru"]),
    victims: new Set(),
    ages: new Set(),
    organizations: new Set(),
    killed: 2,
    injured: null,
    account: null,
  },
}
const account = { people: new Set<string>(), towns: new Set<string>(), spots: new Set<string>(), wording: null }
/** Told without a day, without names and in another town. */
const vague = { first: null, last: null, persons: new Set<string>(), places: [suburb] }
const told = (fields: Partial<Profile>): Profile => ({ ...shooting, report: 1, ...fields })
const without: Partial<Profile> = { persons: new Set() }

describe("two tellings of one happening", () => {
  test.each([
    ["told alike", {}],
    ["as a killing", { type: "killing" }],
    ["without names", without],
    ["in a suburb, with the same name", { places: [suburb] }],
    ["in the country, with the same name", { places: [country] }],
    ["on a day not said, with the same name", { first: null, last: null }],
    ["a day later, with the same name", { first: 15_001, last: 15_001 }],
    ["within some days", { first: 14_999, last: 15_001 }],
    ["with another toll", { killed: 3 }],
  ] as const)("%s are linked", (_, fields) => {
    const likeness = compareIncidents(shooting, told(fields))
    expect(likeness?.score).toBeGreaterThanOrEqual(threshold)
    expect(likeness?.reasons).not.toEqual([])
  })

  test.each([
    ["of another kind", { type: "protest" }],
    ["planned", { status: "planned" }],
    ["denied", { status: "denied" }],
  ] as const)("%s exclude each other", (_, fields) => {
    expect(compareIncidents(shooting, told(fields))).toBeNull()
  })

  test.each([
    ["a week later, with nobody in common", { ...without, first: 15_007, last: 15_007 }],
    ["months later, on a day not said", { ...without, first: null, last: null, published: 15_200 }],
    ["in another country", { ...without, places: [elsewhere] }],
    ["in a far town", { ...without, places: [farTown] }],
    ["in a suburb, with nobody in common", { ...without, places: [suburb], killed: null }],
    ["with other people and another toll", { persons: new Set(["ann lee"]), killed: 9 }],
    ["without day and names", { ...without, first: null, last: null, killed: null }],
  ] as const)("%s are left apart", (_, fields) => {
    expect(compareIncidents(shooting, told(fields))?.score).toBeLessThan(threshold)
  })

  test.each([
    ["the same bystanders", { people: new Set(["ann lee", "bo dahl"]) }, "both name ann lee and bo dahl"],
    ["the same streets", { spots: new Set(["elm street", "mill lane", "dock 9"]) }, "elm street"],
  ] as const)("whose articles name %s are linked", (_, names, reason) => {
    const one = { ...shooting, ...vague, account: { ...account, ...names } }
    const likeness = compareIncidents(one, { ...one, report: 1 })
    expect(likeness?.score).toBeGreaterThanOrEqual(threshold)
    expect(likeness?.reasons.join()).toContain(reason)
    expect(compareIncidents({ ...one, account: null }, { ...one, report: 1 })?.score).toBeLessThan(threshold)
  })

  test("shootings of one day and toll in a small town are linked, in a city they are two", () => {
    const nameless = { ...without, first: null, last: null }
    const [city, hamlet] = [500_000, 5_000].map((population) => {
      const one = { ...shooting, ...nameless, places: [{ ...town, population }] }
      return compareIncidents(one, { ...one, report: 1 })?.score ?? 0
    })
    expect(city).toBeLessThan(threshold)
    expect(hamlet).toBeGreaterThanOrEqual(threshold)
  })

  test("a town that the other's article names too is no other place", () => {
    const one = { ...shooting, ...without, account: { ...account, towns: new Set(["place/3"]) } }
    const other = told({ ...without, places: [farTown], account })
    expect(compareIncidents(one, other)?.score).toBeGreaterThanOrEqual(threshold)
    expect(compareIncidents({ ...one, account }, other)?.score).toBeLessThan(threshold)
  })

  test("likeness is the same from either side", () => {
    const other = told({ type: "killing", places: [suburb], killed: 3 })
    expect(compareIncidents(other, shooting)?.score).toBe(compareIncidents(shooting, other)?.score)
  })
})

describe("clusters", () => {
  test("three articles tell one incident; a link says why", () => {
    const { clusters, links } = clusterIncidents([shooting, told({}), told({ report: 2, type: "killing" })])
    expect(clusters).toEqual([[0, 1, 2]])
    expect(links).toHaveLength(2)
    expect(links[0]?.reasons).toContain("both name marek oru")
  })

  test("two incidents of one article are never one, though a third article's is like both", () => {
    const { clusters } = clusterIncidents([shooting, { ...shooting, incident: 1 }, told({})])
    expect(clusters.length).toBe(2)
    for (const cluster of clusters) expect(cluster).not.toEqual(expect.arrayContaining([0, 1]))
  })

  test("what is like one of a group and unlike the rest stays out", () => {
    const alike = [0, 1, 2].map((report) => told({ report, ...without }))
    const bridge = told({ report: 3 })
    const other = told({ report: 4, first: 15_006, last: 15_006, published: 15_020, places: [farTown], killed: 9 })
    const clusters = clusterIncidents([...alike, bridge, other]).clusters
    expect(compareIncidents(bridge, other)?.score).toBeLessThan(threshold)
    expect(clusters).toEqual([[0, 1, 2, 3], [4]])
  })

  test("nothing to link: each its own, none lost", () => {
    const apart = [shooting, told({ ...without, places: [farTown] }), told({ report: 2, type: "protest" })]
    expect(clusterIncidents(apart)).toEqual({ clusters: [[0], [1], [2]], links: [] })
    expect(clusterIncidents([])).toEqual({ clusters: [], links: [] })
  })

  test("every incident is in exactly one cluster, whatever they are", () => {
    const profile = fc.record({
      report: fc.nat(5),
      type: fc.constantFrom("shooting", "killing", "fire", "arrest"),
      first: fc.constantFrom(null, 15_000, 15_001, 15_020),
      places: fc.constantFrom([town], [suburb], [farTown], [country], []),
      persons: fc.constantFrom(new Set<string>(), new Set(["marek oru"]), new Set(["ann lee"])),
    })
    fc.assert(
      fc.property(fc.array(profile, { maxLength: 25 }), (drawn) => {
        const profiles = drawn.map((fields, incident) => told({ ...fields, incident, last: fields.first } as const))
        const { clusters } = clusterIncidents(profiles)
        expect(clusters.flat().toSorted((a, b) => a - b)).toEqual(profiles.map((_, index) => index))
        for (const cluster of clusters) {
          const reports = cluster.map((index) => profiles[index]?.report)
          expect(new Set(reports).size).toBe(reports.length)
        }
      }),
    )
  })
})

test("joined sets are those that a flood over the pairs gives", () => {
  const size = 12
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1))), (pairs) => {
      const union = new Union(size)
      for (const [a, b] of pairs) union.join(a, b)
      const flood = (from: number): readonly number[] => {
        const seen = new Set([from])
        for (let before = 0; before < seen.size; ) {
          before = seen.size
          for (const [a, b] of pairs) if (seen.has(a) || seen.has(b)) seen.add(a).add(b)
        }
        return [...seen].toSorted((a, b) => a - b)
      }
      const all = Array.from({ length: size }, (_, item) => flood(item))
      expect(union.sets()).toEqual(all.filter((set, item) => set[0] === item))
    }),
  )
})

describe("the other incidents of articles that tell of one", () => {
  const arson: Partial<Profile> = {
    ...{ incident: 1, type: "arson", first: 15_006, last: 15_006, killed: null },
    ...{ places: [], persons: new Set<string>(), victims: new Set<string>() },
  }
  const first = [shooting, { ...shooting, ...arson, published: 15_007 }]
  const later = (fields: Partial<Profile>): Profile => told({ ...arson, published: 15_030, ...fields })
  const joined = (profiles: readonly Profile[]) => clusterIncidents(profiles).clusters

  test("of one day and type are one, though told weeks later and without names", () => {
    expect(joined([...first, told({}), later({})])).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  test("are two where the articles share no happening, or the days differ", () => {
    expect(joined([...first, later({})])).toHaveLength(3)
    expect(joined([...first, told({}), later({ first: 15_012, last: 15_012 })])).toHaveLength(3)
  })
})
