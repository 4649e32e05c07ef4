import { type ReadIncident, readingsWithTexts } from "../../bench/readings-gold.js"
import type { Cluster } from "../../src/events/gathering/cluster.js"
import type { Scene } from "../../src/events/scene.js"
import { type Reader, readRow } from "./articles.js"
import { describeAll, type Lesson } from "./lessons.js"

/** How many of a cluster's tellings are words that tell a reader's incident. */
const sharedWith = ({ document: { origin } }: Scene, { told }: Cluster, one: ReadIncident): number =>
  told.filter(({ telling: { mention } }) =>
    one.told.some(([start, end]) => start + origin < mention.end && mention.start < end + origin),
  ).length

/** A cluster of an article with the reader's incident that it tells, or null. */
export interface ReadCluster {
  readonly at: number
  readonly one: ReadIncident | null
  /** Another cluster tells more of that incident. */
  readonly again: boolean
}

/** Which of the reader's incidents each cluster tells: that of most of its words. */
export const matchClusters = (
  scene: Scene,
  clusters: readonly Cluster[],
  incidents: readonly ReadIncident[],
): readonly ReadCluster[] => {
  const matched = clusters.map((cluster) => {
    const shares = incidents.map((one) => sharedWith(scene, cluster, one))
    const most = Math.max(0, ...shares)
    return { most, one: most === 0 ? -1 : shares.indexOf(most) }
  })
  return matched.map(({ one }, at) => {
    const fullest = Math.max(...matched.map((other) => (other.one === one ? other.most : 0)))
    const again = matched.findIndex((other) => other.one === one && other.most === fullest) !== at
    return { at, one: incidents[one] ?? null, again: one >= 0 && again }
  })
}

/** What may be left out, and what another cluster tells more of, is less sure. */
const unsure = 0.5

/** The part "open" of the readings: a happening is the cluster that tells most of what a reader records; what tells of one again is none. */
export const learnReadings = (folder: string, reader: Reader, weight: number): readonly Lesson[] =>
  readingsWithTexts(folder, "open").flatMap(({ reading, article }): readonly Lesson[] => {
    const { id, text, title, date } = article
    const { scene } = readRow({ id, text, title, date }, reader)
    const described = describeAll(scene)
    const clusters = described.map(({ cluster }) => cluster)
    return matchClusters(scene, clusters, reading.incidents).flatMap(({ at, one, again }): readonly Lesson[] => {
      const signs = described[at]?.signs
      if (signs === undefined) return []
      const sure = again || one?.optional === true ? unsure : 1
      return [{ article: `${reading.set} ${id}`, signs, real: one !== null && !again, weight: weight * sure }]
    })
  })
