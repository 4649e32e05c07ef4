import type { Doer, Fitting, Trigger } from "../../lexicon/triggers.js"
import type { IncidentMention, Mention } from "../../model/mention.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { clauseAt, closingOf, conjunctsOf, namingToken, type Scene } from "../scene.js"
import { isDoneByCivilians } from "./civil-doers.js"
import { isFitting } from "./fitting.js"
import { kindsAt } from "./kinds.js"
import { isBlast, isDoneByThing, isUnowned, occasionOf } from "./mishaps.js"
import { isStray } from "./off-course.js"
import { isPassive } from "./passives.js"

/** "Pirates seized a ship", "killed by a lorry": what a trigger tells where its doer makes it another; null for no incident. */
export const recast = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
): Trigger | null => {
  if (isFightingItself(scene, trigger, mention)) return scene.knowledge.triggers.byId.get("clash-n") ?? null
  if (isFiring(scene, trigger, mention)) return null
  const noun = nounAtOpening(scene, mention, sentence)
  if (noun !== undefined) return scene.knowledge.triggers.byId.get(noun) ?? trigger
  if (isFireOnPeople(scene, trigger, mention)) return scene.knowledge.triggers.byId.get("gunfire-n") ?? null
  for (const { doer, object, under, holding, as } of trigger.instead) {
    if (!isDoneBy(scene, trigger, doer, mention, sentence, clause)) continue
    // Wherever the tree hangs it: "took 42 people, 27 of them students, from a college".
    if (
      under !== undefined &&
      !scene.document.tokens.lower.slice(mention.last, mention.last + underReach).includes(under)
    )
      continue
    if (holding.length > 0 && !isHeldUnder(scene, clause, under ?? "", holding)) continue
    const patient = clause === null ? null : patientOf(scene, clause)
    // "The village of Kobli": the name and the noun before it.
    const parts = patient === null ? [] : conjunctsOf(patient)
    const tokens = parts.flatMap((part) => [namingToken(scene, part), part.head])
    const kinds = tokens.flatMap((token) => kindsAt(scene, token))
    const alone = clause !== null && clause.voice === "active" && patient === null && object.includes("alone")
    if (object.length > 0 && !alone && !object.some((kind) => kinds.includes(kind))) continue
    return scene.knowledge.triggers.byId.get(as) ?? null
  }
  return trigger
}

/** The object, which may stand under the verb's last word: "broke into a house", "took over a ranch". */
const patientOf = (scene: Scene, { voice, subject, object, obliques, verb }: Clause): Phrase | null => {
  const closing = closingOf(scene, verb)
  const under = obliques.find(({ preposition }) => preposition === closing && closing !== "")?.phrase ?? null
  return voice === "passive" ? subject : (object ?? under)
}

/** Whether something of these kinds stands under a verb's preposition: "bundled her into a van". */
const isHeldUnder = (scene: Scene, clause: Clause | null, under: string, kinds: readonly Fitting[]): boolean =>
  clause?.obliques.some(
    ({ preposition, phrase }) =>
      preposition === under && kindsAt(scene, phrase.head).some((kind) => kinds.includes(kind)),
  ) === true

/** Tokens from a verb to what stands under its preposition. */
const underReach = 14

/** "Fighting between two clans broke out", "clashes between", "heavy fighting in Lima": the noun, which taggers take for a verb. */
const isFightingItself = (scene: Scene, { id }: Trigger, { first, last }: IncidentMention): boolean => {
  const { lower } = scene.document.tokens
  if ((id !== "fight" && id !== "clash") || !/^(?:fighting|clashes)$/u.test(lower[first] ?? "") || last - first > 1)
    return false
  if (/^(?:between|among)$/u.test(lower[last] ?? "")) return true
  if (scene.knowledge.supports.get(scene.syntax.lemma(last)) === "happen") return true
  if (id === "clash") return false
  const opens = scene.document.tokens.sentence[first - 1] !== scene.document.tokens.sentence[first]
  return (opens || scene.syntax.pos[first - 1] === tag.ADJ) && /^(?:in|around|near)$/u.test(lower[last] ?? "")
}

/** "Attacks on soldiers have become frequent": no verb opens a sentence in the third person. */
const nounAtOpening = (
  scene: Scene,
  { trigger, first, last }: IncidentMention,
  sentence: number,
): string | undefined => {
  const { lower } = scene.document.tokens
  const opens = first === scene.document.sentences[sentence]?.first && last - first === 1
  return opens && opening.test(lower[first] ?? "") && /^(?:on|against|by|between)$/u.test(lower[last] ?? "")
    ? nouns.get(trigger)
    : undefined
}
const opening = /s$/u
const nouns: ReadonlyMap<string, string> = new Map([
  ["attack", "attack-n"],
  ["raid", "raid-n"],
  ["clash", "clash-n"],
  ["ambush", "ambush-n"],
])

