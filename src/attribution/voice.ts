import type { Stance } from "../model/codes.js"
import type { Finding } from "./finder.js"
import type { Reporting } from "./knowledge.js"

/** A finding with its speaker and what its cue means. */
export interface Voice extends Finding {
  /** Entity id of the speaker, or -1. */
  readonly entity: number
  /** Dictionary form of the cue's head, or "according to". */
  readonly verb: string
  readonly stance: Stance
  readonly reporting: Reporting | null
  /** "did not say", "refused to confirm". */
  readonly negated: boolean
}
