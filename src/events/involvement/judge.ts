import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import { type IncidentType, officialSectors } from "../../model/codes.js"
import type { Entity } from "../../model/entity.js"
import type { Cluster } from "../gathering/cluster.js"
import { isHeld } from "../participants/casting.js"
import type { Judgement } from "../roles/judge.js"
import { isJudged } from "../roles/parts.js"
import type { Scene } from "../scene.js"
import type { Role } from "../tellings/telling.js"
import { describe, questionsOf } from "./features.js"
import { type Field, layField, nameIn } from "./field.js"
import { isTwin } from "./given-features.js"
import type { InvolvementWeights } from "./model.js"
import type { Question } from "./question.js"
import { familyOf, type Share, shareOf, shares } from "./shares.js"

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

/** "Four men came … the intruders fled": who did it beside somebody else, or did another deed of the sentence, must be likelier than not. */
const surely = 0.5

/** From these chances on somebody is given to an incident that would have nobody, or hit nobody. */
const supplied = { anybody: 0.2, target: 0.35 } as const

/**
 * Judges incident by incident who is in it: the rules and the judge of roles say who did it and who was hit in a clause or in the article as a whole; here all that an
 * article says of somebody beside one incident is summed, with their word among it. Parts that it finds likely are given, those that it finds most unlikely are
 * taken away. Violence in wires in capitals is left to the judge of roles, which was learned for it.
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
  if (weights === null) return clusters
  const isLeft = ({ type }: Cluster): boolean => scene.document.letterCase === "upper" && isJudged(type)
  if (clusters.every(isLeft)) return clusters
  const field = layField(scene, clusters, before, judgements, main)
  return clusters.map((cluster, at) => (isLeft(cluster) ? cluster : castCluster(field, cluster, at, weights)))
}

/** Sides of a clash, and who was called to it, whom readers seldom record, are in it where the words say so. */
const stays: ReadonlySet<TriggerRole> = new Set(["side", "responder"])

/** A question with how likely each part is, and which of them are read already. */
interface Judged {
  readonly question: Question
  readonly chances: readonly number[]
  readonly has: ReadonlySet<Share | null>
}

/** Who is asked about beside one incident, and what is made of it. */
interface Casting {
  readonly judged: readonly Judged[]
  readonly added: Role[]
  /** What is taken away: a share and whose it was. */
  readonly refused: Set<string>
}

const castCluster = (field: Field, cluster: Cluster, at: number, weights: InvolvementWeights): Cluster => {
  const own = field.roles[at] ?? []
  const judged = questionsOf(field, at).map((question): Judged => {
    const has = new Set<Share | null>()
    for (const { entity, role } of own) if (entity === question.entity.id) has.add(shareOf(role))
    return { question, chances: weigh(field, question, weights), has }
  })
  const casting: Casting = { judged, added: [], refused: new Set() }
  for (const share of shares) judgeShare(field, casting, share)
  supply(field, casting, cluster.type, own)
  const { added, refused } = casting
  if (refused.size === 0 && added.length === 0) return cluster
  const isLeft = ({ role, entity }: Role): boolean => stays.has(role) || !refused.has(`${shareOf(role)} ${entity}`)
  const told = cluster.told.map(({ telling, ...rest }) => ({
    telling: { ...telling, roles: telling.roles.filter(isLeft) },
    ...rest,
  }))
  return { ...cluster, told, besides: [...cluster.besides.filter(isLeft), ...added] }
}

