import { describe, expect, test } from "vitest"
import { compareIncidents, threshold } from "../../src/linking/comparison.js"
import type { Profile } from "../../src/linking/profile.js"
import { compareWording, type Wording, weighWords } from "../../src/linking/wording.js"
import type { Report } from "../../src/model/report.js"
import { articleOf } from "../article.js"

const reportOf = (text: string): Report => ({
  ...{ article: articleOf(text), origin: 0, dateline: -1, mentions: [], entities: [], incidents: [], figures: [] },
  ...{ attributions: [], claims: [] },
})
const pier = "A man was shot on the pier in Harlow. The angler had argued over bait, police said."
const anglers = "Police said an angler was shot on the pier after anglers argued over bait in Harlow."
const bakery = "A man was shot in Harlow. Police said the baker had refused to open the till."
/** News of one kind, so many that its words are known to be common. */
const others = Array.from(
  { length: 40 },
  (_, at) =>
    `A man was shot in Harlow on day ${at}, after police said the gunman had argued over rent and an officer was called.`,
)
const weigh = (...texts: readonly string[]): readonly (Wording | null)[] => weighWords(texts.map(reportOf))

describe("how alike articles are worded", () => {
  const [one, same, unlike] = weigh(pier, anglers, bakery, ...others)
  test("rare words that both have count, words of all the news do not", () => {
    if (!one || !same || !unlike) throw new Error("a large case weighs its words")
    expect(compareWording(one, one)).toBeCloseTo(1)
    expect(compareWording(one, same)).toBeGreaterThan(3 * compareWording(one, unlike))
    expect(compareWording(same, one)).toBeCloseTo(compareWording(one, same))
  })
  test("a small case does not know which words are common", () => {
    expect(weigh(pier, anglers)).toEqual([null, null])
  })
  test("an article without words is like none", () => {
    const [empty, full] = weigh("", pier, ...others)
    expect(compareWording(empty ?? new Map(), full ?? new Map())).toBe(0)
  })

  const account = { people: new Set<string>(), towns: new Set<string>(), spots: new Set<string>() }
  const names = {
    ...{ persons: new Set<string>(), victims: new Set<string>(), ages: new Set<number>() },
    organizations: new Set<string>(),
  }
  const profile = (report: number, wording: Wording | null | undefined): Profile => ({
    ...{ report, incident: 0, type: "shooting", status: "occurred", first: null, last: null, published: 15_000 },
    ...{ places: [], ...names, killed: null, injured: null, account: { ...account, wording: wording ?? null } },
  })
  test("nothing else known, like words alone make no link, and unlike ones speak against it", () => {
    const score = (wording: typeof one) => compareIncidents(profile(0, one), profile(1, wording))?.score ?? 0
    expect(score(same)).toBeGreaterThan(score(null))
    expect(score(unlike)).toBeLessThan(score(null))
    expect(score(same)).toBeLessThan(threshold)
  })
  test("like words, the town and the toll do not link what gives no day", () => {
    const place = { key: "place/1", country: "US", admin1: "Coast", fine: true, lat: 43, lon: 76, population: 500_000 }
    const score = (published: number | null) => {
      const told = { ...profile(0, one), places: [place], injured: 1, published }
      return compareIncidents(told, { ...told, report: 1 })?.score ?? 0
    }
    expect(score(15_000)).toBeGreaterThanOrEqual(threshold)
    expect(score(null)).toBeLessThan(threshold)
  })
})
