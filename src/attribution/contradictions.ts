import { areApart, countSame } from "../model/figures.js"
import type { Claim, Contradiction } from "../model/report.js"
import { covers } from "./chorus.js"
import type { Reading } from "./reading.js"
import type { Voice } from "./voice.js"

/** A claim before its contradictions are known, with the voice it was made from. */
export interface Draft {
  readonly claim: Omit<Claim, "id" | "contradicts">
  /** Null for what the outlet says itself. */
  readonly voice: Voice | null
  /** What a statement says of an actor (motive, membership …); null where it only tells the incident, or is a figure. */
  readonly kind: string | null
}

const contrast = new Set([
  "but",
  "while",
  "whereas",
  "although",
  "though",
  "however",
  "yet",
  "contrary",
  "despite",
  "instead",
])

/** How many claims apart two may stand: what contradicts is told near by, and a long text must not cost the square of its length. */
const reach = 100

/** For each draft those that cannot be true together with it, ascending. */
export const findContradictions = (
  reading: Reading,
  drafts: readonly Draft[],
): readonly (readonly Contradiction[])[] => {
  const against = drafts.map((): Contradiction[] => [])
  for (let one = 0; one < drafts.length; one++) {
    for (let two = one + 1; two < Math.min(drafts.length, one + reach); two++) {
      const a = drafts[one]
      const b = drafts[two]
      const rule = a && b ? clashOf(reading, a, b) : null
      if (rule === null) continue
      against[one]?.push({ claim: two, rule })
      against[two]?.push({ claim: one, rule })
    }
  }
  return against
}

/** The rule by which two claims cannot both be true, or null where they can. */
const clashOf = (reading: Reading, a: Draft, b: Draft): string | null => {
  if (figuresClash(reading, a, b)) return "contradiction/figures"
  if (isDenialOf(a, b) || isDenialOf(b, a)) return "contradiction/denial"
  return areOpposed(reading, a, b) ? "contradiction/contrast" : null
}

const shares = (a: readonly number[], b: readonly number[]): boolean => a.some((id) => b.includes(id))

/** Two figures of one field on one incident whose ranges have nothing in common. */
const figuresClash = (reading: Reading, a: Draft, b: Draft): boolean => {
  const { claim: x } = a
  const { claim: y } = b
  if (x.field === "statement" || x.field !== y.field || !shares(x.incidents, y.incidents)) return false
  // A smaller figure may be a part of the larger; not where two speakers count the same people.
  const rivals =
    a.voice !== null && b.voice !== null && !isSameSpeaker(reading, a.voice, b.voice) && countSame(x.unit, y.unit)
  if ((x.part || y.part) && !rivals) return false
  if (x.polarity !== y.polarity && x.low === y.low && x.high === y.high) return countSame(x.unit, y.unit)
  if (x.polarity === "negative" && x.value !== 0) return false
  if (y.polarity === "negative" && y.value !== 0) return false
  return areApart(x, y) && countSame(x.unit, y.unit)
}

/** One denies what another blames it for: "the army accused the rebels of the attack; the rebels denied it". */
const isDenialOf = (denial: Draft, charge: Draft): boolean => {
  const denied = denial.claim.sources[0]
  const charged = charge.claim.sources[0]
  if (denial.claim.field !== "statement" || denied?.stance !== "denies" || !charged) return false
  if (charged.entity === denied.entity || charged.stance === "denies" || charge.claim.field !== "statement")
    return false
  if (!shares(denial.claim.incidents, charge.claim.incidents)) return false
  const { entities, polarity } = charge.claim
  if (charged.stance === "blames") return entities.includes(denied.entity) || entities.length === 0
  return charge.kind === "responsibility" && polarity === "positive" && entities.includes(denied.entity)
}

/** "X said A, but Y said B": different speakers, one matter, a word of contrast between them. */
const areOpposed = (reading: Reading, a: Draft, b: Draft): boolean => {
  if (a.claim.field !== "statement" || b.claim.field !== "statement" || !a.voice || !b.voice) return false
  const [first, second] = a.voice.cue < b.voice.cue ? [a.voice, b.voice] : [b.voice, a.voice]
  if (isSameSpeaker(reading, first, second)) return false
  // Who passes on what another says does not gainsay it.
  if (covers(first.content, second.cue) || covers(second.content, first.cue)) return false
  if (!shares(a.claim.incidents, b.claim.incidents) && !shares(a.claim.entities, b.claim.entities)) return false
  const { tokens, sentences } = reading.document
  const sentence = tokens.sentence[first.cue] ?? 0
  const later = tokens.sentence[second.cue] ?? 0
  const start = Math.min(second.cueSpan.first, second.source.extent.first, second.content.first)
  if (later === sentence) return hasContrast(tokens.lower, Math.max(first.cueSpan.last, first.source.last), start + 1)
  // A new sentence often turns with "but" to another side of things; only rival explanations are set against each other.
  if (later !== sentence + 1 || a.kind === null || b.kind === null) return false
  const opening = sentences[later]?.first ?? 0
  return hasContrast(tokens.lower, opening, opening + 2)
}

/** Speakers that no entity stands for are compared by the words that name them. */
const isSameSpeaker = (reading: Reading, a: Voice, b: Voice): boolean =>
  a.entity >= 0 || b.entity >= 0
    ? a.entity === b.entity
    : reading.document.tokens.lower[a.source.head] === reading.document.tokens.lower[b.source.head]

const hasContrast = (lower: readonly string[], first: number, last: number): boolean => {
  for (let token = first; token < last; token++) if (contrast.has(lower[token] ?? "")) return true
  return false
}
