import { antecedentOf, relatives } from "./antecedents.js"
import { bearerOfState, chargedBefore, chargedBeside, chargedInState, isChargedBehind } from "./charged-subjects.js"
import { misplacedSubject, saidOf } from "./misplaced-subjects.js"
import { findSaidSubject } from "./said-subjects.js"
import { type SentenceTree, tagTable } from "./sentence-tree.js"
import { auxiliariesOf, formOf, isInfinitive, ownSubject } from "./verb-forms.js"
import { hasFrame } from "./verb-frames.js"
import { words } from "./word-sets.js"

// Closed classes of English grammar.
const reflexives = words("himself herself itself themselves")
const nouns = tagTable("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X")
const names = tagTable("PROPN")
const verbs = tagTable("VERB", "AUX")
/** Under these a gerund is the charge or the thing prevented, and its subject is the object: "accused him of robbing". */
const objectMarks = words("of for from with")
const ordinal = words("first second third fourth fifth last next only latest one")

/** With these a relative clause has its object already, or none. */
const complete = words("ccomp xcomp cop iobj")

const unknown = -2
const underWay = -3

/** Finds the words that verbs leave out: their subjects and objects, through relative pronouns, control and conjunction. */
export class SubjectFinder {
  readonly #tree: SentenceTree
  readonly #lemma: (token: number) => string
  readonly #intransitive: ReadonlySet<string>
  readonly #found: Int32Array

  constructor(tree: SentenceTree, lemma: (token: number) => string, intransitive: ReadonlySet<string>) {
    this.#tree = tree
    this.#lemma = lemma
    this.#intransitive = intransitive
    this.#found = new Int32Array(tree.last - tree.first).fill(unknown)
  }

  /** The head of a predicate's subject, or -1. */
  subject(verb: number): number {
    const at = verb - this.#tree.first
    const known = this.#found[at] ?? -1
    if (known !== unknown) return Math.max(known, -1)
    this.#found[at] = underWay
    const found = this.#seek(verb)
    this.#found[at] = found
    return found
  }

