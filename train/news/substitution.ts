import { readFileSync } from "node:fs"
import { join } from "node:path"
import { seededRandom } from "../parser/random.js"
import type { WholeWord } from "../treebank.js"

/** How often a fitting word of a copied sentence is replaced, and how many of the sentences are copied. */
export interface Shares {
  readonly sentences: number
  readonly verbs: number
  readonly people: number
  readonly happenings: number
}

/** Words of violence by the Penn Treebank's tag of their form. */
type Forms = Readonly<Record<string, readonly string[]>>

/** Words that news of violence puts where a treebank has others. */
interface Stock {
  readonly transitive: Forms
  readonly intransitive: Forms
  readonly people: Forms
  readonly happenings: Forms
}

const seed = 11
const verbTags = ["VB", "VBZ", "VBD", "VBN", "VBG"]

/** The forms in the rows of `file` that begin with `kind`; a form that a word lacks is empty in its row. */
const readForms = (file: string, kind: string, tags: readonly string[]): Forms => {
  const rows = readFileSync(join(import.meta.dirname, file), "utf8").split("\n")
  const forms = rows.filter((row) => row.startsWith(`${kind}\t`)).map((row) => row.split("\t").slice(1))
  return Object.fromEntries(tags.map((tag, at) => [tag, forms.flatMap((row) => row[at] || [])]))
}

const loadStock = (): Stock => ({
  transitive: readForms("verbs.tsv", "yes", verbTags),
  intransitive: readForms("verbs.tsv", "no", verbTags),
  people: readForms("nouns.tsv", "people", ["NN", "NNS"]),
  happenings: readForms("nouns.tsv", "happening", ["NN", "NNS"]),
})

/** Dependents that few verbs of violence have. */
const foreign = /^(?:xcomp|ccomp|iobj|compound:prt|expl|csubj|nsubj:outer|csubj:pass)$/u
/** Relations of verbs that are no predicates: "according to", "wounded soldiers". */
const wordlike = /^(?:case|mark|cc|amod|compound|fixed|nmod:desc|advmod|discourse)$/u
const subject = /^nsubj/u
const other = /^(?:obl|nmod|conj|compound)$/u

/** Copies sentences of treebanks with verbs and nouns of the lexicon in the places of others, so that a learner meets them there. */
export class Substitution {
  readonly #stock = loadStock()
  readonly #random = seededRandom(seed)
  readonly #shares: Shares

  constructor(shares: Shares) {
    this.#shares = shares
  }

  /** A changed copy of the sentence; undefined for those that are not chosen or have no verb to replace. */
  copy(words: readonly WholeWord[]): readonly WholeWord[] | undefined {
    if (this.#random() >= this.#shares.sentences) return undefined
    const found = [...words]
    let replaced = 0
    for (const [at, word] of words.entries()) {
      const form = this.#verbFor(word, words)
      if (form === undefined) continue
      found[at] = { ...word, ...form }
      replaced++
    }
    if (replaced === 0) return undefined
    for (const [at, word] of words.entries()) {
      const form = this.#nounFor(word)
      if (form !== undefined) found[at] = { ...word, ...form }
    }
    return found.map((word, at) => agree(word, found[at + 1]))
  }

  #verbFor(word: WholeWord, words: readonly WholeWord[]) {
    const tag = word.penn === "VBP" ? "VB" : word.penn
    if (word.tag !== "VERB" || !verbTags.includes(tag) || wordlike.test(word.relation)) return undefined
    if (this.#random() >= this.#shares.verbs) return undefined
    const relations = words.filter(({ head }) => head === word.id).map(({ relation }) => relation)
    if (relations.some((relation) => foreign.test(relation))) return undefined
    const hasObject = relations.some((relation) => relation === "obj" || relation === "nsubj:pass")
    const isBareParticiple = tag === "VBN" && word.relation === "acl"
    // Whether a relative clause without an object leaves one open is not written in the tree.
    if (!hasObject && (tag === "VBN" ? !isBareParticiple : word.relation === "acl:relcl")) return undefined
    const { transitive, intransitive } = this.#stock
    return this.#pick((hasObject || isBareParticiple ? transitive : intransitive)[tag], word.form)
  }

  #nounFor(word: WholeWord) {
    if (word.tag !== "NOUN" || word.from + 1 !== word.to) return undefined
    const { people, happenings } = this.#stock
    const isActor = subject.test(word.relation) || word.relation === "obj" || word.relation === "obl:agent"
    const chance = this.#random()
    if (isActor && chance < this.#shares.people) return this.#pick(people[word.penn], word.form)
    if (!isActor && !other.test(word.relation)) return undefined
    return chance > 1 - this.#shares.happenings ? this.#pick(happenings[word.penn], word.form) : undefined
  }

  #pick(forms: readonly string[] = [], model: string) {
    const form = forms[Math.floor(this.#random() * forms.length)]
    return form === undefined ? undefined : { form: likeCase(form, model) }
  }
}

const likeCase = (word: string, model: string): string => {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase()
  return model[0] === model[0]?.toUpperCase() ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word
}

/** "a" and "an" after the word that follows. */
const agree = (word: WholeWord, next: WholeWord | undefined): WholeWord => {
  if (next === undefined || !/^an?$/iu.test(word.form) || word.tag !== "DET") return word
  return { ...word, form: likeCase(/^[aeiou]/iu.test(next.form) ? "an" : "a", word.form) }
}
