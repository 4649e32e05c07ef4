import type { TokenSpan } from "../model/document.js"
import type { Clause, Modality } from "../model/syntax.js"
import { type SentenceTree, tagTable } from "./sentence-tree.js"
import { hasFrame } from "./verb-frames.js"

/** What the words around a verb say of its time, voice and certainty. */
export type VerbGroup = Pick<Clause, "group" | "voice" | "tense" | "finite" | "negated" | "modality" | "particle">

/** Which form of its verb a word is; `same` is a base that is a past form as well ("hit", "put"). */
type VerbForm = "base" | "third" | "past" | "gerund" | "same"

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "))

// Closed classes of English grammar.
const unchanging = words("hit hurt put set cut shut let cast cost burst bet bid quit rid shed split spread thrust")
const be = words("be is are was were am been being 's ’s 're ’re 'm ’m get gets got getting gotten")
const have = words("have has had having 've ’ve")
const past = words("was were had did got")
const bare = words("be been being having getting gotten")
const negators = words("not n't n’t nt never neither nor nowhere without")
/** Relations of what may negate a verb, and of what stands for a subject; sets, because these are asked of every child. */
const negating = words("advmod aux aux:pass mark cc cc:preconj det det:predet case")
const subjects = words("nsubj nsubj:pass nsubj:outer csubj csubj:pass csubj:outer expl")
const nobody = words("nobody none nothing no-one")
const modals: ReadonlyMap<string, Modality> = new Map<string, Modality>([
  ...["can", "ca", "cannot", "could", "may", "might"].map((word): [string, Modality] => [word, "possible"]),
  ...["must", "should", "ought", "need"].map((word): [string, Modality] => [word, "necessary"]),
  ...["will", "wo", "'ll", "’ll", "shall", "sha"].map((word): [string, Modality] => [word, "future"]),
  ["would", "conditional"],
])

/** The form of a verb, by its ending and whether it differs from its lemma. */
export const formOf = (word: string, lemma: string): VerbForm => {
  if (word === lemma) return unchanging.has(word) ? "same" : "base"
  if (word.endsWith("ing")) return "gerund"
  return word.endsWith("s") ? "third" : "past"
}

/** The auxiliaries of a verb in their order, without `n't`: "could have been" before "killed". */
export const auxiliariesOf = (tree: SentenceTree, verb: number): readonly number[] => {
  const found: number[] = []
  for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
    const relation = tree.relation(child)
    if ((relation === "aux" || relation === "aux:pass") && tree.word(child) !== "to") found.push(child)
  }
  return found
}

/** Whether the verb is an infinitive with "to". */
export const isInfinitive = (tree: SentenceTree, verb: number): boolean => {
  for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child))
    if (child < verb && tree.word(child) === "to" && !tree.relation(child).startsWith("obl")) return true
  return false
}

/** The subject that the verb has itself, of any kind that is a word: -1 without. */
export const ownSubject = (tree: SentenceTree, verb: number): number => {
  const passive = lastBefore(tree, verb, "nsubj:pass")
  return passive >= 0 ? passive : lastBefore(tree, verb, "nsubj")
}

/**
 * Of several children of one relation the last before the verb, for a date may be taken for the first: "April 1: Ann Lee was shot"; or for
 * the last, which a preposition shows: "a strike on Jan. 1 hit two vehicles".
 */
const lastBefore = (tree: SentenceTree, verb: number, relation: string): number => {
  let found = -1
  for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
    if (tree.relation(child) !== relation) continue
    if (found < 0 || (child < verb && !tree.tagged(child - 1, adpositions))) found = child
  }
  return found
}
const adpositions = tagTable("ADP")

const hasSubject = (tree: SentenceTree, verb: number): boolean => {
  for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child))
    if (subjects.has(tree.relation(child))) return true
  return false
}

