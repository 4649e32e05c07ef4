import { type Inflection, spaced } from "./inflection.js"
import type { Entry } from "./load.js"
import type { Trigger } from "./trigger-frames.js"

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

const verbForms = ["base", "third", "past", "participle", "gerund"] as const
/** The verbs of a trigger in each form; of a verb behind one of the `adverbs` only the verb changes. */
export const inflectVerbs = (
  trigger: Trigger,
  phrases: readonly string[],
  inflection: Inflection,
  adverbs: ReadonlySet<string>,
): readonly TriggerEntry[] =>
  verbForms.flatMap((form) => {
    const made = phrases.map((phrase) => {
      const opening = phrase.slice(0, phrase.indexOf(" ") + 1)
      const adverb = adverbs.has(opening.trimEnd()) ? opening : ""
      const inflected = phrase
        .slice(adverb.length)
        .replaceAll(/^[^ ]+|(?<= and )[^ ]+$/gu, (verb) => inflection.verb(verb)[form])
      return spaced(`${adverb}${inflected}`)
    })
    return [{ id: `${trigger.id}/${form}`, phrases: made, trigger, form }]
  })

/** The verbs of a trigger, by each form, that are more than a word, and whose other words are of a kind. */
export const splitVerbs = (
  trigger: Trigger,
  phrases: readonly string[],
  inflection: Inflection,
  isSuch: (rest: string) => boolean,
): readonly [string, SplitTrigger][] =>
  phrases.flatMap((phrase) => {
    const [first = "", ...rest] = phrase.split(" ")
    if (!isSuch(rest.join(" "))) return []
    const forms = new Set(Object.values(inflection.verb(first)))
    return [...forms].map((form): [string, SplitTrigger] => [form, { trigger, rest }])
  })

export const gatherSplits = (
  pairs: readonly (readonly [string, SplitTrigger])[],
): ReadonlyMap<string, readonly SplitTrigger[]> => {
  const splits = new Map<string, SplitTrigger[]>()
  for (const [form, split] of pairs) splits.set(form, [...(splits.get(form) ?? []), split])
  return splits
}
