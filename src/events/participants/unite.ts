import { isKnown } from "../../coreference/things.js"
import { flatMap } from "../../model/flat-map.js"
import type { GroupMention } from "../../model/mention.js"
import { universalTags } from "../../model/syntax.js"
import type { Cluster } from "../gathering/cluster.js"
import { amendCluster, retell } from "../gathering/retelling.js"
import { partOfRole } from "../roles/parts.js"
import { mentionOn, type Scene } from "../scene.js"
import { amendRole, amendTelling, type Role } from "../tellings/telling.js"
import { nameMembers } from "./members.js"

/** People without a name who were hit, as one telling says it. */
interface Hit {
  readonly entity: number
  readonly mention: GroupMention
  readonly sentence: number
  readonly harm: string | null
}

/**
 * Makes those hit in one incident one where they are told of again: by name ("two guards … Al Roe and Ann Lee"), or in other words
 * ("nine farmers were killed … the nine Indian peasants … the villagers").
 */
export const uniteGroups = (scene: Scene, clusters: readonly Cluster[]): readonly Cluster[] => {
  const members = nameMembers(scene)
  return clusters.map((cluster) => {
    const same = new Map([...findSame(hitIn(scene, cluster, members)), ...findSameThings(scene, cluster)])
    const nameless = isNameless(scene, cluster)
    const unite = (role: Role): readonly Role[] => {
      if (partOfRole(role.role) !== "target") return [role]
      if (isFigure(scene, role) && !(nameless && isHarmed(scene, role))) return []
      const named = members.get(role.entity)
      if (named) return named.map((head) => amendRole(role, { head, entity: scene.entityAt[head] ?? role.entity }))
      return [amendRole(role, { entity: same.get(role.entity) ?? role.entity })]
    }
    return amendCluster(cluster, {
      told: cluster.told.map((one) =>
        retell(one, amendTelling(one.telling, { roles: flatMap(one.telling.roles, unite) })),
      ),
      besides: flatMap(cluster.besides, unite),
    })
  })
}

const isPeople = (scene: Scene, entity: number): boolean =>
  /^(?:person|group|organization)$/u.test(scene.entities[entity]?.kind ?? "")

/** Whether all people whom an incident hit are figures. The key of the wires of 1989 that the judge of roles learned from has no such people. */
const isNameless = (scene: Scene, { told, besides }: Cluster): boolean =>
  scene.document.letterCase !== "upper" &&
  [...flatMap(told, ({ telling }) => telling.roles), ...besides].every(
    (role) => partOfRole(role.role) !== "target" || !isPeople(scene, role.entity) || isFigure(scene, role),
  )

/** So many people whom a verb hits: "killed 14 people". */
const isHarmed = ({ mentions, mentionAt }: Scene, { head, rule }: Role): boolean => {
  const mention = mentions[mentionAt[head] ?? -1]
  return (
    mention?.kind === "group" && mention.size?.best != null && /^clause\/(?:passive-subject|object|subject)/u.test(rule)
  )
}

/** "Two people were killed" says a figure and nobody who takes part; "two armed people" says who. */
const isFigure = ({ document, knowledge, mentions, mentionAt, syntax }: Scene, { head }: Role): boolean => {
  const mention = mentions[mentionAt[head] ?? -1]
  if (mention?.kind !== "group" || mention.category !== "person" || mention.of >= 0) return false
  for (let at = mention.first; at < mention.head; at++)
    if (telling.has(syntax.pos[at] ?? -1) && !vague.test(document.tokens.lower[at] ?? "")) return false
  return !knowledge.words.naming.nameless.has(mention.noun)
}

/** Adjectives by the tagger's word that only count. */
const vague = /^(?:other|others|more|several|many|few|numerous|additional|least|dozen|hundred|thousand)s?$/u
const telling: ReadonlySet<number> = new Set(
  flatMap(universalTags, (name, index) => (/^(?:ADJ|NOUN|PROPN|VERB)$/u.test(name) ? [index] : [])),
)

/** In the order of the text. */
const hitIn = (scene: Scene, cluster: Cluster, members: ReadonlyMap<number, unknown>): readonly Hit[] => {
  const hits: Hit[] = []
  const add = ({ role, entity, head, fate }: Role, harm: string | null): void => {
    const mention = mentionOn(scene, head)
    if (partOfRole(role) !== "target" || mention?.kind !== "group" || members.has(entity)) return
    const sentence = scene.document.tokens.sentence[head] ?? 0
    hits.push({ entity, mention, sentence, harm: fate ?? harm })
  }
  for (const { telling } of cluster.told) for (const role of telling.roles) add(role, telling.trigger.harm)
  for (const role of cluster.besides) add(role, null)
  return hits.toSorted((a, b) => a.mention.first - b.mention.first)
}

/** The first of those that are the same, by entity. */
const findSame = (hits: readonly Hit[]): ReadonlyMap<number, number> => {
  const same = new Map<number, number>()
  for (const [at, hit] of hits.entries()) {
    if (same.has(hit.entity)) continue
    const known = hits.slice(0, at).find((other) => other.entity !== hit.entity && isAgain(other, hit))
    same.set(hit.entity, known ? (same.get(known.entity) ?? known.entity) : hit.entity)
  }
  return same
}

const other = /\b(?:other|others|another|more)\b/iu

/** Whether people are told of again, in a later sentence: as many of them with the same fate, or by a word of their kind. */
const isAgain = (before: Hit, here: Hit): boolean => {
  if (here.sentence === before.sentence || here.mention.plural !== before.mention.plural) return false
  if (before.harm !== null && here.harm !== null && before.harm !== here.harm) return false
  if (other.test(here.mention.text) || other.test(before.mention.text)) return false
  const [one, two] = [before.mention, here.mention]
  const kin = one.category === two.category || one.noun === two.noun
  const sizes = one.size !== null && two.size !== null
  if (sizes && one.size.best !== two.size.best) return false
  if (!one.plural) return kin && two.definite
  return sizes ? kin || one.sector === null || two.sector === null || one.sector === two.sector : kin
}

/** Sentences between a thing and the word by which it is told of again. */
const reach = 3

/** Things that a broad word tells of again, by entity: to the last thing of its kind that was hit. */
const findSameThings = (scene: Scene, { told, besides }: Cluster): ReadonlyMap<number, number> => {
  const { sentence } = scene.document.tokens
  const roles = [...flatMap(told, ({ telling }) => telling.roles), ...besides]
  const hits = flatMap(roles, (role) => {
    const mention = mentionOn(scene, role.head)
    return mention?.kind === "asset" && partOfRole(role.role) === "target" ? [{ mention, entity: role.entity }] : []
  }).toSorted((a, b) => a.mention.first - b.mention.first)
  const same = new Map<number, number>()
  for (const [at, { mention, entity }] of hits.entries()) {
    const word = scene.syntax.lemma(mention.head)
    if (same.has(entity) || mention.last - mention.first > 1 || !scene.knowledge.words.naming.broad.has(word)) continue
    if (!isKnown(scene.document, mention)) continue
    const before = hits
      .slice(0, at)
      .findLast((one) => one.entity !== entity && one.mention.assetType === mention.assetType)
    const apart = (sentence[mention.first] ?? 0) - (sentence[before?.mention.first ?? 0] ?? 0)
    if (before && apart > 0 && apart <= reach) same.set(entity, same.get(before.entity) ?? before.entity)
  }
  return same
}
