import { flatMap } from "../../model/flat-map.js"
import type { Cluster } from "../gathering/cluster.js"
import type { Weighed } from "./field.js"
import { isJudged, judgedTypes, type Part, parts } from "./parts.js"
import type { Surroundings } from "./surroundings.js"

const statuses = ["occurred", "suspected", "attempted", "planned", "threatened", "denied"]

/** The incident told nearest to the clearest mention: how near and how much of it is told, which one it is, and how long ago it was. */
export const describeSetting = (surroundings: Surroundings, one: Weighed, part: Part): readonly number[] => {
  const { scene, clusters } = surroundings
  const own = parts.indexOf(part)
  const top = one.candidate.mentions[one.chances.findIndex((chance) => (chance[own] ?? 0) === one.best[own])] ?? -1
  const head = scene.mentions[top]?.head ?? 0
  const sentence = scene.document.tokens.sentence[head] ?? 0
  let [near, least]: [Cluster | undefined, number] = [undefined, farthest]
  let tellings = 0
  for (const cluster of clusters) {
    if (!isJudged(cluster.type)) continue
    tellings += cluster.told.length
    for (const { telling } of cluster.told) {
      const apart = telling.sentence - sentence
      const distance =
        apart === 0 ? Math.min(0.9, Math.abs(telling.mention.head - head) / 40) : apart < 0 ? -apart : 0.5 + apart
      if (distance < least) [near, least] = [cluster, distance]
    }
  }
  const first = Math.min(...(near?.told ?? []).map(({ telling }) => telling.sentence), 99)
  return [
    least,
    near?.told.length ?? 0,
    tellings,
    near ? judgedTypes.indexOf(near.type) : -1,
    near ? statuses.indexOf(near.status) : -1,
    first,
    near ? ageOf(near, scene.document.article.published) : -2,
  ]
}

const farthest = 9

/** Days between what a cluster tells and the article, where it gives a day; -1 where it gives none. */
const ageOf = ({ told }: Cluster, published: string | null): number => {
  const days = flatMap(told, ({ dating }) => dating?.date.startDay ?? [])
  const [first] = days
  if (first === undefined || published === null) return -1
  return Math.min(1000, Math.max(0, Math.round((Date.parse(published) - Date.parse(first)) / 86_400_000)))
}
