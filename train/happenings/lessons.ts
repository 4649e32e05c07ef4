import { shapeOf } from "../../src/events/gathering/article-shape.js"
import type { Cluster } from "../../src/events/gathering/cluster.js"
import { clusterTellings } from "../../src/events/gathering/clustering.js"
import { readHappening } from "../../src/events/gathering/happening-features.js"
import { tellAll } from "../../src/events/gathering/told.js"
import type { Scene } from "../../src/events/scene.js"
import { followUpTypes } from "../../src/model/codes.js"
import type { AnnotatedArticle } from "./articles.js"

/** One cluster and what the annotators make of it. */
export interface Lesson {
  readonly article: string
  readonly row: Float64Array
  readonly real: boolean
  readonly weight: number
}

/** What the annotators say of a cluster of an article: it is one (true), it is none (false), or nothing (null). */
export type Judge = (gold: unknown, scene: Scene, cluster: Cluster) => boolean | null

/** The clusters of articles as lessons, those the annotators are silent about left out. */
export const gatherLessons = (articles: readonly AnnotatedArticle[], judge: Judge, weight: number): readonly Lesson[] =>
  articles.flatMap(({ id, scene, gold }): readonly Lesson[] => {
    const clusters = clusterTellings(scene, tellAll(scene)).filter(({ type }) => !followUpTypes.has(type))
    const shape = shapeOf(scene, clusters)
    return clusters.flatMap((cluster) => {
      const real = judge(gold, scene, cluster)
      return real === null ? [] : [{ article: id, row: readHappening(scene, cluster, shape), real, weight }]
    })
  })
