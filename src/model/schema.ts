import { z } from "zod"
import {
  datePrecisions,
  filledParts,
  genders,
  harms,
  incidentStatuses,
  incidentTypes,
  involvedRoles,
  placePrecisions,
  placeRelations,
  sectors,
  stances,
} from "./codes.js"
import { aliases, best, count, country, day, edtf, end, evidence, high, low, rule, start, text } from "./field-kinds.js"

/**
 * The graph's one schema: every kind of node and edge, its fields and what they mean. The TypeScript types, the check
 * of a graph, `schema/graph.schema.json`, the reference page and the Neo4j constraints are made from it.
 */

/** Fields of each kind of node, beside `kind`, `labels` and `label`. */
export const nodeFields = {
  Article: z
    .object({
      id: text,
      title: text.nullable(),
      url: text.nullable(),
      published: day.nullable().describe("day of publication"),
      language: text.describe("BCP 47"),
      text: z.string().describe("what evidence points into"),
      rule,
    })
    .describe("One report, as it was read"),
  Outlet: z.object({ name: text, rule }).describe("Who publishes articles"),
  Incident: z
    .object({
      type: z.enum(incidentTypes),
      status: z.enum(incidentStatuses).describe("only what `occurred` counts unless asked otherwise"),
      background: z.boolean().describe("told as context, not as this article's news"),
      start,
      end,
      edtf: edtf.nullable(),
      datePrecision: z.enum(datePrecisions),
      killedLow: low,
      killedBest: best,
      killedHigh: high,
      injuredLow: low,
      injuredBest: best,
      injuredHigh: high,
      missingLow: low,
      missingBest: best,
      missingHigh: high,
      abductedLow: low,
      abductedBest: best,
      abductedHigh: high,
      arrestedLow: low,
      arrestedBest: best,
      arrestedHigh: high,
      policy: text.nullable().describe("how each Best was chosen; null where there is no figure"),
      summary: text.describe("one line that says what happened"),
      plover: text.describe("PLOVER event code"),
      acled: text.describe("ACLED sub-event type"),
      gtd: text.nullable().describe("GTD attack type; null where GTD has none"),
      filled: z
        .array(z.enum(filledParts))
        .optional()
        .describe("what no article says and `--fill` guessed; only there where it did"),
      rule,
    })
    .describe("One happening, however often it is told"),
  Place: z
    .object({
      name: text,
      aliases,
      placeType: text.describe("country, admin1, admin2, city, locality, building, region, water …"),
      lat: z.number().min(-90).max(90).nullable().describe("WGS 84 degrees"),
      lon: z.number().min(-180).max(180).nullable().describe("WGS 84 degrees"),
      geonamesId: count.nullable(),
      country: country.nullable().describe("ISO 3166-1 alpha-2"),
      admin1: text.nullable().describe("first-level division, by name"),
      rule,
    })
    .describe("Where something is"),
  Person: z
    .object({
      name: text,
      aliases,
      gender: z.enum(genders).nullable(),
      age: count.nullable().describe("years"),
      rule,
    })
    .describe("A person with a name; also labelled Official when holding an office"),
  Organization: z
    .object({
      name: text,
      aliases,
      sector: z.enum(sectors).nullable().describe("PLOVER sector"),
      country: country.nullable(),
      rule,
    })
    .describe("An organisation; also labelled Gang or SecurityForce"),
  Group: z
    .object({
      name: text,
      size: count.nullable(),
      sizeLow: count.nullable(),
      sizeHigh: count.nullable(),
      sector: z.enum(sectors).nullable().describe("PLOVER sector"),
      rule,
    })
    .describe("One or more people without a name"),
  Office: z.object({ name: text, rule }).describe("An office that people hold"),
  Asset: z
    .object({ name: text, assetType: text.nullable().describe("building, vehicle, goods …"), rule })
    .describe("A thing attacked or taken"),
  Weapon: z.object({ name: text, weaponType: text, rule }).describe("What was used to do harm"),
  Date: z
    .object({ edtf, start, end, precision: z.enum(datePrecisions), rule })
    .describe("A time that an article gives"),
  Claim: z
    .object({
      field: text.describe("what it is about: killed, injured, … or `statement`"),
      value: z.union([count, text]).nullable(),
      low: count.nullable(),
      high: count.nullable(),
      unit: text.nullable().describe("whom or what a figure counts: people, civilians, children, officers …"),
      polarity: z.enum(["positive", "negative"]),
      hedge: text.nullable().describe("the words that weaken it, such as `might`, `at least`, `allegedly`"),
      quote: text.describe("the words of the article, byte for byte"),
      observed: day.nullable().describe("day of the article that carries it"),
      rule,
    })
    .describe("A figure or statement, with who says it; never overwritten"),
  Decision: z
    .object({ action: text, reason: text.nullable(), at: text.describe("ISO 8601 instant"), rule })
    .describe("A person's correction"),
} as const
/** A kind of node; its first label in Neo4j. */
export type NodeKind = keyof typeof nodeFields
/** In the order of the schema. */
export const nodeKinds = Object.keys(nodeFields) as readonly NodeKind[]

