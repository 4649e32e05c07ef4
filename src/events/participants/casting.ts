import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { Cluster, Told } from "../gathering/cluster.js"
import { amendCluster, retell } from "../gathering/retelling.js"
import type { Judgement } from "../roles/judge.js"
import { isJudged, type Part, partOfRole } from "../roles/parts.js"
import type { Scene } from "../scene.js"
import { amendTelling, type Role } from "../tellings/telling.js"
import { isDeadly, isNamedDoer, isPlain } from "./plain-parts.js"
import { isDenier, isSpeaker } from "./speakers.js"

/** The rule named in a part that the model gives. */
export const judgedRule = "roles/judge"

interface Bounds {
  /** From this chance on a part is given that no rule read. */
  readonly give: number
  /** Under this chance a part is taken away that rules read. */
  readonly take: number
}

/** By kind as in `judgedKinds`, for who did it and for who was hit; tuned over folds of the training data, see `models/roles.md`. */
const bounds: Readonly<Record<Part, readonly Bounds[]>> = {
  perpetrator: [
    { give: 0.28, take: 0.2 },
    { give: 0.2, take: 0.12 },
    { give: 0.35, take: 0.3 },
    { give: 0.22, take: 0.18 },
  ],
  target: [
    { give: 0.22, take: 0.22 },
    { give: 0.5, take: 0.4 },
    { give: 0.4, take: 0.25 },
    { give: 0.34, take: 0.25 },
    { give: 0.24, take: 0.21 },
  ],
  weapon: [{ give: 0.25, take: 0.22 }],
}

const boundsOf = (kind: number, part: Part): Bounds =>
  (part === "weapon" ? bounds.weapon[0] : bounds[part][kind]) ?? { give: 1, take: 0 }

/** The chance from which a candidate of a kind is given a part. */
export const judgeLeast = (kind: number, part: Part): number => boundsOf(kind, part).give

/**
 * The model was learned from wires in capitals, of Latin America in 1989, and takes for nobody whom their answers leave out. Of other
 * news it is heard less: of thirty parts that it takes away there by its own bounds, a reader wants 25 back.
 */
const trustIn = ({ document }: Scene): number => (document.letterCase === "upper" ? 1 : 0.4)

/** What it gives of other news it must be surer of. */
const caution = ({ document }: Scene): number => (document.letterCase === "upper" ? 1 : 1.4)

/** Judgements by the entity and part that they are about. */
type Docket = ReadonlyMap<string, Judgement>

const keyOf = (entity: number, part: Part): string => `${part} ${entity}`

const fileJudgements = (scene: Scene, judgements: readonly Judgement[]): Docket => {
  const docket = new Map<string, Judgement>()
  for (const judgement of judgements) {
    for (const index of judgement.candidate.mentions) {
      const key = keyOf(scene.entityAt[scene.mentions[index]?.head ?? -1] ?? -1, judgement.part)
      if ((docket.get(key)?.chance ?? -1) < judgement.chance) docket.set(key, judgement)
    }
  }
  return docket
}

/**
 * Lets the judgements confirm, refuse and add what rules read of the violence in an article: a part that they find unlikely is
 * taken away, one that they find likely and that no rule read is given in the incident told nearest to the words that say so.
 */
export const castRoles = (
  scene: Scene,
  clusters: readonly Cluster[],
  judgements: readonly Judgement[],
): readonly Cluster[] => {
  const docket = fileJudgements(scene, judgements)
  const isKept = (role: Role): boolean => isInHand(scene, role) || isLikely(scene, docket, role)
  const cast = clusters.map(
    (cluster): Cluster =>
      isJudged(cluster.type)
        ? amendCluster(cluster, {
            told: cluster.told.map((one) =>
              retell(
                one,
                amendTelling(one.telling, {
                  roles: one.telling.roles.filter(
                    (role) =>
                      isPlain(scene, one.telling, role) ||
                      isDeadly(scene, one.telling, role) ||
                      isNamedDoer(scene, role) ||
                      isKept(role),
                  ),
                }),
              ),
            ),
            besides: cluster.besides.filter((role) => isNamedDoer(scene, role) || isKept(role)),
          })
        : cluster,
  )
  const told = cast.filter(({ status }) => status !== "denied")
  const open = told.filter(({ type }) => isJudged(type))
  for (const judgement of judgements) {
    if (judgement.chance < judgeLeast(judgement.candidate.kind, judgement.part) * caution(scene)) continue
    if (scene.document.letterCase !== "upper" && isSpeaker(scene, judgement.candidate.mentions)) continue
    if (scene.document.letterCase !== "upper" && isOtherwiseCast(scene, told, judgement, judgements)) continue
    if (judgement.part === "perpetrator" && isDenier(scene, judgement.candidate.mentions)) continue
    // The house that burned down was not hit in the killing told beside it.
    if (!told.some((cluster) => hasPart(scene, cluster, judgement))) give(scene, open, judgement)
  }
  return cast
}

