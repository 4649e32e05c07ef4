import { type SentenceTree, tagTable } from "./sentence-tree.js"
import { formOf } from "./verb-forms.js"
import { hasFrame } from "./verb-frames.js"

const names = tagTable("PROPN")
const common = tagTable("NOUN")
const verbs = tagTable("VERB", "AUX")

type Lemma = (token: number) => string

/** The subject of a verb that stands right before it or in what is quoted, and that the parser hangs on something else; or -1. */
export const misplacedSubject = (tree: SentenceTree, lemma: Lemma, verb: number): number => {
  const after = behindConjunction(tree, lemma, verb)
  if (after >= 0) return after
  const relation = tree.relation(verb)
  if (relation !== "advcl" && relation !== "xcomp") return -1
  const isTold = formOf(tree.word(verb), lemma(verb)) === "past" && tree.child(verb, "mark") < 0
  if (!isTold || tree.child(verb, "case") >= 0) return -1
  const joined = tree.child(verb, "obj") >= 0 ? joinedBefore(tree, verb) : -1
  return joined >= 0 || relation === "xcomp" ? joined : quotedOf(tree, lemma, verb)
}

const conjunctions: ReadonlySet<string> = new Set(["after", "before", "since", "until"])

/** "Came a day after rebels of the Red Hand launched attacks": the subject that "after", taken for a preposition, makes the verb's own; or -1. */
const behindConjunction = (tree: SentenceTree, lemma: Lemma, verb: number): number => {
  // "Appeared before magistrates charged with theft" has no object.
  if (formOf(tree.word(verb), lemma(verb)) !== "past" || tree.child(verb, "mark") >= 0) return -1
  if (tree.child(verb, "obj") < 0) return -1
  const own = obliqueBefore(tree, verb, verb)
  return own >= 0 || !/^adv/u.test(tree.relation(verb)) ? own : obliqueBefore(tree, tree.head(verb), verb)
}

const obliqueBefore = (tree: SentenceTree, above: number, verb: number): number => {
  for (let child = tree.firstChild(above); child >= 0 && child < verb; child = tree.nextSibling(child)) {
    const isBare = tree.relation(child).startsWith("obl") && tree.tagged(child, nominals)
    if (isBare && conjunctions.has(tree.word(tree.child(child, "case"))) && reaches(tree, child, verb)) return child
  }
  return -1
}
const nominals = tagTable("NOUN", "PROPN")

/** Whether all between a noun and a verb hangs on the noun. */
const reaches = (tree: SentenceTree, noun: number, verb: number): boolean => {
  for (let at = noun + 1; at < verb; at++) {
    let above = at
    while (above > noun && above < verb) above = tree.head(above)
    if (above !== noun) return false
  }
  return true
}

/** "Planes bombed the town on Saturday and rebels ambushed a column": the subject that the parser joins to the day or the verb before; or -1. */
const joinedBefore = (tree: SentenceTree, verb: number): number => {
  const noun = verb - 1
  if (noun <= tree.first || tree.relation(noun) !== "conj" || !tree.tagged(noun, common)) return -1
  const above = tree.head(noun)
  const isDay = tree.tagged(above, names) && /^(?:obl|nmod)/u.test(tree.relation(above))
  return isDay || tree.tagged(above, verbs) ? noun : -1
}

/** "Saying that 200 troops, sent to the square, clashed with rebels": those of whom something is said, taken for all that is said; or -1. */
export const saidOf = (tree: SentenceTree, lemma: Lemma, saying: number, verb: number): number => {
  const said = tree.child(saying, "ccomp")
  const isNoun = said > saying && said < verb && tree.tagged(said, common) && tree.child(said, "cop") < 0
  return isNoun && hasFrame(lemma(saying), "claiming") && tree.child(verb, "cc") < 0 ? said : -1
}

/** "Quoted the command as saying that 200 troops, sent to the square, clashed": as `saidOf`, the verb hung on the one before; or -1. */
const quotedOf = (tree: SentenceTree, lemma: Lemma, verb: number): number => {
  for (let child = tree.firstChild(tree.head(verb)); child >= 0 && child < verb; child = tree.nextSibling(child)) {
    const said = tree.relation(child) === "advcl" ? saidOf(tree, lemma, child, verb) : -1
    if (said >= 0) return said
  }
  return -1
}
