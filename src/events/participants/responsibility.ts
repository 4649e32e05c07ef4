import { flatMap } from "../../model/flat-map.js"
import type { Scene } from "../scene.js"
import { rolesOf } from "../tellings/phrase-roles.js"
import { clauseAt } from "../tree.js"
import type { Label } from "./labels.js"

const nobody = /^(?:no|nobody|none|neither)$/u

/** What stands for an attack told before: "which the group claimed", "one in Lima claimed by the group". */
const pointer = /^(?:which|that|one|it|this|both|ones)$/u

/** The tokens of the stretch that are a word. */
const tokensOf = ({ document: { tokens, sentences }, stretch }: Scene, word: string): readonly number[] => {
  const found: number[] = []
  const last = sentences[stretch.to - 1]?.last ?? 0
  for (let at = sentences[stretch.from]?.first ?? 0; at < last; at++) if (tokens.lower[at] === word) found.push(at)
  return found
}

/** "The ambush, which the Red Front claimed", "one in Lima claimed by the group": a claim whose object only points to what was told. */
export const readPointedClaims = (scene: Scene): readonly Label[] =>
  flatMap(tokensOf(scene, "claimed"), (token): readonly Label[] => {
    const sentence = scene.document.tokens.sentence[token] ?? 0
    const clause = scene.syntax.clauses(sentence).find(({ verb }) => verb === token)
    if (clause === undefined || clause.negated || clause.modality !== "none") return []
    const passive = clause.voice === "passive"
    const said = passive ? clause.subject : clause.object
    const isPointed = said === null ? passive : pointer.test(scene.document.tokens.lower[said.head] ?? "")
    if (!isPointed) return []
    const roles = rolesOf(scene, passive ? clause.agent : clause.subject, "perpetrator", true, "label/responsibility")
    return roles.map((role) => ({ sentence, role }))
  })

/**
 * Who claims responsibility without saying for what: "Al Shabaab claimed responsibility." It is for what was told last. Where an
 * act is named ("for the attack"), its own telling has the claim.
 */
export const readResponsibility = (scene: Scene): readonly Label[] => {
  const { tokens, sentences } = scene.document
  return flatMap(tokensOf(scene, "responsibility"), (token): readonly Label[] => {
    const sentence = tokens.sentence[token] ?? 0
    const limit = sentences[sentence]?.last ?? token
    for (let at = token + 1; at < limit; at++) if ((scene.triggerAt[at] ?? -1) >= 0) return []
    const clause = clauseAt(scene, sentence, token)
    if (
      clause === null ||
      clause.negated ||
      clause.modality !== "none" ||
      !scene.knowledge.words.speech.claiming.has(clause.lemma)
    )
      return []
    const claimant = clause.voice === "passive" ? clause.agent : clause.subject
    if (claimant === null || nobody.test(tokens.lower[claimant.first] ?? "")) return []
    const roles = rolesOf(scene, claimant, "perpetrator", true, "label/responsibility")
    return roles.map((role) => ({ sentence, role }))
  })
}
