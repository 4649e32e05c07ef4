import type { TriggerRole } from "../lexicon/triggers.js"
import type { Scene } from "./scene.js"
import type { Role, Telling } from "./telling.js"

/** Someone or something that may take part in an incident: one mention of one entity. */
export interface Candidate {
  readonly entity: number
  /** Token head of the mention. */
  readonly head: number
  /** What the rules made of it for this telling, or null where they are silent. */
  readonly byRule: Role | null
}

/** A trained judge of roles: how likely a candidate plays each part in what a telling tells, as log-odds by role. */
export interface RoleScorer {
  score(scene: Scene, telling: Telling, candidate: Candidate): ReadonlyMap<TriggerRole, number>
}
