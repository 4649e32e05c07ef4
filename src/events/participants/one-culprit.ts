import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { GroupMention, PersonMention } from "../../model/mention.js"
import type { Cluster } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import type { Role } from "../tellings/telling.js"
import { isOfGender, isOnePerson } from "./descriptions.js"
import { isSpeaker } from "./speakers.js"

const culprits: ReadonlySet<TriggerRole> = new Set(["perpetrator", "arrested", "suspect"])
/** Those who shoot and arrest on duty, and bodies, are no rivals of whoever is charged. */
const onDuty: ReadonlySet<string> = new Set(["COP", "MIL", "JUD"])
/** Words for whoever is held to have done it, which may come after the name: "the defendant". */
const accused: ReadonlySet<string> = new Set(["suspect", "attacker", "criminal"])
/** Sentences of the text in which somebody is brought in by a description. */
const lead = 2

const rolesOf = ({ told, besides }: Cluster): readonly Role[] => [
  ...flatMap(told, ({ telling }) => telling.roles),
  ...besides,
]

/**
 * "A Hull man was arrested on Monday … Al Roe, 41, is charged with robbery": where the article holds one person with a name to have done
 * what it tells, whom it describes in its first sentences, or calls the suspect, is this one, whatever part each has in which happening. By
 * description, the entity of the name.
 */
export const nameCulprit = (scene: Scene, clusters: readonly Cluster[]): ReadonlyMap<number, number> => {
  const roles = flatMap(clusters, rolesOf)
  const players = [...new Set(roles.filter(({ role }) => culprits.has(role)).map(({ entity }) => entity))]
  const described = flatMap(players, (entity) => {
    const mention = firstMention(scene, entity)
    return mention?.kind === "group" && !onDuty.has(mention.sector ?? "") ? [{ entity, mention }] : []
  })
  // Of several culprits nobody knows which one is described.
  if (described.length === 0 || described.some(({ mention }) => !isOnePerson(mention)) || isOfMany(clusters))
    return new Map()
  const named = players.filter((entity) => scene.entities[entity]?.kind === "person")
  const people = named.length === 0 ? onlyAged(scene, roles) : named
  return new Map(
    flatMap(described, ({ entity, mention }): [number, number][] => {
      const fitting = people.filter((person) => mayBe(scene, mention, person, people.length > 1))
      const [person, ...others] = fitting
      const name = person === undefined ? undefined : firstMention(scene, person)
      if (person === undefined || others.length > 0 || name?.kind !== "person") return []
      return isBroughtIn(scene, mention, name) && !areApart(clusters, entity, person) ? [[entity, person]] : []
    }),
  )
}

/** Whether one telling has the one hit by the other. */
const areApart = (clusters: readonly Cluster[], one: number, other: number): boolean =>
  clusters.some(({ told }) =>
    told.some(({ telling: { roles } }) => {
      const isIn = (entity: number, part: TriggerRole): boolean =>
        roles.some((role) => role.entity === entity && role.role === part)
      return (isIn(one, "target") && isIn(other, "perpetrator")) || (isIn(one, "perpetrator") && isIn(other, "target"))
    }),
  )

const firstMention = (scene: Scene, entity: number) => scene.mentions[scene.entities[entity]?.mentions[0] ?? -1]

/** More than one was arrested or is tried. */
const isOfMany = (clusters: readonly Cluster[]): boolean =>
  clusters.some(
    ({ type, told }) =>
      (type === "arrest" || type === "trial") &&
      told.some(({ telling }) => telling.counts.some(({ quantity }) => quantity.low > 1)),
  )

/** Described in the first sentences and named after, or called so by a word for those who are held. */
const isBroughtIn = (
  { document: { sentences, tokens } }: Scene,
  { first, definite, category }: GroupMention,
  name: PersonMention,
): boolean => {
  const opening = sentences.findIndex(({ part }) => part === "body")
  const sentence = tokens.sentence[first] ?? 0
  return (definite && accused.has(category ?? "")) || (first < name.first && sentence < opening + lead)
}

/** Whether a description does not speak against a name; `surely` where the sex has to tell him from others. */
const mayBe = (scene: Scene, { text, category }: GroupMention, person: number, surely: boolean): boolean => {
  const entity = scene.entities[person]
  const ages = flatMap(entity?.mentions ?? [], (index) => {
    const mention = scene.mentions[index]
    return mention?.kind === "person" && mention.age !== null ? [mention.age] : []
  })
  const years = /(\d+)-year-old/u.exec(text)?.[1]
  if (years !== undefined && ages.length > 0 && !ages.includes(Number(years))) return false
  const gender = entity?.kind === "person" ? entity.gender : null
  return isOfGender(category, gender) && !(surely && (gender === null || !/^(?:wo)?man$/u.test(category ?? "")))
}

/** The only person whom the article gives an age, where he has no part yet and tells of nothing himself. */
const onlyAged = (scene: Scene, roles: readonly Role[]): readonly number[] => {
  const playing = new Set(roles.map(({ entity }) => entity))
  const aged = scene.entities.filter(({ mentions }) =>
    mentions.some((index) => {
      const mention = scene.mentions[index]
      return mention?.kind === "person" && mention.age !== null
    }),
  )
  const [one, ...others] = aged
  const isFree = one !== undefined && !playing.has(one.id) && !isReporter(scene, one.mentions)
  return isFree && others.length === 0 ? [one.id] : []
}

const isReporter = (scene: Scene, mentions: readonly number[]): boolean =>
  mentions.some((index) => {
    const mention = scene.mentions[index]
    return mention?.kind === "person" && mention.reports
  }) || isSpeaker(scene, mentions)
