import type { Mention } from "../../model/mention.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"
import { caseOf, governorOf } from "../tree.js"

/**
 * A clause's subject: the tree's, but where the order of words says better whom a verb is said of. `passive`: the verb is one, whatever the
 * tree takes it for.
 */
export const subjectOf = (scene: Scene, clause: Clause, passive = clause.voice === "passive"): Phrase | null => {
  const { subject, group } = clause
  if (passive && group.last - group.first === 1) {
    const named = mentionBeforeComma(scene, group.first) ?? anotherBefore(scene, group.first)
    if (named !== undefined) return phraseOf(named)
  }
  const held = beforeAside(scene, clause)
  if (held !== null) return held
  if (subject !== null && isMisled(scene, clause, subject)) {
    const opening = ownBefore(scene, clause, subject) ?? openingOf(scene, clause)
    if (opening !== null) return opening
  }
  if (subject !== null)
    return aboveSpan(scene, clause, subject) ?? ownerOfClause(scene, clause, subject) ?? whoIsFrom(scene, subject)
  return (passive ? frontedOf(scene, clause) : null) ?? rightBefore(scene, clause) ?? openingOf(scene, clause)
}

/** "Shot in the chest, he died on the spot": a participle that opens a sentence, or what follows a mark, is said of the subject behind its comma. */
const frontedOf = (scene: Scene, { verb, group }: Clause): Phrase | null => {
  const { lower, sentence } = scene.document.tokens
  const opens = sentence[group.first - 1] !== sentence[group.first] || parting.test(lower[group.first - 1] ?? "")
  if (!opens || group.last - group.first > 1) return null
  const next = scene.syntax
    .clauses(sentence[verb] ?? 0)
    .find((one) => one.verb > verb && one.finite && one.subject !== null && lower[one.subject.first - 1] === ",")
  // "Killed in the blast were two guards, police said".
  const isInverted = scene.syntax.pos.slice(verb + 1, next?.subject?.first).includes(tag.AUX)
  const isSaying = scene.knowledge.supports.get(next?.lemma ?? "") === "report"
  return isInverted || isSaying ? null : (next?.subject ?? null)
}

const phraseOf = ({ head, first, last }: Mention): Phrase => ({ head, first, last, conjuncts: [] })

const isPeople = (mention: Mention | undefined): mention is Mention =>
  mention?.kind === "person" || (mention?.kind === "group" && mention.category !== "organization")

const mentionAt = (scene: Scene, token: number): Mention | undefined => mentionOn(scene, token)

/** "They still hold guard Luis Prado, kidnapped in May": a participle behind a comma is said of who stands right before it. */
const mentionBeforeComma = (scene: Scene, first: number): Mention | undefined => {
  if (scene.document.tokens.lower[first - 1] !== ",") return undefined
  const named = mentionAt(scene, first - 2)
  return isPeople(named) && named.last === first - 1 ? named : undefined
}

/** "One man was killed and another wounded": the verb before has the other for its subject. */
const anotherBefore = (scene: Scene, first: number): Mention | undefined =>
  scene.document.tokens.lower[first - 1] === "another" ? mentionAt(scene, first - 1) : undefined

/** "Confirmed the weapons had been seized": whom or what the tree takes for the object of the verb above. */
const rightBefore = (scene: Scene, { finite, relation, group }: Clause): Phrase | null => {
  const named = finite && relation === "ccomp" ? mentionAt(scene, group.first - 1) : undefined
  return named === undefined || named.last !== group.first ? null : phraseOf(named)
}

/** A verb for a subject, a clause hung on the noun within an aside before it, or a subject of another clause before another mark. */
const isMisled = (scene: Scene, { relation, finite, group }: Clause, subject: Phrase): boolean =>
  scene.syntax.pos[subject.head] === tag.VERB ||
  (finite && relation === "acl" && scene.document.tokens.lower[group.first - 1] === ",") ||
  (finite && relation === "conj")

