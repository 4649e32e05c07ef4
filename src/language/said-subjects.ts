import { type SentenceTree, tagTable } from "./sentence-tree.js"
import { auxiliariesOf, formOf } from "./verb-forms.js"
import { hasFrame } from "./verb-frames.js"
import { words } from "./word-sets.js"

const verbs = tagTable("VERB")
const nominal = tagTable("PROPN", "NOUN", "NUM", "PRON")
/** Where parsers put the subject of what is said, when they miss its verb. */
const mistaken = words("obj nsubj ccomp")
/** How words hang within a noun phrase. */
const inner = words("flat compound nmod nmod:desc appos nummod amod conj")
/** A verb in one of these places says something of the noun before it. */
const describing = words("acl amod acl:relcl xcomp")
/** Tokens of an age, a home or an office between commas. */
const aside = 10
const depth = 5

/**
 * "Reports indicated eight people were killed", "police said Ann Lee, 43, was charged": the noun behind a verb of saying and before a finite
 * one, without "that", is the second's subject, which parsers take for an object of the first; or -1.
 */
export const findSaidSubject = (tree: SentenceTree, verb: number, lemma: (token: number) => string): number => {
  if (describing.has(tree.relation(verb)) || tree.child(verb, "cc") >= 0) return -1
  const auxiliaries = auxiliariesOf(tree, verb).filter((token) => token < verb)
  const first = Math.min(verb, ...auxiliaries)
  const end = tree.word(first - 1) === "," ? beforeAside(tree, first - 1) : first - 1
  const noun = end < tree.first ? -1 : headOf(tree, end)
  const above = noun < 0 ? -1 : tree.head(noun)
  if (above < 0 || above > noun || !tree.tagged(above, verbs) || describing.has(tree.relation(above))) return -1
  if (!mistaken.has(tree.relation(noun)) || tree.child(noun, "case") >= 0) return -1
  const isSaying = hasFrame(lemma(above), "claiming")
  // "A traffic stop": no verb at all.
  const isDirect = auxiliaries.length > 0 && end === first - 1 && formOf(tree.word(above), lemma(above)) !== "base"
  const isPast = auxiliaries.length > 0 || formOf(tree.word(verb), lemma(verb)) === "past"
  return isDirect || (isPast && isSaying) ? noun : -1
}

/** The token before the comma that opens what ends with a comma; before the sentence where there is none. */
const beforeAside = (tree: SentenceTree, comma: number): number => {
  for (let at = comma - 1; at > Math.max(tree.first, comma - aside); at--) if (tree.word(at) === ",") return at - 1
  return -1
}

/** The head of the noun phrase that ends with a token, or -1. */
const headOf = (tree: SentenceTree, end: number): number => {
  let at = end
  for (let steps = 0; steps < depth && inner.has(tree.relation(at)); steps++) {
    const head = tree.head(at)
    if (head < 0 || head > end) break
    at = head
  }
  return tree.tagged(at, nominal) ? at : -1
}
