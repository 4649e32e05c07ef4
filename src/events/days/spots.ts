import type { DateMention } from "../../model/mention.js"
import type { Cluster } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import { opensWith } from "../time/sequence.js"
import { isReported } from "../time/time.js"
import { relationOf } from "../tree.js"
import { verbAbove } from "../verb-above.js"
import type { ToldOf } from "../whereabouts/survey.js"

/** A mention of a date with what its words say of it, whichever incident is asked about. */
export interface Spot {
  readonly date: DateMention
  readonly sentence: number
  /** "On" 1, "in" 2, "since", "until", "from", "by" 3, "before" 4, "after" 5, "of" 6, "for" 7, "'s" behind it 8, no word before it 9, another or none 0. */
  readonly preposition: number
  /** It is the day of a report, a claim or a toll, or a limit. */
  readonly reported: boolean
  /** It stands before all else in its sentence. */
  readonly opens: boolean
  /** The verb that it hangs under, -1 for none, and the UD relation by which it hangs. */
  readonly above: number
  readonly relation: string
  /** Its sentence has no word of an incident. */
  readonly alone: boolean
  /** The incident that its verb tells, and the one whose telling stands nearest, -1 for none. */
  readonly governed: number
  readonly nearest: number
  /** The incidents for which rules took this very mention as the day of a telling. */
  readonly takenBy: ReadonlySet<number>
}

const prepositions: Readonly<Record<string, number>> = {
  ...{ on: 1, in: 2, during: 2, at: 2, since: 3, until: 3, till: 3, from: 3, by: 3, through: 3, between: 3 },
  ...{ before: 4, prior: 4, after: 5, following: 5, of: 6, for: 7, late: 1, early: 1 },
}

const prepositionOf = ({ document: { tokens } }: Scene, { first, last }: DateMention): number => {
  if (/^['’]s?$/u.test(tokens.lower[last] ?? "")) return 8
  const before = wordBefore(tokens.lower, first)
  const word = before === "the" ? wordBefore(tokens.lower, first - 1) : before
  return prepositions[word] ?? (/^\p{L}/u.test(before) ? 0 : 9)
}

const wordBefore = (lower: readonly string[], at: number): string => (at > 0 ? (lower[at - 1] ?? "") : "")

/** A sentence apart counts as so many tokens. */
const apart = 60

const nearestTo = (tellings: readonly ToldOf[], head: number, sentence: number): number => {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const { cluster, telling } of tellings) {
    const distance = Math.abs(telling.sentence - sentence) * apart + Math.abs(telling.mention.head - head)
    if (distance >= least) continue
    best = cluster
    least = distance
  }
  return best
}

/** For which incidents rules took the date that begins at an offset as the day of a telling. */
export type Takings = ReadonlyMap<number, ReadonlySet<number>>
const nobody: ReadonlySet<number> = new Set()

export const gatherTakings = (clusters: readonly Cluster[]): Takings => {
  const taken = new Map<number, Set<number>>()
  for (const [at, { told }] of clusters.entries())
    for (const { dating } of told) {
      if (dating === null) continue
      const known = taken.get(dating.date.start)
      if (known) known.add(at)
      else taken.set(dating.date.start, new Set([at]))
    }
  return taken
}

export const surveySpot = (scene: Scene, date: DateMention, tellings: readonly ToldOf[], taken: Takings): Spot => {
  const sentence = scene.document.tokens.sentence[date.first] ?? 0
  const above = verbAbove(scene, sentence, date.head)
  const isOfVerb = ({ telling: { mention, clause } }: ToldOf): boolean =>
    mention.head === above || clause?.verb === above
  const own = above < 0 ? undefined : tellings.find((one) => one.telling.sentence === sentence && isOfVerb(one))
  return {
    ...{ date, sentence, above },
    preposition: prepositionOf(scene, date),
    reported: isReported(scene, sentence, date),
    opens: opensWith(scene, sentence, date),
    relation: relationOf(scene, sentence, date.head),
    alone: !scene.triggers.has(sentence),
    governed: own?.cluster ?? -1,
    nearest: nearestTo(tellings, date.head, sentence),
    takenBy: taken.get(date.start) ?? nobody,
  }
}