/** "Police asked how they died: the two were shot": who stands between a mark and a verb that the tree joins to another has it for his own. */
const ownBefore = (scene: Scene, { relation, group }: Clause, subject: Phrase): Phrase | null => {
  const { lower } = scene.document.tokens
  const head = group.first - 1
  if (relation !== "conj" || subject.head >= head || !nominal.has(scene.syntax.pos[head] ?? -1)) return null
  let first = head
  while (first > subject.head && modifying.has(scene.syntax.pos[first - 1] ?? -1)) first--
  return parting.test(lower[first - 1] ?? "") ? { head, first, last: head + 1, conjuncts: [] } : null
}
const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.NUM])
const modifying: ReadonlySet<number> = new Set([tag.DET, tag.ADJ, tag.NUM, tag.NOUN, tag.PROPN])
const parting = /^[:;]$/u

/** "He spent two years in jail for beating a waiter": the years are nobody, and who spent them did it. */
const aboveSpan = (scene: Scene, clause: Clause, subject: Phrase): Phrase | null => {
  if (clause.finite || clause.relation !== "advcl") return null
  const above = scene.syntax.clauses(scene.document.tokens.sentence[clause.verb] ?? 0)[clause.parent]
  const isSpan = above?.object?.head === subject.head && span.test(scene.document.tokens.lower[subject.head] ?? "")
  return isSpan ? above.subject : null
}
const span = /^(?:days|weeks|months|years?|sentence|term|time)$/u

/**
 * "After guards loyal to the mayor fired at a crowd": the mayor stands under a preposition, whatever the tree makes of him; the verb is said of
 * the noun on which the tree hangs its clause.
 */
const ownerOfClause = (scene: Scene, { verb, relation, finite }: Clause, subject: Phrase): Phrase | null => {
  if (relation !== "acl" || !finite) return null
  const sentence = scene.document.tokens.sentence[verb] ?? 0
  const owner = governorOf(scene, sentence, verb)
  const under = caseOf(scene, sentence, subject.head)
  const named = mentionAt(scene, owner)
  const isUnder = (under > owner && under < verb) || scene.syntax.pos[subject.head] === tag.ADJ
  return owner < subject.head && isUnder && isPeople(named) ? phraseOf(named) : null
}

/** Tokens of an aside in commas that says whom somebody is held to be, or who says what is told. */
const asideReach = 16
const holding: ReadonlySet<string> = new Set(["suppose", "accuse", "report"])

/**
 * "Some 25 guerrillas, thought to be of the Red Front, abducted five people", "the attackers, police said, fled": whom the sentence opens
 * with, whatever the tree makes of the verb in the aside.
 */
const beforeAside = (scene: Scene, { verb, group, finite }: Clause): Phrase | null => {
  const { tokens, sentences } = scene.document
  if (!finite || tokens.lower[group.first - 1] !== ",") return null
  const opening = sentences[tokens.sentence[verb] ?? 0]?.first ?? 0
  const comma = tokens.lower.lastIndexOf(",", group.first - 2)
  if (comma <= opening || group.first - comma > asideReach) return null
  const named = mentionAt(scene, comma - 1)
  const isActor = named?.kind === "person" || named?.kind === "group" || named?.kind === "organization"
  if (!isActor || named.last !== comma || named.first > opening + openingReach) return null
  return isHeld(scene, comma + 1) || isSayingOf(scene, comma + 1, group.first - 1) ? phraseOf(named) : null
}

/** "Thought to be", "believed to belong": a participle. */
const isHeld = ({ document: { tokens }, syntax, knowledge }: Scene, at: number): boolean =>
  syntax.pos[at] === tag.VERB &&
  /(?:ed|thought|said|held)$/u.test(tokens.lower[at] ?? "") &&
  holding.has(knowledge.supports.get(syntax.lemma(at)) ?? "")

/** "Police said". */
const isSayingOf = (scene: Scene, from: number, to: number): boolean =>
  scene.syntax.pos[to - 1] === tag.VERB &&
  to - from > 1 &&
  scene.knowledge.supports.get(scene.syntax.lemma(to - 1)) === "report"

