import { CaseBuilder } from "../../bench/case-builder.js"
import type { SerializedGraph } from "../../src/model/graph.js"

const at = (...articles: readonly string[]) => ({ evidence: articles.map((article) => `${article}#char=3,9`) })

const addPlaces = (builder: CaseBuilder): void => {
  const place = (key: string, label: string, placeType: string, lat: number | null, lon: number | null) =>
    builder.node("Place", key, label, { placeType, lat, lon, country: "XX" })
  place("place/ostland", "Ostland", "country", 45, 65)
  place("place/coast", "Coast Region", "admin1", 43.5, 77)
  place("place/port-mira", "Port Mira", "city", 43.25, 76.95)
  builder.node("Place", "place/quay", "Fisherman's Quay", {
    ...{ placeType: "locality", aliases: ["The Quay"], lat: null, lon: null, country: "XX" },
  })
  place("place/hill-town", "Hill Town", "city", 43.0, 78.5)
  builder.edge("LOCATED_IN", "place/quay", "place/port-mira", at("wire-1"))
  builder.edge("LOCATED_IN", "place/port-mira", "place/coast")
  builder.edge("LOCATED_IN", "place/coast", "place/ostland")
  builder.edge("LOCATED_IN", "place/hill-town", "place/ostland")
}

const addActors = (builder: CaseBuilder): void => {
  const gang = (key: string, label: string) =>
    builder.node("Organization", key, label, { sector: "CRM", country: "XX" }, ["Gang"])
  gang("organization/crew", "Red Street Crew")
  gang("organization/boys", "Harbour Boys")
  const police = { sector: "COP", country: "XX", aliases: ["Port Police"] }
  builder.node("Organization", "organization/police", "Port Mira Police", police, ["SecurityForce"])
  builder.node("Person", "person/ilves", "Zoë Ilves", { aliases: ["Ilves"], gender: "female", age: 51 }, ["Official"])
  builder.node("Person", "person/oru", "Marek Oru", { gender: "male", age: 29 })
  builder.node("Person", "person/smith", "王小明 “Smith” O'Neil 🙂", { aliases: ["Smith"] })
  builder.node("Group", "group/officers", "two policemen", { size: 2, sizeLow: 2, sizeHigh: 2, sector: "COP" })
  builder.node("Asset", "asset/ferry", "the ferry", { assetType: "vehicle" })
  builder.node("Weapon", "weapon/pistol", "pistol", { weaponType: "firearm" })
  builder.node("Weapon", "weapon/bomb", "car bomb", { weaponType: "explosive" })
  builder.node("Office", "office/minister", "Minister of the Interior", {})
  builder.edge("HOLDS", "person/ilves", "office/minister", { ...at("wire-1", "daily-1"), former: false })
  builder.edge("OF", "office/minister", "place/ostland", at("wire-1"))
  builder.edge("MEMBER_OF", "person/oru", "organization/crew", at("wire-1"))
  builder.edge("MEMBER_OF", "person/smith", "organization/boys", at("daily-1"))
}

const addArticles = (builder: CaseBuilder): void => {
  builder.node("Outlet", "outlet/wire", "Wire Service", {})
  builder.node("Outlet", "outlet/daily", "The Daily", {})
  const article = (id: string, title: string | null, published: string | null, outlet: string | null) => {
    const text = "Six shots were heard in Port Mira — naïve 🙂."
    builder.node("Article", `article/${id}`, title ?? id, { id, title, published, language: "en", text })
    if (outlet !== null) builder.edge("PUBLISHED_BY", `article/${id}`, outlet)
  }
  article("wire-1", "Two policemen shot at quay", "2012-07-29", "outlet/wire")
  article("wire-2", "Toll in Port Mira rises", "2012-08-02", "outlet/wire")
  article("daily-1", "Gangs at war?", "2012-08-02", "outlet/daily")
  article("note", null, null, null)
  builder.edge("WRITTEN_BY", "article/daily-1", "person/smith", { role: "reporter" })
}

interface Happening {
  readonly type: string
  readonly status?: string
  readonly day: string | null
  readonly place: string | null
  readonly summary: string
  /** Low, best and high; high is null where the toll is open upwards. */
  readonly killed?: readonly [number, number, number | null]
  readonly injured?: readonly [number, number, number]
  readonly told: readonly string[]
}

