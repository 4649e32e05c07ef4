import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import type { ArticleShape } from "./article-shape.js"
import type { Cluster } from "./cluster.js"
import { readHappening } from "./happening-features.js"
import { isCharged, isConcrete } from "./happening-judge.js"
import { isAsked, isChargedByName, isIncident, isMishapOfLead, isTold } from "./happening-rules.js"
import { happeningFeatures } from "./happening-weights.js"

/** What speaks for and against a cluster's being a happening that somebody would record, by name. */
export const describeHappening = (
  scene: Scene,
  clusters: readonly Cluster[],
  cluster: Cluster,
  shape: ArticleShape,
): ReadonlyMap<string, number> => {
  const signs = new Map<string, number>()
  for (const [at, value] of readHappening(scene, cluster, shape).entries())
    if (value !== 0) signs.set(happeningFeatures[at] ?? "", value)
  const note = (name: string): void => {
    signs.set(name, 1)
  }
  noteRules(scene, cluster, note)
  for (const [at, { telling }] of cluster.told.entries()) noteTelling(scene, telling, at === 0, note)
  noteOthers(clusters, cluster, note)
  return signs
}

/** Notes a sign by its name. */
export type Note = (name: string) => void

/** What the rules say of it. */
const noteRules = (scene: Scene, cluster: Cluster, note: Note): void => {
  note(`type: ${cluster.type}`)
  note(`status: ${cluster.status}`)
  if (cluster.harmOnly) note("rules: harm only")
  if (isIncident(scene, cluster)) note("rules: incident")
  if (isTold(scene, cluster)) note("rules: told")
  if (isAsked(cluster)) note("rules: asked")
  if (isConcrete(scene, cluster)) note("rules: concrete")
  if (isMishapOfLead(scene, cluster)) note("rules: mishap of the lead")
  if (isChargedByName(scene, cluster)) note("rules: charged by name")
}

/** How a telling is said, and who and what it names. */
export const noteTelling = (scene: Scene, telling: Telling, isFirst: boolean, note: Note): void => {
  const { trigger, status, sentence, roles, counts } = telling
  note(`trigger: ${trigger.id}`)
  note(`sense: ${trigger.sense}`)
  note(`word: ${trigger.word}`)
  note(`harm: ${trigger.harm ?? "none"}`)
  note(`told: ${status}`)
  if (isFirst) {
    note(`first: ${trigger.type}`)
    note(`first sense: ${trigger.sense}`)
    note(`first status: ${status}`)
  }
  if (scene.document.sentences[sentence]?.part === "title") note(`headline: ${trigger.type}`)
  for (const role of roles) {
    note(`role: ${role.role}`)
    if (role.suspected) note("role: suspected")
    if (isCharged(role)) note("role: charged")
  }
  for (const { quantity } of counts) note(quantity.low > 1 ? "count: many" : "count: one")
}

/** What else the article tells: of the same type, and in the same sentences. */
export const noteOthers = (clusters: readonly Cluster[], cluster: Cluster, note: Note): void => {
  const sentences = new Set(cluster.told.map(({ telling }) => telling.sentence))
  for (const other of clusters) {
    if (other === cluster) continue
    if (other.type === cluster.type) note("others of its type")
    if (other.told.some(({ telling }) => sentences.has(telling.sentence))) note(`beside: ${other.type}`)
  }
}
