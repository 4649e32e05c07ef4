import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import { type IncidentType, officialSectors } from "../../model/codes.js"
import type { Entity } from "../../model/entity.js"
import type { Cluster } from "../gathering/cluster.js"
import { isHeld } from "../participants/casting.js"
import type { Judgement } from "../roles/judge.js"
import type { Scene } from "../scene.js"
import type { Role } from "../tellings/telling.js"
import { describe, questionsOf } from "./features.js"
import { type Field, layField, nameIn } from "./field.js"
import { isTwin } from "./given-features.js"
import type { InvolvementWeights } from "./model.js"
import type { Question } from "./question.js"
import { type Share, shareOf, shares } from "./shares.js"

/** The rule named in a part that this judge gives. */
export const involvedRule = "involvement/judge"

/**
 * From the first chance on a part is given that nothing else gave, under the second one is taken away. Folds of the readings would take away twice or three times as readily; held-out parts
 * of the examination then lose ten facts of 930.
 */
const bounds: Readonly<Record<Share, { readonly give: number; readonly take: number }>> = {
  by: { give: 0.38, take: 0.06 },
  target: { give: 0.45, take: 0.06 },
  others: { give: 0.3, take: 0.06 },
  weapon: { give: 0.45, take: 0.12 },
}

/** "Four men came … the intruders fled": who did it beside somebody else must be likelier than not. */
const besides = 0.5

/**
 * Judges incident by incident who is in it: the rules and the judge of roles say who did it and who was hit in a clause or in the article as a whole; here all that an
 * article says of somebody beside one incident is summed, with their word among it. Parts that it finds likely are given, those that it finds most unlikely are
 * taken away. Not on wires in capitals, for which the judge of roles was learned.
 * @param before the clusters in the same order as the rules read them
 * @param main which of them is the main one
 */
export const judgeInvolvement = (
  scene: Scene,
  clusters: readonly Cluster[],
  before: readonly Cluster[],
  judgements: readonly Judgement[],
  main: number,
): readonly Cluster[] => {
  const weights = scene.knowledge.involvement
  if (weights === null || scene.document.letterCase === "upper") return clusters
  const field = layField(scene, clusters, before, judgements, main)
  return clusters.map((cluster, at) => castCluster(field, cluster, at, weights))
}

/** Sides of a clash, and who was called to it, whom readers seldom record, are in it where the words say so. */
const stays: ReadonlySet<TriggerRole> = new Set(["side", "responder"])

/** A question with how likely each part is, and which of them are read already. */
interface Judged {
  readonly question: Question
  readonly chances: readonly number[]
  readonly has: ReadonlySet<Share | null>
}

const castCluster = (field: Field, cluster: Cluster, at: number, weights: InvolvementWeights): Cluster => {
  const own = field.roles[at] ?? []
  const judged = questionsOf(field, at).map((question): Judged => {
    const has = new Set<Share | null>()
    for (const { entity, role } of own) if (entity === question.entity.id) has.add(shareOf(role))
    return { question, chances: weigh(field, question, weights), has }
  })
  const refused = new Set<string>()
  const added: Role[] = []
  for (const [index, share] of shares.entries()) {
    const chanceOf = ({ chances }: Judged): number => chances[index] ?? 0
    const { give, take } = bounds[share]
    const players: Entity[] = []
    for (const one of judged) {
      if (!one.has.has(share)) continue
      if (chanceOf(one) < take) refused.add(`${share} ${one.question.entity.id}`)
      else players.push(one.question.entity)
    }
    const likely = judged.filter(
      (one) => !one.has.has(share) && chanceOf(one) >= give && isLikeliest(one, index) && isFree(field, one, share),
    )
    for (const one of likely.toSorted((a, b) => chanceOf(b) - chanceOf(a))) {
      const { entity } = one.question
      if (share === "by" && players.length > 0 && chanceOf(one) < besides) continue
      // Who is told of in other words already has it.
      if (players.some((player) => isTwin(nameIn(field, entity), nameIn(field, player)))) continue
      const role = makeRole(field, one.question, share)
      if (role === null) continue
      added.push(role)
      players.push(entity)
    }
  }
  if (refused.size === 0 && added.length === 0) return cluster
  const isLeft = ({ role, entity }: Role): boolean => stays.has(role) || !refused.has(`${shareOf(role)} ${entity}`)
  const told = cluster.told.map(({ telling, ...rest }) => ({
    telling: { ...telling, roles: telling.roles.filter(isLeft) },
    ...rest,
  }))
  return { ...cluster, told, besides: [...cluster.besides.filter(isLeft), ...added] }
}

