import type { Trigger, TriggerRole } from "../../lexicon/trigger-frames.js"
import type { Mention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import { nameBeside } from "../names-beside.js"
import { mentionOn, type Scene, triggerOn } from "../scene.js"
import { caseOf, childrenOf, governorOf, relationOf } from "../tree.js"
import { fitRole } from "./allowed-roles.js"
import { countryBefore, isCountry, isDirected, isOfForces } from "./countries.js"
import { compoundRole, possessorRole } from "./noun-owners.js"
import type { Role } from "./telling.js"
import { withoutSpeakers } from "./trailing-speakers.js"

/** What the phrases under a noun's prepositions are, beside what its own entry says. */
const prepositions: ReadonlyMap<string, "subject" | "object" | TriggerRole> = new Map([
  ["of", "object"],
  ["on", "object"],
  ["against", "object"],
  ["at", "object"],
  ["upon", "object"],
  ["by", "subject"],
  ["from", "subject"],
  ["with", "weapon"],
  ["between", "side"],
  ["involving", "involved"],
  ["into", "object"],
])

/** Roles from a noun's own phrase: "X's murder", "an attack on Y by Z". */
export const readComplements = (scene: Scene, trigger: Trigger, head: number, sentence: number): readonly Role[] => {
  const { lower } = scene.document.tokens
  const roles: Role[] = []
  const put = (token: number, role: TriggerRole, rule: string) => {
    for (const named of withoutSpeakers(scene, [token, ...conjunctTokens(scene, sentence, token)], (at) => at)) {
      const part = nameBeside(scene, named)
      const entity = scene.entityAt[part] ?? -1
      const fitted = entity < 0 ? "none" : fitRole(scene, role, entity)
      if (fitted !== "none") roles.push({ role: fitted, entity, head: part, suspected: false, rule })
    }
  }
  const isByForces = isOfForces(trigger) || (trigger.harm === "attacked" && isDirected(scene, sentence, head))
  // "Israeli air strikes", "Iraq's attack on the port".
  const putState = (token: number, entity: number, rule: string) => {
    if (entity < 0 || !isByForces || trigger.subject === "none") return
    roles.push({ role: trigger.subject, entity, head: token, suspected: false, rule })
  }
  for (const child of dependentsOf(scene, sentence, head)) {
    const relation = relationOf(scene, sentence, child)
    if (relation === "nmod:poss") {
      put(child, possessorRole(scene, trigger, child), "noun/possessive")
      const owner = scene.entityAt[child] ?? -1
      if (isCountry(scene, owner)) putState(child, owner, "noun/possessive")
    } else if (relation.startsWith("nmod") || relation.startsWith("obl")) {
      const preposition = lower[nearestCase(scene, sentence, child)] ?? ""
      const part = trigger.prepositions.get(preposition) ?? prepositions.get(preposition)
      const role = part === "subject" ? trigger.subject : part === "object" ? trigger.object : part
      if (isBehindAnother(scene, head, child)) continue
      if (role) put(child, role, `noun/${preposition}`)
      // "An attack by gunmen on a bus": what is attacked hangs on those who did it.
      if (part === "subject" && trigger.harm !== null)
        for (const [token, word] of complementsOf(scene, sentence, child))
          if (upon.test(word) || (word === "of" && !isOwned(scene, child))) put(token, trigger.object, `noun/${word}`)
    } else if (relation === "compound" || relation === "amod") {
      if (!isBehindVerb(scene, child, head)) put(child, compoundRole(scene, trigger, child), "noun/compound")
      putState(child, countryBefore(scene, child), "noun/state")
    }
  }
  if (roles.every(({ rule }) => premodified.test(rule))) roles.push(...readFollowing(scene, trigger, head, sentence))
  if (roles.length === 0) roles.push(...readLater(scene, trigger, head, sentence))
  if (!roles.some(({ role }) => role === trigger.subject)) roles.push(...readDoer(scene, trigger, head, sentence))
  return roles.length > 0 ? roles : readSufferer(scene, trigger, head, sentence)
}

const third = /[^s]s$/u

/** "NATO Envoy Condemns Border Attack": the verb of a headline, which the tagger takes for a name, stands between; he attacked nobody. */
const isBehindVerb = ({ document, syntax, mentionAt }: Scene, child: number, head: number): boolean => {
  const { sentence, lower } = document.tokens
  if (document.sentences[sentence[head] ?? -1]?.part !== "title") return false
  for (let at = child + 1; at < head; at++)
    if (syntax.pos[at] === tag.PROPN && (mentionAt[at] ?? -1) < 0 && third.test(lower[at] ?? "")) return true
  return false
}

/** What hangs on a deed's noun or, in "the regime's bombing campaign", on the noun that it stands before. */
const dependentsOf = (scene: Scene, sentence: number, head: number): readonly number[] => {
  const above = relationOf(scene, sentence, head) === "compound" ? governorOf(scene, sentence, head) : -1
  const isWaged = above === head + 1 && scene.knowledge.words.doers.waged.has(scene.syntax.lemma(above))
  const own = childrenOf(scene, sentence, head)
  return isWaged ? [...own, ...childrenOf(scene, sentence, above).filter((child) => child !== head)] : own
}

/** The preposition right before a noun's phrase: of "the arrest of the six to their chief" the parser hangs both on the chief. */
const nearestCase = (scene: Scene, sentence: number, token: number): number => {
  const cases = childrenOf(scene, sentence, token).filter((child) => relationOf(scene, sentence, child) === "case")
  const last = cases.at(-1) ?? -1
  return cases.every((word) => word > last - cases.length) ? (cases[0] ?? -1) : last
}

const premodified = /^noun\/(?:compound|state)$/u
const upon = /^(?:on|against)$/u

/** "By members of a gang", unlike "the killing by police of a boy". */
const isOwned = ({ mentions, mentionAt }: Scene, token: number): boolean => {
  const mention = mentions[mentionAt[token] ?? -1]
  return mention?.kind === "group" && mention.of >= 0
}

/** "In protest at the killing by police of a boy": what stands behind another trigger noun is that one's. */
const isBehindAnother = (scene: Scene, head: number, child: number): boolean => {
  for (let at = head + 1; at < child; at++) if (isTriggerNoun(scene, at)) return true
  return false
}

const isTriggerNoun = (scene: Scene, token: number): boolean =>
  scene.syntax.pos[token] === tag.NOUN && triggerOn(scene, token)?.head === token

/** The nouns under a noun's prepositions, each with its preposition. */
const complementsOf = (scene: Scene, sentence: number, head: number): readonly (readonly [number, string])[] =>
  childrenOf(scene, sentence, head)
    .filter((child) => relationOf(scene, sentence, child).startsWith("nmod"))
    .map((child) => [child, scene.document.tokens.lower[caseOf(scene, sentence, child)] ?? ""])

/** By the order of words, where the tree gives nothing: "the murder of Deputy Foreign Minister Ann Lee". */
const readFollowing = (scene: Scene, trigger: Trigger, head: number, sentence: number): readonly Role[] => {
  const { lower } = scene.document.tokens
  const part = prepositions.get(lower[head + 1] ?? "")
  const role = part === "subject" ? trigger.subject : part === "object" ? trigger.object : part
  const limit = Math.min(scene.document.sentences[sentence]?.last ?? 0, head + 10)
  if (role === undefined || role === "weapon") return []
  for (let at = head + 2; at < limit; at++) {
    const mention = coveringAt(scene, at)
    const named = mention === undefined ? at : nameBeside(scene, mention.head)
    const entity = scene.entityAt[named] ?? -1
    const fitted =
      mention === undefined || mention.kind === "place" || entity < 0 ? "none" : fitRole(scene, role, entity)
    if (fitted !== "none") return [{ role: fitted, entity, head: named, suspected: false, rule: "window/complement" }]
    if (isTriggerNoun(scene, at)) return []
    if (mention === undefined && !/^[\p{L}\p{N}.'-]+$/u.test(lower[at] ?? "")) return []
    // "The detention of the six to their commander": what is under another preposition is something else.
    if (scene.syntax.pos[at] === tag.VERB || (scene.syntax.pos[at] === tag.ADP && lower[at] !== "of")) return []
  }
  return []
}

const article = /^(?:an?|the)$/u

/** "The murder of Ann Lee by gunmen": who did it, behind the "by" that the tree hangs on the victim's name. */
const readDoer = (scene: Scene, trigger: Trigger, head: number, sentence: number): readonly Role[] => {
  if (trigger.subject !== "perpetrator") return []
  const { lower } = scene.document.tokens
  const limit = Math.min(scene.document.sentences[sentence]?.last ?? 0, head + laterReach)
  for (let at = head + 1; at < limit && !/^[,;:.]$/u.test(lower[at] ?? ""); at++) {
    if (scene.syntax.pos[at] === tag.VERB || isTriggerNoun(scene, at)) return []
    if (lower[at] !== "by") continue
    const mention = coveringAt(scene, article.test(lower[at + 1] ?? "") ? at + 2 : at + 1)
    if (mention?.kind !== "person" && mention?.kind !== "group" && mention?.kind !== "organization") return []
    const named = nameBeside(scene, mention.head)
    const entity = scene.entityAt[named] ?? -1
    if (entity < 0 || fitRole(scene, trigger.subject, entity) === "none") return []
    return [{ role: trigger.subject, entity, head: named, suspected: false, rule: "window/by" }]
  }
  return []
}

/** Tokens from a noun to what its own preposition brings in. */
const laterReach = 12

/** "A manhunt was under way on Monday for Ann Lee", "a trial began for two men": what stands under the noun's own preposition behind its verb. */
const readLater = (scene: Scene, trigger: Trigger, head: number, sentence: number): readonly Role[] => {
  const { lower } = scene.document.tokens
  const limit = Math.min(scene.document.sentences[sentence]?.last ?? 0, head + laterReach)
  for (let at = head + 1; at < limit && !/^[,;:.]$/u.test(lower[at] ?? ""); at++) {
    const role = trigger.prepositions.get(lower[at] ?? "")
    const mention = mentionOn(scene, at + (article.test(lower[at + 1] ?? "") ? 2 : 1))
    if (role === undefined || (mention?.kind !== "person" && mention?.kind !== "group")) continue
    const named = nameBeside(scene, mention.head)
    const fitted = fitRole(scene, role, scene.entityAt[named] ?? -1)
    if (fitted === "none") return []
    return [{ role: fitted, entity: scene.entityAt[named] ?? -1, head: named, suspected: false, rule: "window/later" }]
  }
  return []
}

/** The mention at a token, or the thing whose name begins with it: "the shooting at the Acme Foods plant". */
const coveringAt = ({ mentions, mentionAt }: Scene, token: number): Mention | undefined => {
  const mention = mentions[mentionAt[token] ?? -1]
  const thing = mention === undefined ? undefined : mentions[mentionAt[mention.last] ?? -1]
  return mention !== undefined && thing?.kind === "asset" && thing.first <= mention.first ? thing : mention
}

/** "Found a man with a gunshot wound", "a boy with injuries": whose harm it is. */
const readSufferer = (scene: Scene, trigger: Trigger, head: number, sentence: number): readonly Role[] => {
  const governor = governorOf(scene, sentence, head)
  const lower = scene.document.tokens.lower[caseOf(scene, sentence, head)]
  // Who is treated for wounds has them; who is tried for rape did it.
  const suffered = lower === "for" ? trigger.sense === "harm" : lower === "with" || lower === "from" || lower === "of"
  if (trigger.harm !== "injured" || governor < 0 || !suffered) return []
  const children = childrenOf(scene, sentence, governor)
  const object = children.find((child) => /^(?:obj|nsubj:pass)$/u.test(relationOf(scene, sentence, child)))
  const bearer = (scene.entityAt[governor] ?? -1) >= 0 ? governor : (object ?? -1)
  const entity = scene.entityAt[bearer] ?? -1
  const kind = scene.entities[entity]?.kind
  if ((kind !== "person" && kind !== "group") || isAccused(scene, sentence, bearer)) return []
  return [{ role: "target", entity, head: bearer, suspected: false, rule: "noun/sufferer" }]
}

/** "Charged five men with rape": who is accused of harm has not suffered it. */
const isAccused = (scene: Scene, sentence: number, bearer: number): boolean =>
  scene.knowledge.supports.get(scene.syntax.lemma(Math.max(0, governorOf(scene, sentence, bearer)))) === "accuse"

const conjunctTokens = (scene: Scene, sentence: number, token: number): readonly number[] =>
  childrenOf(scene, sentence, token).filter((child) => relationOf(scene, sentence, child) === "conj")
