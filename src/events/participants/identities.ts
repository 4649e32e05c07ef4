import type { GroupMention } from "../../model/mention.js"
import { nameBeside } from "../names-beside.js"
import { mentionOn, type Scene, withEntities } from "../scene.js"
import { namesFor } from "../tellings/naming.js"

/**
 * Makes a description and the name given for it one: "a man, identified as Al Roe", "the suspect, Ann Lee", "Ann Lee, a
 * teacher, …", "he was named as Al Roe". From then on the scene has the name's entity wherever the description's stood. Only one person can be described so.
 */
export const identifyGroups = (scene: Scene): Scene => {
  const names = new Map<number, number>()
  const give = (group: number, heads: readonly number[]): void => {
    const person = heads.length === 1 ? (scene.entityAt[heads[0] ?? -1] ?? -1) : -1
    if (scene.entities[person]?.kind === "person" && !names.has(group)) names.set(group, person)
  }
  for (const mention of scene.mentions) {
    if (mention.kind !== "group" || !isOne(mention)) continue
    const group = scene.entityAt[mention.head] ?? -1
    if (group < 0 || scene.entities[group]?.kind !== "group") continue
    const beside = nameBeside(scene, mention.head)
    const said = beside === mention.head ? namesFor(scene, mention.head, sentenceOf(scene, mention.head)) : [beside]
    give(group, said.length > 0 ? said : namesBefore(scene, mention))
  }
  for (const entity of scene.entities) {
    const mention = scene.mentions[entity.mentions[0] ?? -1]
    if (mention?.kind !== "group" || !isOne(mention)) continue
    for (const pronoun of entity.references) give(entity.id, namesFor(scene, pronoun, sentenceOf(scene, pronoun)))
  }
  if (names.size === 0) return scene
  const { sentences } = scene.document
  const entityAt = scene.entityAt.slice()
  const last = sentences[scene.stretch.to - 1]?.last ?? 0
  for (let token = sentences[scene.stretch.from]?.first ?? 0; token < last; token++)
    entityAt[token] = names.get(entityAt[token] ?? -1) ?? entityAt[token] ?? -1
  return withEntities(scene, entityAt)
}

/** Whether a description is of one person: "Town Police Sgt. Ann Lee" is not the police. */
const isOne = ({ plural, size, category }: GroupMention): boolean =>
  !plural && (size?.best ?? 1) === 1 && category !== "organization"

const sentenceOf = ({ document }: Scene, token: number): number => document.tokens.sentence[token] ?? 0

/** The head of the name to which a description stands in apposition: "Ann Lee, a teacher, …"; not in a list of people. */
const namesBefore = (scene: Scene, { first, last }: GroupMention): readonly number[] => {
  const { lower } = scene.document.tokens
  let at = first - 1
  while (at > first - reach && !/^(?:an?|the|,)$/u.test(lower[at] ?? "")) at--
  if (!/^(?:an?|the)$/u.test(lower[at] ?? "") || lower[at - 1] !== ",") return []
  const next = lower[last] === "," ? last + 1 : last
  if (/^(?:and|or|as)$/u.test(lower[next] ?? "")) return []
  const named = mentionOn(scene, at - 2)
  return named?.kind === "person" && named.last === at - 1 ? [named.head] : []
}

/** Tokens of a description before its counted part, the article with them. */
const reach = 4
