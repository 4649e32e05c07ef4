import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { isSameCount, sentencesBetween } from "./agreement.js"
import type { Cluster, Told } from "./cluster.js"
import { join } from "./joining.js"
import { likeness } from "./likeness.js"
import { settled } from "./statuses.js"

/** Sentences after the headline in which a text tells what the headline does. */
const lead = 2

/** Whether a telling stands behind the sentences that tell again what the headline does. */
export const isPastLead = (scene: Scene, clusters: readonly Cluster[], { sentence }: Telling): boolean => {
  const { sentences } = scene.document
  const isTitle = (one: Told): boolean => sentences[one.telling.sentence]?.part === "title"
  const last = clusters.findLast(({ told }) => told.some(isTitle))?.told.findLast(isTitle)
  return last !== undefined && sentencesBetween(scene, last.telling.sentence, sentence) > lead
}

/** A headline's happening is one that the text begins with, though its words there are tied to another of its tellings. */
export const uniteHeadlines = (scene: Scene, clusters: Cluster[]): Cluster[] => {
  const { sentences } = scene.document
  const taken = new Set<Cluster>()
  for (const headline of clusters) {
    if (!headline.told.every(({ telling }) => sentences[telling.sentence]?.part === "title")) continue
    const last = headline.told.at(-1)?.telling.sentence ?? 0
    const likest = clusters
      .filter((one) => one !== headline && !taken.has(one))
      .map((cluster) => ({ cluster, score: leadLikeness(scene, headline, cluster, last) }))
      .toSorted((a, b) => b.score - a.score)[0]
    if (likest === undefined || likest.score <= 0) continue
    for (const one of likest.cluster.told) join(headline, one)
    taken.add(likest.cluster)
  }
  return taken.size === 0 ? clusters : clusters.filter((cluster) => !taken.has(cluster))
}

/** As many killed or hurt are the same, whether the one calls it a raid and the other a shooting. */
const isSameToll = (headline: Cluster, telling: Telling): boolean =>
  settled.has(headline.status) && settled.has(telling.status) && isSameCount(headline, telling)

const leadLikeness = (scene: Scene, headline: Cluster, { told }: Cluster, last: number): number =>
  Math.max(
    0,
    ...told
      .filter(({ telling }) => sentencesBetween(scene, last, telling.sentence) <= lead)
      .map((one) => Math.max(likeness(scene, headline, one), isSameToll(headline, one.telling) ? 1 : 0)),
  )
