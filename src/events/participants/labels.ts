import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import { followUpTypes, mishapTypes } from "../../model/codes.js"
import type { Cluster } from "../gathering/cluster.js"
import { nameBeside } from "../names-beside.js"
import { mentionOn, type Scene } from "../scene.js"
import { namesFor } from "../tellings/naming.js"
import type { Role } from "../tellings/telling.js"
import { childrenOf, governorOf, relationOf } from "../tree.js"

/** Who somebody with a name is in the story, said by a noun rather than a verb: "the gunman, Ann Lee", "the victim was Al Roe". */
export interface Label {
  readonly role: Role
  readonly sentence: number
  /** The mention of the deed that is said beside it, where one is: an index, else -1 or left out. */
  readonly act?: number
}

/** The part in an attack that a group's noun names, or null. */
const partOf = (scene: Scene, token: number): { readonly role: TriggerRole; readonly suspected: boolean } | null => {
  const mention = mentionOn(scene, token)
  if (mention?.kind !== "group" || mention.head !== token) return null
  const people = scene.knowledge.people.byId.get(mention.rule.slice("lexicon/people/".length))
  if (people?.leans === "perpetrator")
    return { role: "perpetrator", suspected: scene.knowledge.words.naming.doubtful.has(mention.noun) }
  return people?.id === "victim" ? { role: "target", suspected: false } : null
}

/** Reads what nouns such as "gunman", "suspect" and "victim" say of people with names. In order of the text. */
export const readLabels = (scene: Scene): readonly Label[] => {
  const labels: Label[] = []
  for (const mention of scene.mentions) {
    if (mention.kind !== "group") continue
    const part = partOf(scene, mention.head)
    if (!part) continue
    const sentence = scene.document.tokens.sentence[mention.head] ?? 0
    const beside = nameBeside(scene, mention.head)
    const named = beside === mention.head ? findNamed(scene, mention.head, sentence) : [beside]
    for (const head of named) {
      const entity = scene.entityAt[head] ?? -1
      const kind = scene.entities[entity]?.kind
      // "The Red Front's rebels were prime suspects in the killings".
      const isBody =
        beside === mention.head &&
        scene.knowledge.words.naming.doubtful.has(mention.noun) &&
        (kind === "group" || kind === "organization")
      if (kind !== "person" && !isBody) continue
      labels.push({ sentence, role: { entity, head, rule: `label/${mention.noun}`, ...part } })
    }
  }
  return labels
}

/** Heads of the names that a copula or a verb of naming ties to a group's head. */
const findNamed = (scene: Scene, group: number, sentence: number): readonly number[] => {
  const governor = governorOf(scene, sentence, group)
  const children = childrenOf(scene, sentence, group)
  const isCopular = (token: number) =>
    childrenOf(scene, sentence, token).some((child) => relationOf(scene, sentence, child) === "cop")
  const subject = children.find((child) => relationOf(scene, sentence, child) === "nsubj")
  if (subject !== undefined && isCopular(group)) return namesFrom(scene, subject, sentence)
  const ordered = namesFor(scene, group, sentence)
  if (governor >= 0 && relationOf(scene, sentence, group) === "nsubj" && isCopular(governor)) {
    const joined = namesFrom(scene, governor, sentence)
    // "The victims were Ann Lee, 88; Bo Day, 89; and": trees break on long lists.
    return ordered.length > joined.length ? ordered : joined
  }
  return ordered
}

const namesFrom = (scene: Scene, token: number, sentence: number): readonly number[] =>
  [token, ...childrenOf(scene, sentence, token).filter((child) => relationOf(scene, sentence, child) === "conj")].map(
    (one) => nameBeside(scene, one),
  )

/**
 * The cluster a label belongs to: that of the deed said beside it, else the violence told in its sentence, else the last told before, else
 * the first one. Whom a deed hit did not do it, and nobody did what befell by accident where something else was done.
 */
export const clusterOfLabel = (clusters: readonly Cluster[], label: Label): Cluster | undefined => {
  const open = clusters.filter(({ type, status }) => !followUpTypes.has(type) && status === "occurred")
  const named = open.find(({ told }) => told.some(({ telling }) => telling.index === label.act))
  if (named && !isHitIn(named, label.role)) return named
  const done = label.role.role === "perpetrator" ? open.filter(({ type }) => !mishapTypes.has(type)) : open
  const likely = done.length > 0 ? done : open
  return nearestTo(
    likely.filter((cluster) => !isHitIn(cluster, label.role)),
    label,
  )
}

const isHitIn = ({ told }: Cluster, { role, entity }: Role): boolean =>
  role === "perpetrator" &&
  told.some(({ telling }) =>
    telling.roles.some((one) => one.role === "target" && one.entity === entity && plain.test(one.rule)),
  )
const plain = /^clause\/(?:passive-subject|object)$/u

const nearestTo = (clusters: readonly Cluster[], { sentence }: Label): Cluster | undefined => {
  let best: Cluster | undefined
  let nearest = Number.NEGATIVE_INFINITY
  for (const cluster of clusters) {
    for (const { telling } of cluster.told) {
      const closeness = telling.sentence <= sentence ? telling.sentence - sentence : -1000 - telling.sentence
      if (closeness > nearest) [best, nearest] = [cluster, closeness]
    }
  }
  return best
}
