import type { GroupMention } from "../../model/mention.js"
import { nameBeside, type Scene } from "../scene.js"
import { namesFor } from "../tellings/naming.js"

/**
 * Makes a description and the name given for it one: "a man, identified as Al Roe", "the suspect, Ann Lee", "Ann Lee, a
 * teacher, …". From then on the scene has the name's entity wherever the description's stood. Only one person can be described so.
 */
export const identifyGroups = (scene: Scene): Scene => {
  const names = new Map<number, number>()
  for (const mention of scene.mentions) {
    if (mention.kind !== "group" || mention.plural || (mention.size?.best ?? 1) !== 1) continue
    // "Town Police Sgt. Ann Lee" is not the police.
    if (mention.category === "organization") continue
    const group = scene.entityAt[mention.head] ?? -1
    if (group < 0 || scene.entities[group]?.kind !== "group") continue
    const sentence = scene.document.tokens.sentence[mention.head] ?? 0
    const beside = nameBeside(scene, mention.head)
    const said = beside === mention.head ? namesFor(scene, mention.head, sentence) : [beside]
    const given = said.length > 0 ? said : namesBefore(scene, mention)
    const named = given.length === 1 ? (given[0] ?? -1) : -1
    const person = named < 0 ? -1 : (scene.entityAt[named] ?? -1)
    if (scene.entities[person]?.kind === "person" && !names.has(group)) names.set(group, person)
  }
  if (names.size === 0) return scene
  return { ...scene, entityAt: scene.entityAt.map((entity) => names.get(entity) ?? entity) }
}

/** The head of the name to which a description stands in apposition: "Ann Lee, a teacher, …"; not in a list of people. */
const namesBefore = (scene: Scene, { first, last }: GroupMention): readonly number[] => {
  const { lower } = scene.document.tokens
  let at = first - 1
  while (at > first - reach && !/^(?:an?|the|,)$/u.test(lower[at] ?? "")) at--
  if (!/^(?:an?|the)$/u.test(lower[at] ?? "") || lower[at - 1] !== ",") return []
  const next = lower[last] === "," ? last + 1 : last
  if (/^(?:and|or|as)$/u.test(lower[next] ?? "")) return []
  const named = scene.mentions[scene.mentionAt[at - 2] ?? -1]
  return named?.kind === "person" && named.last === at - 1 ? [named.head] : []
}

/** Tokens of a description before its counted part, the article with them. */
const reach = 4
