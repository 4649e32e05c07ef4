import type { Modality } from "../model/syntax.js"
import type { SentenceTree } from "./sentence-tree.js"
import { bare, have, isInfinitive, past, type VerbForm, type VerbGroup } from "./verb-forms.js"

const modals: ReadonlyMap<string, Modality> = new Map<string, Modality>([
  ...["can", "ca", "cannot", "could", "may", "might"].map((word): [string, Modality] => [word, "possible"]),
  ...["must", "should", "ought", "need"].map((word): [string, Modality] => [word, "necessary"]),
  ...["will", "wo", "'ll", "’ll", "shall", "sha"].map((word): [string, Modality] => [word, "future"]),
  ["would", "conditional"],
])

/** "'d" is "would" before a base and "had" before a participle. */
export const modalityOf = (tree: SentenceTree, auxiliaries: readonly number[], form: VerbForm): Modality => {
  for (const [index, auxiliary] of auxiliaries.entries()) {
    const word = tree.word(auxiliary)
    const known = modals.get(word) ?? modals.get(word.replace(/n['’]t$/u, ""))
    if (known) return known
    if (word !== "'d" && word !== "’d") continue
    if (form === "base" || index + 1 < auxiliaries.length) return "conditional"
  }
  return "none"
}

export const timeOf = (
  tree: SentenceTree,
  verb: number,
  form: VerbForm,
  auxiliaries: readonly number[],
  modality: Modality,
  participle: boolean,
): Pick<VerbGroup, "tense" | "finite"> => {
  const first = tree.word(auxiliaries[0] ?? -1).replace(/n['’]t$/u, "")
  const perfect = auxiliaries.some((auxiliary) => have.has(tree.word(auxiliary)))
  if (isInfinitive(tree, verb) && modality === "none") return { tense: perfect ? "past" : "none", finite: false }
  if (modality === "future" && !perfect) return { tense: "future", finite: true }
  if (modality !== "none") return { tense: perfect ? "past" : "present", finite: true }
  if (auxiliaries.length > 0 && bare.has(first)) return { tense: perfect ? "past" : "none", finite: false }
  // The present perfect tells what has happened.
  if (auxiliaries.length > 0)
    return { tense: perfect || past.has(first) || /^['’]d$/u.test(first) ? "past" : "present", finite: true }
  const relation = tree.relation(verb)
  if (form === "gerund" || participle || relation === "xcomp") return { tense: "none", finite: false }
  const isPast = form === "past" || form === "same" || past.has(tree.word(verb))
  return { tense: isPast ? "past" : "present", finite: true }
}
