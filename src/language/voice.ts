import { subjects } from "./negation.js"
import type { SentenceTree } from "./sentence-tree.js"
import { auxiliariesOf, be, isInfinitive, type VerbForm } from "./verb-forms.js"
import { hasFrame } from "./verb-frames.js"

export const hasSubject = (tree: SentenceTree, verb: number): boolean => {
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

export const isPassive = (
  tree: SentenceTree,
  verb: number,
  form: VerbForm,
  auxiliaries: readonly number[],
): boolean => {
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
