import { clauseAt, type Scene } from "../scene.js"
import { rolesOf } from "../tellings/clause-roles.js"
import type { Label } from "./labels.js"

const taking: ReadonlySet<string> = new Set(["claim", "take", "accept", "assume", "admit"])
const nobody = /^(?:no|nobody|none|neither)$/u

/**
 * Who claims responsibility without saying for what: "Al Shabaab claimed responsibility." It is for what was told last. Where an
 * act is named ("for the attack"), its own telling has the claim.
 */
export const readResponsibility = (scene: Scene): readonly Label[] => {
  const { tokens, sentences } = scene.document
  return tokens.lower.flatMap((word, token): readonly Label[] => {
    if (word !== "responsibility") return []
    const sentence = tokens.sentence[token] ?? 0
    const limit = sentences[sentence]?.last ?? token
    for (let at = token + 1; at < limit; at++) if ((scene.triggerAt[at] ?? -1) >= 0) return []
    const clause = clauseAt(scene, sentence, token)
    if (clause === null || clause.negated || clause.modality !== "none" || !taking.has(clause.lemma)) return []
    const claimant = clause.voice === "passive" ? clause.agent : clause.subject
    if (claimant === null || nobody.test(tokens.lower[claimant.first] ?? "")) return []
    const roles = rolesOf(scene, claimant, "perpetrator", true, "label/responsibility")
    return roles.map((role) => ({ sentence, role }))
  })
}
