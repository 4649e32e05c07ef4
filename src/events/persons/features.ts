import type { PersonEntity } from "../../model/entity.js"
import { FormMemo } from "../../model/form-memo.js"
import type { PersonMention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import { hashWord, mix } from "../../recognition/names/word-hash.js"
import { DistinctHashes } from "../distinct-hashes.js"
import type { Scene } from "../scene.js"
import type { Company } from "./company.js"

const near = 4
const far = 10
/** So many mentions of a person are looked at, and so many pronouns. */
const most = 8

/** Collects what is known of one person, each thing once. */
class Bag {
  readonly #hashes = new DistinctHashes()

  clear(): void {
    this.#hashes.clear()
  }

  /** Those of everything that is known so far. */
  all(): Uint32Array {
    return this.#hashes.hashes.slice()
  }

  add(name: string, value: string | number = ""): void {
    this.put(hashWord(name), hashWord(String(value)))
  }

  /** As `add`, of the hashes of both. */
  put(name: number, value: number): void {
    this.#hashes.add(mix(name, value))
  }
}

const bag = new Bag()

/**
 * What tells the part that a person plays in the violence of an article: the words beside each mention, the verbs that follow,
 * what rules read, how and where the person is named.
 */
export const describePerson = (scene: Scene, company: Company, person: PersonEntity): Uint32Array => {
  bag.clear()
  bag.add("bias")
  describeNaming(scene, company, person, bag)
  describeRules(scene, company, person, bag)
  for (const index of person.mentions.slice(0, most)) {
    const mention = scene.mentions[index]
    if (mention?.kind === "person") describeMention(scene, mention, bag)
  }
  for (const token of person.references.slice(0, most)) describeWords(scene, token, token + 1, "he", bag)
  return bag.all()
}

const bucket = (value: number): number => (value < 4 ? value : value < 7 ? 4 : value < 12 ? 5 : value < 20 ? 6 : 7)

const describeNaming = (scene: Scene, { people }: Company, person: PersonEntity, bag: Bag): void => {
  const { document } = scene
  const sentences = person.mentions.map((index) => document.tokens.sentence[scene.mentions[index]?.first ?? 0] ?? 0)
  const told = sentences.filter((index) => document.sentences[index]?.part !== "title")
  const sentence = told[0] ?? sentences[0] ?? 0
  const words = person.name.split(" ")
  const surname = words.at(-1) ?? ""
  bag.add("opens", bucket(sentence))
  bag.add("part", document.sentences[sentence]?.part ?? "")
  bag.add("mentions", bucket(person.mentions.length))
  bag.add("pronouns", bucket(person.references.length))
  bag.add("words", Math.min(4, words.length))
  bag.add("age", person.age === null ? "no" : person.age < 13 ? "child" : person.age < 20 ? "teen" : "adult")
  bag.add("office", person.offices.length > 0 ? 1 : 0)
  bag.add("gender", person.gender ?? "")
  const kin = people.filter(({ id, name }) => id !== person.id && name.endsWith(surname))
  bag.add("namesakes", Math.min(2, kin.length))
  bag.add("people", bucket(people.length))
  bag.add("rank", Math.min(4, people.indexOf(person)))
  bag.add("headline", told.length === 0 ? "only" : told.length < sentences.length ? "too" : "not")
}

const describeRules = (scene: Scene, company: Company, person: PersonEntity, bag: Bag): void => {
  const roles = new Set<string>()
  for (const { type, role, harm, part } of company.byEntity.get(person.id) ?? []) {
    roles.add(role.role)
    bag.add("role", `${role.role} ${harm}`)
    bag.add("rule", `${role.role} ${role.rule} ${harm}`)
    bag.add("type", `${role.role} ${type}`)
    bag.add("role part", `${role.role} ${harm} ${part}`)
  }
  // Parts of those without a name who are of the person's age: "a 23-year-old man was shot" and later "Lee, 23".
  if (person.age !== null) {
    for (const { ages, role, harm } of company.aged) if (ages.includes(person.age)) bag.add("peer", `${role} ${harm}`)
  }
  bag.add("roles", [...roles].sort().join(" "))
  if (roles.size === 0) bag.add("roleless", scene.triggers.size > 0 ? 1 : 0)
}

const describeMention = (scene: Scene, mention: PersonMention, bag: Bag): void => {
  const { tokens, sentences } = scene.document
  for (const title of mention.titles) bag.add("titled", title.toLowerCase())
  bag.add("kind", mention.age === null ? "plain" : "aged")
  const sentence = tokens.sentence[mention.first] ?? 0
  let nearest = Number.POSITIVE_INFINITY
  let nearTold = ""
  for (const { mention: trigger } of scene.triggers.get(sentence) ?? []) {
    const side = trigger.first < mention.first ? "before" : "after"
    bag.add("told", `${trigger.trigger} ${side}`)
    const distance = side === "before" ? mention.first - trigger.last : trigger.first - mention.last
    if (distance < nearest) [nearest, nearTold] = [distance, `${trigger.trigger} ${side}`]
  }
  if (nearTold !== "") bag.add("told nearest", `${nearTold} ${bucket(nearest)}`)
  if (!scene.triggers.has(sentence)) bag.add("untold", sentences[sentence]?.part ?? "")
  describeWords(scene, mention.first, mention.last, "name", bag)
}

const plain = (word: string): string => (/^\d+$/u.test(word) ? (word.length < 3 ? "#" : "##") : word)

/** Hashes of the plain forms of words: the same are asked of each mention of a person. */
const plainHashes = new FormMemo((lower) => hashWord(plain(lower)) | 0)
const opens = hashWord("^")
const closes = hashWord("$")
const beside = hashWord("beside")

/** Hashes of the names of what is said of the words about a name, or about a pronoun. */
const namesFor = (what: string) => {
  const steps = Array.from({ length: near }, (_, at) => at + 1)
  return {
    before: steps.map((step) => hashWord(`${what} -${step}`)),
    after: steps.map((step) => hashWord(`${what} +${step}`)),
    farBefore: hashWord(`${what} <`),
    farAfter: hashWord(`${what} >`),
  }
}
const names = { name: namesFor("name"), he: namesFor("he") }

/** The words about some tokens: near ones with their distance, farther ones with their side, and the verb that follows. */
const describeWords = (scene: Scene, first: number, last: number, what: "name" | "he", bag: Bag): void => {
  const { tokens, sentences } = scene.document
  const sentence = sentences[tokens.sentence[first] ?? 0]
  if (!sentence) return
  const word = (at: number): string =>
    at < sentence.first ? "^" : at >= sentence.last ? "$" : plain(tokens.lower[at] ?? "")
  const hashAt = (at: number): number =>
    at < sentence.first ? opens : at >= sentence.last ? closes : plainHashes.at(tokens, at)
  const { before, after, farBefore, farAfter } = names[what]
  for (let step = 0; step < near; step++) {
    bag.put(before[step] ?? 0, hashAt(first - step - 1))
    bag.put(after[step] ?? 0, hashAt(last + step))
  }
  bag.add(`${what} --`, `${word(first - 2)} ${word(first - 1)}`)
  bag.add(`${what} ++`, `${word(last)} ${word(last + 1)}`)
  bag.add(`${what} -+`, `${word(first - 1)} ${word(last)}`)
  for (let at = Math.max(sentence.first, first - far); at < first; at++) bag.put(farBefore, hashAt(at))
  for (let at = last; at < Math.min(sentence.last, last + far); at++) bag.put(farAfter, hashAt(at))
  for (let at = sentence.first; at < sentence.last; at++) bag.put(beside, hashWord(scene.syntax.lemma(at)))
  describeVerbs(scene, first, last, what, bag)
}

/** The verbs before and after, with the auxiliary: "was … shot", past what stands in apposition. */
const describeVerbs = (scene: Scene, first: number, last: number, what: string, bag: Bag): void => {
  const { tokens, sentences } = scene.document
  const sentence = sentences[tokens.sentence[first] ?? 0]
  for (let at = last; at < Math.min(sentence?.last ?? 0, last + 20); at++) {
    if (scene.syntax.pos[at] !== tag.VERB) continue
    const passive = /^(?:was|were|been|is|are|be|being)$/u.test(tokens.lower[at - 1] ?? "") ? "be" : ""
    bag.add(`${what} verb`, `${scene.syntax.lemma(at)} ${passive}`)
    bag.add(`${what} verbs`, `${scene.syntax.lemma(at)} ${passive} ${tokens.lower[at + 1]}`)
    break
  }
  for (let at = first - 1; at >= Math.max(sentence?.first ?? 0, first - 20); at--) {
    if (scene.syntax.pos[at] !== tag.VERB) continue
    bag.add(`${what} verb before`, `${scene.syntax.lemma(at)} ${tokens.lower[at + 1]}`)
    break
  }
}