/** "About to fire rockets at the town": a verb that taggers take for a blaze. */
const isFiring = (scene: Scene, { id }: Trigger, { first, last }: IncidentMention): boolean =>
  id === "fire-n" &&
  last - first === 1 &&
  scene.document.tokens.lower[first - 1] === "to" &&
  scene.mentions[scene.mentionAt[last] ?? -1]?.kind === "weapon"

/** "Police fire on protesters", a headline's verb, and "killed by Israeli fire", which taggers take for a blaze. */
const isFireOnPeople = (scene: Scene, { id }: Trigger, { first, last }: IncidentMention): boolean => {
  const { lower, text } = scene.document.tokens
  if (id !== "fire-n" || last - first > 1) return false
  const whose = text[first - 1] ?? ""
  if (/^(?:by|from|under|to)$/u.test(lower[first - 2] ?? "") && (capital.test(whose) || isPeople(scene, first - 1)))
    return true
  if (!/^(?:on|at|upon)$/u.test(lower[last] ?? "")) return false
  return isPeople(scene, first - 1) && [last + 1, last + 2].some((token) => isPeople(scene, token))
}

const capital = /^\p{Lu}\p{Ll}/u

const isPeople = (scene: Scene, token: number): boolean => {
  const kind = scene.entities[scene.entityAt[token] ?? -1]?.kind
  return kind === "group" || kind === "organization" || kind === "person"
}

const circumstance = /^(?:in|by|from|after)$/u

const isDoneBy = (
  scene: Scene,
  trigger: Trigger,
  doer: Doer,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
): boolean => {
  const { bomber } = scene.knowledge.words.doers
  if (doer === "anybody") return true
  if (doer === "labour") return isLabour(scene, mention, sentence)
  if (doer === "robber") return namesPeople(scene, sentence, ({ rule }) => rule === "lexicon/people/robber")
  if (doer === "bomber") return namesPeople(scene, sentence, ({ head }) => bomber.has(scene.syntax.lemma(head)))
  if (doer === "taker") return isForTheft(scene, sentence, mention.head)
  if (clause === null) return false
  if (doer === "rioter") return isRioter(scene, clause)
  const civil = isDoneByCivilians(scene, doer, clause)
  if (civil !== null) return civil
  if (doer === "raid") return isRaided(scene, clause)
  if (doer === "unsaid") return isUnsaid(scene, clause)
  if (doer === "chance") return isUnsaid(scene, clause) && isOfMany(scene, clause.subject)
  const said = clause.voice === "passive" ? [clause.agent] : [clause.subject]
  if (doer === "vehicle")
    return said.some((phrase) => phrase !== null && isVehicle(scene, phrase, clause.voice === "passive"))
  if (doer === "stray") return isStray(scene, clause)
  if (doer === "occasion") return isUnowned(trigger, clause) && occasionOf(scene, sentence, clause) !== undefined
  if (doer === "mishap") return isDoneByThing(scene, sentence, clause) || isOfMishap(scene, sentence, clause)
  if (doer === "structure") return clause.agent !== null && isStructure(scene, clause.agent.head)
  if (doer === "warplane")
    return said.some(
      (phrase) => phrase !== null && scene.knowledge.words.doers.warplane.has(scene.syntax.lemma(phrase.head)),
    )
  if (doer === "fire") return said.some((phrase) => phrase !== null && isFire(scene, phrase.head))
  if (doer === "arsonist")
    return said.some((phrase) => phrase !== null && scene.syntax.lemma(phrase.head) === "arsonist")
  if (doer === "munition")
    return said.some((phrase) => phrase !== null && kindsAt(scene, phrase.head).includes("weapon"))
  if (doer === "bullet") return said.some((phrase) => phrase !== null && isBullet(scene, phrase.head))
  if (doer === "attack") return said.some((phrase) => phrase !== null && isAttack(scene, phrase.head))
  if (doer === "vandal" && isForTheft(scene, sentence, mention.head)) return false
  if (doer === "people" || doer === "vandal")
    return said.some((phrase) => phrase !== null && isPeople(scene, phrase.head))
  if (doer === "crowd") return said.some((phrase) => phrase !== null && isCrowd(scene, phrase.head))
  if (doer === "armed") return said.some((phrase) => phrase !== null && isArmed(scene, phrase.head))
  if (doer === "outlaw") return said.some((phrase) => phrase !== null && isOutlaw(scene, phrase.head))
  if (doer === "hazard" && isBlast(scene, scene.syntax.clauses(sentence)[clause.parent]?.object ?? null)) return false
  const under = clause.obliques.filter(({ preposition }) => circumstance.test(preposition)).map(({ phrase }) => phrase)
  const [words, passive] = [scene.knowledge.hazards, isPassive(scene, trigger, clause)]
  const causes = [...said, ...(passive ? under : [])].filter((phrase) => phrase !== null)
  // "Flooding and mudslides killed 30": no mere weather.
  const isSuch = ({ head }: Phrase): boolean => words.get(scene.syntax.lemma(head)) === doer
  return causes.some((phrase) =>
    doer === "weather" ? conjunctsOf(phrase).every(isSuch) : conjunctsOf(phrase).some(isSuch),
  )
}

