import type { GroupMention } from "../../model/mention.js"
import type { Scene } from "../scene.js"
import { namesFor, namesNext } from "../tellings/naming.js"

/**
 * People told of by number and then by name, in apposition or where they are identified: "two guards, Al Roe and Ann Lee, …", "they were
 * named as Al Roe and Ann Lee". The heads of their names by the group's entity; only where there are as many names as people.
 */
export const nameMembers = (scene: Scene): ReadonlyMap<number, readonly number[]> => {
  const members = new Map<number, readonly number[]>()
  const { sentence } = scene.document.tokens
  const give = (group: number, size: number, ...named: readonly (readonly number[])[]): void => {
    const all = named.find((heads) => new Set(heads.map((head) => scene.entityAt[head])).size === size)
    if (all && size >= 2 && !members.has(group)) members.set(group, all)
  }
  for (const mention of scene.mentions) {
    if (mention.kind !== "group" || (!mention.plural && (mention.size?.best ?? 1) < 2)) continue
    const group = scene.entityAt[mention.head] ?? -1
    const at = sentence[mention.head] ?? 0
    give(group, sizeOf(scene, group, mention), namesBeside(scene, mention, at), namesFor(scene, mention.head, at))
  }
  for (const entity of scene.entities) {
    const size = sizeOf(scene, entity.id, null)
    if (size < 2) continue
    for (const pronoun of entity.references) give(entity.id, size, namesFor(scene, pronoun, sentence[pronoun] ?? 0))
  }
  return members
}

/** How many a mention says they are, else the article; 0 where nobody says so. */
const sizeOf = ({ entities }: Scene, group: number, mention: GroupMention | null): number => {
  const entity = entities[group]
  return entity?.kind === "group" ? ((mention?.size ?? entity.size)?.best ?? 0) : 0
}

const namesBeside = (scene: Scene, { last }: GroupMention, sentence: number): readonly number[] => {
  const opens = /^(?:,|:|--|–|—|\()$/u.test(scene.document.tokens.lower[last] ?? "")
  return namesNext(scene, opens ? last + 1 : last, scene.document.sentences[sentence]?.last ?? last)
}
