import type { SentenceTree } from "./sentence-tree.js"
import { words } from "./word-sets.js"

const negators = words("not n't n’t nt never neither nor nowhere without")
/** Relations of what may negate a verb, and of what stands for a subject; sets, because these are asked of every child. */
const negating = words("advmod aux aux:pass mark cc cc:preconj det det:predet case")
export const subjects = words("nsubj nsubj:pass nsubj:outer csubj csubj:pass csubj:outer expl")
const nobody = words("nobody none nothing no-one")

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

export const isNegated = (tree: SentenceTree, verb: number): boolean => {
  for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
    const relation = tree.relation(child)
    if (relation.startsWith("nsubj") || relation === "obj") {
      if (isNone(tree, child)) return true
    } else if (negating.has(relation) && negates(tree, child)) return true
  }
  return false
}