const addIncident = (builder: CaseBuilder, key: string, happening: Happening): string => {
  const { type, status = "occurred", day, place, summary, killed = [null, null, null], injured, told } = happening
  const [killedLow, killedBest, killedHigh] = killed
  const [injuredLow, injuredBest, injuredHigh] = injured ?? [null, null, null]
  const incident = builder.node("Incident", `incident/${key}`, summary, {
    ...{ type, status, background: false, start: day, end: day, edtf: day, datePrecision: day ? "day" : "unknown" },
    ...{ killedLow, killedBest, killedHigh, injuredLow, injuredBest, injuredHigh, policy: "latest", summary },
    ...{ plover: "ASSAULT", acled: "Armed clash" },
  })
  if (place) builder.edge("OCCURRED_AT", incident, place, { precision: "town", relation: "in", ...at(...told) })
  if (day !== null) builder.edge("OCCURRED_ON", incident, `date/${day}`, at(...told))
  for (const [index, id] of told.entries()) {
    builder.edge("REPORTED_IN", incident, `article/${id}`, { salience: index === 0 ? 1 : 0.25, ...at(id) })
  }
  return incident
}

const addIncidents = (builder: CaseBuilder): void => {
  for (const day of ["2012-07-28", "2012-07-30", "2012-08-01", "2012-09-10"]) {
    builder.node("Date", `date/${day}`, day, { edtf: day, start: day, end: day, precision: "day" })
  }
  const add = (key: string, happening: Happening) => addIncident(builder, key, happening)
  const [wire, wireLater, daily] = ["wire-1", "wire-2", "daily-1"]
  const feud = { type: "clash", day: null, place: "place/port-mira", summary: "Feud of two gangs", told: [daily] }
  add("feud", { ...feud, killed: [3, 3, 4] })
  const shooting = { type: "shooting", day: "2012-07-28", place: "place/quay", summary: "Two policemen shot dead" }
  add("shooting", { ...shooting, killed: [1, 2, 2], injured: [0, 1, 3], told: [wire, wireLater, daily] })
  const bomb = { type: "bombing", day: "2012-08-01", place: "place/port-mira", summary: "Car bomb at the ferry" }
  add("bombing", { ...bomb, killed: [1, 1, null], told: [wireLater, daily] })
  add("arrest", {
    type: "arrest",
    day: "2012-07-30",
    place: "place/hill-town",
    summary: "Oru arrested",
    told: [wireLater],
  })
  add("reaction", {
    type: "reaction",
    day: "2012-07-30",
    place: null,
    summary: "Minister condemns it",
    told: [wireLater],
  })
  const revenge = { type: "attack", status: "planned", day: "2012-09-10", place: "place/hill-town", told: [daily] }
  add("revenge", { ...revenge, summary: "Revenge planned" })
  const robbery = {
    type: "robbery",
    status: "denied",
    day: null,
    place: null,
    summary: "Robbery denied",
    told: ["note"],
  }
  add("robbery", robbery)
  const knife = { type: "assault", day: "2012-08-01", place: "place/hill-town", summary: "Stabbing", told: ["note"] }
  add("stabbing", { ...knife, injured: [1, 1, 1] })
}