/** What somebody is "accused of", "held over": the participle stands right before its preposition, where an active verb would have its object. */
const charged: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["accused", new Set(["of"])],
  ["suspected", new Set(["of"])],
  ["convicted", new Set(["of", "in"])],
  ["acquitted", new Set(["of"])],
  ["cleared", new Set(["of"])],
  ["charged", new Set(["with", "over", "in"])],
  ["wanted", new Set(["for", "over", "in"])],
  ["sought", new Set(["for", "over", "in"])],
  ["held", new Set(["over"])],
  ["detained", new Set(["over", "for"])],
  ["arrested", new Set(["over", "for", "in"])],
  ["jailed", new Set(["for", "over"])],
  ["indicted", new Set(["for", "over", "on"])],
])

/** Whether a bare participle says what somebody is charged with. */
export const isCharged = (tree: SentenceTree, verb: number): boolean =>
  charged.get(tree.word(verb))?.has(tree.word(verb + 1)) === true &&
  tree.child(verb, "obj") < 0 &&
  auxiliariesOf(tree, verb).length === 0

const isPassive = (tree: SentenceTree, verb: number, form: VerbForm, auxiliaries: readonly number[]): boolean => {
  const isMisread =
    form !== "base" &&
    auxiliaries.length === 0 &&
    tree.child(verb, "obj") > verb &&
    !hasFrame(tree.word(verb), "giving")
  for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
    if (tree.relation(child) === "obl:agent") return true
    // "Bandits held up a train": a bare verb with an object of its own is active, whatever the tree calls its subject.
    if (tree.relation(child).endsWith(":pass") && !isMisread) return true
  }
  if (form === "gerund" || form === "third") return false
  const closest = auxiliaries.at(-1)
  if (closest !== undefined) return form !== "base" && be.has(tree.word(closest)) && !isInfinitive(tree, verb)
  if (isCharged(tree, verb)) return true
  if (isInfinitive(tree, verb) || hasSubject(tree, verb) || form === "base") return false
  const relation = tree.relation(verb)
  if (relation === "amod") return true
  // A past form with an object of its own is a verb that was misread: "men dressed as soldiers kidnapped a priest".
  if (relation === "acl") return tree.child(verb, "obj") < 0
  return (relation === "advcl" || relation === "xcomp") && tree.child(verb, "obj") < 0
}

const negates = (tree: SentenceTree, child: number): boolean => {
  const word = tree.word(child)
  if (negators.has(word)) return tree.word(child + 1) !== "only" && tree.word(child + 1) !== "just"
  if (word === "cannot" || word.endsWith("n't") || word.endsWith("n’t")) return true
  if (word === "longer" || word === "more") return tree.word(child - 1) === "no"
  return false
}

const isNone = (tree: SentenceTree, phrase: number): boolean => {
  if (nobody.has(tree.word(phrase))) return true
  for (let child = tree.firstChild(phrase); child >= 0; child = tree.nextSibling(child))
    if (tree.word(child) === "no" || (tree.word(child) === "neither" && child < phrase)) return true
  return false
}

const isNegated = (tree: SentenceTree, verb: number): boolean => {
  for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
    const relation = tree.relation(child)
    if (relation.startsWith("nsubj") || relation === "obj") {
      if (isNone(tree, child)) return true
    } else if (negating.has(relation) && negates(tree, child)) return true
  }
  return false
}

/** "'d" is "would" before a base and "had" before a participle. */
const modalityOf = (tree: SentenceTree, auxiliaries: readonly number[], form: VerbForm): Modality => {
  for (const [index, auxiliary] of auxiliaries.entries()) {
    const word = tree.word(auxiliary)
    const known = modals.get(word) ?? modals.get(word.replace(/n['’]t$/u, ""))
    if (known) return known
    if (word !== "'d" && word !== "’d") continue
    if (form === "base" || index + 1 < auxiliaries.length) return "conditional"
  }
  return "none"
}

const groupOf = (tree: SentenceTree, verb: number, auxiliaries: readonly number[]): TokenSpan => {
  // Asked back, the auxiliary stands before the subject ("Did police fire?"); what follows the verb is no part of it.
  const first = Math.min(verb, auxiliaries[0] ?? verb)
  return { first: Math.max(first, tree.first), last: verb + 1 }
}

const timeOf = (
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

const isSameForm = (a: VerbForm, b: VerbForm): boolean =>
  a === b || (a === "same" && (b === "base" || b === "past")) || (b === "same" && (a === "base" || a === "past"))

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
