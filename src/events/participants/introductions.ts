import type { Trigger, TriggerRole } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { GroupMention } from "../../model/mention.js"
import type { Cluster, Told } from "../gathering/cluster.js"
import { amendCluster, retell } from "../gathering/retelling.js"
import type { Scene } from "../scene.js"
import { amendCount, amendRole, amendTelling, type Count, type Role } from "../tellings/telling.js"
import { isOfGender } from "./descriptions.js"
import { namedNext } from "./next-named.js"
import { nameCulprit } from "./one-culprit.js"

/** A part that one person may play alone: who is killed is not who is hurt beside him. */
interface Part {
  readonly role: TriggerRole
  readonly harm?: Trigger["harm"]
}
const parts: readonly Part[] = [
  { role: "target" },
  { role: "target", harm: "killed" },
  { role: "target", harm: "injured" },
  { role: "target", harm: "abducted" },
  { role: "perpetrator" },
  { role: "arrested" },
]

/** For a headline's word for somebody, or the description that introduces him, the entity that is told of later. */
export type Introduced = ReadonlyMap<number, Naming>

interface Naming {
  readonly entity: number
  /** Found where somebody was hit, and said of nobody who did it; or the reverse. */
  readonly isHit: boolean
}

const doing = /^(?:perpetrator|suspect|arrested)$/u

/**
 * News introduces somebody by a description and gives the name later: "an engineer who was kidnapped in May … Omar Khalil, 44, was
 * taken from his car". Where one person without a name and one with it, named after, play one part in one happening, they are
 * one: the name's entity stands for both.
 */
export const findIntroduced = (scene: Scene, clusters: readonly Cluster[]): Introduced => {
  const names = new Map<number, Naming>()
  for (const cluster of clusters) {
    for (const part of parts) {
      const groups = playersOf(scene, cluster, part, "group")
      const headed = findHeadlined(scene, groups)
      const isHit = part.role === "target"
      for (const [title, lead] of headed) names.set(title, { entity: lead, isHit })
      const [described, ...others] = groups.filter((entity) => !headed.has(entity))
      const [person, ...rivals] = playersOf(scene, cluster, part, "person")
      if (described === undefined || person === undefined || rivals.length > 0) continue
      if (!others.every((other) => isVictim(scene, other))) continue
      if (!isIntroduction(scene, described, person) || !isAlone(cluster, part)) continue
      for (const one of [described, ...others, ...headed.keys()]) names.set(one, { entity: person, isHit })
    }
  }
  for (const { entity, name, isHit } of namedNext(scene, clusters).values())
    if (!names.has(entity)) names.set(entity, { entity: name, isHit })
  for (const [described, name] of nameCulprit(scene, nameIntroduced(clusters, names)))
    if (!names.has(described)) names.set(described, { entity: name, isHit: false })
  return names
}

/** "Man jailed for murder": whom a headline names by a bare noun, the first two sentences introduce again: "a man who …". */
const findHeadlined = (scene: Scene, groups: readonly number[]): ReadonlyMap<number, number> => {
  const { sentences, tokens } = scene.document
  const opening = sentences.findIndex(({ part }) => part === "body")
  const told = flatMap(groups, (entity) => {
    const mention = scene.mentions[scene.entities[entity]?.mentions[0] ?? -1]
    return mention?.kind === "group" ? [{ entity, mention, sentence: tokens.sentence[mention.first] ?? 0 }] : []
  })
  const titles = told.filter(({ sentence }) => sentences[sentence]?.part === "title")
  const leads = told.filter(({ sentence }) => sentence >= opening && sentence <= opening + 1)
  return new Map(
    flatMap(titles, ({ entity, mention }): [number, number][] => {
      const [again, ...more] = leads.filter((lead) => isSaidAgain(mention, lead.mention))
      return again === undefined || more.length > 0 ? [] : [[entity, again.entity]]
    }),
  )
}

/** "The victim", "a body": whoever was described or named beside it. */
const isVictim = (scene: Scene, entity: number): boolean => {
  const mention = scene.mentions[scene.entities[entity]?.mentions[0] ?? -1]
  return (
    mention?.kind === "group" && !mention.plural && mention.category === "victim" && (mention.size?.best ?? 1) === 1
  )
}

const isSaidAgain = (before: GroupMention, here: GroupMention): boolean =>
  before.noun === here.noun &&
  before.plural === here.plural &&
  (before.size?.best ?? null) === (here.size?.best ?? null) &&
  (!here.plural || here.size !== null)

/** Puts names in the place of the descriptions that introduced them, in every happening. */
export const nameIntroduced = (clusters: readonly Cluster[], names: Introduced): readonly Cluster[] => {
  if (names.size === 0) return clusters
  const rename = (role: Role): Role => {
    const naming = names.get(role.entity)
    const fits = naming?.isHit ? !doing.test(role.role) : role.role !== "target"
    return naming && fits ? amendRole(role, { entity: naming.entity }) : role
  }
  const count = (one: Count): Count => {
    const naming = names.get(one.entity)
    return naming?.isHit ? amendCount(one, { entity: naming.entity }) : one
  }
  const renameIn = (one: Told): Told =>
    retell(
      one,
      amendTelling(one.telling, { roles: one.telling.roles.map(rename), counts: one.telling.counts.map(count) }),
    )
  return clusters.map((cluster) =>
    amendCluster(cluster, { told: cluster.told.map(renameIn), besides: cluster.besides.map(rename) }),
  )
}

const playersOf = (
  scene: Scene,
  { told, besides }: Cluster,
  { role: part, harm }: Part,
  kind: "group" | "person",
): readonly number[] => {
  const tellings = told.filter(({ telling }) => harm === undefined || telling.trigger.harm === harm)
  const roles = [...flatMap(tellings, ({ telling }) => telling.roles), ...(harm === undefined ? besides : [])]
  const players = roles.filter(({ role, entity }) => role === part && scene.entities[entity]?.kind === kind)
  return [...new Set(players.map(({ entity }) => entity))]
}

const isIntroduction = (scene: Scene, described: number, named: number): boolean => {
  const [first] = scene.entities[described]?.mentions ?? []
  const mention = scene.mentions[first ?? -1]
  const person = scene.entities[named]
  if (mention?.kind !== "group" || person?.kind !== "person" || (person.mentions[0] ?? -1) < (first ?? 0)) return false
  if (mention.category === "organization") return false
  return (
    !mention.plural &&
    !mention.definite &&
    (mention.size?.best ?? 1) === 1 &&
    isOfGender(mention.category, person.gender)
  )
}

/** No figure of more than one stands for that part. */
const isAlone = ({ told }: Cluster, { role }: Part): boolean =>
  role === "perpetrator" || !told.some(({ telling }) => telling.counts.some(({ quantity }) => quantity.low > 1))
