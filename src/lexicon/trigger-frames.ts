import { z } from "zod"
import {
  type Harm,
  harms,
  type IncidentStatus,
  type IncidentType,
  incidentStatuses,
  incidentTypes,
} from "../model/codes.js"

/** What the subject, the object or a phrase under a preposition is to the incident that a trigger tells. */
const triggerRoles = [
  "perpetrator",
  "target",
  "weapon",
  "side",
  "responder",
  "investigator",
  "arrested",
  "suspect",
  "participant",
  "speaker",
  "subject-of",
  "involved",
  "goods",
  "found",
  "site",
  "cause",
  "none",
] as const
export type TriggerRole = (typeof triggerRoles)[number]

/** `act` names an incident by itself, `harm` tells what one did, `weak` needs a fitting object, `echo` only refers back. */
const triggerSenses = ["act", "harm", "weak", "echo"] as const
type TriggerSense = (typeof triggerSenses)[number]

/**
 * The kinds of things that a weak trigger's object has to be one of; `something` is any object, `alone` none at all, `off-course` a vehicle where none should be, `harmed` a sentence
 * that says what harm was done. Those from `deed` to `term` are of the law: see `tellings/legal-fitting.ts`.
 */
const fitting = [
  "person",
  "organization",
  "building",
  "vehicle",
  "craft",
  "infrastructure",
  "place",
  "town",
  "goods",
  "money",
  "drugs",
  "weapon",
  "bomb",
  "stone",
  "chemical",
  "shots",
  "something",
  "alone",
  "off-course",
  "stay",
  "incendiary",
  "injury",
  "limb",
  "hospital",
  "armed",
  "blow",
  "harmed",
  "body",
  "deed",
  "charge",
  "guilt",
  "court",
  "custody",
  "term",
  "never",
] as const
export type Fitting = (typeof fitting)[number]

/** Who or what does it, where the same word then tells something else: "the lorry hit a boy", "pirates seized a ship". */
const doers = [
  "vehicle",
  "stray",
  "occasion",
  "mishap",
  "structure",
  "chance",
  "weather",
  "hazard",
  "mishap",
  "warplane",
  "fire",
  "robber",
  "arsonist",
  "bomber",
  "outlaw",
  "munition",
  "bullet",
  "attack",
  "armed",
  "labour",
  "workers",
  "taker",
  "vandal",
  "rioter",
  "crowd",
  "civilians",
  "people",
  "unsaid",
  "raid",
  "anybody",
] as const
export type Doer = (typeof doers)[number]

const instead = z.object({
  doer: z.enum(doers),
  object: z.array(z.enum(fitting)).default([]),
  /** A preposition without which it is not meant: "gunmen took 40 people from a school". */
  under: z.string().optional(),
  /** What must stand under it: "forced him into a car". */
  holding: z.array(z.enum(fitting)).default([]),
  as: z.string(),
})

export const shape = {
  type: z.enum(incidentTypes),
  sense: z.enum(triggerSenses).default("act"),
  subject: z.enum(triggerRoles).default("perpetrator"),
  object: z.enum(triggerRoles).default("target"),
  harm: z.enum(harms).nullable().default(null),
  fits: z.array(z.enum(fitting)).default([]),
  prepositions: z.record(z.string(), z.enum(triggerRoles)).default({}),
  status: z.enum(incidentStatuses).default("occurred"),
  generic: z.boolean().default(false),
  plain: z.boolean().default(false),
  forces: z.boolean().default(false),
  verdict: z.enum(["clears", "convicts"]).nullable().default(null),
  instead: z.array(instead).default([]),
  plover: z.string().nullable().default(null),
  acled: z.string().nullable().default(null),
  gtd: z.string().nullable().default(null),
}
export const typeShape = {
  plover: z.string(),
  acled: z.string(),
  gtd: z.string().nullable(),
  cameo: z.string().nullable(),
}

/** The codes of an incident in the codebooks that analysts know; `gtd` and `cameo` null where they have none. */
export interface IncidentCodes {
  readonly plover: string
  readonly acled: string
  readonly gtd: string | null
  readonly cameo: string | null
}

/** One entry of the lists of triggers, with its frame. */
export interface Trigger {
  readonly id: string
  readonly word: "verb" | "noun" | "state"
  readonly type: IncidentType
  readonly sense: TriggerSense
  readonly subject: TriggerRole
  readonly object: TriggerRole
  readonly harm: Harm | null
  readonly fits: ReadonlySet<Fitting>
  readonly prepositions: ReadonlyMap<string, TriggerRole>
  readonly status: IncidentStatus
  /** Names a kind of happening rather than one, so that it needs a place, a day or a party to count. */
  readonly generic: boolean
  /** Says no more than that people died: what is also called an attack is one. */
  readonly plain: boolean
  /** Done by armed forces, whoever's they are: "a Turkish raid" is Turkey's. */
  readonly forces: boolean
  /** What it says of who is tried: "acquitted", "jailed". */
  readonly verdict: "clears" | "convicts" | null
  /** Triggers, by id or "none", that it stands for where somebody else does it. */
  readonly instead: readonly z.infer<typeof instead>[]
  readonly codes: IncidentCodes
}