/** "A hijacker armed with a knife", in news of our days, whatever the wires of 1989 had of knives. */
const isInHand = ({ document }: Scene, { rule }: Role): boolean =>
  document.letterCase !== "upper" && rule === "arms/wield"

const isLikely = (scene: Scene, docket: Docket, { role, entity }: Role): boolean => {
  const part = partOfRole(role)
  const kind = scene.entities[entity]?.kind
  if (part === null || kind === undefined || kind === "place") return true
  const judgement = docket.get(keyOf(entity, part))
  if (judgement) return judgement.chance >= boundsOf(judgement.candidate.kind, part).take * trustIn(scene)
  return kind === "weapon" && part !== "weapon"
}

const rolesOf = ({ told, besides }: Cluster): readonly Role[] => [
  ...flatMap(told, ({ telling }: Told) => telling.roles),
  ...besides,
]

const hasPart = (scene: Scene, cluster: Cluster, { candidate, part }: Judgement): boolean => {
  const isMeant = ({ role, entity, head }: Role): boolean =>
    partOfRole(role) === part &&
    candidate.mentions.some((index) => {
      const own = scene.mentions[index]?.head ?? -1
      return own === head || scene.entityAt[own] === entity
    })
  // Whom a description introduces has the part already, under the name.
  return cluster.told.some(({ telling }) => telling.roles.some(isMeant)) || cluster.besides.some(isMeant)
}

/** How much likelier one part must be than the other. */
const clear = 1.5
const rivals = (one: Part, other: Part): boolean => one !== other && one !== "weapon" && other !== "weapon"

/** Who is arrested or looks into a deed was not hit by it, and who was hit did not do it. */
const against: Readonly<Record<Part, ReadonlySet<TriggerRole>>> = {
  target: new Set<TriggerRole>(["perpetrator", "arrested", "suspect", "investigator", "responder"]),
  perpetrator: new Set<TriggerRole>(["target", "investigator", "responder", "speaker"]),
  weapon: new Set<TriggerRole>(),
}

const isOtherwiseCast = (
  scene: Scene,
  clusters: readonly Cluster[],
  { candidate, part, chance }: Judgement,
  judgements: readonly Judgement[],
): boolean => {
  // Who is as likely to have done it as to have been hit is given neither.
  if (judgements.some((one) => one.candidate === candidate && rivals(one.part, part) && one.chance * clear > chance))
    return true
  const entities = new Set(candidate.mentions.map((index) => scene.entityAt[scene.mentions[index]?.head ?? -1]))
  return clusters.some((cluster) =>
    rolesOf(cluster).some(({ role, entity }) => against[part].has(role) && entities.has(entity)),
  )
}

const give = (scene: Scene, clusters: readonly Cluster[], { mention: index, part }: Judgement): void => {
  const head = scene.mentions[index]?.head ?? -1
  const entity = scene.entityAt[head] ?? -1
  const cluster = nearestTo(scene, clusters, head)
  if (cluster === undefined || entity < 0) return
  const role: TriggerRole = part
  cluster.besides.push({
    role,
    entity,
    head,
    suspected: part === "perpetrator" && isHeld(scene, head),
    rule: judgedRule,
  })
}

/** Sentences between the words that say who and the incident: beyond them it is another story. */
const farthest = 3

/** The incident told in the same sentence, the nearest word first; else the last one told before, else the first one after. */
const nearestTo = (scene: Scene, clusters: readonly Cluster[], head: number): Cluster | undefined => {
  const { sentence } = scene.document.tokens
  let best: Cluster | undefined
  let least = farthest
  for (const cluster of clusters) {
    for (const { telling } of cluster.told) {
      const apart = telling.sentence - (sentence[head] ?? 0)
      const distance = apart === 0 ? Math.abs(telling.mention.head - head) / 1000 : apart < 0 ? -apart : 1.5 * apart
      if (distance < least) [best, least] = [cluster, distance]
    }
  }
  return best
}

const doubting: ReadonlySet<string> = new Set(["accuse", "attribute", "suppose", "deny", "fear", "involve"])

/** Whether the sentence that names somebody accuses, suspects or doubts. */
export const isHeld = (scene: Scene, head: number): boolean => {
  const { tokens, sentences } = scene.document
  const { doubt } = scene.knowledge.words.suppositions
  const bounds = sentences[tokens.sentence[head] ?? 0]
  for (let at = bounds?.first ?? 0; at < (bounds?.last ?? 0); at++) {
    if (doubt.has(tokens.lower[at] ?? "")) return true
    if (doubting.has(scene.knowledge.supports.get(scene.syntax.lemma(at)) ?? "")) return true
  }
  return false
}
