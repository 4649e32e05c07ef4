import type { TokenSpan } from "../model/document.js"
import { isNegated } from "./negation.js"
import type { SentenceTree } from "./sentence-tree.js"
import { auxiliariesOf, formOf, isInfinitive, isSameForm, type VerbGroup } from "./verb-forms.js"
import { modalityOf, timeOf } from "./verb-time.js"
import { hasSubject, isPassive } from "./voice.js"

const groupOf = (tree: SentenceTree, verb: number, auxiliaries: readonly number[]): TokenSpan => {
  // Asked back, the auxiliary stands before the subject ("Did police fire?"); what follows the verb is no part of it.
  const first = Math.min(verb, auxiliaries[0] ?? verb)
  return { first: Math.max(first, tree.first), last: verb + 1 }
}

/** Reads the verb group of one verb from its auxiliaries, form and adverbs, without what it shares with others. */
export const readVerbGroup = (tree: SentenceTree, verb: number, lemma: string): VerbGroup => {
  const auxiliaries = auxiliariesOf(tree, verb)
  const form = formOf(tree.word(verb), lemma)
  const passive = isPassive(tree, verb, form, auxiliaries)
  const modality = modalityOf(tree, auxiliaries, form)
  const participle = passive && auxiliaries.length === 0 && !hasSubject(tree, verb)
  const particle = tree.child(verb, "compound:prt")
  const { tense, finite } = timeOf(tree, verb, form, auxiliaries, modality, participle)
  return {
    group: groupOf(tree, verb, auxiliaries),
    voice: passive ? "passive" : "active",
    tense,
    finite,
    negated: isNegated(tree, verb),
    modality,
    particle: particle < 0 ? null : tree.word(particle),
  }
}

/** A verb with its lemma and what its group says. */
interface GroupedVerb {
  readonly verb: number
  readonly lemma: string
  readonly group: VerbGroup
}

/**
 * What a coordinated verb without auxiliaries and subject shares with the first one: "was beaten and robbed", "will arrest
 * and charge", "did not stop or answer". `intransitive`: lemmas that no passive above makes passive ("was shot and died").
 */
export const shareVerbGroup = (
  tree: SentenceTree,
  { verb, lemma, group }: GroupedVerb,
  above: GroupedVerb,
  intransitive: ReadonlySet<string>,
): VerbGroup => {
  if (auxiliariesOf(tree, verb).length > 0 || hasSubject(tree, verb) || isInfinitive(tree, verb)) return group
  const form = formOf(tree.word(verb), lemma)
  const shared = above.group
  if (!isSameForm(form, formOf(tree.word(above.verb), above.lemma))) return group
  if (shared.finite && shared.voice === "active" && auxiliariesOf(tree, above.verb).length === 0) return group
  const open = tree.child(verb, "obj") < 0 && !intransitive.has(lemma) && form !== "gerund"
  const passive = group.voice === "passive" || (shared.voice === "passive" && open)
  if (shared.voice === "passive" && !passive) return group
  const cc = tree.child(verb, "cc")
  const either = cc >= 0 && (tree.word(cc) === "or" || tree.word(cc) === "nor")
  return {
    ...group,
    voice: passive ? "passive" : "active",
    tense: shared.tense,
    finite: shared.finite,
    modality: shared.modality,
    negated: group.negated || (shared.negated && either),
  }
}
