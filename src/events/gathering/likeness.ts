import { sumOf } from "../named-weights.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { type Agreement, agree } from "./agreement.js"
import { agreementPoints } from "./agreement-weights.js"
import type { Cluster, Told } from "./cluster.js"
import { type Exclusion, excludedAtOnce, excludedBy } from "./exclusions.js"

/** What the rules say of a telling and a cluster. */
export interface Verdict {
  /** How much speaks for their being one happening; 0 or less: more speaks against it. */
  readonly score: number
  /** The rule that excludes it. */
  readonly excluded: Exclusion | null
  /** Null where they were not compared. */
  readonly agreement: Agreement | null
}

/** What the rules say of it. */
export const judgeByRules = (scene: Scene, cluster: Cluster, one: Told): Verdict => {
  const excluded = excludedAtOnce(scene, cluster, one)
  if (excluded !== null) return { score: -1, excluded, agreement: null }
  if (isEndOf(cluster, one.telling)) return { score: certain, excluded: null, agreement: null }
  const agreement = agree(scene, cluster, one)
  return {
    score: weighAgreement(agreement),
    excluded: excludedBy(scene, cluster, one, agreement),
    agreement,
  }
}

/** How likely a telling tells the happening of a cluster by the rules; 0 or less: it does not. */
export const likeness = (scene: Scene, cluster: Cluster, one: Told): number => {
  const { score, excluded } = judgeByRules(scene, cluster, one)
  return excluded === null ? score : -1
}

const weighAgreement = ({ row }: Agreement): number => sumOf(row, agreementPoints)

/** More than any sum of weights. */
export const certain = 20

/** "A boy was shot on Monday. Two days later he died": whom the one hit is dead of it in the other, whatever the days between. */
const isEndOf = ({ told, status }: Cluster, { trigger, roles, sentence }: Telling): boolean => {
  if (trigger.id !== "die" || status !== "occurred") return false
  const hit = told.flatMap(({ telling }) =>
    telling.sentence <= sentence && wounding.has(telling.trigger.harm ?? "") ? telling.roles : [],
  )
  return roles.some(
    ({ role, entity }) => role === "target" && hit.some((one) => one.role === role && one.entity === entity),
  )
}
const wounding: ReadonlySet<string> = new Set(["injured", "attacked"])
