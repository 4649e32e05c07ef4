import { followUpTypes, harms, incidentStatuses, incidentTypes, sectors, stances } from "../src/model/codes.js"
import type { SerializedGraph } from "../src/model/graph.js"
import { CaseBuilder } from "./case-builder.js"

/** mulberry32: a small generator of numbers in [0, 1), the same for the same seed everywhere. */
const random = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Draws with many small numbers and few large ones, as names in the news are: a few actors are in most incidents. */
const dice = (seed: number) => {
  const next = random(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new RangeError("nothing to pick from")
    return item
  }
  const skewed = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() ** 3 * items.length)]
    if (item === undefined) throw new RangeError("nothing to pick from")
    return item
  }
  return { below, pick, skewed, chance: (share: number) => next() < share }
}
type Dice = ReturnType<typeof dice>

const dayOf = (days: number): string => new Date(Date.UTC(2010, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
const times = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
  Array.from({ length: Math.max(1, Math.round(count)) }, (_, index) => make(index))

const quote = (article: string, at: number) => ({ evidence: [`${article}#char=${at},${at + 5}`] })

interface Stage {
  readonly towns: readonly string[]
  readonly people: readonly string[]
  readonly officials: readonly string[]
  readonly gangs: readonly string[]
  readonly forces: readonly string[]
  readonly weapons: readonly string[]
  readonly outlets: readonly string[]
}

const makePlaces = (builder: CaseBuilder, { below }: Dice, incidents: number): readonly string[] => {
  const country = builder.node("Place", "place/country", "Ostland", { placeType: "country", country: "XX" })
  const regions = times(12, (at) => {
    const place = { placeType: "admin1", country: "XX", lat: 40 + at, lon: 60 + at }
    const region = builder.node("Place", `place/region-${at}`, `Region ${at}`, place)
    builder.edge("LOCATED_IN", region, country)
    return region
  })
  return times(incidents / 50 + 10, (at) => {
    const [lat, lon] = [40 + below(12_000) / 1_000, 60 + below(12_000) / 1_000]
    const admin1 = `Region ${at % regions.length}`
    const town = builder.node("Place", `place/${at}`, `Town ${at}`, {
      placeType: "city",
      country: "XX",
      admin1,
      lat,
      lon,
    })
    builder.edge("LOCATED_IN", town, regions[at % regions.length] ?? country)
    return town
  })
}

const makeStage = (builder: CaseBuilder, draw: Dice, incidents: number): Stage => {
  const towns = makePlaces(builder, draw, incidents)
  const organization = (label: string) => (at: number) =>
    builder.node(
      "Organization",
      `organization/${label.toLowerCase()}-${at}`,
      `${label} ${at}`,
      { sector: label === "Gang" ? "CRM" : "COP", country: "XX" },
      [label === "Gang" ? "Gang" : "SecurityForce"],
    )
  const gangs = times(incidents / 200 + 5, organization("Gang"))
  const forces = times(incidents / 500 + 3, organization("Police"))
  const people = times(incidents / 3, (at) => {
    const person = builder.node("Person", `person/${at}`, `Person ${at}`, { aliases: [`P. ${at}`] })
    if (draw.chance(0.3)) builder.edge("MEMBER_OF", person, draw.skewed(gangs), quote("article/0", 0))
    return person
  })
  const officials = times(incidents / 100 + 3, (at) => {
    const official = builder.node("Person", `person/official-${at}`, `Official ${at}`, {}, ["Official"])
    const office = builder.node("Office", `office/${at}`, `Chief ${at}`, {})
    builder.edge("HOLDS", official, office, { ...quote("article/0", 0), former: false })
    builder.edge("OF", office, draw.pick(forces), quote("article/0", 0))
    return official
  })
  const weapons = times(30, (at) =>
    builder.node("Weapon", `weapon/${at}`, `weapon ${at}`, { weaponType: at % 2 === 0 ? "firearm" : "explosive" }),
  )
  const outlets = times(25, (at) => builder.node("Outlet", `outlet/${at}`, `Outlet ${at}`, {}))
  return { towns, people, officials, gangs, forces, weapons, outlets }
}

const makeIncident = (builder: CaseBuilder, draw: Dice, stage: Stage, at: number, article: string): string => {
  const start = dayOf(draw.below(4_000))
  const killed = draw.chance(0.4) ? draw.below(12) : null
  const type = draw.pick(incidentTypes)
  const status = draw.chance(0.9) ? "occurred" : draw.pick(incidentStatuses)
  const range = killed === null ? {} : { killedLow: killed, killedBest: killed, killedHigh: killed + draw.below(4) }
  const incident = builder.node("Incident", `incident/${at}`, `${type} ${at}`, {
    ...{ type, status, background: false, start, end: start, edtf: start, datePrecision: "day" },
    ...{
      ...range,
      policy: killed === null ? null : "latest",
      summary: `${type} number ${at}`,
      plover: "ASSAULT",
      acled: "Attack",
    },
  })
  const said = quote(article, draw.below(900))
  builder.edge("OCCURRED_AT", incident, draw.skewed(stage.towns), { precision: "town", relation: "in", ...said })
  builder.edge("OCCURRED_ON", incident, `date/${start}`, said)
  const suspected = draw.chance(0.2)
  builder.edge("PERPETRATED_BY", incident, draw.skewed(draw.chance(0.5) ? stage.gangs : stage.people), {
    suspected,
    ...said,
  })
  if (draw.chance(0.3)) builder.edge("PERPETRATED_BY", incident, draw.skewed(stage.people), { suspected, ...said })
  const harm = draw.pick(harms)
  builder.edge("TARGETED", incident, draw.skewed(stage.people), { harm, count: 1, ...said })
  if (draw.chance(0.5)) {
    const size = 1 + draw.below(9)
    const group = builder.node("Group", `group/${at}`, `${size} people`, { size, sector: draw.pick(sectors) })
    builder.edge("TARGETED", incident, group, { harm, count: size, ...said })
  }
  if (draw.chance(0.6)) builder.edge("USED", incident, draw.skewed(stage.weapons), said)
  if (draw.chance(0.7)) builder.edge("INVOLVED", incident, draw.skewed(stage.forces), { role: "responder", ...said })
  if (type === "reaction")
    builder.edge("INVOLVED", incident, draw.skewed(stage.officials), { role: "speaker", ...said })
  if (at > 0 && (followUpTypes.has(type) || draw.chance(0.1))) {
    builder.edge("FOLLOWED", incident, `incident/${draw.below(at)}`, said)
  }
  return incident
}

const makeClaim = (
  builder: CaseBuilder,
  draw: Dice,
  stage: Stage,
  at: number,
  { incident, article, day }: { readonly incident: string; readonly article: string; readonly day: string },
): string => {
  const figure = draw.below(12)
  const field = draw.chance(0.5) ? "killed" : "statement"
  const stance = draw.chance(0.7) ? "asserts" : draw.pick(stances)
  const values =
    field === "killed" ? { value: figure, low: figure, high: figure, unit: "people" } : { value: "it was so" }
  const claim = builder.node("Claim", `claim/${at}`, `${field} ${at}`, {
    ...{ field, ...values, polarity: stance === "denies" ? "negative" : "positive", quote: "said so", observed: day },
    hedge: draw.chance(0.1) ? "at least" : null,
  })
  const said = quote(article, draw.below(900))
  builder.edge("ABOUT", claim, incident, said)
  const source = draw.skewed(draw.chance(0.5) ? stage.officials : draw.chance(0.5) ? stage.outlets : stage.forces)
  builder.edge("ASSERTED_BY", claim, source, { verb: "say", stance, ...said })
  builder.edge("REPORTED_IN", claim, article, { salience: 0.5, ...said })
  return claim
}

/**
 * A case of so many incidents, drawn from the schema: with its articles, actors, places and claims about five nodes and
 * fifteen edges each. The same numbers give the same graph.
 */
export const generateCase = (incidents: number, seed = 1): SerializedGraph => {
  const builder = new CaseBuilder()
  const draw = dice(seed)
  const stage = makeStage(builder, draw, incidents)
  for (const day of times(4_000, dayOf)) {
    builder.node("Date", `date/${day}`, day, { edtf: day, start: day, end: day, precision: "day" })
  }
  let claims = 0
  for (let at = 0; at < incidents; at++) {
    const article = `article/${at}`
    const day = dayOf(draw.below(4_100))
    const text = `Report ${at}. `.repeat(80)
    builder.node("Article", article, `Report ${at}`, {
      id: article,
      title: `Report ${at}`,
      published: day,
      language: "en",
      text,
    })
    builder.edge("PUBLISHED_BY", article, draw.skewed(stage.outlets))
    const incident = makeIncident(builder, draw, stage, at, article)
    const tellers = [article, ...times(draw.below(3), () => `article/${draw.below(at + 1)}`)]
    for (const teller of new Set(tellers)) {
      builder.edge("REPORTED_IN", incident, teller, { salience: teller === article ? 1 : 0.5, ...quote(teller, 1) })
    }
    const said = times(1 + draw.below(3), () => makeClaim(builder, draw, stage, claims++, { incident, article, day }))
    if (said.length > 1 && draw.chance(0.2)) {
      builder.edge("CONTRADICTS", said[0] ?? "", said[1] ?? "", quote(article, 1))
    }
  }
  return builder.build("generated")
}
