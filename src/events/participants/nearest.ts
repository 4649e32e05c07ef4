import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import type { IncidentType } from "../../model/codes.js"
import { flatMap } from "../../model/flat-map.js"
import type { Mention } from "../../model/mention.js"
import { sentencesBetween } from "../gathering/agreement.js"
import type { Cluster } from "../gathering/cluster.js"
import { amendCluster } from "../gathering/retelling.js"
import type { Scene } from "../scene.js"
import type { Role } from "../tellings/telling.js"

/** Who or what mostly plays a part in incidents of some types, and so plays it where their own words name nobody in it. */
interface Usual {
  readonly types: ReadonlySet<IncidentType>
  readonly part: TriggerRole
  /** Whoever plays one of these has the part already. */
  readonly unless: ReadonlySet<TriggerRole>
  readonly isSuch: (mention: Mention) => boolean
  readonly rule: string
}

const isOfPeople = (mention: Mention, ids: RegExp): boolean =>
  mention.kind === "group" && ids.test(mention.rule.slice("lexicon/people/".length))

const usuals: readonly Usual[] = [
  {
    // "A blaze broke out at 3 a.m." after "the roof of a warehouse collapsed".
    types: new Set<IncidentType>(["fire", "arson", "sabotage"]),
    part: "target",
    unless: new Set<TriggerRole>(["target", "goods"]),
    isSuch: (mention) => mention.kind === "asset" && mention.assetType === "building",
    rule: "article/building",
  },
  {
    // "Police were called to a bank. The robber had fled": no jail, court or house of which more is told in every such report.
    types: new Set<IncidentType>(["robbery", "theft"]),
    part: "target",
    unless: new Set<TriggerRole>(["target", "goods"]),
    isSuch: (mention) => mention.kind === "asset" && mention.rule === "lexicon/assets/business",
    rule: "article/shop",
  },
  {
    // "The vigil turned into a riot. A mob smashed shop windows."
    types: new Set<IncidentType>(["protest", "riot", "strike"]),
    part: "participant",
    unless: new Set<TriggerRole>(["participant", "side", "perpetrator"]),
    isSuch: (mention) => isOfPeople(mention, /^(?:protester|rioter|crowd)$/u),
    rule: "article/crowd",
  },
  {
    // "A bold heist at noon. Three robbers walked into the shop."
    types: new Set<IncidentType>(["robbery", "theft"]),
    part: "perpetrator",
    unless: new Set<TriggerRole>(["perpetrator"]),
    isSuch: (mention) => isOfPeople(mention, /^robber$/u),
    rule: "article/robbers",
  },
  {
    // "A priest was abducted on Monday. His captors demanded a ransom."
    types: new Set<IncidentType>(["kidnapping", "hostage-taking", "hijacking"]),
    part: "perpetrator",
    unless: new Set<TriggerRole>(["perpetrator"]),
    isSuch: (mention) => isOfPeople(mention, /^(?:kidnapper|pirate)$/u),
    rule: "article/captors",
  },
  {
    // "Two men were shot on Tuesday. The gunmen fled on a motorcycle."
    types: new Set<IncidentType>(["shooting"]),
    part: "perpetrator",
    unless: new Set<TriggerRole>(["perpetrator", "side"]),
    isSuch: (mention) => isOfPeople(mention, /^gunman$/u),
    rule: "article/gunmen",
  },
]

/** Gives the usual parts of incidents, where their words leave them open, to whoever is told of nearest: in the same sentence or the one before or after. */
export const nameNearest = (scene: Scene, clusters: readonly Cluster[]): readonly Cluster[] =>
  clusters.map((cluster) => {
    const roles = [...flatMap(cluster.told, ({ telling }) => telling.roles), ...cluster.besides]
    const open = usuals.filter(
      ({ types, unless }) => types.has(cluster.type) && !roles.some(({ role }) => unless.has(role)),
    )
    const taken = new Set(roles.map(({ entity }) => entity))
    const given = flatMap(open, ({ part, isSuch, rule }): readonly Role[] => {
      // "A gunman was shot": who is hit did not do it.
      const head = headNearest(scene, cluster, (mention) => isSuch(mention) && !taken.has(entityOf(scene, mention)))
      const entity = scene.entityAt[head] ?? -1
      return entity < 0 ? [] : [{ role: part, entity, head, suspected: false, rule }]
    })
    return given.length === 0 ? cluster : amendCluster(cluster, { besides: [...cluster.besides, ...given] })
  })

const entityOf = ({ entityAt }: Scene, { head }: Mention): number => entityAt[head] ?? -1

/**
 * The head of the mention nearest to a telling by sentences, then by tokens; -1 where none is near. Not by way of a pair: V8 keeps all of
 * a list as fractions where one is, and then every token that is read from it, or from what it was written to.
 */
const headNearest = (scene: Scene, { told }: Cluster, isSuch: Usual["isSuch"]): number => {
  const { sentence } = scene.document.tokens
  let best = -1
  let least: number = farthest
  for (const mention of scene.mentions) {
    if (!isSuch(mention)) continue
    for (const { telling } of told) {
      const here = sentence[mention.head] ?? 0
      const apart = sentencesBetween(scene, Math.min(here, telling.sentence), Math.max(here, telling.sentence))
      const distance = apart + Math.abs(telling.mention.head - mention.head) / 1000
      if (distance >= least) continue
      best = mention.head
      least = distance
    }
  }
  return best
}
const farthest = 2
