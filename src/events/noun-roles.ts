import type { Trigger, TriggerRole } from "../lexicon/triggers.js"
import type { IncidentType } from "../model/codes.js"
import { type Clause, type Phrase, universalTags } from "../model/syntax.js"
import { accusedOf, fitRole, isAlleged, rolesOf } from "./clause-roles.js"
import { childrenOf, clauseAt, governorOf, nameBeside, relationOf, type Scene } from "./scene.js"
import type { SupportPart } from "./supports.js"
import type { Role } from "./telling.js"

const verb = universalTags.indexOf("VERB")

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

/** Reads the roles of a trigger noun: from its own phrase ("X's murder", "attack on Y by Z") and the verb that carries it. */
export const readNounRoles = (scene: Scene, trigger: Trigger, head: number, sentence: number): readonly Role[] => {
  const clause = clauseAt(scene, sentence, head)
  return [
    ...readComplements(scene, trigger, head, sentence),
    ...readSupport(scene, trigger, head, sentence, clause),
    ...readShared(scene, trigger, head, clause),
    ...readResponsible(scene, trigger, head, sentence, clause),
  ]
}

/** "Claimed responsibility for the attack", "is responsible for the bombing", "is behind the killings". */
const readResponsible = (
  scene: Scene,
  trigger: Trigger,
  head: number,
  sentence: number,
  clause: Clause | null,
): readonly Role[] => {
  const governor = governorOf(scene, sentence, head)
  const word = scene.document.tokens.lower[governor] ?? ""
  if (
    word === "responsibility" &&
    clause !== null &&
    !clause.negated &&
    scene.knowledge.supports.get(clause.lemma) !== "deny"
  )
    return rolesOf(scene, clause.subject, trigger.subject, true, "support/responsibility")
  const behind = scene.document.tokens.lower[caseOf(scene, sentence, head)] === "behind"
  if (/^(?:charges?|counts?|suspicion|connection|accusations?|allegations?)$/u.test(word) && clause !== null)
    return readCharged(scene, trigger, clause)
  if (word !== "responsible" && !behind) return []
  const bearer = behind ? head : governor
  const subject = childrenOf(scene, sentence, bearer).find((child) =>
    relationOf(scene, sentence, child).startsWith("nsubj"),
  )
  const entity = subject === undefined ? -1 : (scene.entityAt[subject] ?? -1)
  if (subject === undefined || entity < 0 || fitRole(scene, trigger.subject, entity) === "none") return []
  return [{ role: trigger.subject, entity, head: subject, suspected: true, rule: "support/responsible" }]
}

const readComplements = (scene: Scene, trigger: Trigger, head: number, sentence: number): readonly Role[] => {
  const { lower } = scene.document.tokens
  const roles: Role[] = []
  const put = (token: number, role: TriggerRole, rule: string) => {
    for (const named of [token, ...conjunctTokens(scene, sentence, token)]) {
      const part = nameBeside(scene, named)
      const entity = scene.entityAt[part] ?? -1
      const fitted = entity < 0 ? "none" : fitRole(scene, role, entity)
      if (fitted !== "none") roles.push({ role: fitted, entity, head: part, suspected: false, rule })
    }
  }
  for (const child of childrenOf(scene, sentence, head)) {
    const relation = relationOf(scene, sentence, child)
    if (relation === "nmod:poss") put(child, possessorRole(scene, trigger, child), "noun/possessive")
    else if (relation.startsWith("nmod") || relation.startsWith("obl")) {
      const preposition = lower[caseOf(scene, sentence, child)] ?? ""
      const part = trigger.prepositions.get(preposition) ?? prepositions.get(preposition)
      const role = part === "subject" ? trigger.subject : part === "object" ? trigger.object : part
      if (role) put(child, role, `noun/${preposition}`)
      // "An attack by gunmen on a bus": what is attacked hangs on those who did it.
      if (part === "subject" && trigger.harm !== null)
        for (const [token, word] of complementsOf(scene, sentence, child))
          if (upon.test(word)) put(token, trigger.object, `noun/${word}`)
    } else if (relation === "compound" || relation === "amod") {
      put(child, compoundRole(scene, trigger, child), "noun/compound")
    }
  }
  if (!roles.some(({ rule }) => rule !== "noun/compound")) roles.push(...readFollowing(scene, trigger, head, sentence))
  return roles.length > 0 ? roles : readSufferer(scene, trigger, head, sentence)
}