/** Whether a part is still to be had: who did it was not hit as well, and a side of a clash is no more than that. */
const isFree = (field: Field, { question: { at, entity }, has }: Judged, share: Share): boolean => {
  if (share !== "by" && has.has("by")) return false
  if (share === "target" && has.has("others")) return false
  if (share === "by" && field.roles[at]?.some(({ role, entity: id }) => role === "side" && id === entity.id))
    return false
  return !wasRead(field, at, entity.id, share) && (share === "others" || !isOfAnother(field, at, entity.id, share))
}

/** Of whom a part was read that is gone since, somebody else is told to be the same, or the judge of roles thinks otherwise. */
const wasRead = ({ before }: Field, at: number, id: number, share: Share): boolean =>
  before[at]?.some(({ role, entity }) => entity === id && shareOf(role) === share) === true

/** "Rebels attacked a camp to avenge the murder of a farmer": a sentence that says who did one deed, or whom it hit, does not say so of the other. */
const isOfAnother = ({ clusters, roles, scene }: Field, at: number, id: number, share: Share): boolean => {
  const mine = new Set(clusters[at]?.told.map(({ telling }) => telling.sentence))
  return roles.some(
    (list, other) =>
      other !== at &&
      list.some(
        ({ role, entity, head }) =>
          entity === id && shareOf(role) === share && mine.has(scene.document.tokens.sentence[head] ?? -1),
      ),
  )
}

const isLikeliest = ({ chances }: Judged, index: number): boolean =>
  chances.every((chance) => chance <= (chances[index] ?? 0))

const sums = new Float64Array(shares.length)

/** The chance of each share, in the order of `shares`. */
const weigh = (field: Field, question: Question, weights: InvolvementWeights): readonly number[] => {
  sums.fill(0)
  describe(field, question, (feature, value = 1) => {
    // Asked for beyond its end a list is slow for good.
    const weight = feature < weights.length ? weights[feature] : null
    if (weight) for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weight[at] ?? 0) * value
  })
  return shares.map((_, at) => 1 / (1 + Math.exp(-(sums[at] ?? 0))))
}

const makeRole = (field: Field, { at, entity }: Question, share: Share): Role | null => {
  const head = nearestSpot(field, at, entity.id)
  const role = roleOf(field, at, entity, share)
  if (head < 0 || role === null) return null
  const suspected = share === "by" && (entity.kind === "person" || isHeld(field.scene, head))
  return { role, entity: entity.id, head, suspected, rule: involvedRule }
}

/** Arms and things neither act nor are in a deed otherwise; what is carried off or found is no victim. */
const roleOf = (field: Field, at: number, entity: Entity, share: Share): TriggerRole | null => {
  if (share === "weapon") return entity.kind === "weapon" ? "weapon" : null
  const isThing = entity.kind === "weapon" || entity.kind === "asset"
  if (share === "target")
    return entity.kind === "weapon" ? (taken[field.clusters[at]?.type ?? "attack"] ?? null) : "target"
  if (isThing) return null
  return share === "by" ? "perpetrator" : partOf(field, at, entity)
}

const taken: Readonly<Partial<Record<IncidentType, TriggerRole>>> = {
  ...{ theft: "goods", robbery: "goods" },
  ...{ seizure: "found", raid: "found", arrest: "found" },
}

/** Those who act for the state look into it; else whoever is in it is arrested, tried, or what it is about. */
const partOf = ({ clusters }: Field, at: number, entity: Entity): TriggerRole => {
  const type = clusters[at]?.type
  const isOfficial =
    "sector" in entity && entity.sector !== null
      ? officialSectors.has(entity.sector)
      : entity.kind === "person" && entity.offices.length > 0
  if (isOfficial)
    return type === "fire" || type === "accident" || type === "protest" || type === "riot"
      ? "responder"
      : "investigator"
  if (type === "arrest") return "arrested"
  return type === "clash"
    ? "side"
    : type === "trial" || type === "investigation" || type === "raid"
      ? "suspect"
      : "subject-of"
}

/** The token that names an entity nearest to what tells an incident; -1 for none. */
const nearestSpot = ({ clusters, scene, spots }: Field, at: number, id: number): number => {
  const named = new Set(scene.entities[id]?.mentions.map((index) => scene.mentions[index]?.head))
  let [best, least] = [-1, Number.POSITIVE_INFINITY]
  for (const { token, sentence } of spots[id] ?? []) {
    if (!named.has(token)) continue
    for (const { telling } of clusters[at]?.told ?? []) {
      const distance = Math.abs(telling.sentence - sentence) * 1000 + Math.abs(telling.mention.head - token)
      if (distance < least) [best, least] = [token, distance]
    }
  }
  return best
}