/** "Three engineers were seized on the road": nobody is said to have done it, nor what it was that seized them. */
const isUnsaid = ({ document: { tokens } }: Scene, { voice, agent, verb }: Clause): boolean =>
  voice === "passive" && agent === null && !/^(?:by|with)$/u.test(tokens.lower[verb + 1] ?? "")

/** "Was seized in a police raid". */
const isRaided = (scene: Scene, { voice, agent, obliques }: Clause): boolean =>
  voice === "passive" &&
  agent === null &&
  obliques.some(({ preposition, phrase }) => {
    const told = scene.mentions[scene.triggerAt[phrase.head] ?? -1]
    return /^(?:in|during)$/u.test(preposition) && told?.kind === "incident" && told.trigger === "police-operation"
  })

/** "Forty guests were poisoned": what befalls many at once and nobody is said to have done. */
const isOfMany = ({ mentions, mentionAt }: Scene, subject: Phrase | null): boolean => {
  const mention = mentions[mentionAt[subject?.head ?? -1] ?? -1]
  return mention?.kind === "group" && mention.size?.high !== 1
}

/** "Pointed a pistol at the cashier and left with $210": whether the sentence also tells that something was taken. */
const isForTheft = (scene: Scene, sentence: number, own: number): boolean =>
  scene.syntax.clauses(sentence).some((clause) => isTaking(scene, clause)) ||
  (scene.triggers.get(sentence) ?? []).some(({ mention }) => {
    const trigger = scene.knowledge.triggers.byId.get(mention.trigger)
    if (trigger === undefined || mention.head === own || trigger.type === "threat") return false
    const clause = clauseAt(scene, sentence, mention.head)
    const ownClause = clause?.verb === mention.head ? clause : null
    const told = recast(scene, trigger, mention, sentence, ownClause)
    return told?.harm === "stolen" && isFitting(scene, told, mention.head, sentence, ownClause)
  })

/** "Took his money", "fled with $90": a verb that tells a theft only beside a threat. */
const isTaking = (scene: Scene, { lemma, object, obliques, controller }: Clause): boolean => {
  if (controller !== null || !scene.knowledge.words.doers.taking.has(lemma)) return false
  const carried = obliques.filter(({ preposition }) => preposition === "with").map(({ phrase }) => phrase)
  return [...(object === null ? [] : [object]), ...carried].some(
    ({ head }) => currency.test(scene.document.tokens.lower[head] ?? "") || isLoot(kindsAt(scene, head)),
  )
}
const currency = /^(?:\$|£|€|¥|₹|₦)$/u
const isLoot = (kinds: readonly Fitting[]): boolean => kinds.includes("money") || kinds.includes("goods")

/** A car hits people; a car bomb is no vehicle, and of a driver it is said that he ran somebody over. */
const isVehicle = (scene: Scene, { head, first, last }: Phrase, passive: boolean): boolean => {
  const { warplane, driver, "runner-over": runnerOver } = scene.knowledge.words.doers
  const lemma = scene.syntax.lemma(head)
  if (driver.has(lemma) || (passive && runnerOver.has(lemma))) return true
  // "Jets bombed two houses, killing three": no accident.
  if (!kindsAt(scene, head).includes("vehicle") || warplane.has(lemma)) return false
  // "A car packed with explosives".
  return !range(first, last).some((token) => kindsAt(scene, token).includes("bomb"))
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first }, (_, at) => first + at)

/** "The skipper of a ferry that overturned, killing 27": what was told last before a participle, though a relative clause tells it. */
const isOfMishap = (scene: Scene, sentence: number, own: Clause): boolean => {
  if (own.finite || !(scene.document.tokens.lower[own.verb] ?? "").endsWith("ing")) return false
  const before = (scene.triggers.get(sentence) ?? []).findLast(({ mention }) => mention.last <= own.group.first)
  const trigger = scene.knowledge.triggers.byId.get(before?.mention.trigger ?? "")
  const clauses = scene.syntax.clauses(sentence)
  const told = clauses.find(({ verb }) => verb === before?.mention.head)
  if (before === undefined || trigger === undefined || told === undefined || told === clauses[own.parent]) return false
  const known = recast(scene, trigger, before.mention, sentence, told)
  return known?.type === "accident" && isFitting(scene, known, before.mention.head, sentence, told)
}