const upon = /^(?:on|against)$/u

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
    const mention = scene.mentions[scene.mentionAt[at] ?? -1]
    const named = mention === undefined ? at : nameBeside(scene, mention.head)
    const entity = scene.entityAt[named] ?? -1
    const fitted =
      mention === undefined || mention.kind === "place" || entity < 0 ? "none" : fitRole(scene, role, entity)
    if (fitted !== "none") return [{ role: fitted, entity, head: named, suspected: false, rule: "window/complement" }]
    if (mention === undefined && !/^[\p{L}\p{N}.'-]+$/u.test(lower[at] ?? "")) return []
    if (scene.syntax.pos[at] === verb) return []
  }
  return []
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
  if (kind !== "person" && kind !== "group") return []
  return [{ role: "target", entity, head: bearer, suspected: false, rule: "noun/sufferer" }]
}

/** "Faces murder charges", "was arrested on a charge of robbery", "filed murder charges against Ann Lee". */
const readCharged = (scene: Scene, trigger: Trigger, clause: Clause): readonly Role[] => {
  const against = clause.obliques.find(({ preposition }) => preposition === "against")
  const charge = /^(?:charge|count|accusation|allegation)$/u
  const hasCharge = clause.object !== null && charge.test(scene.syntax.lemma(clause.object.head))
  const accused = clause.voice === "passive" || clause.object === null || hasCharge ? clause.subject : clause.object
  if (clause.negated || (against === undefined && /^(?:file|bring|drop|announce)$/u.test(clause.lemma))) return []
  return rolesOf(scene, against?.phrase ?? accused, trigger.subject, true, "support/charge")
}

/** What is done to whose they are: "his arrest", "the man's trial". */
const followedUp: ReadonlySet<string> = new Set(["arrest", "trial"])

/** "The president's murder" names whom it hit, "the gang's attack" who did it. */
const possessorRole = (scene: Scene, trigger: Trigger, token: number): TriggerRole => {
  if (trigger.harm === "killed" || trigger.harm === "abducted" || followedUp.has(trigger.type)) return trigger.object
  const kind = scene.entities[scene.entityAt[token] ?? -1]?.kind
  if (trigger.harm === "injured" && (kind === "person" || trigger.sense === "harm")) return trigger.object
  return kind === "place" || kind === "asset" ? "none" : trigger.subject
}

const deadly: ReadonlySet<IncidentType> = new Set(["killing", "shooting"])

const compoundRole = (scene: Scene, trigger: Trigger, token: number): TriggerRole => {
  const entity = scene.entities[scene.entityAt[token] ?? -1]
  if (entity?.kind === "weapon") return "weapon"
  if (entity?.kind !== "organization" && entity?.kind !== "group") return "none"
  // "A police shooting", "the police killing of a boy" are by them.
  const byPolice = entity.sector === "COP" && deadly.has(trigger.type)
  return trigger.harm === "attacked" || byPolice ? trigger.subject : "none"
}

const caseOf = (scene: Scene, sentence: number, token: number): number =>
  childrenOf(scene, sentence, token).find((child) => relationOf(scene, sentence, child) === "case") ?? -1

const conjunctTokens = (scene: Scene, sentence: number, token: number): readonly number[] =>
  childrenOf(scene, sentence, token).filter((child) => relationOf(scene, sentence, child) === "conj")

