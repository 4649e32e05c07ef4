import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import { officialSectors } from "../../model/codes.js"
import type { Entity } from "../../model/entity.js"
import type { Cluster } from "../gathering/cluster.js"
import { isHeld } from "../participants/casting.js"
import type { Judgement } from "../roles/judge.js"
import type { Scene } from "../scene.js"
import type { Role } from "../tellings/telling.js"
import { describe, questionsOf } from "./features.js"
import { type Field, layField } from "./field.js"
import { isTwin } from "./given-features.js"
import type { InvolvementWeights } from "./model.js"
import type { Question } from "./question.js"
import { type Share, shareOf, shares } from "./shares.js"

/** The rule named in a part that this judge gives. */
export const involvedRule = "involvement/judge"

/** From this chance on a part is given that nothing else gave, and under it one is taken away. Whom an incident hit is never given: too many of those it finds are wrong. */
const bounds: Readonly<Record<Share, { readonly give: number; readonly take: number }>> = {
  by: { give: 0.46, take: 0.03 },
  target: { give: 1, take: 0.03 },
  others: { give: 0.35, take: 0 },
}

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

const castCluster = (field: Field, cluster: Cluster, at: number, weights: InvolvementWeights): Cluster => {
  const refused = new Set<string>()
  const added: Role[] = []
  let culprit: { readonly chance: number; readonly role: Role } | null = null
  for (const question of questionsOf(field, at)) {
    const chances = weigh(field, question, weights)
    const own = field.roles[at]?.filter(({ entity }) => entity === question.entity.id) ?? []
    const has = new Set(own.map(({ role }) => shareOf(role)))
    for (const [index, share] of shares.entries()) {
      const chance = chances[index] ?? 0
      if (has.has(share)) {
        if (chance < bounds[share].take) refused.add(`${share} ${question.entity.id}`)
      } else if (chance >= bounds[share].give && isFree(field, question, share, has)) {
        const role = makeRole(field, question, share)
        if (role && share !== "by") added.push(role)
        else if (role && chance > (culprit?.chance ?? 0)) culprit = { chance, role }
      }
    }
  }
  // "Four men came … the intruders fled": of those who may have done it the likeliest alone.
  if (culprit) added.push(culprit.role)
  if (refused.size === 0 && added.length === 0) return cluster
  const isLeft = ({ role, entity }: Role): boolean => !refused.has(`${shareOf(role)} ${entity}`)
  const told = cluster.told.map(({ telling, ...rest }) => ({
    telling: { ...telling, roles: telling.roles.filter(isLeft) },
    ...rest,
  }))
  return { ...cluster, told, besides: [...cluster.besides.filter(isLeft), ...added] }
}

const sums = new Float64Array(shares.length)

/** The chance of each share, in the order of `shares`. */
const weigh = (field: Field, question: Question, weights: InvolvementWeights): readonly number[] => {
  sums.fill(0)
  describe(field, question, (name, value = 1) => {
    const weight = weights.get(name)
    if (weight) for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weight[at] ?? 0) * value
  })
  return Array.from(sums, (sum) => 1 / (1 + Math.exp(-sum)))
}

/** Whether a part is still to be had: who did it is asked for where nobody is given, who is hit did not do it, and who is told of in other words already has it. */
const isFree = (
  field: Field,
  { at, entity, family }: Question,
  share: Share,
  has: ReadonlySet<Share | null>,
): boolean => {
  const peers = new Set(
    (field.roles[at] ?? []).flatMap(({ role, entity: id }) => (shareOf(role) === share ? [id] : [])),
  )
  if (share === "by" && (family === "court" || peers.size > 0)) return false
  if (share !== "by" && has.has("by")) return false
  if (share === "target" && has.has("others")) return false
  if (share !== "others" && isOfAnother(field, at, entity.id, share)) return false
  return [...peers].every((id) => {
    const peer = field.scene.entities[id]
    return peer === undefined || !isTwin(entity, peer)
  })
}

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

const makeRole = (field: Field, { at, entity }: Question, share: Share): Role | null => {
  const head = nearestSpot(field, at, entity.id)
  const role = share === "by" ? "perpetrator" : share === "target" ? "target" : partOf(field, at, entity)
  if (head < 0) return null
  const suspected = share === "by" && (entity.kind === "person" || isHeld(field.scene, head))
  return { role, entity: entity.id, head, suspected, rule: involvedRule }
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