/** Gives one part to whoever is likely to have it, and takes it from whoever is most unlikely to. */
const judgeShare = (field: Field, { judged, added, refused }: Casting, share: Share): void => {
  const { give, take } = bounds[share]
  const players: Entity[] = []
  for (const one of judged) {
    if (!one.has.has(share)) continue
    if (chanceOf(one, share) < take) refused.add(`${share} ${one.question.entity.id}`)
    else players.push(one.question.entity)
  }
  const likely = judged.filter(
    (one) =>
      !one.has.has(share) &&
      chanceOf(one, share) >= give &&
      isLikeliest(one, share) &&
      isFree(field, one, share) &&
      !wasRead(field, one, share),
  )
  for (const one of likely.toSorted((a, b) => chanceOf(b, share) - chanceOf(a, share))) {
    const { entity } = one.question
    if (share === "by" && players.length > 0 && chanceOf(one, share) < surely) continue
    // Who is told of in other words already has it.
    if (players.some((player) => isTwin(nameIn(field, entity), nameIn(field, player)))) continue
    const role = makeRole(field, one.question, share)
    if (role === null) continue
    added.push(role)
    players.push(entity)
    // Nobody does and suffers the same.
    const other = opposite[share]
    if (other !== undefined && one.has.has(other)) refused.add(`${other} ${entity.id}`)
  }
}

/** Kinds of incidents in which somebody or something is hit. */
const harming: ReadonlySet<string> = new Set(["violent", "crime", "mishap"])

const opposite: Readonly<Partial<Record<Share, Share>>> = { by: "target", target: "by" }

/** An incident in which nobody would be left gets who is likeliest to be in it, and one that hits somebody whom it likeliest hit, from a lower chance on. */
const supply = (field: Field, casting: Casting, type: IncidentType, own: readonly Role[]): void => {
  const { added, refused } = casting
  const given = new Set(added.map(({ role }) => shareOf(role)))
  for (const { role, entity } of own) if (!refused.has(`${shareOf(role)} ${entity}`)) given.add(shareOf(role))
  if (!given.has("by") && !given.has("target") && !given.has("others"))
    addLikeliest(field, casting, ["by", "target", "others"], supplied.anybody)
  else if (harming.has(familyOf(type)) && !given.has("target"))
    addLikeliest(field, casting, ["target"], supplied.target)
}

/** Gives the likeliest of some parts to somebody who has none. */
const addLikeliest = (field: Field, { judged, added }: Casting, among: readonly Share[], bound: number): void => {
  let best: { readonly one: Judged; readonly share: Share } | null = null
  let most = bound
  for (const one of judged) {
    if (one.has.size > 0 || added.some(({ entity }) => entity === one.question.entity.id)) continue
    for (const share of among)
      if (chanceOf(one, share) >= most && isLikeliest(one, share) && isFree(field, one, share))
        [best, most] = [{ one, share }, chanceOf(one, share)]
  }
  const role = best === null ? null : makeRole(field, best.one.question, best.share)
  if (role !== null) added.push(role)
}

/** Whether a part is still to be had: a side of a clash is no more than that, and what another incident has of somebody goes no further. */
const isFree = (field: Field, one: Judged, share: Share): boolean => {
  const { at, entity } = one.question
  if (share === "by" && field.roles[at]?.some(({ role, entity: id }) => role === "side" && id === entity.id))
    return false
  return (
    share === "others" ||
    (share === "by" && chanceOf(one, share) >= surely) ||
    !isOfAnother(field, at, entity.id, share)
  )
}

/** Of whom a part was read that is gone since, somebody else is told to be the same, or the judge of roles thinks otherwise. */
const wasRead = ({ before }: Field, { question: { at, entity } }: Judged, share: Share): boolean =>
  before[at]?.some(({ role, entity: id }) => id === entity.id && shareOf(role) === share) === true

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

const chanceOf = ({ chances }: Judged, share: Share): number => chances[shares.indexOf(share)] ?? 0

const isLikeliest = (one: Judged, share: Share): boolean =>
  one.chances.every((chance) => chance <= chanceOf(one, share))

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
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const { token, sentence } of spots[id] ?? []) {
    if (!named.has(token)) continue
    for (const { telling } of clusters[at]?.told ?? []) {
      const distance = Math.abs(telling.sentence - sentence) * 1000 + Math.abs(telling.mention.head - token)
      if (distance >= least) continue
      best = token
      least = distance
    }
  }
  return best
}