const addParts = (builder: CaseBuilder): void => {
  const { edge } = { edge: builder.edge.bind(builder) }
  const [wire, wireLater, daily] = [at("wire-1"), at("wire-2"), at("daily-1")]
  edge("PERPETRATED_BY", "incident/shooting", "person/oru", { suspected: true, ...wire })
  edge("PERPETRATED_BY", "incident/shooting", "organization/crew", { suspected: false, ...at("wire-1", "daily-1") })
  edge("PERPETRATED_BY", "incident/bombing", "organization/crew", { suspected: true, ...wireLater })
  edge("PERPETRATED_BY", "incident/bombing", "person/oru", { suspected: false, ...daily })
  edge("PERPETRATED_BY", "incident/revenge", "organization/boys", { suspected: false, ...daily })
  edge("PERPETRATED_BY", "incident/arrest", "organization/police", { suspected: false, ...wireLater })
  edge("TARGETED", "incident/shooting", "group/officers", { harm: "killed", count: 2, ...wire })
  edge("TARGETED", "incident/bombing", "asset/ferry", { harm: "damaged", ...wireLater })
  edge("TARGETED", "incident/bombing", "organization/boys", { harm: "attacked", ...wireLater })
  edge("TARGETED", "incident/bombing", "person/smith", { harm: "killed", count: 1, ...daily })
  edge("TARGETED", "incident/revenge", "organization/crew", { harm: "threatened", ...daily })
  edge("TARGETED", "incident/arrest", "person/oru", wireLater)
  edge("INVOLVED", "incident/shooting", "organization/police", { role: "responder", ...wire })
  edge("INVOLVED", "incident/shooting", "organization/police", { role: "investigator", ...wireLater })
  edge("INVOLVED", "incident/reaction", "person/ilves", { role: "speaker", ...wireLater })
  edge("INVOLVED", "incident/feud", "organization/boys", { role: "side", ...daily })
  edge("INVOLVED", "incident/feud", "organization/crew", { role: "side", ...daily })
  edge("USED", "incident/shooting", "weapon/pistol", wire)
  edge("USED", "incident/bombing", "weapon/bomb", wireLater)
  edge("PART_OF", "incident/shooting", "incident/feud", daily)
  edge("PART_OF", "incident/bombing", "incident/feud", daily)
  edge("FOLLOWED", "incident/reaction", "incident/shooting", wireLater)
  edge("FOLLOWED", "incident/arrest", "incident/shooting", wireLater)
  edge("FOLLOWED", "incident/bombing", "incident/arrest", wireLater)
  edge("CAUSED", "incident/shooting", "incident/bombing", daily)
}

const addClaims = (builder: CaseBuilder): void => {
  const claim = (
    key: string,
    fields: Readonly<Record<string, unknown>>,
    [source, stance, verb]: readonly [string, string, string],
    [about, article]: readonly [string, string],
  ) => {
    const polarity = stance === "denies" ? "negative" : "positive"
    builder.node("Claim", `claim/${key}`, key, { field: "statement", polarity, ...fields })
    builder.edge("ASSERTED_BY", `claim/${key}`, source, { stance, verb, ...at(article) })
    builder.edge("ABOUT", `claim/${key}`, about, at(article))
    builder.edge("REPORTED_IN", `claim/${key}`, `article/${article}`, { salience: 0.5, ...at(article) })
  }
  const figure = (value: number, low: number, high: number, unit: string) => ({
    field: "killed",
    value,
    low,
    high,
    unit,
  })
  const shooting = "incident/shooting"
  const early = { ...figure(1, 1, 1, "officers"), hedge: "at least", quote: "at least one officer dead" }
  claim("early", { ...early, observed: "2012-07-29" }, ["organization/police", "asserts", "say"], [shooting, "wire-1"])
  const late = { ...figure(2, 2, 2, "officers"), quote: "two officers dead", observed: "2012-08-02" }
  claim("late", late, ["outlet/wire", "asserts", "report"], [shooting, "wire-2"])
  const blame = { value: "the Crew did it", quote: "the Crew did it", observed: "2012-08-02" }
  claim("blame", blame, ["person/ilves", "blames", "accuse"], [shooting, "wire-2"])
  const denial = { value: "we did not", quote: "we did not — “never”", observed: "2012-08-02", hedge: "allegedly" }
  claim("denial", denial, ["organization/crew", "denies", "deny"], [shooting, "daily-1"])
  const owned = { value: "it was us", quote: "it was us", observed: null }
  claim("owned", owned, ["person/oru", "claims-responsibility", "claim"], ["incident/bombing", "daily-1"])
  builder.edge("CONTRADICTS", "claim/blame", "claim/denial", at("daily-1"))
  builder.edge("CONTRADICTS", "claim/early", "claim/late", at("wire-2"))
}

/** An invented gang feud in an invented port: small, and with something for every question to find. */
export const harbourCase = (): SerializedGraph => {
  const builder = new CaseBuilder()
  addPlaces(builder)
  addActors(builder)
  addArticles(builder)
  addIncidents(builder)
  addParts(builder)
  addClaims(builder)
  return builder.build("harbour")
}
