import type { Mention } from "../../model/mention.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { dateCovering, mentionOn, type Scene } from "../scene.js"

/**
 * Who stands right before a finite verb that the tree leaves without a subject, or before the one that it is coordinated with: "on Thursday
 * troops of the Border Guard raided a house", "in May, police at last raided the villa", "that army troops recently burned farms and stole
 * cattle". Greedy parsers hang them on what opens the clause.
 */
export const findLostSubject = (scene: Scene, clause: Clause): Phrase | null => {
  const first = firstOf(scene, clause)
  if (first !== null && first !== clause && isAside(scene, first, clause))
    return actorEndingAt(scene, first.group.first - 2)
  // "Killed two officers and a civilian and wounded three others": the tree may hang the second verb on a noun.
  if (first !== null && first !== clause && first.subject !== null && isSecond(scene, clause)) return first.subject
  if (first === null || first.subject !== null || !isTold(scene, first)) return null
  const before = skipAdverbs(scene, first.group.first - 1)
  // "Troops of the Border Guard" before the guard itself.
  const mention = scene.mentions.find((one) => isActor(one) && one.last === before + 1)
  if (mention === undefined) return null
  const opening = openingOf(scene, mention)
  if (!isOpen(scene, opening - 1)) return null
  return { head: mention.head, first: opening, last: mention.last, conjuncts: [] }
}

/** "15,000 farmers, angered by a fall in prices, staged a march": the participle in the aside, of which the tree makes the first of two verbs. */
const isAside = (
  { document: { tokens } }: Scene,
  { voice, subject, group }: Clause,
  { group: { first } }: Clause,
): boolean =>
  voice === "passive" &&
  subject === null &&
  group.last - group.first === 1 &&
  tokens.lower[group.first - 1] === "," &&
  tokens.lower[first - 1] === ","

/** A finite verb in the past right after "and" or "then". */
const isSecond = ({ document: { tokens } }: Scene, { voice, finite, tense, group }: Clause): boolean =>
  voice === "active" && finite && tense === "past" && /^(?:and|then)$/u.test(tokens.lower[group.first - 1] ?? "")

const actorEndingAt = (scene: Scene, token: number): Phrase | null => {
  const mention = mentionOn(scene, token)
  if (mention === undefined || !isActor(mention) || mention.last !== token + 1) return null
  return { head: mention.head, first: mention.first, last: mention.last, conjuncts: [] }
}

/** The verb that a coordinated one shares its subject with. */
const firstOf = (scene: Scene, clause: Clause): Clause | null => {
  const clauses = scene.syntax.clauses(scene.document.tokens.sentence[clause.verb] ?? 0)
  let first: Clause | undefined = clause
  while (first?.relation === "conj" && first.subject === null && first.voice === "active") first = clauses[first.parent]
  return first ?? null
}

const hanging = /^(?:acl|amod|xcomp|conj)/u

/** A verb in the past of a clause of its own: no participle, which is said of what stands before it. */
const isTold = (scene: Scene, { voice, finite, relation, group, tense }: Clause): boolean =>
  voice === "active" && finite && tense === "past" && !hanging.test(relation) && !isOpening(scene, group.first)

const isOpening = ({ document: { tokens } }: Scene, token: number): boolean =>
  tokens.sentence[token - 1] !== tokens.sentence[token]

const isActor = ({ kind }: Mention): boolean => kind === "person" || kind === "group" || kind === "organization"

/** Before "recently", "at last", "on Monday" and the like. */
const skipAdverbs = (scene: Scene, from: number): number => {
  const { lower } = scene.document.tokens
  let at = from
  for (let steps = 0; steps < 4; steps++) {
    if (scene.syntax.pos[at] === tag.ADV) at--
    else if (lower[at - 1] === "at" && /^(?:last|once|first)$/u.test(lower[at] ?? "")) at -= 2
    else {
      const date = dateCovering(scene, at)
      if (date?.last !== at + 1) break
      at = scene.syntax.pos[date.first - 1] === tag.ADP ? date.first - 2 : date.first - 1
    }
  }
  return at
}

const modifiers: ReadonlySet<number> = new Set([tag.DET, tag.ADJ, tag.NUM])

/** Where the noun phrase of a mention begins. */
const openingOf = (scene: Scene, { first }: Mention): number => {
  let at = first
  while (
    !isOpening(scene, at) &&
    modifiers.has(scene.syntax.pos[at - 1] ?? -1) &&
    dateCovering(scene, at - 1) === undefined
  )
    at--
  return at
}

const marks: ReadonlySet<number> = new Set([tag.SCONJ, tag.PUNCT, tag.CCONJ])

/** Whether a phrase that begins behind a token may be a subject: behind a mark, a conjunction, a day or nothing, but not under a preposition. */
const isOpen = (scene: Scene, before: number): boolean =>
  isOpening(scene, before + 1) ||
  marks.has(scene.syntax.pos[before] ?? -1) ||
  scene.document.tokens.lower[before] === "that" ||
  dateCovering(scene, before) !== undefined

const participial = /^(?:advcl|conj|parataxis)/u

/**
 * "The rebels hold two soldiers, captured in May": the object before a mark of whom a bare participle is said, where the tree has the
 * subject; or null.
 */
export const sufferedBeside = (scene: Scene, { relation, group, parent, verb }: Clause): Phrase | null => {
  if (!participial.test(relation) || group.last - group.first > 1) return null
  const { lower, sentence } = scene.document.tokens
  const above = scene.syntax.clauses(sentence[verb] ?? 0)[parent]
  const beside = mentionOn(scene, group.first - 2)
  if (lower[group.first - 1] !== "," || beside === undefined || !isActor(beside)) return null
  return above?.voice === "active" && above.object?.head === beside.head ? above.object : null
}
