import type { GroupMention } from "../../model/mention.js"
import type { Scene } from "../scene.js"
import { namesFor, personsIn } from "../tellings/naming.js"

/**
 * People told of by number and then by name, in apposition or where they are identified: "two guards, Al Roe and Ann Lee, …".
 * The heads of their names by the group's entity; only where there are as many names as people.
 */
export const nameMembers = (scene: Scene): ReadonlyMap<number, readonly number[]> => {
  const members = new Map<number, readonly number[]>()
  for (const mention of scene.mentions) {
    if (mention.kind !== "group" || !mention.plural) continue
    const group = scene.entityAt[mention.head] ?? -1
    const entity = scene.entities[group]
    const size = (mention.size ?? (entity?.kind === "group" ? entity.size : null))?.best ?? 0
    if (entity?.kind !== "group" || size < 2 || members.has(group)) continue
    const sentence = scene.document.tokens.sentence[mention.head] ?? 0
    const named = [namesBeside(scene, mention, sentence), namesFor(scene, mention.head, sentence)]
    const all = named.find((heads) => new Set(heads.map((head) => scene.entityAt[head])).size === size)
    if (all) members.set(group, all)
  }
  return members
}

/** Tokens between a description and the first name in apposition to it: a comma, a dash, a title. */
const apart = 4

const namesBeside = (scene: Scene, { last }: GroupMention, sentence: number): readonly number[] => {
  const limit = scene.document.sentences[sentence]?.last ?? last
  const { lower } = scene.document.tokens
  const opens = /^(?:,|:|--|–|—|\()$/u.test(lower[last] ?? "")
  const heads = personsIn(scene, opens ? last + 1 : last, limit)
  const first = scene.mentions[scene.mentionAt[heads[0] ?? -1] ?? -1]
  return first && first.first - last <= apart ? heads : []
}
