import type { TriggerRole } from "../lexicon/triggers.js"
import type { Gender } from "../model/codes.js"
import type { PersonEntity } from "../model/entity.js"
import type { Cluster, Told } from "./cluster.js"
import type { Scene } from "./scene.js"

/** Parts that one person plays alone. */
const parts: readonly TriggerRole[] = ["target", "perpetrator", "arrested"]
const genders: ReadonlyMap<string, Gender> = new Map([
  ["man", "male"],
  ["woman", "female"],
])

/**
 * News introduces somebody by a description and gives the name later: "an engineer who was kidnapped in May … Omar Khalil, 44, was
 * taken from his car". Where one person without a name and one with it, named after, play one part in one happening, they are
 * one: the name's entity stands for both.
 */
export const nameIntroduced = (scene: Scene, cluster: Cluster): Cluster => {
  const names = new Map<number, number>()
  for (const part of parts) {
    const [described, ...others] = playersOf(scene, cluster, part, "group")
    const [person, ...rivals] = playersOf(scene, cluster, part, "person")
    if (described === undefined || person === undefined || others.length + rivals.length > 0) continue
    if (isIntroduction(scene, described, person) && isAlone(cluster, part)) names.set(described, person)
  }
  if (names.size === 0) return cluster
  const rename = <T extends { readonly entity: number }>(one: T): T => ({
    ...one,
    entity: names.get(one.entity) ?? one.entity,
  })
  const told = cluster.told.map(
    ({ telling, ...rest }): Told => ({
      ...rest,
      telling: { ...telling, roles: telling.roles.map(rename), counts: telling.counts.map(rename) },
    }),
  )
  return { ...cluster, told }
}

const playersOf = (scene: Scene, { told }: Cluster, part: TriggerRole, kind: "group" | "person"): readonly number[] => {
  const roles = told.flatMap(({ telling }) => telling.roles)
  const players = roles.filter(({ role, entity }) => role === part && scene.entities[entity]?.kind === kind)
  return [...new Set(players.map(({ entity }) => entity))]
}

const isIntroduction = (scene: Scene, described: number, named: number): boolean => {
  const [first] = scene.entities[described]?.mentions ?? []
  const mention = scene.mentions[first ?? -1]
  const person = scene.entities[named]
  if (mention?.kind !== "group" || person?.kind !== "person" || (person.mentions[0] ?? -1) < (first ?? 0)) return false
  return !mention.plural && !mention.definite && (mention.size?.best ?? 1) === 1 && isOfGender(mention.category, person)
}

const isOfGender = (category: string | null, { gender }: PersonEntity): boolean => {
  const said = genders.get(category ?? "")
  return said === undefined || gender === null || gender === said
}

/** No figure of more than one stands for that part. */
const isAlone = ({ told }: Cluster, part: TriggerRole): boolean =>
  part === "perpetrator" || !told.some(({ telling }) => telling.counts.some(({ quantity }) => quantity.low > 1))
