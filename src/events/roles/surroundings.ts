import type { Trigger } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { IncidentMention } from "../../model/mention.js"
import type { Cluster } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import type { Role } from "../tellings/telling.js"
import type { Dictionary } from "./dictionary.js"
import { labelOf } from "./features.js"

/** A trigger of a sentence with its entry in the lexicon. */
export interface Told {
  readonly mention: IncidentMention
  readonly trigger: Trigger
  /** Hash of the trigger's id, of its type, and of its harm. */
  readonly id: number
  readonly type: number
  readonly harm: number
  readonly passive: boolean
}

/** What the features of one article are read from; made once an article. */
export interface Surroundings {
  readonly scene: Scene
  /** Hash of each token in lower case. */
  readonly words: Uint32Array
  /** Cluster of each token among 128, and among 512; 0 for a word that no cluster holds. */
  readonly coarse: Uint16Array
  readonly fine: Uint16Array
  /** Triggers of each sentence. */
  readonly told: readonly (readonly Told[])[]
  /** For each sentence, how many sentences lie between it and the nearest that has a trigger; 9 at most. */
  readonly remote: Uint8Array
  /** The parts that rules gave at a token, and to an entity. */
  readonly byHead: ReadonlyMap<number, readonly Role[]>
  readonly byEntity: ReadonlyMap<number, readonly Role[]>
  /** What is told, once each. */
  readonly clusters: readonly Cluster[]
}

/** What rules read of an article: all parts, and what is told, once each. */
export interface Read {
  readonly roles: readonly Role[]
  readonly clusters: readonly Cluster[]
}

/** Gathers what features are read from. */
export const surround = (scene: Scene, { roles, clusters }: Read, dictionary: Dictionary): Surroundings => {
  const { tokens, sentences } = scene.document
  const { length } = tokens
  const { from, to } = scene.stretch
  const words = new Uint32Array(length)
  const coarse = new Uint16Array(length)
  const fine = new Uint16Array(length)
  for (let token = sentences[from]?.first ?? 0; token < (sentences[to - 1]?.last ?? 0); token++) {
    words[token] = dictionary.hashes.at(tokens, token)
    const leaf = dictionary.leaves.at(tokens, token)
    if (leaf === 0) continue
    fine[token] = dictionary.fine[leaf - 1] ?? 0
    coarse[token] = dictionary.coarse[leaf - 1] ?? 0
  }
  const told = sentences.map((_, index) => toldIn(scene, index))
  return { scene, words, coarse, fine, told, remote: remoteness(told), clusters, ...gatherRules(roles) }
}

const toldIn = (scene: Scene, sentence: number): readonly Told[] =>
  flatMap(scene.triggers.get(sentence) ?? [], ({ mention }): readonly Told[] => {
    const trigger = scene.knowledge.triggers.byId.get(mention.trigger)
    if (!trigger) return []
    const { lower } = scene.document.tokens
    let passive = false
    for (let at = mention.head - 1; at >= mention.head - 4 && !passive; at--)
      passive = /^(?:was|were|been|being|is|are|be)$/u.test(lower[at] ?? "")
    const [id, type, harm] = [labelOf(trigger.id), labelOf(trigger.type), labelOf(trigger.harm ?? "")]
    return [{ mention, trigger, id, type, harm, passive: passive && trigger.word === "verb" }]
  })

const farthest = 9

const remoteness = (told: readonly (readonly Told[])[]): Uint8Array => {
  const remote = new Uint8Array(told.length).fill(farthest)
  let last = -farthest
  for (let at = 0; at < told.length; at++) {
    if ((told[at]?.length ?? 0) > 0) last = at
    remote[at] = Math.min(farthest, at - last)
  }
  let next = told.length + farthest
  for (let at = told.length - 1; at >= 0; at--) {
    if ((told[at]?.length ?? 0) > 0) next = at
    remote[at] = Math.min(remote[at] ?? farthest, next - at)
  }
  return remote
}

const gatherRules = (roles: readonly Role[]): Pick<Surroundings, "byHead" | "byEntity"> => {
  const byHead = new Map<number, Role[]>()
  const byEntity = new Map<number, Role[]>()
  const put = (map: Map<number, Role[]>, key: number, role: Role) => {
    const list = map.get(key)
    if (list) list.push(role)
    else map.set(key, [role])
  }
  for (const role of roles) {
    put(byHead, role.head, role)
    put(byEntity, role.entity, role)
  }
  return { byHead, byEntity }
}
