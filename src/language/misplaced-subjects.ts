import { type SentenceTree, tagTable } from "./sentence-tree.js"
import { formOf } from "./verb-group.js"

/** Verbs that seldom have a noun for their object, and mostly a clause. */
export const claiming: ReadonlySet<string> = new Set(
  "allege claim say believe think suspect fear insist testify maintain argue".split(" "),
)
const names = tagTable("PROPN")
const common = tagTable("NOUN")
const verbs = tagTable("VERB", "AUX")

type Lemma = (token: number) => string

/** The subject of a verb that stands right before it or in what is quoted, and that the parser hangs on something else; or -1. */
export const misplacedSubject = (tree: SentenceTree, lemma: Lemma, verb: number): number => {
  const relation = tree.relation(verb)
  if (relation !== "advcl" && relation !== "xcomp") return -1
  const isTold = formOf(tree.word(verb), lemma(verb)) === "past" && tree.child(verb, "mark") < 0
  if (!isTold || tree.child(verb, "case") >= 0) return -1
  const joined = tree.child(verb, "obj") >= 0 ? joinedBefore(tree, verb) : -1
  return joined >= 0 || relation === "xcomp" ? joined : quotedOf(tree, lemma, verb)
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
  return isNoun && claiming.has(lemma(saying)) && tree.child(verb, "cc") < 0 ? said : -1
}

/** "Quoted the command as saying that 200 troops, sent to the square, clashed": as `saidOf`, the verb hung on the one before; or -1. */
const quotedOf = (tree: SentenceTree, lemma: Lemma, verb: number): number => {
  for (let child = tree.firstChild(tree.head(verb)); child >= 0 && child < verb; child = tree.nextSibling(child)) {
    const said = tree.relation(child) === "advcl" ? saidOf(tree, lemma, child, verb) : -1
    if (said >= 0) return said
  }
  return -1
}
