import { followUpTypes, type IncidentType } from "../../model/codes.js"
import { type Cluster, firstTold } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import { amendRole, type Role, type Telling } from "../tellings/telling.js"
import { clusterOfLabel } from "./labels.js"

/** Crimes of a few, where those arrested afterwards are held to have done it; in an attack or a riot they are some of many. */
const crimes: ReadonlySet<IncidentType> = new Set(["shooting", "killing", "assault", "robbery", "theft"])

/** Who is arrested or tried after an attack is its suspect, where the article says nothing else of their part. */
export const chargeSuspects = (scene: Scene, clusters: readonly Cluster[]): void => {
  const single = clusters.filter(({ type, status }) => status === "occurred" && !followUpTypes.has(type)).length === 1
  for (const cluster of clusters) {
    if (!isFollowUp(cluster)) continue
    for (const { telling } of cluster.told) {
      if (telling.trigger.verdict === "clears") continue
      const deed = deedOf(scene, clusters, telling)
      for (const role of telling.roles) {
        if (role.role !== "arrested" && role.role !== "suspect") continue
        if (clusters.some((one) => isKilledIn(one, role.entity))) continue
        const rule = `follow-up/${cluster.type}`
        const suspect = amendRole(role, { role: "perpetrator", suspected: true, rule })
        if (deed !== undefined) {
          if (!isByForces(scene, deed) || isOfficer(scene, role.entity)) deed.besides.push(suspect)
        } else if (cluster.status === "occurred" && isPlainPerson(scene, role.entity)) {
          chargeNamed(scene, clusters, telling, suspect, single)
        }
      }
    }
  }
}

/** A president or a minister is arrested for much else than the shots that were fired that day. */
const isPlainPerson = ({ entities, entityAt, mentions }: Scene, id: number): boolean =>
  entities[id]?.kind === "person" &&
  !mentions.some((one) => one.kind === "office" && one.holder >= 0 && entityAt[mentions[one.holder]?.head ?? -1] === id)

/** An arrest or a trial; one that is still to come is of somebody who is charged already. */
const isFollowUp = ({ type, status }: Cluster): boolean =>
  (type === "arrest" && status === "occurred") || (type === "trial" && (status === "occurred" || status === "planned"))

/** Somebody with a name whose arrest does not say for what: the crime is the one told beside it. */
const chargeNamed = (
  scene: Scene,
  clusters: readonly Cluster[],
  { sentence, index }: Telling,
  suspect: Role,
  single: boolean,
): void => {
  const crime = clusterOfLabel(clusters, { sentence, role: suspect })
  // Who is arrested before a clash or a riot is told of is no suspect of it.
  if (crime === undefined || (!crimes.has(crime.type) && firstTold(crime) > index)) return
  if (isByForces(scene, crime) && !isOfficer(scene, suspect.entity)) return
  crime.besides.push(single && crimes.has(crime.type) ? suspect : amendRole(suspect, { role: "suspect" }))
}

/** Words of grammar between an arrest or a trial and the deed that it is for. */
const forWhat = /^(?:over|for|of|with|in|on)$/u
/** Words by which a deed comes before an arrest, which is then for it where one man or a few do such things. */
const afterWhat = /^(?:after|following)$/u
/** Tokens between an arrest and the deed. */
const reach = 24

/**
 * The deed that an arrest or a trial is for by the words of its own sentence: "two boys were held over the killing", "was arrested after a
 * teacher was stabbed". Undefined where no deed follows, or somebody else did it.
 */
const deedOf = (scene: Scene, clusters: readonly Cluster[], { sentence, mention }: Telling): Cluster | undefined => {
  let [found, nearest] = [undefined as Cluster | undefined, mention.last + reach]
  for (const cluster of clusters) {
    if (followUpTypes.has(cluster.type) || cluster.status !== "occurred") continue
    for (const { telling } of cluster.told) {
      const { first } = telling.mention
      if (telling.sentence !== sentence || first < mention.last || first >= nearest) continue
      if (!isLinked(scene, mention.last, first, cluster)) continue
      ;[found, nearest] = [cluster, first]
    }
  }
  return found !== undefined && hasDoer(found) ? undefined : found
}

const isLinked = ({ document: { tokens }, knowledge }: Scene, from: number, to: number, { type }: Cluster): boolean => {
  const { grounds, pursued } = knowledge.words.legal
  const isFor = (word: string): boolean => forWhat.test(word) || grounds.has(word) || pursued.has(word)
  const link = tokens.lower.slice(from, to).findLast((word) => isFor(word) || afterWhat.test(word))
  return link !== undefined && (isFor(link) || crimes.has(type))
}

const hasDoer = ({ told }: Cluster): boolean =>
  told.some(({ telling }) => telling.roles.some(({ role }) => role === "perpetrator"))

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

/** Whether a rank of police or army stands with the name somewhere. */
const isOfficer = (scene: Scene, entity: number): boolean => {
  const { officer } = scene.knowledge.words.doers
  const wordsOf = (title: string) => title.toLowerCase().match(/\p{L}+/gu) ?? []
  return (
    scene.entities[entity]?.mentions.some((index) => {
      const mention = scene.mentions[index]
      return (
        mention?.kind === "person" && mention.titles.some((title) => wordsOf(title).some((word) => officer.has(word)))
      )
    }) === true
  )
}