/** "Was killed by a falling wall". */
const isStructure = (scene: Scene, token: number): boolean =>
  kindsAt(scene, token).some((kind) => kind === "building" || kind === "infrastructure")

/** "Was hit by a stray bullet", "struck by gunfire": shot, whoever fired. */
const isBullet = (scene: Scene, token: number): boolean => {
  const weapon = scene.entities[scene.entityAt[token] ?? -1]
  const told = scene.mentions[scene.triggerAt[token] ?? -1]
  return (
    (weapon?.kind === "weapon" && weapon.weaponType === "Firearm") ||
    (told?.kind === "incident" && told.type === "shooting") ||
    scene.knowledge.words.doers.shot.has(scene.syntax.lemma(token))
  )
}

/** "Fire engulfed a market". */
const isFire = (scene: Scene, token: number): boolean => {
  const told = scene.mentions[scene.triggerAt[token] ?? -1]
  return told?.kind === "incident" && told.type === "fire"
}

/** "Was struck and killed by an airstrike". */
const isAttack = (scene: Scene, token: number): boolean => {
  const told = scene.mentions[scene.triggerAt[token] ?? -1]
  return told?.kind === "incident" && told.type === "attack"
}

/** "Troops destroyed a bridge", "jets destroyed 14 tanks": by force of arms. */
const isArmed = (scene: Scene, token: number): boolean =>
  kindsAt(scene, token).includes("armed") || scene.knowledge.words.doers.warplane.has(scene.syntax.lemma(token))

/** Rioters and protesters, who break into a building for other things than goods. */
const isCrowd = (scene: Scene, token: number): boolean => {
  const entity = scene.entities[scene.entityAt[token] ?? -1]
  return entity?.kind === "group" && crowds.test(entity.category ?? "")
}
const crowds = /^(?:protester|rioter)$/u

/** "Rioters set cars alight and looted shops". */
const isRioter = (scene: Scene, { voice, subject, agent }: Clause): boolean => {
  const mention = scene.mentions[scene.mentionAt[(voice === "passive" ? agent : subject)?.head ?? -1] ?? -1]
  return mention?.kind === "group" && mention.noun === "rioter"
}

const spanned = /-(?:hour|day|week|month|year)$/u

/** "A strike by nurses", "a ten-day strike": work laid down; what kills is a blow, whoever was at work. */
const isLabour = (scene: Scene, { first, head }: IncidentMention, sentence: number): boolean => {
  const { lower } = scene.document.tokens
  const { sentences } = scene.document
  const { labour, called } = scene.knowledge.words.labour
  const clauses = scene.syntax.clauses(sentence)
  if (clauses.some((clause) => isDeadly(scene, clause, head))) return false
  if (clauses.some(({ object, lemma }) => object?.head === head && called.has(lemma))) return true
  return (
    spanned.test(lower[first - 1] ?? "") ||
    lower.slice(sentences[sentence - 1]?.first ?? 0, sentences[sentence + 1]?.last).some((word) => labour.has(word))
  )
}

const isDeadly = (scene: Scene, { subject, verb }: Clause, head: number): boolean => {
  const told = scene.mentions[scene.triggerAt[verb] ?? -1]
  if (subject?.head !== head || told?.kind !== "incident") return false
  return scene.knowledge.triggers.byId.get(told.trigger)?.harm === "killed"
}

const lawless = /^(?:UAF|REB|CRM)$/u

const isOutlaw = (scene: Scene, token: number): boolean => {
  const entity = scene.entities[scene.entityAt[token] ?? -1]
  if (entity?.kind !== "group" && entity?.kind !== "organization") return false
  return lawless.test(entity.sector ?? "") || (entity.kind === "group" && isDisguised(scene, token))
}

/** "Six armed men", "masked men". */
const isDisguised = (scene: Scene, token: number): boolean => {
  const mention = scene.mentions[scene.mentionAt[token] ?? -1]
  const { disguise } = scene.knowledge.words.doers
  return scene.document.tokens.lower.slice(mention?.first ?? token, token).some((word) => disguise.has(word))
}

/** Whether a sentence has a word for such people: what robbers do is robbery, called a raid or not, and a bomber's crash is none. */
const namesPeople = (scene: Scene, sentence: number, isSuch: (mention: Mention) => boolean): boolean => {
  const bounds = scene.document.sentences[sentence]
  for (let at = bounds?.first ?? 0; at < (bounds?.last ?? 0); at++) {
    const mention = scene.mentions[scene.mentionAt[at] ?? -1]
    if (mention?.kind === "group" && mention.head === at && isSuch(mention)) return true
  }
  return false
}
