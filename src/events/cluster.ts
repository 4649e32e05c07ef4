import type { Trigger, TriggerRole } from "../lexicon/triggers.js"
import type { IncidentStatus, IncidentType } from "../model/codes.js"
import { areCompatible, isHarmful, moreTelling, needTie } from "./compatibility.js"
import { fieldOf } from "./counts.js"
import { type Placing, sizeOf } from "./place.js"
import type { Scene } from "./scene.js"
import type { Role, Telling } from "./telling.js"
import type { Dating } from "./time.js"

/** A telling with its own time and place. */
export interface Told {
  readonly telling: Telling
  readonly dating: Dating | null
  readonly placing: Placing | null
}

/** Tellings of one happening, growing while the text is read. */
export interface Cluster {
  readonly told: Told[]
  /** Roles that are said outside its tellings: by nouns ("the suspect, Ann Lee"), or by the arrest that followed. */
  readonly besides: Role[]
  type: IncidentType
  trigger: Trigger
  status: IncidentStatus
  /** Only words of harm or of general reference so far: no incident by itself unless it kills. */
  harmOnly: boolean
}

const settled: ReadonlySet<IncidentStatus> = new Set(["occurred", "suspected"])

/** Merges tellings, in the order of the text, into clusters of one happening each. */
export const clusterTellings = (scene: Scene, told: readonly Told[]): readonly Cluster[] => {
  const clusters: Cluster[] = []
  for (const one of told) {
    const { telling } = one
    if (telling.generic) continue
    let best: Cluster | undefined
    let bestScore = 0
    for (const cluster of clusters) {
      const score = likeness(scene, cluster, one)
      if (score > bestScore || (score === bestScore && score > 0)) [best, bestScore] = [cluster, score]
    }
    if (best) join(best, one)
    else if (telling.trigger.sense !== "echo") clusters.push(begin(one))
  }
  return clusters
}

const begin = (one: Told): Cluster => ({
  told: [one],
  besides: [],
  type: one.telling.trigger.type,
  trigger: one.telling.trigger,
  status: one.telling.status,
  harmOnly: one.telling.trigger.sense === "harm",
})

const join = (cluster: Cluster, one: Told): void => {
  const { trigger, status } = one.telling
  cluster.told.push(one)
  if (!settled.has(cluster.status) || cluster.status === "suspected") if (status === "occurred") cluster.status = status
  if (trigger.sense === "echo") return
  if (trigger.sense === "harm") {
    if (
      cluster.harmOnly &&
      moreTelling(cluster.type, trigger.type) === trigger.type &&
      areCompatible(cluster.type, trigger.type)
    ) {
      cluster.trigger = trigger
      cluster.type = trigger.type
    }
    return
  }
  const type = cluster.harmOnly ? trigger.type : moreTelling(cluster.type, trigger.type)
  if (type !== cluster.type || cluster.harmOnly) cluster.trigger = trigger
  cluster.type = type
  cluster.harmOnly = false
}

/** How likely a telling tells the happening of a cluster; 0 or less: it does not. */
const likeness = (scene: Scene, cluster: Cluster, one: Told): number => {
  const { telling } = one
  const harm = telling.trigger.sense === "harm" || telling.trigger.sense === "echo"
  const fits = harm || cluster.harmOnly ? canHarm(cluster, telling) : areCompatible(cluster.type, telling.trigger.type)
  const tied = cluster.told.some((member) => areTied(member.telling, telling))
  if (
    (!fits && !(tied && harm && isHarmful(cluster.type) && isHarmful(telling.trigger.type))) ||
    !sameStatus(cluster.status, telling.status)
  )
    return -1
  const last = cluster.told.at(-1)?.telling
  const first = cluster.told[0]?.telling
  if (!last || !first) return -1
  const apart = telling.sentence - last.sentence
  const shared = shareRoles(scene, cluster, telling)
  // What is only suspected to have happened ("a bomb might have exploded") is not what did happen unless the words say so.
  const unlike = cluster.status !== telling.status || needTie(cluster.type, telling.trigger.type)
  if (!harm && !tied && shared <= 0 && unlike) return -1
  let score = (tied ? 4 : 0) + 1 + (apart === 0 ? 1.5 : apart <= 2 ? 0.5 : 0) - Math.min(apart, 20) / 20
  if (harm) score += apart === 0 ? 2 : apart <= 4 || shared > 0 ? 0.5 : -1
  if (!tied && telling.settings.length > 0) score -= 3
  if (exceeds(cluster, telling)) score -= 2
  if (isTurned(scene, cluster, telling)) score -= telling.sentence === last.sentence ? 1 : 3
  if (scene.document.sentences[first.sentence]?.part === "title") score += 0.5
  if (telling.definite) score += 1.5
  if (telling.other) score -= 4
  if (cluster.type === telling.trigger.type) score += 0.5
  score += shared + shareCounts(cluster, telling) + shareTime(cluster, one) + sharePlace(cluster, one)
  return score - (cluster.type === telling.trigger.type || harm ? 0 : 0.5)
}

