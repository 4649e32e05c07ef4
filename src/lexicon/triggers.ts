import { z } from "zod"
import {
  type Harm,
  harms,
  type IncidentStatus,
  type IncidentType,
  incidentStatuses,
  incidentTypes,
} from "../model/codes.js"
import { type Inflection, loadInflection } from "./inflection.js"
import { type Entry, loadList } from "./load.js"

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
export type TriggerSense = (typeof triggerSenses)[number]

/**
 * The kinds of things that a weak trigger's object has to be one of; `something` is any object, `alone` none at all, `off-course` a vehicle where none should be, `harmed` a sentence
 * that says what harm was done. Those from `deed` to `term` are of the law: see `tellings/legal-fitting.ts`.
 */
export const fitting = [
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
export const doers = [
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

const shape = {
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
const typeShape = {
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

export type TriggerForm = "base" | "third" | "past" | "participle" | "gerund" | "singular" | "plural" | "exact"

/** The surface phrases of one trigger in one form. */
export interface TriggerEntry extends Entry {
  readonly trigger: Trigger
  readonly form: TriggerForm
}

/** A verb whose object may stand inside the phrase: "shot the man dead", "set a bus on fire". */
export interface SplitTrigger {
  readonly trigger: Trigger
  readonly rest: readonly string[]
}

export interface Triggers {
  readonly byId: ReadonlyMap<string, Trigger>
  readonly verbs: readonly TriggerEntry[]
  readonly nouns: readonly TriggerEntry[]
  /** What became of people: "dead", "in critical condition". */
  readonly states: readonly TriggerEntry[]
  /** Split verbs by each form of their first word. */
  readonly splits: ReadonlyMap<string, readonly SplitTrigger[]>
  /** Verbs that go on with a preposition or a particle, before which an adverb may stand ("fired heavily at"), in the same way. */
  readonly parted: ReadonlyMap<string, readonly SplitTrigger[]>
}

const verbForms = ["base", "third", "past", "participle", "gerund"] as const
/** The lists write "sheriff's office"; the tokens are "sheriff 's office". */
const spaced = (phrase: string) => phrase.replaceAll(/(?<=\w)'s\b/gu, " 's")
const splitting =
  /^(?:dead|to death|hostages?|captive|prisoner|on fire|ablaze|alight|afire|up|down|to the torch|for ransom|at gunpoint|at knifepoint|into custody|lives|guilty|not guilty|alive|to pieces|under investigation|with .+)$/u

const makeTrigger = (
  word: "verb" | "noun" | "state",
  { id, fits, prepositions, plover, acled, gtd, phrases: _, ...frame }: Entry & z.infer<z.ZodObject<typeof shape>>,
  codes: IncidentCodes | undefined,
): Trigger => ({
  id,
  word,
  fits: new Set(fits),
  prepositions: new Map(Object.entries(prepositions)),
  codes: {
    plover: plover ?? codes?.plover ?? "NONE",
    acled: acled ?? codes?.acled ?? "Other",
    gtd: gtd ?? codes?.gtd ?? null,
    cameo: codes?.cameo ?? null,
  },
  ...frame,
})

const inflectVerbs = (trigger: Trigger, phrases: readonly string[], inflection: Inflection): readonly TriggerEntry[] =>
  verbForms.flatMap((form) => {
    const made = phrases.map((phrase) => {
      const adverb = /^(?:fatally|mortally|sexually) /u.exec(phrase)?.[0] ?? ""
      const inflected = phrase
        .slice(adverb.length)
        .replaceAll(/^[^ ]+|(?<= and )[^ ]+$/gu, (verb) => inflection.verb(verb)[form])
      return spaced(`${adverb}${inflected}`)
    })
    return [{ id: `${trigger.id}/${form}`, phrases: made, trigger, form }]
  })

const particle = /^(?:at|on|onto|upon|into|with|off|over|from|against|to|through|down|up|away|out|in)(?: |$)/u

/** The verbs of a trigger, by each form, that are more than a word, and whose other words are of a kind. */
const splitVerbs = (
  trigger: Trigger,
  phrases: readonly string[],
  inflection: Inflection,
  kind: RegExp,
): readonly [string, SplitTrigger][] =>
  phrases.flatMap((phrase) => {
    const [first = "", ...rest] = phrase.split(" ")
    if (!kind.test(rest.join(" "))) return []
    const forms = new Set(Object.values(inflection.verb(first)))
    return [...forms].map((form): [string, SplitTrigger] => [form, { trigger, rest }])
  })

const gatherSplits = (
  pairs: readonly (readonly [string, SplitTrigger])[],
): ReadonlyMap<string, readonly SplitTrigger[]> => {
  const splits = new Map<string, SplitTrigger[]>()
  for (const [form, split] of pairs) splits.set(form, [...(splits.get(form) ?? []), split])
  return splits
}

/**
 * Reads the triggers of incidents, `lexicon/trigger-verbs.yml` and `trigger-nouns.yml`, in all their forms; what an
 * entry does not code itself is coded by its type (`incident-types.yml`).
 * @throws BlotterError `lexicon-invalid`
 */
export const loadTriggers = (): Triggers => {
  const inflection = loadInflection()
  const codes = new Map(loadList("incident-types", typeShape).map(({ id, phrases: _, ...rest }) => [id, rest]))
  const verbs = loadList("trigger-verbs", shape).map((entry) => ({
    phrases: entry.phrases,
    trigger: makeTrigger("verb", entry, codes.get(entry.type)),
  }))
  const nouns = loadList("trigger-nouns", shape).map((entry) => ({
    phrases: entry.phrases.map(spaced),
    trigger: makeTrigger("noun", entry, codes.get(entry.type)),
  }))
  const states = loadList("trigger-states", shape).map((entry) => ({
    phrases: entry.phrases,
    trigger: makeTrigger("state", entry, codes.get(entry.type)),
  }))
  const splitsOf = (kind: RegExp) =>
    gatherSplits(verbs.flatMap(({ trigger, phrases }) => splitVerbs(trigger, phrases, inflection, kind)))
  return {
    byId: new Map([...verbs, ...nouns, ...states].map(({ trigger }) => [trigger.id, trigger])),
    verbs: verbs.flatMap(({ trigger, phrases }) => inflectVerbs(trigger, phrases, inflection)),
    nouns: nouns.flatMap(({ trigger, phrases }) => [
      { id: `${trigger.id}/singular`, phrases, trigger, form: "singular" as const },
      {
        id: `${trigger.id}/plural`,
        phrases: phrases.map((phrase) => inflection.plural(phrase)),
        trigger,
        form: "plural" as const,
      },
    ]),
    states: states.map(({ trigger, phrases }) => ({ id: trigger.id, phrases, trigger, form: "exact" as const })),
    splits: splitsOf(splitting),
    parted: splitsOf(particle),
  }
}