  /** The object of an active verb, or -1: its own, or what its relative clause is about ("the man police shot"). */
  object(verb: number): number {
    const tree = this.#tree
    const own = tree.child(verb, "obj")
    if (own >= 0) return antecedentOf(this.#tree, own)
    if (tree.relation(verb) === "xcomp") {
      const gap = this.#gapUnder(tree.head(verb))
      return gap >= 0 ? antecedentOf(this.#tree, gap) : -1
    }
    const noun = tree.head(verb)
    if (tree.relation(verb) !== "acl:relcl" || noun < 0 || this.#intransitive.has(this.#lemma(verb))) return -1
    if (hasFrame(this.#lemma(noun), "occasion") || !tree.tagged(noun, nouns)) return -1
    const subject = ownSubject(tree, verb)
    if (subject < 0 || relatives.has(tree.word(subject))) return -1
    for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child))
      if (complete.has(tree.relation(child)) || /^(?:wh|how)/u.test(tree.word(child))) return -1
    return this.#hasRelativeOblique(verb) ? -1 : noun
  }

  /** The relative pronoun that a verb without objects leaves to its infinitive, or -1. */
  #gapUnder(governor: number): number {
    const object = hasFrame(this.#lemma(governor), "trying") ? this.#tree.child(governor, "obj") : -1
    return object >= 0 && object < governor && relatives.has(this.#tree.word(object)) ? object : -1
  }

  #hasRelativeOblique(verb: number): boolean {
    const tree = this.#tree
    for (let child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child))
      if (tree.relation(child).startsWith("obl") && /^wh/u.test(tree.word(child))) return true
    return false
  }

  #seek(verb: number): number {
    const tree = this.#tree
    const own = ownSubject(tree, verb)
    // "Who tried to help and was himself hurt": the word stresses a subject that stands elsewhere.
    if (isChargedBehind(tree, verb, own)) return this.subject(tree.head(verb))
    if (own >= 0 && !reflexives.has(tree.word(own))) return antecedentOf(this.#tree, own)
    const described = own < 0 ? chargedBeside(tree, verb) : -1
    if (described >= 0) return described
    const charged = chargedBefore(tree, verb)
    if (charged >= 0) return charged
    const said = findSaidSubject(tree, verb, this.#lemma)
    if (said >= 0) return said
    if (tree.child(verb, "expl") >= 0 || tree.child(verb, "csubj") >= 0) return -1
    const head = tree.head(verb)
    if (head < 0) return -1
    const misplaced = misplacedSubject(tree, this.#lemma, verb)
    if (misplaced >= 0) return misplaced
    switch (tree.relation(verb)) {
      case "conj":
        return this.#ofConjunct(head, verb)
      case "xcomp":
        return this.#controlled(head, verb)
      case "ccomp":
        return this.#isBare(verb) ? this.subject(head) : -1
      case "advcl":
        return this.#ofAdverbial(head, verb)
      case "amod":
      case "acl:relcl":
        return head
      case "acl":
        return this.#ofNoun(head, verb)
      case "parataxis":
        return this.#named(head, verb)
      default:
        return -1
    }
  }

  /** The subject of the verb before; but of "he beat a guard chasing him and stole her gun" the first and the last verb are coordinated. */
  #ofConjunct(first: number, verb: number): number {
    const tree = this.#tree
    if (tree.child(verb, "cc") < 0 && this.#isAlleged(first, verb)) return tree.child(first, "obj")
    const said = saidOf(tree, this.#lemma, first, verb)
    if (said >= 0) return said
    const told = formOf(tree.word(verb), this.#lemma(verb)) === "past" && tree.child(verb, "obj") >= 0
    let above = first
    while (told && tree.tagged(above, verbs) && formOf(tree.word(above), this.#lemma(above)) === "gerund") {
      const next = tree.head(above)
      if (next < 0 || auxiliariesOf(tree, above).length > 0) break
      above = tree.tagged(next, verbs) || tree.head(next) < 0 ? next : tree.head(next)
    }
    if (!tree.tagged(above, verbs)) above = first
    return tree.tagged(above, verbs) || ownSubject(tree, above) >= 0 ? this.subject(above) : -1
  }

  /** "Ann Lee, 43, went on trial": the name before its age is taken for the root, and the verb for a sentence of its own. */
  #named(head: number, verb: number): number {
    const tree = this.#tree
    return head < verb && tree.head(head) < 0 && tree.tagged(head, names) && tree.word(verb - 1) === "," ? head : -1
  }

  /** "Police say the man, Al Roe, 61, shot his boss": what was said is taken for the object, and its verb for a clause of its own. */
  #isAlleged(head: number, verb: number): boolean {
    const tree = this.#tree
    const object = tree.child(head, "obj")
    const told = formOf(tree.word(verb), this.#lemma(verb)) === "past" && tree.child(verb, "obj") >= 0
    return told && hasFrame(this.#lemma(head), "claiming") && object > head && object < verb && this.#mark(verb) === ""
  }

  #mark(verb: number): string {
    return this.#tree.joined(verb, "mark") || this.#tree.joined(verb, "case")
  }

  /** A gerund or an infinitive without auxiliaries. */
  #isBare(verb: number): boolean {
    const form = formOf(this.#tree.word(verb), this.#lemma(verb))
    return auxiliariesOf(this.#tree, verb).length === 0 && (form === "gerund" || isInfinitive(this.#tree, verb))
  }

  #ofAdverbial(head: number, verb: number): number {
    const bearer = chargedInState(this.#tree, head, verb)
    if (bearer >= 0) return bearer
    const said = this.#ofSaid(head, verb)
    if (said >= 0) return said
    return this.#isOfObject(head, verb) || this.#isAlleged(head, verb)
      ? this.#objectOrSubject(head)
      : this.subject(head)
  }

  /** "Police said Al Roe went on a rampage, killing two": a gerund that is no word of speech goes on with what was said; or -1. */
  #ofSaid(saying: number, verb: number): number {
    const tree = this.#tree
    const isGerund = formOf(tree.word(verb), this.#lemma(verb)) === "gerund" && this.#mark(verb) === ""
    if (!isGerund || !hasFrame(this.#lemma(saying), "claiming") || hasFrame(this.#lemma(verb), "speaking")) return -1
    const said = tree.child(saying, "ccomp")
    if (said < saying || said > verb) return -1
    return tree.tagged(said, verbs) ? this.subject(said) : tree.tagged(said, nouns) ? said : -1
  }

  /** Whether an adverbial clause is said of the object of the verb above it: "accused him of robbing", "extradited him to stand trial". */
  #isOfObject(above: number, verb: number): boolean {
    if (isInfinitive(this.#tree, verb)) return hasFrame(this.#lemma(above), "sending")
    const object = this.#tree.child(above, "obj")
    return objectMarks.has(this.#mark(verb)) && (object < 0 || !hasFrame(this.#tree.word(object), "charge"))
  }

  #objectOrSubject(verb: number): number {
    const object = this.#tree.child(verb, "obj")
    if (object >= 0 && this.#tree.tagged(verb, verbs)) return antecedentOf(this.#tree, object)
    return this.subject(verb)
  }

  #controlled(governor: number, verb: number): number {
    const tree = this.#tree
    const lemma = this.#lemma(governor)
    if (!hasFrame(lemma, "promising") && this.#gapUnder(governor) < 0) {
      const object = tree.child(governor, "obj")
      const controller = object >= 0 ? object : tree.child(governor, "iobj")
      if (controller >= 0 && controller !== verb) return antecedentOf(this.#tree, controller)
    }
    if (hasFrame(lemma, "ordering")) {
      const under = tree.child(governor, "obl")
      if (under >= 0 && under < verb) return antecedentOf(this.#tree, under)
    }
    return this.subject(governor)
  }

  /** "Gunmen wearing masks"; but a plan to rob and suspicion of robbing belong to whoever has them. */
  #ofNoun(noun: number, verb: number): number {
    const tree = this.#tree
    const bound = bearerOfState(tree, noun)
    if (bound >= 0) return bound
    const infinitive = isInfinitive(tree, verb)
    if (!infinitive && this.#mark(verb) === "") return this.#isFinite(verb) ? this.#described(noun) : noun
    const owner = tree.child(noun, "nmod:poss")
    if (owner >= 0) return antecedentOf(this.#tree, owner)
    if (infinitive && this.#isNumbered(noun)) return noun
    const above = tree.head(noun)
    if (above < 0 || !tree.tagged(above, verbs)) return -1
    const relation = tree.relation(noun)
    if (relation === "obj") return this.subject(above)
    return relation.startsWith("obl") ? this.#objectOrSubject(above) : -1
  }

  /** A past form with an object of its own, which the parser took for a participle. */
  #isFinite(verb: number): boolean {
    return formOf(this.#tree.word(verb), this.#lemma(verb)) === "past" && this.#tree.child(verb, "obj") >= 0
  }

  /** "Men dressed as soldiers kidnapped a priest": it was the men. */
  #described(noun: number): number {
    const tree = this.#tree
    const participle = tree.relation(noun).startsWith("obl") ? tree.head(noun) : -1
    return participle >= 0 && tree.relation(participle) === "acl" ? tree.head(participle) : noun
  }

  #isNumbered(noun: number): boolean {
    const tree = this.#tree
    if (ordinal.has(tree.word(noun))) return true
    for (let child = tree.firstChild(noun); child >= 0; child = tree.nextSibling(child))
      if (ordinal.has(tree.word(child))) return true
    return false
  }
}
