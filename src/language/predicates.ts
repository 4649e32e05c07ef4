import { type SentenceTree, tagTable } from "./sentence-tree.js"
import { ownSubject } from "./verb-forms.js"

const verbTag = tagTable("VERB")
const auxiliaryTag = tagTable("AUX")
const wordTag = tagTable("NOUN", "PROPN", "ADJ")
/** Verbs in these places are parts of a word or of a preposition: "including", "the shooting victim". */
const noClause: ReadonlySet<string> = new Set(
  "case mark fixed compound compound:prt flat goeswith reparandum aux aux:pass cop cc det punct".split(" "),
)
/** How `Clause.relation` names the places in which parsers put verbs. */
const relations: ReadonlyMap<string, string> = new Map([
  ...["root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "parataxis"].map((one): [string, string] => [
    one,
    one,
  ]),
  ...["csubj", "csubj:pass", "csubj:outer", "nsubj", "nsubj:pass", "obj", "iobj"].map((one): [string, string] => [
    one,
    "ccomp",
  ]),
  ...["advcl:relcl", "obl", "obl:agent", "obl:unmarked", "advmod"].map((one): [string, string] => [one, "advcl"]),
  ...["amod", "nmod", "nmod:poss"].map((one): [string, string] => [one, "acl"]),
])

/** Verbs by their tag, and words with the dependents that only verbs have, whatever their tag. */
export const isVerb = (tree: SentenceTree, token: number): boolean => {
  if (noClause.has(tree.relation(token))) return false
  if (tree.tagged(token, verbTag)) return true
  const passive = tree.child(token, "aux:pass") >= 0 || tree.child(token, "nsubj:pass") >= 0
  if (tree.tagged(token, auxiliaryTag)) return passive || ownSubject(tree, token) >= 0
  if (passive) return tree.tagged(token, wordTag)
  // Headlines: "Police probe blast" with a noun for a verb.
  return (
    tree.tagged(token, wordTag) &&
    tree.child(token, "cop") < 0 &&
    tree.child(token, "obj") >= 0 &&
    ownSubject(tree, token) >= 0
  )
}

/** What a verb's clause is to the one above it, in the words of `Clause.relation`. */
export const clauseRelation = (tree: SentenceTree, verb: number): string =>
  relations.get(tree.relation(verb)) ?? (tree.head(verb) < 0 ? "root" : "parataxis")
