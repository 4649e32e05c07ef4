import { followUpTypes, type IncidentType } from "../../model/codes.js"
import { type Cluster, firstTold } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import type { Role } from "../tellings/telling.js"
import { clusterOfLabel } from "./labels.js"

/** Crimes of a few, where those arrested afterwards are held to have done it; in an attack or a riot they are some of many. */
const crimes: ReadonlySet<IncidentType> = new Set(["shooting", "killing", "assault", "robbery", "theft"])

/** Who is arrested or tried after an attack is its suspect, where the article says nothing else of their part. */
export const chargeSuspects = (scene: Scene, clusters: readonly Cluster[]): void => {
  const single = clusters.filter(({ type, status }) => status === "occurred" && !followUpTypes.has(type)).length === 1
  for (const cluster of clusters) {
    if ((cluster.type !== "arrest" && cluster.type !== "trial") || cluster.status !== "occurred") continue
    for (const { telling } of cluster.told) {
      for (const role of telling.roles) {
        if ((role.role !== "arrested" && role.role !== "suspect") || scene.entities[role.entity]?.kind !== "person")
          continue
        if (clusters.some((one) => isKilledIn(one, role.entity))) continue
        const rule = `follow-up/${cluster.type}`
        const suspect: Role = { ...role, role: "perpetrator", suspected: true, rule }
        const crime = clusterOfLabel(clusters, { sentence: telling.sentence, role: suspect })
        // Who is arrested before a clash or a riot is told of is no suspect of it.
        if (crime === undefined || (!crimes.has(crime.type) && firstTold(crime) > telling.index)) continue
        if (isByForces(scene, crime) && !isOfficer(scene, role.entity)) continue
        crime.besides.push(single && crimes.has(crime.type) ? suspect : { ...suspect, role: "suspect" })
      }
    }
  }
}

/** Whose death an article tells of was arrested before, for something else. */
const isKilledIn = ({ told, status }: Cluster, entity: number): boolean =>
  status === "occurred" &&
  told.some(
    ({ telling }) =>
      telling.trigger.harm === "killed" &&
      telling.roles.some((role) => role.role === "target" && role.entity === entity),
  )

const forces: ReadonlySet<string> = new Set(["COP", "MIL"])

/** Police killed them: nobody but an officer is arrested for it. */
const isByForces = (scene: Scene, { told }: Cluster): boolean =>
  told.some(({ telling }) =>
    telling.roles.some(({ role, entity }) => {
      const doer = scene.entities[entity]
      const sector = doer?.kind === "organization" || doer?.kind === "group" ? doer.sector : null
      return role === "perpetrator" && sector !== null && forces.has(sector)
    }),
  )

const rank =
  /officer|deputy|trooper|constable|patrolman|detective|inspector|sergeant|sgt|lieutenant|lt\b|captain|capt|corporal|major|colonel|sheriff|chief|marshal|agent|soldier/iu

/** Whether a rank of police or army stands with the name somewhere. */
const isOfficer = (scene: Scene, entity: number): boolean =>
  scene.entities[entity]?.mentions.some((index) => {
    const mention = scene.mentions[index]
    return mention?.kind === "person" && mention.titles.some((title) => rank.test(title))
  }) ?? false
