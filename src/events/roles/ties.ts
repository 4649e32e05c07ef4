import { flatMap } from "../../model/flat-map.js"
import type { Scene } from "../scene.js"
import type { Field, Ties, Weighed } from "./field.js"
import { type Part, parts } from "./parts.js"

/** Lays out the ties between the mentions that were weighed. */
export const layTies = (scene: Scene, weighed: readonly Weighed[]): Ties => {
  const chances = new Map<number, Float64Array>()
  for (const { candidate, chances: list } of weighed)
    for (const [at, index] of candidate.mentions.entries()) chances.set(index, list[at] ?? none)
  const people = new Map<number, number[]>()
  for (const [index, mention] of scene.mentions.entries()) {
    if (mention.kind !== "group" || mention.of < 0) continue
    const owner = scene.entityAt[mention.of] ?? -1
    const list = people.get(owner)
    if (list) list.push(index)
    else if (owner >= 0) people.set(owner, [index])
  }
  return { chances, people }
}

const none = new Float64Array(parts.length)

/** What its people do, whom it belongs to, what is said of it in other words, and how far its clearest sentence lies from a trigger. */
export const describeTies = ({ surroundings, ties }: Field, one: Weighed, part: Part): readonly number[] => {
  const { scene, remote } = surroundings
  const { mentions } = one.candidate
  const own = parts.indexOf(part)
  const bestOf = (indices: readonly number[]): number =>
    indices.reduce((best, index) => Math.max(best, ties.chances.get(index)?.[own] ?? 0), 0)
  const entities = new Set(mentions.map((index) => scene.entityAt[scene.mentions[index]?.head ?? -1] ?? -1))
  const people = flatMap([...entities], (entity) => ties.people.get(entity) ?? [])
  const owners = flatMap(mentions, (index) => {
    const mention = scene.mentions[index]
    const owner = mention?.kind === "group" && mention.of >= 0 ? (scene.entityAt[mention.of] ?? -1) : -1
    return scene.entities[owner]?.mentions ?? []
  })
  const mine = new Set(mentions)
  const others = flatMap([...entities], (entity) =>
    (scene.entities[entity]?.mentions ?? []).filter((index) => !mine.has(index)),
  )
  const top = mentions[one.chances.findIndex((chance) => (chance[own] ?? 0) === one.best[own])] ?? -1
  return [
    people.length,
    bestOf(people),
    bestOf(owners),
    others.length,
    bestOf(others),
    remote[scene.document.tokens.sentence[scene.mentions[top]?.head ?? 0] ?? 0] ?? 0,
  ]
}