/** Labels that a node may carry beside its kind. */
export const secondaryLabels = { Person: ["Official"], Organization: ["Gang", "SecurityForce"] } as const satisfies {
  readonly [K in NodeKind]?: readonly string[]
}

const actors = ["Person", "Organization", "Group"] as const
const said = { evidence, rule }

/** Each kind of edge: from where to where, and its fields beside `kind`. */
export const edgeShapes = {
  PERPETRATED_BY: {
    from: ["Incident"],
    to: actors,
    fields: z.object({ suspected: z.boolean(), ...said }).describe("who did it"),
  },
  TARGETED: {
    from: ["Incident"],
    to: [...actors, "Asset"],
    fields: z
      .object({ harm: z.enum(harms).nullable(), count: count.nullable(), ...said })
      .describe("whom or what it hit"),
  },
  INVOLVED: {
    from: ["Incident"],
    to: actors,
    fields: z.object({ role: z.enum(involvedRoles), ...said }).describe("who else took part, and as what"),
  },
  USED: { from: ["Incident"], to: ["Weapon"], fields: z.object(said).describe("with what") },
  OCCURRED_AT: {
    from: ["Incident"],
    to: ["Place"],
    fields: z
      .object({ precision: z.enum(placePrecisions), relation: z.enum(placeRelations), ...said })
      .describe("where"),
  },
  OCCURRED_ON: { from: ["Incident"], to: ["Date"], fields: z.object(said).describe("when") },
  LOCATED_IN: {
    from: ["Place"],
    to: ["Place"],
    fields: z
      .object({ evidence: evidence.optional(), rule })
      .describe("contained in; from the gazetteer unless it has evidence"),
  },
  HOLDS: {
    from: ["Person"],
    to: ["Office"],
    fields: z.object({ ...said, former: z.boolean().describe("no more held") }).describe("holds the office"),
  },
  OF: { from: ["Office"], to: ["Organization", "Place"], fields: z.object(said).describe("the office of what") },
  MEMBER_OF: { from: ["Person", "Group"], to: ["Organization"], fields: z.object(said).describe("belongs to") },
  PART_OF: { from: ["Incident"], to: ["Incident"], fields: z.object(said).describe("a part of a larger incident") },
  FOLLOWED: { from: ["Incident"], to: ["Incident"], fields: z.object(said).describe("came after, and in answer to") },
  CAUSED: { from: ["Incident"], to: ["Incident"], fields: z.object(said).describe("brought about") },
  RELATED_TO: {
    from: ["Incident"],
    to: ["Incident"],
    fields: z.object(said).describe("told together, relation unsaid"),
  },
  ABOUT: {
    from: ["Claim"],
    to: ["Incident", "Place", ...actors, "Office", "Asset", "Weapon", "Date", "Claim"],
    fields: z.object(said).describe("what a claim is about"),
  },
  ASSERTED_BY: {
    from: ["Claim"],
    to: [...actors, "Outlet"],
    fields: z.object({ verb: text.nullable(), stance: z.enum(stances), ...said }).describe("who says it"),
  },
  CONTRADICTS: { from: ["Claim"], to: ["Claim"], fields: z.object(said).describe("both cannot be true") },
  REPORTED_IN: {
    from: ["Incident", "Claim"],
    to: ["Article"],
    fields: z
      .object({ salience: z.number().min(0).max(1), ...said })
      .describe("which article tells it, and how centrally"),
  },
  PUBLISHED_BY: {
    from: ["Article"],
    to: ["Outlet"],
    fields: z.object({ evidence: evidence.optional(), rule }).describe("the outlet"),
  },
  WRITTEN_BY: {
    from: ["Article"],
    to: ["Person"],
    fields: z
      .object({ role: z.enum(["reporter", "editor"]), evidence: evidence.optional(), rule })
      .describe("the byline"),
  },
} as const satisfies {
  readonly [kind: string]: {
    readonly from: readonly NodeKind[]
    readonly to: readonly NodeKind[]
    readonly fields: z.ZodObject
  }
}
/** A kind of edge; the relationship type in Neo4j. */
export type EdgeKind = keyof typeof edgeShapes
/** In the order of the schema. */
export const edgeKinds = Object.keys(edgeShapes) as readonly EdgeKind[]
