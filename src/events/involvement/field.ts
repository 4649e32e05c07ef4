import type { Entity } from "../../model/entity.js"
import { flatMap } from "../../model/flat-map.js"
import { tag } from "../../model/syntax.js"
import type { Cluster } from "../gathering/cluster.js"
import type { Judgement } from "../roles/judge.js"
import { mentionOn, type Scene } from "../scene.js"
import type { Role, Telling } from "../tellings/telling.js"
import { type Share, shareOf } from "./shares.js"

/** A token that names or means an entity. */
export interface Spot {
  readonly token: number
  readonly sentence: number
}

/** All of one article that is asked who takes part in what; made once an article. */
export interface Field {
  readonly scene: Scene
  readonly clusters: readonly Cluster[]
  /** Which of them is the main one. */
  readonly main: number
  /** The parts of each cluster, and those that it had before roles were judged. */
  readonly roles: readonly (readonly Role[])[]
  readonly before: readonly (readonly Role[])[]
  /** Where each entity is named or meant, in order of its mentions. */
  readonly spots: readonly (readonly Spot[])[]
  /** What is told in each sentence, and of which cluster. */
  readonly told: ReadonlyMap<number, readonly ToldHere[]>
  /** How likely an entity did it or was hit anywhere in the article, as the judge of roles has it: by part and entity. */
  readonly chances: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** Who has each share in each cluster, each entity once. */
  readonly given: readonly Readonly<Record<Share, readonly number[]>>[]
  /** The same before roles were judged. */
  readonly givenBefore: readonly Readonly<Record<Share, readonly number[]>>[]
  /** The names of the entities in small letters. */
  readonly names: readonly string[]
  /** Entities that tell of something. */
  readonly speakers: ReadonlySet<number>
  /** The parts of support verbs in a sentence, with their tokens, made where somebody asks. */
  readonly supports: Map<number, readonly (readonly [token: number, part: string])[]>
}

export interface ToldHere {
  readonly cluster: number
  readonly telling: Telling
}

/** All roles of a cluster, in its tellings and beside them. */
export const rolesOf = ({ told, besides }: Cluster): readonly Role[] => [
  ...flatMap(told, ({ telling }) => telling.roles),
  ...besides,
]

/** @param before the clusters in the same order as the rules read them */
export const layField = (
  scene: Scene,
  clusters: readonly Cluster[],
  before: readonly Cluster[],
  judgements: readonly Judgement[],
  main: number,
): Field => {
  const { sentence } = scene.document.tokens
  const spots = scene.entities.map(({ mentions, references }) =>
    [...mentions.map((index) => scene.mentions[index]?.head ?? -1), ...references].map((token) => ({
      token,
      sentence: sentence[token] ?? -1,
    })),
  )
  const roles = clusters.map(rolesOf)
  const speakers = scene.entities.filter(({ id }) => spots[id]?.some(({ token }) => isTelling(scene, token)))
  return {
    scene,
    clusters,
    main,
    roles,
    given: roles.map(fileShares),
    givenBefore: before.map((cluster) => fileShares(rolesOf(cluster))),
    names: scene.entities.map(({ name }) => name.toLowerCase()),
    before: before.map(rolesOf),
    spots,
    told: toldBySentence(clusters),
    chances: fileChances(scene, judgements),
    speakers: new Set(speakers.map(({ id }) => id)),
    supports: new Map(),
  }
}

const toldBySentence = (clusters: readonly Cluster[]): ReadonlyMap<number, readonly ToldHere[]> => {
  const told = new Map<number, ToldHere[]>()
  for (const [cluster, { told: all }] of clusters.entries()) {
    for (const { telling } of all) {
      const list = told.get(telling.sentence)
      if (list) list.push({ cluster, telling })
      else told.set(telling.sentence, [{ cluster, telling }])
    }
  }
  return told
}

const fileChances = (scene: Scene, judgements: readonly Judgement[]): Field["chances"] => {
  const chances = new Map<string, Map<number, number>>()
  for (const { candidate, part, chance } of judgements) {
    const own = chances.get(part) ?? new Map<number, number>()
    chances.set(part, own)
    for (const index of candidate.mentions) {
      const entity = scene.entityAt[scene.mentions[index]?.head ?? -1] ?? -1
      own.set(entity, Math.max(own.get(entity) ?? 0, chance))
    }
  }
  return chances
}

const fileShares = (roles: readonly Role[]): Record<Share, readonly number[]> => {
  const given: Record<Share, number[]> = { by: [], target: [], others: [], weapon: [] }
  for (const { role, entity } of roles) {
    const share = shareOf(role)
    if (share !== null && !given[share].includes(entity)) given[share].push(entity)
  }
  return given
}

/** Who but an entity has a share in a cluster. */
export const othersIn = ({ given }: Field, at: number, id: number, share: Share): readonly number[] => {
  const all = given[at]?.[share] ?? []
  return all.includes(id) ? all.filter((one) => one !== id) : all
}

/** The name of an entity in small letters. */
export const nameIn = ({ names }: Field, { id }: Entity): string => names[id] ?? ""

const isReport = (scene: Scene, token: number): boolean =>
  scene.syntax.pos[token] === tag.VERB && scene.knowledge.supports.get(scene.syntax.lemma(token)) === "report"

/** The first verb from a token on within its sentence and reach, or -1. */
export const verbAfter = (scene: Scene, from: number, reach: number): number => {
  const { sentence } = scene.document.tokens
  for (let at = from; at < from + reach && sentence[at] === sentence[from - 1]; at++)
    if (scene.syntax.pos[at] === tag.VERB) return at
  return -1
}

/** Tokens after a name in which the first verb is taken to be its own. */
const said = 10

const isTelling = (scene: Scene, token: number): boolean => {
  const { first = token, last = token + 1 } = mentionOn(scene, token) ?? {}
  return isReport(scene, first - 1) || isReport(scene, verbAfter(scene, last, said))
}

/** What verbs of a sentence do with a deed (accuse, deny, fear …), but for reporting it. */
export const supportsIn = (field: Field, sentence: number): readonly (readonly [number, string])[] => {
  const known = field.supports.get(sentence)
  if (known) return known
  const { document, syntax, knowledge } = field.scene
  const { first, last } = document.sentences[sentence] ?? { first: 0, last: 0 }
  const found: (readonly [number, string])[] = []
  for (let at = first; at < last; at++) {
    const part = syntax.pos[at] === tag.VERB ? knowledge.supports.get(syntax.lemma(at)) : undefined
    if (part !== undefined && part !== "report") found.push([at, part])
  }
  field.supports.set(sentence, found)
  return found
}
