import type { IncidentType } from "../../model/codes.js"
import { type Feature, named, nameOf } from "../feature-names.js"
import { mentionOn, type Scene, triggerOn } from "../scene.js"
import type { Cluster } from "./cluster.js"
import { type Note, noteOthers, noteTelling } from "./happening-signs.js"

/** Types that readers give to one happening, or that the words of one are taken for: where one is told the others may be meant. */
const families: readonly (readonly IncidentType[])[] = [
  ["attack", "killing", "shooting", "clash", "assault", "bombing", "explosion", "raid", "riot"],
  ["killing", "accident"],
  ["robbery", "theft"],
  ["reaction", "strike", "protest", "riot"],
  ["arrest", "trial"],
  ["clash", "seizure"],
  ["kidnapping", "hostage-taking", "hijacking"],
  ["arson", "fire", "explosion", "accident", "bombing"],
  ["threat", "plot", "assault", "attack"],
]

/**
 * The types that a cluster may be of: the one that the rules give it first, those of its tellings, and those of their families. That one alone where
 * it is of none of its words: "a suicide bomber killed 19 people".
 */
export const typesOf = ({ type, told }: Cluster): readonly IncidentType[] => {
  const words = told.map(({ telling }) => telling.trigger.type)
  if (!words.includes(type)) return [type]
  const named = new Set([type, ...words])
  const others = families.filter((family) => family.some((one) => named.has(one))).flat()
  return [...new Set([...named, ...others])]
}

/** What speaks for and against each type of a cluster that is not what the words of its type say. */
export const describeCluster = (scene: Scene, clusters: readonly Cluster[], cluster: Cluster): ReadonlySet<Feature> => {
  const signs = new Set<Feature>()
  const note = (feature: Feature): void => {
    signs.add(feature)
  }
  for (const { telling } of cluster.told) {
    noteTelling(scene, telling, false, note)
    for (const { role, entity } of telling.roles) {
      const weapon = scene.entities[entity]
      if (role === "weapon" && weapon?.kind === "weapon") note(named`weapon: ${weapon.weaponType}`)
    }
    noteSentence(scene, telling.sentence, note)
  }
  noteOthers(clusters, cluster, note)
  return signs
}

/** Arms and incidents that the sentence names. */
const noteSentence = (scene: Scene, sentence: number, note: Note): void => {
  const { first = 0, last = 0 } = scene.document.sentences[sentence] ?? {}
  for (let token = first; token < last; token++) {
    const mention = mentionOn(scene, token)
    if (mention?.kind === "weapon") note(named`arms: ${mention.weaponType}`)
    const trigger = triggerOn(scene, token)
    if (trigger?.kind === "incident") note(named`said: ${trigger.type}`)
  }
}

/** What speaks for a type of a cluster: what the rules say, how much of it tells of that type, and with which other signs. */
export const describeType = (
  { type: own, told }: Cluster,
  type: IncidentType,
  signs: ReadonlySet<Feature>,
  note: (feature: Feature, value: number) => void,
): void => {
  const acts = new Map<IncidentType, number>()
  let naming = 0
  for (const { telling } of told) {
    if (telling.trigger.type === type) naming++
    const { sense } = telling.trigger
    if (sense === "harm" || sense === "echo") continue
    acts.set(telling.trigger.type, (acts.get(telling.trigger.type) ?? 0) + 1)
  }
  const act = acts.get(type) ?? 0
  note(named`${type}`, 1)
  if (type === own) {
    note(named`rules`, 1)
    note(named`rules: ${type}`, 1)
  } else note(named`${own} > ${type}`, 1)
  if (naming > 0) note(named`told: ${type}`, 1)
  note(named`share of tellings`, naming / told.length)
  note(named`share of acts`, act / told.length)
  if (act > 0) note(named`an act`, 1)
  if (act > 1) note(named`two acts`, 1)
  if (act > 0 && act === Math.max(...acts.values())) note(named`most acts`, 1)
  if (told[0]?.telling.trigger.type === type) note(named`told first`, 1)
  for (const sign of signs) note(named`${type} & ${nameOf(sign)}`, 1)
}
