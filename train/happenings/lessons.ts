import { type Feature, nameOf } from "../../src/events/feature-names.js"
import { shapeOf } from "../../src/events/gathering/article-shape.js"
import type { Cluster } from "../../src/events/gathering/cluster.js"
import { describeHappening } from "../../src/events/gathering/happening-signs.js"
import { tellAll } from "../../src/events/gathering/told.js"
import { gatherClusters } from "../../src/events/incidents.js"
import type { Scene } from "../../src/events/scene.js"
import { followUpTypes } from "../../src/model/codes.js"
import type { AnnotatedArticle } from "./articles.js"

/** One cluster and what the annotators make of it. */
export interface Lesson {
  readonly article: string
  readonly signs: ReadonlyMap<string, number>
  readonly real: boolean
  readonly weight: number
}

/** What the annotators say of a cluster of an article: it is one (true), it is none (false), or nothing (null). */
export type Judge = (gold: unknown, scene: Scene, cluster: Cluster) => boolean | null

const byName = (signs: ReadonlyMap<Feature, number>): ReadonlyMap<string, number> =>
  new Map(Array.from(signs, ([feature, value]) => [nameOf(feature), value]))

/** The clusters of an article with their signs, before anything judges them. */
export const describeAll = (
  scene: Scene,
): readonly { readonly cluster: Cluster; readonly signs: ReadonlyMap<string, number> }[] => {
  const clusters = gatherClusters(scene, tellAll(scene))
  const shape = shapeOf(
    scene,
    clusters.filter(({ type }) => !followUpTypes.has(type)),
  )
  return clusters.map((cluster) => ({ cluster, signs: byName(describeHappening(scene, clusters, cluster, shape)) }))
}

/** The deeds of articles as lessons, those the annotators are silent about left out. */
export const gatherLessons = (articles: readonly AnnotatedArticle[], judge: Judge, weight: number): readonly Lesson[] =>
  articles.flatMap(({ id, scene, gold }): readonly Lesson[] =>
    describeAll(scene).flatMap(({ cluster, signs }) => {
      const real = followUpTypes.has(cluster.type) ? null : judge(gold, scene, cluster)
      return real === null ? [] : [{ article: id, signs, real, weight }]
    }),
  )

/** The signs of a lesson in the order of their names. */
export const rowOf = ({ signs }: Lesson, names: readonly string[]): Float64Array =>
  Float64Array.from(names, (name) => signs.get(name) ?? 0)

/** Deeds that the rules take for told incidents: the judge of talk is asked about nothing else. */
export const isAskedAbout = ({ signs }: Lesson): boolean =>
  signs.has("rules: incident") &&
  signs.has("rules: told") &&
  [...followUpTypes].every((type) => !signs.has(`type: ${type}`))