/** Words of harm join any violence; those that also say how ("gunshot wound", "in custody") only what is of that kind. */
const canHarm = (cluster: Cluster, { trigger }: Telling): boolean => {
  if (!isHarmful(cluster.type) || !isHarmful(trigger.type)) return false
  if (trigger.sense === "echo" || (trigger.type !== "arrest") !== (cluster.type !== "arrest"))
    return trigger.sense === "echo"
  const vague =
    trigger.type === "attack" || trigger.type === "killing" || cluster.type === "attack" || cluster.type === "killing"
  return vague || areCompatible(cluster.type, trigger.type)
}

/** One is the cause or the setting that the other's clause names. */
const areTied = (a: Telling, b: Telling): boolean =>
  a.sentence === b.sentence && (a.settings.includes(b.mention.head) || b.settings.includes(a.mention.head))

/** More people than the cluster has harmed so far by its own figures: another happening, or a later toll said of it as such. */
const exceeds = (cluster: Cluster, telling: Telling): boolean => {
  const largest = (tellings: readonly Telling[]) =>
    Math.max(
      0,
      ...tellings
        .filter((one) => fieldOf(one.trigger) === fieldOf(telling.trigger))
        .flatMap(({ counts }) => counts.map(({ quantity }) => quantity.low)),
    )
  const before = largest(cluster.told.map((one) => one.telling))
  return before > 0 && largest([telling]) > before && cluster.told.at(-1)?.telling.sentence !== telling.sentence
}

/** The same figure for the same harm is most likely the same harm. */
const shareCounts = (cluster: Cluster, telling: Telling): number => {
  const field = fieldOf(telling.trigger)
  if (field === null) return 0
  const ours = cluster.told.flatMap((one) => (fieldOf(one.telling.trigger) === field ? one.telling.counts : []))
  const same = telling.counts.some(
    ({ quantity, rule }) => rule !== "count/name" && ours.some((other) => other.quantity.best === quantity.best),
  )
  return same ? 1.5 : 0
}

const sameStatus = (a: IncidentStatus, b: IncidentStatus): boolean => a === b || (settled.has(a) && settled.has(b))

const entitiesOf = (tellings: readonly Telling[], role: TriggerRole): ReadonlySet<number> =>
  new Set(tellings.flatMap(({ roles }) => roles.filter((one) => one.role === role).map(({ entity }) => entity)))

const shareRoles = (scene: Scene, cluster: Cluster, telling: Telling): number => {
  const tellings = cluster.told.map((one) => one.telling)
  let score = 0
  for (const role of ["target", "perpetrator", "arrested", "side", "goods"] as const) {
    const ours = entitiesOf(tellings, role)
    const theirs = entitiesOf([telling], role)
    if (ours.size === 0 || theirs.size === 0) continue
    const shared = [...theirs].some((entity) => ours.has(entity))
    if (shared) score += role === "target" || role === "arrested" ? 3 : 1
    else if (
      [...theirs].every((entity) => isNamed(scene, entity)) &&
      [...ours].every((entity) => isNamed(scene, entity))
    )
      score -= 2
  }
  return score
}

/** Who was killed or hit in the one does not do the other: the roles are turned round. */
const isTurned = (scene: Scene, cluster: Cluster, telling: Telling): boolean => {
  if (cluster.type === "clash" && telling.trigger.type === "clash") return false
  const isTitle = ({ sentence }: Telling) => scene.document.sentences[sentence]?.part === "title"
  const tellings = cluster.told.map((one) => one.telling).filter((one) => !isTitle(one))
  const [doers, hit] = [entitiesOf(tellings, "perpetrator"), entitiesOf(tellings, "target")]
  const turned = (ours: ReadonlySet<number>, theirs: ReadonlySet<number>, own: ReadonlySet<number>) =>
    [...theirs].some((entity) => ours.has(entity) && !own.has(entity))
  return turned(hit, entitiesOf([telling], "perpetrator"), doers) || turned(doers, entitiesOf([telling], "target"), hit)
}

const isNamed = (scene: Scene, entity: number): boolean => {
  const kind = scene.entities[entity]?.kind
  return kind === "person" || kind === "organization"
}

const shareTime = (cluster: Cluster, one: Told): number => {
  if (one.dating === null) return 0
  const { startDay, endDay } = one.dating.date
  let score = 0
  for (const { dating } of cluster.told) {
    if (dating === null || dating.distance > 12) continue
    const same = (dating.date.startDay ?? "") <= (endDay ?? "") && (startDay ?? "") <= (dating.date.endDay ?? "")
    if (same) return 1
    score = one.dating.distance > 12 ? -1.5 : -5
  }
  return score
}

const sharePlace = (cluster: Cluster, one: Told): number => {
  if (one.placing === null) return 0
  let score = 0
  for (const { placing } of cluster.told) {
    if (placing === null) continue
    if (placing.place.id === one.placing.place.id) return 0.5
    const known = placing.place.location !== null && one.placing.place.location !== null
    if (sizeOf(placing.place) === sizeOf(one.placing.place)) score = known ? -2 : -0.5
  }
  return score
}
