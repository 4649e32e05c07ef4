import type { z } from "zod"
import { loadInflection, spaced } from "./inflection.js"
import { type Entry, loadList, loadSets } from "./load.js"
import { gatherSplits, inflectVerbs, type SplitTrigger, splitVerbs, type TriggerEntry } from "./trigger-forms.js"
import { type IncidentCodes, shape, type Trigger, typeShape } from "./trigger-frames.js"

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

const particle = /^(?:at|on|onto|upon|into|with|off|over|from|against|to|through|down|up|away|out|in)(?: |$)/u

/**
 * Reads the triggers of incidents, `lexicon/trigger-verbs.yml` and `trigger-nouns.yml`, in all their forms; what an
 * entry does not code itself is coded by its type (`incident-types.yml`).
 * @throws BlotterError `lexicon-invalid`
 */
export const loadTriggers = (): Triggers => {
  const inflection = loadInflection()
  const parts = loadSets("trigger-parts", ["closing", "adverb"])
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
  const splitsOf = (isSuch: (rest: string) => boolean) =>
    gatherSplits(verbs.flatMap(({ trigger, phrases }) => splitVerbs(trigger, phrases, inflection, isSuch)))
  return {
    byId: new Map([...verbs, ...nouns, ...states].map(({ trigger }) => [trigger.id, trigger])),
    verbs: verbs.flatMap(({ trigger, phrases }) => inflectVerbs(trigger, phrases, inflection, parts.adverb)),
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
    splits: splitsOf((rest) => parts.closing.has(rest) || /^with ./u.test(rest)),
    parted: splitsOf((rest) => particle.test(rest)),
  }
}
