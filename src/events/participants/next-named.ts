import { flatMap } from "../../model/flat-map.js"
import type { GroupMention, PersonMention } from "../../model/mention.js"
import type { Cluster } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import { isOfGender, isOnePerson } from "./descriptions.js"
import { isSpeaker } from "./speakers.js"

/** Sentences after a description within which its name is given. */
const reach = 2
const playing = /^(?:target|perpetrator|arrested|suspect)$/u
/** Sectors of those who shoot and arrest on duty: reports name them late, if at all, so they are no rivals for a name. */
const onDuty = new Set(["COP", "MIL", "GOV", "JUD"])

interface Described {
  readonly entity: number
  readonly mention: GroupMention
  readonly isHit: boolean
}

/**
 * "The mayor was shot dead on Sunday. Hugo Lara was leaving church when …": for one person without a name who plays a part, the entity of
 * the one without a part whose name begins one of the next sentences and is told there first. Who speaks is somebody else; of
 * several described so, age and sex must leave one.
 */
export const namedNext = (
  scene: Scene,
  clusters: readonly Cluster[],
): ReadonlyMap<number, Described & { name: number }> => {
  const roles = flatMap(clusters, ({ told, besides }) => [...flatMap(told, ({ telling }) => telling.roles), ...besides])
  const players = new Set(roles.map(({ entity }) => entity))
  const described = new Map<number, Described>()
  for (const { entity, role } of roles) {
    const player = scene.entities[entity]
    const mention = player?.kind === "group" ? scene.mentions[player.mentions[0] ?? -1] : undefined
    if (mention?.kind !== "group" || !playing.test(role) || !isOnePerson(mention)) continue
    if (!described.has(entity)) described.set(entity, { entity, mention, isHit: role === "target" })
  }
  const names = new Map<number, Described & { name: number }>()
  if (described.size === 0) return names
  for (const person of scene.entities) {
    const first = scene.mentions[person.mentions[0] ?? -1]
    if (first?.kind !== "person" || players.has(person.id) || !beginsSentence(scene, first)) continue
    if (isSpeaker(scene, person.mentions)) continue
    const before = [...described.values()].filter((one) => isJustBefore(scene, one, first) && mayBe(one, first))
    const [one, ...others] =
      before.length > 1 ? before.filter(({ mention }) => !onDuty.has(mention.sector ?? "")) : before
    if (one && others.length === 0 && !names.has(one.entity)) names.set(one.entity, { ...one, name: person.id })
  }
  return names
}

/** Whether a name, with its titles, is the first thing that a sentence of the text says. */
const beginsSentence = ({ document: { tokens, sentences } }: Scene, { first, titles }: PersonMention): boolean => {
  const sentence = sentences[tokens.sentence[first] ?? -1]
  const titled = titles.reduce((words, title) => words + title.split(/\s+/u).length, 0)
  return sentence?.part === "body" && first - titled <= sentence.first
}

const isJustBefore = (scene: Scene, { entity }: Described, { first }: PersonMention): boolean => {
  const { sentence } = scene.document.tokens
  return (scene.entities[entity]?.mentions ?? []).some((index) => {
    const apart = (sentence[first] ?? 0) - (sentence[scene.mentions[index]?.first ?? 0] ?? 0)
    return apart > 0 && apart <= reach
  })
}

const mayBe = ({ mention }: Described, { age, gender }: PersonMention): boolean => {
  const years = /(\d+)-year-old/u.exec(mention.text)?.[1]
  if (years !== undefined && age !== null && Number(years) !== age) return false
  return isOfGender(mention.category, gender)
}