const course = /^(?:through|across|into|inside)$/u

/** "The church was devastated by fire", "a blaze swept through the store", "the fire engulfed the house": what it struck. */
const struckBy = (head: number, clause: Clause): Phrase | null => {
  if (clause.negated) return null
  if (clause.voice === "passive") return clause.agent?.head === head ? clause.subject : null
  if (clause.subject?.head !== head) return null
  return clause.object ?? clause.obliques.find(({ preposition }) => course.test(preposition))?.phrase ?? null
}

/** "A trial date has been set for Carl Meyer", "in the case of a son": what hangs on the verb that carries the noun is the noun's. */
const readShared = (scene: Scene, trigger: Trigger, head: number, clause: Clause | null): readonly Role[] => {
  if (clause === null || (clause.object?.head !== head && clause.subject?.head !== head)) return []
  return clause.obliques.flatMap(({ preposition, phrase }) => {
    const isCase = trigger.type === "trial" && preposition === "in" && scene.syntax.lemma(phrase.head) === "case"
    const role = isCase ? trigger.object : trigger.prepositions.get(preposition)
    return role === undefined ? [] : rolesOf(scene, phrase, role, false, `support/${preposition}`)
  })
}
const doing: ReadonlySet<SupportPart> = new Set(["commit", "plan", "attempt", "threaten"])

const isThing = (scene: Scene, entity: number): boolean => scene.entities[entity]?.kind === "asset"

/** Roles from the verb that carries the noun: "carried out the attack", "was charged with murder", "died in the blast". */
const readSupport = (
  scene: Scene,
  trigger: Trigger,
  head: number,
  sentence: number,
  clause: Clause | null,
): readonly Role[] => {
  if (clause === null) return []
  const part = scene.knowledge.supports.get(clause.lemma)
  const passive = clause.voice === "passive"
  const asObject = clause.object?.head === head || (passive && clause.subject?.head === head)
  const under = clause.obliques.find(
    ({ phrase }) => phrase.head === head || governorOf(scene, sentence, head) === phrase.head,
  )
  const doer = passive ? clause.agent : clause.subject
  const hit = passive ? clause.subject : clause.object
  const give = (phrase: Parameters<typeof rolesOf>[1], role: TriggerRole, suspected: boolean, rule: string) =>
    rolesOf(scene, phrase, role, suspected, `support/${rule}`)
  const struck = trigger.subject === "cause" ? struckBy(head, clause) : null
  if (struck !== null)
    return give(struck, trigger.object, false, "struck").filter(({ entity }) => isThing(scene, entity))
  if (asObject && part !== undefined && doing.has(part)) {
    // "Denied ordering the killing": who says so did not.
    if (clause.controller !== null && scene.knowledge.supports.get(clause.controller) === "deny") return []
    const accused = accusedOf(scene, clause)
    return give(accused ?? doer, trigger.subject, accused !== null || isAlleged(scene, clause), part)
  }
  if (asObject && part === "suffer") return give(doer, trigger.object, false, "suffer")
  if (part === "claim" && (asObject || under)) return give(clause.subject, trigger.subject, false, "claim")
  if (
    part === "accuse" &&
    trigger.subject === "perpetrator" &&
    under &&
    /^(?:of|with|for|in|to)$/u.test(under.preposition)
  )
    return give(hit, trigger.subject, true, "accuse")
  if (part === "involve" && under?.preposition === "in") return give(clause.subject, trigger.subject, true, "involve")
  if (part === "attribute" && asObject) {
    const to = clause.obliques.find(({ preposition }) => preposition === "to")
    return give(to?.phrase ?? null, trigger.subject, true, "attribute")
  }
  if (part === "accuse" && asObject && clause.lemma === "blame") {
    const on = clause.obliques.find(({ preposition }) => preposition === "on")
    return give(on?.phrase ?? null, trigger.subject, true, "blame")
  }
  return []
}
