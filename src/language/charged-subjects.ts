import { antecedentOf, isState, relatives } from "./antecedents.js"
import { type SentenceTree, tagTable } from "./sentence-tree.js"
import { ownSubject } from "./verb-forms.js"
import { isCharged } from "./voice.js"

const people = tagTable("PROPN", "NOUN")
const verbs = tagTable("VERB", "AUX")
/** What a noun is to its verb where what somebody is charged with may stand right behind it. */
const chargeable: ReadonlySet<string> = new Set(["obj", "nsubj", "nsubj:pass", "conj"])

/** "Is seeking Al Roe, a Scot wanted for theft": the noun right before such a participle, or the name that it stands in apposition to; or -1. */
export const chargedBeside = (tree: SentenceTree, verb: number): number => {
  if (!isCharged(tree, verb) || !tree.tagged(verb - 1, people)) return -1
  const relation = tree.relation(verb - 1)
  if (relation === "appos") return tree.head(verb - 1)
  return chargeable.has(relation) ? verb - 1 : -1
}

/** "Six men accused of piracy were tried": the subject that the parser hangs on the participle before the verb; or -1. */
export const chargedBefore = (tree: SentenceTree, verb: number): number => {
  for (let child = tree.firstChild(verb); child >= 0 && child < verb; child = tree.nextSibling(child))
    if (tree.relation(child) === "advcl" && isCharged(tree, child)) return ownSubject(tree, child)
  return -1
}

/** "Appeared in court on Monday charged with arson": the court that the parser takes for who was charged; not "whether a man charged with arson". */
export const isChargedBehind = (tree: SentenceTree, verb: number, own: number): boolean => {
  const above = tree.head(verb)
  return (
    above >= 0 &&
    above < own &&
    tree.child(verb, "mark") < 0 &&
    tree.tagged(above, verbs) &&
    isCharged(tree, verb) &&
    !relatives.has(tree.word(own))
  )
}

/** "Al Roe was in custody accused of theft": of whom it is said that he is in such a state, else -1. */
export const bearerOfState = (tree: SentenceTree, noun: number): number => {
  const bearer = isState(tree, noun) ? ownSubject(tree, noun) : -1
  return bearer >= 0 && bearer < noun ? antecedentOf(tree, bearer) : -1
}

/** "Al Roe was in custody charged with theft, police said": the state before the charge is taken for a subject of the saying; else -1. */
export const chargedInState = (tree: SentenceTree, head: number, verb: number): number => {
  if (!isCharged(tree, verb)) return -1
  for (let child = tree.firstChild(head); child >= 0 && child < verb; child = tree.nextSibling(child))
    if (tree.relation(child).startsWith("nsubj")) return bearerOfState(tree, child)
  return -1
}
