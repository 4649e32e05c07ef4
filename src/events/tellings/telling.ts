import type { Trigger, TriggerRole } from "../../lexicon/trigger-frames.js"
import type { IncidentStatus } from "../../model/codes.js"
import type { IncidentMention, Quantity } from "../../model/mention.js"
import type { Clause } from "../../model/syntax.js"

/** Who or what plays which part in a telling, with the words that say so. */
export interface Role {
  readonly role: TriggerRole
  /** Entity id. */
  readonly entity: number
  /** Token that names it here: of a mention or of a reference to it. */
  readonly head: number
  /** True where the words themselves hold it open: "allegedly", "accused of". */
  readonly suspected: boolean
  /** What befell who was hit, where it is known otherwise than by the telling's own word. */
  readonly fate?: "none" | "killed" | "injured"
  readonly rule: string
}

/** How many were harmed, as one phrase says it. */
export interface Count {
  readonly quantity: Quantity
  /** Lower-case noun counted, or null. */
  readonly unit: string | null
  /** Entity id, or -1. */
  readonly entity: number
  /** Tokens that say it, half-open. */
  readonly first: number
  readonly last: number
  readonly part: boolean
  readonly rule: string
}

/** One trigger in its sentence: the least that tells of an incident. Merged tellings make an incident. */
export interface Telling {
  /** Index into the report's mentions. */
  readonly index: number
  readonly mention: IncidentMention
  readonly trigger: Trigger
  readonly sentence: number
  /** The clause whose verb the trigger is, or that the trigger noun stands in; null where there is none. */
  readonly clause: Clause | null
  readonly status: IncidentStatus
  /** Names no single happening: "attacks", "a wave of violence". */
  readonly generic: boolean
  /** The noun is definite: "the shooting", "this attack", "Monday's bombing". */
  readonly definite: boolean
  /** "A shooting", "an attack". */
  readonly indefinite: boolean
  /** Said to be another one: "a separate shooting", "a second bomb", "an earlier attack". */
  readonly other: boolean
  /** Says of the one told before what it was: "it was the third attack this year". */
  readonly again: boolean
  /** Tokens of trigger nouns that the clause gives as its cause or setting: "died in the fire", "killed by the blast". */
  readonly settings: readonly number[]
  readonly roles: readonly Role[]
  readonly counts: readonly Count[]
}

/**
 * A role, count or telling with some of its fields changed. Written out field by field: V8 of Node 20 gives what a spread makes a hidden
 * class of its own, and throws away the code it optimised for the other where it meets both.
 */
export const amendRole = (
  one: Role,
  {
    role = one.role,
    entity = one.entity,
    head = one.head,
    suspected = one.suspected,
    rule = one.rule,
  }: Partial<Omit<Role, "fate">>,
): Role =>
  one.fate === undefined
    ? { role, entity, head, suspected, rule }
    : { role, entity, head, suspected, rule, fate: one.fate }

export const amendCount = (
  one: Count,
  { entity = one.entity, part = one.part }: Partial<Pick<Count, "entity" | "part">>,
): Count => {
  const { quantity, unit, first, last, rule } = one
  return { quantity, unit, entity, first, last, part, rule }
}

export const amendTelling = (
  one: Telling,
  changed: Partial<Pick<Telling, "trigger" | "generic" | "settings" | "roles" | "counts">>,
): Telling => ({
  index: one.index,
  mention: one.mention,
  trigger: changed.trigger ?? one.trigger,
  sentence: one.sentence,
  clause: one.clause,
  status: one.status,
  generic: changed.generic ?? one.generic,
  definite: one.definite,
  indefinite: one.indefinite,
  other: one.other,
  again: one.again,
  settings: changed.settings ?? one.settings,
  roles: changed.roles ?? one.roles,
  counts: changed.counts ?? one.counts,
})
