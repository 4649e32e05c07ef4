import { type SentenceTree, tagTable } from "./sentence-tree.js"

/** The pronouns that open a relative clause. */
export const relatives: ReadonlySet<string> = new Set(["who", "whom", "which", "that"])
const pointers: ReadonlySet<string> = new Set(["those", "all", "anyone", "everyone", "somebody", "someone"])
const pronouns = tagTable("PRON", "DET", "SCONJ")
const names = tagTable("PROPN")
const verbs = tagTable("VERB", "AUX")
/** Steps up a tree from a relative pronoun to its clause. */
const highest = 8

/** The noun that a relative pronoun stands for, or the token itself. */
export const antecedentOf = (tree: SentenceTree, token: number): number => {
  if (!relatives.has(tree.word(token)) || !tree.tagged(token, pronouns)) return token
  // "The families of those who were killed": whoever the parser hangs the clause on, it is said of those.
  if (token > tree.first && pointers.has(tree.word(token - 1))) return token - 1
  const named = namedBefore(tree, token)
  if (named >= 0) return named
  let above = token
  for (let steps = 0; above >= 0 && steps < highest; steps++) {
    const head = tree.head(above)
    if (tree.relation(above) === "acl:relcl" && head >= 0 && head !== token) return head
    above = head
  }
  return token
}

/**
 * "A hunt was under way for Ann Lee, who …": the name before the comma, where the parser hangs the clause on a verb or on what is said
 * by a copula and a preposition; else -1.
 */
const namedBefore = (tree: SentenceTree, who: number): number => {
  if (tree.word(who) !== "who" || tree.word(who - 1) !== "," || !tree.tagged(who - 2, names)) return -1
  const hung = tree.head(tree.head(who))
  return hung >= 0 && (isState(tree, hung) || tree.tagged(hung, verbs)) ? who - 2 : -1
}

/** "In custody", "under way": what is said of somebody by a copula and a preposition. */
export const isState = (tree: SentenceTree, token: number): boolean =>
  tree.child(token, "cop") >= 0 && tree.child(token, "case") >= 0
