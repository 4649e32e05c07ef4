import type { TriggerRole } from "../lexicon/triggers.js"
import type { Scene } from "./scene.js"
import type { Role, Telling } from "./telling.js"

/** Someone or something that may take part in what a telling tells: one mention, or a reference to it. */
export interface Candidate {
  readonly entity: number
  /** Token head of the mention or reference. */
  readonly head: number
  /** What the rules made of it for this telling, or null where they are silent. */
  readonly byRule: Role | null
}

/** A trained judge of roles. */
export interface RoleScorer {
  /** The rule named in what it decides: `roles/<model>`. */
  readonly rule: string
  /** Log-odds that a candidate plays each part in what a telling tells; a part that is absent is not judged. */
  score(scene: Scene, telling: Telling, candidate: Candidate): ReadonlyMap<TriggerRole, number>
}

/** How far from its sentence a telling's people and things may be named. */
const reach = 1

/** Lets a scorer confirm, refuse and add roles: what it gives more than even odds stays or is added, what less is dropped. */
export const judgeRoles = (scene: Scene, telling: Telling, scorer: RoleScorer): readonly Role[] => {
  const unjudged = telling.roles.filter(({ entity, head }) => entity < 0 || head < 0)
  const judged = gatherCandidates(scene, telling).flatMap((candidate): readonly Role[] => {
    const odds = scorer.score(scene, telling, candidate)
    const { byRule, entity, head } = candidate
    const own = byRule === null ? undefined : odds.get(byRule.role)
    const kept = byRule !== null && (own === undefined || own >= 0) ? [byRule] : []
    const added = [...odds].filter(([role, value]) => value > 0 && role !== byRule?.role)
    return [...kept, ...added.map(([role]) => ({ role, entity, head, suspected: false, rule: scorer.rule }))]
  })
  return [...unjudged, ...judged]
}

const gatherCandidates = (scene: Scene, telling: Telling): readonly Candidate[] => {
  const { sentences } = scene.document
  const first = sentences[Math.max(0, telling.sentence - reach)]?.first ?? 0
  const last = sentences[Math.min(sentences.length - 1, telling.sentence + reach)]?.last ?? 0
  const rules = new Map(telling.roles.map((role) => [role.head, role]))
  const candidates: Candidate[] = []
  for (let head = first; head < last; head++) {
    const entity = scene.entityAt[head] ?? -1
    const mention = scene.mentions[scene.mentionAt[head] ?? -1]
    if (entity < 0 || (mention !== undefined && mention.head !== head)) continue
    candidates.push({ entity, head, byRule: rules.get(head) ?? null })
  }
  for (const [head, role] of rules) {
    if (!candidates.some((candidate) => candidate.head === head))
      candidates.push({ entity: role.entity, head, byRule: role })
  }
  return candidates
}
