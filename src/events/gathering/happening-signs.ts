import { type Feature, featureOf, named } from "../feature-names.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import type { ArticleShape } from "./article-shape.js"
import type { Cluster } from "./cluster.js"
import { readHappening } from "./happening-features.js"
import { isCharged, isConcrete } from "./happening-judge.js"
import { isAsked, isChargedByName, isIncident, isMishapOfLead, isTold } from "./happening-rules.js"
import { happeningFeatures } from "./happening-weights.js"

const features: readonly Feature[] = happeningFeatures.map(featureOf)

/** What speaks for and against a cluster's being a happening that somebody would record. */
export const describeHappening = (
  scene: Scene,
  clusters: readonly Cluster[],
  cluster: Cluster,
  shape: ArticleShape,
): ReadonlyMap<Feature, number> => {
  const signs = new Map<Feature, number>()
  for (const [at, value] of readHappening(scene, cluster, shape).entries())
    if (value !== 0) signs.set(features[at] ?? 0, value)
  const note = (feature: Feature): void => {
    signs.set(feature, 1)
  }
  noteRules(scene, cluster, note)
  for (const [at, { telling }] of cluster.told.entries()) noteTelling(scene, telling, at === 0, note)
  noteOthers(clusters, cluster, note)
  return signs
}

/** Notes a sign. */
export type Note = (feature: Feature) => void

/** What the rules say of it. */
const noteRules = (scene: Scene, cluster: Cluster, note: Note): void => {
  note(named`type: ${cluster.type}`)
  note(named`status: ${cluster.status}`)
  if (cluster.harmOnly) note(named`rules: harm only`)
  if (isIncident(scene, cluster)) note(named`rules: incident`)
  if (isTold(scene, cluster)) note(named`rules: told`)
  if (isAsked(cluster)) note(named`rules: asked`)
  if (isConcrete(scene, cluster)) note(named`rules: concrete`)
  if (isMishapOfLead(scene, cluster)) note(named`rules: mishap of the lead`)
  if (isChargedByName(scene, cluster)) note(named`rules: charged by name`)
}

/** How a telling is said, and who and what it names. */
export const noteTelling = (scene: Scene, telling: Telling, isFirst: boolean, note: Note): void => {
  const { trigger, status, sentence, roles, counts } = telling
  note(named`trigger: ${trigger.id}`)
  note(named`sense: ${trigger.sense}`)
  note(named`word: ${trigger.word}`)
  note(named`harm: ${trigger.harm ?? "none"}`)
  note(named`told: ${status}`)
  if (isFirst) {
    note(named`first: ${trigger.type}`)
    note(named`first sense: ${trigger.sense}`)
    note(named`first status: ${status}`)
  }
  if (scene.document.sentences[sentence]?.part === "title") note(named`headline: ${trigger.type}`)
  for (const role of roles) {
    note(named`role: ${role.role}`)
    if (role.suspected) note(named`role: suspected`)
    if (isCharged(role)) note(named`role: charged`)
  }
  for (const { quantity } of counts) note(quantity.low > 1 ? named`count: many` : named`count: one`)
}

/** What else the article tells: of the same type, and in the same sentences. */
export const noteOthers = (clusters: readonly Cluster[], cluster: Cluster, note: Note): void => {
  const sentences = new Set(cluster.told.map(({ telling }) => telling.sentence))
  for (const other of clusters) {
    if (other === cluster) continue
    if (other.type === cluster.type) note(named`others of its type`)
    if (other.told.some(({ telling }) => sentences.has(telling.sentence))) note(named`beside: ${other.type}`)
  }
}
