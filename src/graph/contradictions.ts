import { figureOf } from "../linking/index.js"
import { areApart, countSame } from "../model/figures.js"
import { flatMap } from "../model/flat-map.js"
import type { Quantity } from "../model/mention.js"
import type { Claim, Report } from "../model/report.js"
import type { Telling } from "./incident-facts.js"
import type { Workshop } from "./workshop.js"

/** The node of each claim of each report, by the claim's id. */
export type ClaimKeys = ReadonlyMap<Report, ReadonlyMap<number, string>>

interface Stated {
  readonly report: Report
  readonly claim: Claim
  readonly key: string
}

/**
 * Puts the contradictions between the articles that tell one incident; those within an article its report names. Figures clash
 * where they count the same people, have no number in common and are not of different days. Who denies an incident contradicts
 * the articles in which somebody is said to have blamed them for it.
 */
export const putContradictions = (workshop: Workshop, tellings: readonly Telling[], keys: ClaimKeys): void => {
  if (tellings.length < 2) return
  const stated = flatMap(tellings, (telling) => statedIn(telling, keys))
  const figures = distinctFigures(stated)
  for (const [at, one] of figures.entries()) {
    for (const other of figures.slice(at + 1)) {
      if (doFiguresClash(one, other)) putBothWays(workshop, one, other, "contradiction/figures")
    }
  }
  const charges = stated.filter(({ claim }) => claim.sources.some(({ stance }) => stance === "blames"))
  for (const denial of stated.filter(({ claim }) => claim.sources[0]?.stance === "denies")) {
    for (const charge of charges) {
      if (isDenialOf(workshop, denial, charge)) putBothWays(workshop, denial, charge, "contradiction/denial")
    }
  }
}

/** Counts that the article does not give: who names two of the dead does not say that there were two. */
const workedOut: ReadonlySet<string> = new Set(["count/name", "count/names", "count/sum", "count/less-killed"])

/** What an article claims of an incident: statements, and the figures that are its last word on the whole of it. */
const statedIn = ({ report, incident }: Telling, keys: ClaimKeys): readonly Stated[] =>
  flatMap(report.claims, (claim): readonly Stated[] => {
    const key = keys.get(report)?.get(claim.id)
    if (key === undefined || !claim.incidents.includes(incident.id)) return []
    const { field } = claim
    if (field === "statement") return [{ report, claim, key }]
    const isStated = report.figures.some(
      (one) =>
        one.incident === incident.id &&
        one.field === field &&
        !workedOut.has(one.rule) &&
        isFigure(claim, one.quantity),
    )
    const whole = !claim.part && claim.polarity === (claim.high === 0 ? "negative" : "positive")
    return isStated && whole && claim.value === figureOf(report, incident.id, field) ? [{ report, claim, key }] : []
  })

const isFigure = (claim: Claim, { low, best, high }: Quantity): boolean =>
  claim.low === low && claim.value === best && claim.high === high

/** Of claims that give one figure on one day the first stands for all: a hundred articles must not cost ten thousand edges. */
const distinctFigures = (stated: readonly Stated[]): readonly Stated[] => {
  const first = new Map<string, Stated>()
  for (const one of stated) {
    const { field, low, high, unit } = one.claim
    if (field === "statement") continue
    const figure = JSON.stringify([field, low, high, unit, one.report.article.published])
    if (!first.has(figure)) first.set(figure, one)
  }
  return [...first.values()]
}

/** Whether two figures cannot both be true. */
const doFiguresClash = (one: Stated, other: Stated): boolean => {
  const [a, b] = [one.claim, other.claim]
  if (one.report === other.report || a.field !== b.field) return false
  if (!countSame(a.unit, b.unit) || !areApart(a, b)) return false
  const [before, after] = [one.report.article.published, other.report.article.published]
  // Tolls rise and are corrected as days pass, the injured go home and the missing are found.
  return before === null || after === null || before === after
}

/** One denies the incident for which another article has somebody blame it. */
const isDenialOf = ({ cast }: Workshop, denial: Stated, charge: Stated): boolean => {
  const denier = cast.role(denial.report, denial.claim.sources[0]?.entity ?? -1)
  if (denier === undefined || denial.report === charge.report) return false
  return charge.claim.entities.some((entity) => cast.role(charge.report, entity) === denier)
}

const putBothWays = ({ graph, quotes }: Workshop, one: Stated, other: Stated, rule: string): void => {
  const evidence = flatMap([one, other], ({ report, claim }) => quotes.get(report)?.of([claim.quote]) ?? [])
  graph.putEdge(one.key, other.key, { kind: "CONTRADICTS", evidence, rule })
  graph.putEdge(other.key, one.key, { kind: "CONTRADICTS", evidence, rule })
}