const origin = /^(?:of|from)$/u
/** What an address has beside names and numbers: "of the 300 block of Guy Place in West Springfield". */
const address = /^(?:,|of|from|in|near|the|block|rural)$/u
/** Tokens of an address. */
const longest = 14
const named: ReadonlySet<number> = new Set([tag.PROPN, tag.NUM])

/** "Ann Lee, 54, of 17 Elm Place in Reno was charged": where somebody is from, taken for the subject, stands for whoever is from there. */
const whoIsFrom = (scene: Scene, subject: Phrase): Phrase => {
  const { lower, sentence } = scene.document.tokens
  const first = mentionAt(scene, subject.head)?.first ?? subject.first
  let from = origin.test(lower[first - 1] ?? "") ? first - 1 : -1
  const isPlace = entityOn(scene, subject.head)?.kind === "place"
  if (from < 0 && !isPlace) return subject
  for (let at = first - 1; at > first - longest && sentence[at] === sentence[first]; at--) {
    const mention = mentionAt(scene, at)
    if (mention?.kind === "person") {
      const isApart = from === at + 1 || lower[at + 1] === ","
      return from > at && isApart && mention.last === at + 1 ? phraseOf(mention) : subject
    }
    if (origin.test(lower[at] ?? "")) from = at
    if (!named.has(scene.syntax.pos[at] ?? -1) && !address.test(lower[at] ?? "")) return subject
  }
  return subject
}

/** Tokens of a sentence before whom it opens with: "the", "about". */
const openingReach = 3
const aside = /^(?:,|who)$/u

/**
 * "The engineers, working for a firm in Lima, were taken hostage", "a man who fled from a deputy in May has been indicted": whom the sentence
 * opens with, where the tree gives a finite verb behind an aside no subject.
 */
const openingOf = (scene: Scene, { verb, group, finite }: Clause): Phrase | null => {
  if (!finite) return null
  const { tokens, sentences } = scene.document
  const first = sentences[tokens.sentence[verb] ?? 0]?.first ?? verb
  const named = widest(scene, first)
  if (!isPeople(named) || named.last >= group.first) return null
  const after = tokens.lower[named.last] ?? ""
  if (!aside.test(after)) return null
  if (after === "who" || tokens.lower[named.last + 1] === "who") return phraseOf(named)
  return isBehindComma(scene, group.first) && !isSaidBetween(scene, named.last, group.first) ? phraseOf(named) : null
}

/** "The mayor, of a small party, said that troops raided farms, stole cattle": another finite verb has whom the sentence opens with. */
const isSaidBetween = (scene: Scene, from: number, to: number): boolean =>
  scene.syntax
    .clauses(scene.document.tokens.sentence[from] ?? 0)
    .some(
      ({ verb, finite, relation, group }) =>
        from <= verb && verb < to && finite && relation !== "acl:relcl" && !isParticipial(scene, group),
    )

/** ", described as a rebel,", ", thought to be a rebel,": a participle right behind a comma with no object. */
const isParticipial = ({ document: { tokens } }: Scene, { first, last }: Clause["group"]): boolean =>
  last - first === 1 &&
  tokens.lower[first - 1] === "," &&
  /^(?:to|as|by|in|of|with|from|for|at|on)$/u.test(tokens.lower[last] ?? "")

/** The longest mention that begins within a few tokens: "a 24-year-old Elkhart man" has another within. */
const widest = (scene: Scene, first: number): Mention | undefined => {
  let found: Mention | undefined
  for (let at = first; at < (found?.last ?? first + openingReach) + 1; at++) {
    const mention = mentionAt(scene, at)
    if (mention !== undefined && mention.first < first + openingReach && mention.last > (found?.last ?? 0))
      found = mention
  }
  return found
}

/** Whether a comma closes what stands before a verb, an adverb between them or none: ", also has been charged". */
const isBehindComma = ({ document: { tokens }, syntax }: Scene, first: number): boolean => {
  const at = syntax.pos[first - 1] === tag.ADV ? first - 2 : first - 1
  return tokens.lower[at] === ","
}
