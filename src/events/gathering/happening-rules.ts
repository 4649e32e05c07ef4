import { bodilyHarms, followUpTypes, mishapTypes } from "../../model/codes.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { shapeOf } from "./article-shape.js"
import type { Cluster } from "./cluster.js"
import { isCharged, isConcrete, oddsOf } from "./happening-judge.js"
import { isLead } from "./lead.js"

/**
 * Talk of killings in general, of history and of what might be has less than these log-odds. On wires in capitals every second cluster is talk and
 * four of ten such go, elsewhere one in six is.
 */
const leastOdds = { upper: -1.3, mixed: -0.1 }

/** Clusters that tell a happening by the rules and the judge of talk. */
export const keepByRules = (scene: Scene, clusters: readonly Cluster[]): readonly Cluster[] => {
  const { happenings } = scene.knowledge
  const judged = clusters.filter(({ type }) => !followUpTypes.has(type))
  const shape = shapeOf(scene, judged)
  const told = clusters.filter(
    (cluster) => isIncident(scene, cluster) && isTold(scene, cluster) && (judged.length > 0 || isAsked(cluster)),
  )
  const least = leastOdds[scene.document.letterCase]
  const isHappening = (cluster: Cluster): boolean =>
    isConcrete(scene, cluster) || isMishapOfLead(scene, cluster) || oddsOf(scene, cluster, shape, happenings) >= least
  const deeds = new Set(told.filter((cluster) => !followUpTypes.has(cluster.type) && isHappening(cluster)))
  // An article on somebody's arrest may tell of the deed in the charge alone.
  if (deeds.size === 0) for (const cluster of told) if (isChargedByName(scene, cluster)) deeds.add(cluster)
  return told.filter((cluster) => followUpTypes.has(cluster.type) || deeds.has(cluster))
}

/** "Police charged Ann Lee with assault". */
export const isChargedByName = (scene: Scene, { told, status }: Cluster): boolean =>
  status === "occurred" &&
  told.some(({ telling }) =>
    telling.roles.some((role) => isCharged(role) && scene.entities[role.entity]?.kind === "person"),
  )

/** "Thirty died when a train hit another, the ministry said": what an article begins with and counts its dead need not say where and when. */
export const isMishapOfLead = (scene: Scene, { type, status, told }: Cluster): boolean => {
  const tellings = told.map(({ telling }) => telling)
  const isCounted = tellings.some(({ counts }) => counts.some(({ quantity }) => quantity.low > 0))
  return mishapTypes.has(type) && status === "occurred" && isCounted && isLead(scene, tellings)
}

/** "In custody" and "on strike" tell an incident where they are said of somebody. */
const settledStates: ReadonlySet<string> = new Set(["arrest", "strike", "trial"])

/** Whoever hurts himself, or nobody that is named or counted, tells of no violence. */
const isDoneToOthers = ({ roles, counts }: Telling, doer: number): boolean =>
  counts.length > 0 || roles.some(({ role, entity }) => role === "target" && entity !== doer)

/** Words of harm alone make an incident only where they say how it was done, or who did it; harm to things ("destroyed documents") makes none. */
export const isIncident = (scene: Scene, cluster: Cluster): boolean =>
  !cluster.harmOnly ||
  cluster.type === "shooting" ||
  (settledStates.has(cluster.type) && cluster.told.some(({ telling }) => telling.roles.length > 0)) ||
  cluster.told.some(
    ({ telling }) =>
      (telling.trigger.word === "verb" || telling.roles.some(isCharged)) &&
      bodilyHarms.has(telling.trigger.harm ?? "") &&
      telling.roles.some(({ role, entity }) => role === "perpetrator" && isDoneToOthers(telling, entity)),
  ) ||
  isToll(cluster) ||
  cluster.told.some(({ telling }) => telling.trigger.harm === "killed" && isFoul(scene, telling))

/** "Was found dead with his hands bound", "bodies in a shallow grave": words beside the dead that say that somebody did it. */
const isFoul = (scene: Scene, { sentence, counts, roles }: Telling): boolean => {
  const bounds = scene.document.sentences[sentence]
  const { foul } = scene.knowledge.words.fates
  return (
    counts.length + roles.length > 0 &&
    scene.document.tokens.lower.slice(bounds?.first, bounds?.last).some((word) => foul.has(word))
  )
}

/** "Five inmates died and eleven were injured": so many dead and so many hurt at once come of one happening, whatever it was. */
const isToll = ({ told }: Cluster): boolean =>
  ["killed", "injured"].every((harm) =>
    told.some(
      ({ telling }) => telling.trigger.harm === harm && telling.counts.some(({ quantity }) => quantity.low > 0),
    ),
  )

/** An inquiry into nothing told, by nobody, is an essay's. */
export const isAsked = ({ type, told }: Cluster): boolean =>
  type !== "investigation" || told.some(({ telling }) => telling.roles.length > 0)

/** A passing mention late in the article that says neither who, whom, when nor where gives nothing to keep. */
export const isTold = (scene: Scene, { told }: Cluster): boolean =>
  told.length > 2 ||
  isLead(
    scene,
    told.map(({ telling }) => telling),
  ) ||
  told.some(({ telling }) => isOpened(telling)) ||
  told.some(
    ({ telling, said, placing }) =>
      telling.roles.length + telling.counts.length > 0 || said !== null || placing !== null,
  )

/** "The registrar's office opened an inquiry": somebody has begun it, though he be no party that is known. */
const isOpened = ({ trigger, mention, clause }: Telling): boolean =>
  trigger.type === "investigation" &&
  trigger.word === "verb" &&
  clause?.verb === mention.head &&
  clause.subject !== null
