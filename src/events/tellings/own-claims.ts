import { flatMap } from "../../model/flat-map.js"
import type { Clause } from "../../model/syntax.js"
import type { Cluster } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import type { Said } from "./conjoined-sums.js"
import type { Role, Telling } from "./telling.js"

/** Those who are said to have done what is told, with the bodies whose men they are. */
const doersOf = (scene: Scene, { told, besides }: Cluster): ReadonlySet<number> => {
  const own = flatMap(told, ({ telling }) =>
    flatMap(telling.roles, (role) => (isWhose(scene, role) ? [speakerOf(scene, telling)] : [])),
  )
  const roles = [...flatMap(told, ({ telling }) => telling.roles), ...besides]
  const doers = flatMap(roles, ({ role, entity }) => {
    const doer = scene.entities[entity]
    if (role !== "perpetrator" || doer === undefined) return []
    return doer.kind === "group" ? [entity, doer.memberOf] : [entity]
  })
  return new Set([...doers, ...own].filter((entity) => entity >= 0))
}

/** "The Red Hand said one of its bombers had hit the bus": men of whoever says so. */
const isWhose = ({ document: { tokens }, mentions, mentionAt }: Scene, { role, head }: Role): boolean => {
  const { first = head, last = head } = mentions[mentionAt[head] ?? -1] ?? {}
  return role === "perpetrator" && tokens.lower.slice(Math.max(0, first - 1), last).some((word) => whose.test(word))
}
const whose = /^(?:its|their)$/u

/** Who says it by the nearest verb of saying above, or -1. */
const speakerOf = (scene: Scene, { clause, sentence }: Telling): number => {
  const clauses = scene.syntax.clauses(sentence)
  let above: Clause | undefined = clause === null ? undefined : clauses[clause.parent]
  for (let steps = 0; above !== undefined && steps < clauses.length; steps++) {
    if (scene.knowledge.supports.get(above.lemma) === "report")
      return above.subject === null ? bodyBefore(scene, above.verb) : (scene.entityAt[above.subject.head] ?? -1)
    above = clauses[above.parent]
  }
  return -1
}

/** "In a statement, the Red Hand named the man and said": the body that stands nearest before a verb without a subject, or -1. */
const bodyBefore = ({ document: { tokens }, entities, entityAt }: Scene, verb: number): number => {
  for (let at = verb - 1; at >= 0 && tokens.sentence[at] === tokens.sentence[verb]; at--) {
    const entity = entityAt[at] ?? -1
    if (entities[entity]?.kind === "organization") return entity
  }
  return -1
}

/**
 * "A bomber killed 12 people, police said. The Red Hand said it had killed 27 soldiers": whoever did it counts whom he wanted to hit. His figure stays
 * a claim, and is not that of the incident where anybody else gives one.
 */
export const withoutOwnClaims = (scene: Scene, cluster: Cluster, said: readonly Said[]): readonly Said[] => {
  const wholes = said.filter(({ part, rule }) => !part && rule !== "count/name")
  if (wholes.length < 2) return said
  const doers = doersOf(scene, cluster)
  const own = new Set(wholes.filter(({ telling }) => doers.has(speakerOf(scene, telling))))
  const isGiven = wholes.some((one) => !own.has(one) && one.quantity.high !== 0)
  return own.size === 0 || !isGiven ? said : said.map((one) => (own.has(one) ? { ...one, part: true } : one))
}
