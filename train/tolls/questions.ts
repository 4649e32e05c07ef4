import { rank, readAllFigures } from "../../src/events/incidents.js"
import { isGunfire } from "../../src/events/persons/judge.js"
import { gatherCandidates, type TollField } from "../../src/events/tolls/candidates.js"
import { describeToll, makeAccount } from "../../src/events/tolls/features.js"
import { tollFields } from "../../src/events/tolls/judge.js"
import type { ReadReport } from "../reports.js"

/** How many were killed, or injured, in one article's shooting: the numbers that it offers, one of them right where it is there. */
export interface Question {
  /** The incident that the article is about: what a fold keeps together. */
  readonly group: string
  /** The data file's path from its set on: "gva/dev". */
  readonly set: string
  readonly field: TollField
  /** Whether the rules alone are right. */
  readonly ruled: boolean
  readonly options: readonly { readonly features: Uint32Array; readonly right: boolean }[]
}

/** What the annotators say of an article. */
export interface Gold {
  readonly incident_id: string
  readonly incident: Readonly<Record<TollField, number>>
}

/** The questions of one article; none where it is not about gunfire. */
export const questionsOf = ({ set, gold, scene, clusters }: ReadReport<Gold>): readonly Question[] => {
  if (clusters.length === 0) return []
  const { chief } = rank(scene, clusters)
  const cluster = clusters[chief]
  if (!cluster || !isGunfire(cluster)) return []
  const figures = readAllFigures(scene, clusters)
  const account = makeAccount(scene, clusters, chief, figures)
  return tollFields.map((field) => {
    const due = gold.incident[field]
    const said = figures.filter((one) => one.field === field && one.incident === chief && !one.part)
    const ruled = Math.max(0, ...said.map(({ quantity }) => quantity.best ?? quantity.low))
    const options = gatherCandidates(scene, figures, field).map(({ value }) => ({
      features: Uint32Array.from(describeToll(account, field, value, field === "killed" ? null : gold.incident.killed)),
      right: value === due,
    }))
    return { group: gold.incident_id, set, field, ruled: ruled === due, options }
  })
}
