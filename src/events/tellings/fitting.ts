import type { Fitting, Trigger } from "../../lexicon/triggers.js"
import { type Harm, type IncidentType, officialSectors } from "../../model/codes.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import {
  caseBefore,
  childrenOf,
  closingOf,
  conjunctsOf,
  dateCovering,
  governorOf,
  namingToken,
  relationOf,
  type Scene,
} from "../scene.js"
import { isAbstract } from "./abstract.js"
import { isFigureOfSpeech } from "./figures-of-speech.js"
import { kindsAt, somebodyAt } from "./kinds.js"
import { isLegal, isOverDeed, legalKind } from "./legal-fitting.js"
import { isBlast } from "./mishaps.js"
import { isOffCourse } from "./off-course.js"
import { isPassive } from "./passives.js"
import { subjectOf } from "./subjects.js"
import { isCivilThreat } from "./threat-fitting.js"

/** Whether a weak trigger stands with something that makes it an incident; any other trigger always does. */
export const isFitting = (
  scene: Scene,
  trigger: Trigger,
  head: number,
  sentence: number,
  clause: Clause | null,
): boolean => {
  if (isFigureOfSpeech(scene, trigger, head, clause) || isCivilThreat(scene, trigger, head, sentence)) return false
  if (trigger.fits.size === 0) return true
  const official = (trigger.type === "seizure" && trigger.object === "found") || trigger.type === "investigation"
  if (official && clause !== null && clause.verb === head && !isOfficial(scene, clause.subject)) return false
  const legal = legalKind(trigger)
  if (legal !== undefined) {
    const limit = scene.document.sentences[sentence]?.last ?? head
    if (trigger.word === "noun") return isOverDeed({ scene, head, limit })
    const isPerson = (phrase: Phrase | null) =>
      phrase !== null && kindsAt(scene, namingToken(scene, phrase)).includes("person")
    return clause !== null && clause.verb === head && isLegal(legal, trigger, { scene, head, limit, clause, isPerson })
  }
  if (trigger.fits.has("injury")) return isInjury(scene, head, sentence)
  if (trigger.fits.has("limb")) return isLimb(scene, clause)
  if (trigger.fits.has("hospital")) return isHospitalized(scene, head, sentence, clause)
  if (trigger.fits.has("blow")) return isBlow(scene, head, sentence)
  if (trigger.fits.has("harmed"))
    return isHarming(scene, head, sentence) && !(clause?.subject?.head === head && isBlast(scene, clause.object))
  if (trigger.fits.has("alone")) return isAlone(scene, head, sentence, clause) && !isForce(scene, clause)
  if (trigger.fits.has("stay")) return isStaying(scene, head)
  if (trigger.fits.has("off-course")) return isOffCourse(scene, head, clause)
  if (trigger.fits.has("something") && hasObject(scene, head, trigger, clause)) return true
  const kindsOf = countable.has(trigger.type) ? somebodyAt : kindsAt
  return patientsOf(scene, trigger, head, sentence, clause).some((token) =>
    kindsOf(scene, token).some((kind) => trigger.fits.has(kind)),
  )
}

/** What is done to people alone. */
const countable: ReadonlySet<IncidentType> = new Set(["trial", "arrest"])

/** Tokens between "suffered" and what was suffered. */
const injuryReach = 6

/** "Suffered serious burns", "sustained a broken leg"; by order, for trees take "two guards sustained injuries" for a noun phrase. */
const isInjury = ({ document, syntax, knowledge }: Scene, head: number, sentence: number): boolean => {
  const { lower } = document.tokens
  const limit = Math.min(document.sentences[sentence]?.last ?? 0, head + 1 + injuryReach)
  for (let at = head + 1; at < limit; at++) {
    if (!/^[\p{L}\p{N}'’-]+$/u.test(lower[at] ?? "")) return false
    const injury = knowledge.injuries.get(syntax.lemma(at))
    if (injury === "injury") return true
    if (injury === "broken") return knowledge.bodyParts.has(lower[at + 1] ?? "")
  }
  return false
}

/** "Lost an eye", "lost both legs"; "lost face" and "lost ground" lose nothing of a body. */
const isLimb = ({ syntax, knowledge }: Scene, clause: Clause | null): boolean => {
  const lost = clause?.object ?? null
  return lost !== null && lost.first < lost.head && knowledge.injuries.get(syntax.lemma(lost.head)) === "limb"
}

/** Tokens between "taken" and the hospital: "to two nearby hospitals". */
const wayToHospital = 7

/** "Six people were taken to hospital": people without a name, of whom the sentence does not say that they died there. */
const isHospitalized = (scene: Scene, head: number, sentence: number, clause: Clause | null): boolean => {
  if (clause === null || clause.verb !== head || clause.voice !== "passive" || clause.subject === null) return false
  if (scene.entities[scene.entityAt[clause.subject.head] ?? -1]?.kind !== "group") return false
  const { lower } = scene.document.tokens
  const { hospital, death } = scene.knowledge.words.care
  const limit = scene.document.sentences[sentence]?.last ?? head
  const way = lower.slice(head + 1, Math.min(limit, head + 1 + wayToHospital))
  return (
    way[0] === "to" &&
    way.some((word) => hospital.has(word)) &&
    !lower.slice(head, limit).some((word) => death.has(word))
  )
}

const struck: ReadonlySet<Fitting> = new Set(["person", "building", "vehicle", "infrastructure", "weapon"])

/** "Strikes on a depot", "a strike killed six". */
const isBlow = (scene: Scene, head: number, sentence: number): boolean => {
  // An article on work laid down speaks of it in one sentence or another.
  const isOfWar = !isOfLabour(scene)
  const isHit = (kind: Fitting): boolean => struck.has(kind) || (isOfWar && kind === "place")
  const hits = childrenOf(scene, sentence, head).some(
    (child) => /^(?:on|against)$/u.test(prepositionOf(scene, sentence, child)) && kindsAt(scene, child).some(isHit),
  )
  const clauses = scene.syntax.clauses(sentence)
  return hits || clauses.some((one) => isHarmOf(scene, one, head, isOfWar) || (isOfWar && isLaunched(scene, one, head)))
}

/** "The coalition carried out two strikes". */
const isLaunched = (scene: Scene, { lemma, voice, object, subject, agent }: Clause, head: number): boolean => {
  const passive = voice === "passive"
  const [struck, doer] = passive ? [subject, agent] : [object, subject]
  const isCommitted = struck?.head === head && scene.knowledge.supports.get(lemma) === "commit"
  return isCommitted && doer !== null && kindsAt(scene, doer.head).includes("armed")
}

/** "Floods killed 17", "died in the storm", not the storm of a forecast: another word of the sentence tells of harm. */
const isHarming = (scene: Scene, head: number, sentence: number): boolean =>
  (scene.triggers.get(sentence) ?? []).some(({ mention }) => {
    const other = mention.head === head ? undefined : scene.knowledge.triggers.byId.get(mention.trigger)
    // "The hurricane may turn, but the storm will miss the islands": neither says that the other did harm.
    return other?.harm != null && suffered.has(other.harm) && !other.fits.has("harmed")
  })
const suffered: ReadonlySet<Harm> = new Set(["killed", "injured", "missing", "damaged", "destroyed"])

/** "Another 24 are in hospital", "were left fighting for life", not "died in hospital". */
const isStaying = ({ document: { tokens }, mentions, triggerAt }: Scene, head: number): boolean => {
  const first = mentions[triggerAt[head] ?? -1]?.first ?? head
  return tokens.lower.slice(Math.max(0, first - 3), first).some((word) => staying.test(word))
}
const staying = /^(?:are|were|is|was|be|remains?|remained|stays?|stayed|left|leaving)$/u

const isOfLabour = ({ document: { tokens }, knowledge }: Scene): boolean =>
  tokens.lower.some((word) => knowledge.words.labour.labour.has(word))

/** Whether a clause says whom its subject kills or wounds, or what it wrecks; work laid down "hits" airports too. */
const isHarmOf = (scene: Scene, { subject, verb, voice, object }: Clause, head: number, isOfWar: boolean): boolean => {
  if (subject?.head !== head || voice === "passive" || object === null) return false
  const told = scene.mentions[scene.triggerAt[verb] ?? -1]
  const harm = told?.kind === "incident" ? scene.knowledge.triggers.byId.get(told.trigger)?.harm : null
  const kinds = kindsAt(scene, object.head)
  if (bodily.test(harm ?? "") && kinds.includes("person")) return true
  // "Hit the school": a blow; work laid down hits "airports" and "schools".
  const isSome = isOfWar && object.first < object.head
  return (isSome || harm === "destroyed" || harm === "damaged") && kinds.some((kind) => struck.has(kind))
}

/** The preposition before a phrase, in lower case; "" for none. */
const prepositionOf = (scene: Scene, sentence: number, token: number): string => {
  const first = scene.mentions[scene.mentionAt[token] ?? -1]?.first ?? token
  return scene.document.tokens.lower[caseBefore(scene, sentence, first)] ?? ""
}

const bodily = /^(?:killed|injured)$/u

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.ADJ])

/** "Students demonstrated", not "the report demonstrated that" or "was demonstrated". */
const isAlone = (scene: Scene, head: number, sentence: number, clause: Clause | null): boolean =>
  clause !== null &&
  clause.verb === head &&
  clause.voice === "active" &&
  clause.object === null &&
  !/^(?:that|how|why|what|the|a|an|his|her|its|their)$/u.test(scene.document.tokens.lower[head + 1] ?? "") &&
  // "Was on hand to demonstrate to pupils".
  (scene.document.tokens.lower[head + 1] !== "to" || scene.syntax.pos[head + 2] === tag.VERB) &&
  (!nominal.has(scene.syntax.pos[head + 1] ?? -1) || isDateFrom(scene, head + 1)) &&
  !childrenOf(scene, sentence, head).some((child) => relationOf(scene, sentence, child) === "ccomp")

/** "Demonstrated last week", "have been demonstrating today". */
const isDateFrom = (scene: Scene, token: number): boolean =>
  /^(?:last|next)$/u.test(scene.document.tokens.lower[token] ?? "") || dateCovering(scene, token)?.first === token

const forces = /^(?:MIL|COP|GOV|REB|UAF)$/u

/** "Soldiers marched through the village": no protest. */
const isForce = (scene: Scene, clause: Clause | null): boolean => {
  const entity = scene.entities[scene.entityAt[clause?.subject?.head ?? -1] ?? -1]
  return (entity?.kind === "group" || entity?.kind === "organization") && forces.test(entity.sector ?? "")
}

const asked = /^(?:whether|how|why|who|what)$/u

/** Any object will do, named or not; what is stolen need be no thing of a list. */
const hasObject = (scene: Scene, head: number, { type }: Trigger, clause: Clause | null): boolean =>
  clause !== null &&
  clause.verb === head &&
  ((clause.voice === "passive" ? clause.subject : clause.object) !== null ||
    clause.particle !== null ||
    // "Are looking into the incident", "into whether a clerk was killed".
    (type === "investigation" &&
      (asked.test(scene.document.tokens.lower[head + 2] ?? "") ||
        clause.obliques.some(({ preposition }) => preposition !== "" && preposition === closingOf(scene, head)))))

/** Who speaks for the state says "we". */
const single = /^(?:i|he|she|you)$/u

/** Goods are seized and people hunted by the state's men, or by nobody named; a boy who finds a gun seizes nothing. */
const isOfficial = (scene: Scene, subject: Phrase | null): boolean => {
  const entity = subject === null ? undefined : scene.entities[scene.entityAt[subject.head] ?? -1]
  if (entity?.kind === "person" || single.test(scene.document.tokens.lower[subject?.head ?? -1] ?? "")) return false
  if (entity?.kind === "group" || entity?.kind === "organization")
    return entity.sector === null || officialSectors.has(entity.sector)
  return true
}

const patientsOf = (
  scene: Scene,
  trigger: Trigger,
  head: number,
  sentence: number,
  clause: Clause | null,
): readonly number[] => {
  if (trigger.word === "noun" && trigger.prepositions.size > 0)
    return childrenOf(scene, sentence, head).filter((child) =>
      trigger.prepositions.has(prepositionOf(scene, sentence, child)),
    )
  // "The headless body".
  if (trigger.word === "state") return [governorOf(scene, sentence, head)]
  if (trigger.word === "noun" || clause === null || clause.verb !== head) return childrenOf(scene, sentence, head)
  const isSufferer = (trigger.subject === "target" && trigger.object !== "weapon") || trigger.subject === "weapon"
  const passive = clause.voice === "passive" || (isElliptic(scene, clause) && isPassive(scene, trigger, clause))
  const patient: Phrase | null =
    passive || isSufferer || areSides(trigger, clause) ? subjectOf(scene, clause, passive) : clause.object
  // "Found two soldiers guilty": by order, where the tree takes the verdict for the object.
  const verdict = clause.lemma === "find" && trigger.type === "trial" && clause.voice === "active"
  const beside = verdict ? mentionAfter(scene, head) : []
  const closing = closingOf(scene, head)
  const under = clause.obliques
    .filter(({ preposition }) => (preposition === closing && closing !== "") || trigger.prepositions.has(preposition))
    .map(({ phrase }) => phrase)
  return (
    [...(patient ? [patient] : []), ...(isSufferer ? openingThing(scene, patient, sentence) : under)]
      .flatMap(conjunctsOf)
      // "Actor Ann Lee was jailed", "seized 40 kilos of heroin": the name, where the tree has the word before it for the head.
      // Whoever captures "the support of voters" captures nobody.
      .filter(({ head: noun }) => scene.triggerAt[noun] !== -1 || !isAbstract(scene, noun))
      .map((phrase) => {
        const named = kindsAt(scene, phrase.head).length > 0 ? phrase.head : namingToken(scene, phrase)
        return named < 0 ? phrase.head : named
      })
      .concat(beside)
  )
}

/** "The roof of a hall in the capital Riga caved in": what the sentence opens with, where the tree has the town for the subject. */
const openingThing = (scene: Scene, subject: Phrase | null, sentence: number): readonly Phrase[] => {
  if (subject === null || !kindsAt(scene, subject.head).includes("place")) return []
  const { first = 0 } = scene.document.sentences[sentence] ?? {}
  for (let at = first; at < subject.first && !verbal.has(scene.syntax.pos[at] ?? -1); at++)
    if (scene.entities[scene.entityAt[at] ?? -1]?.kind === "asset")
      return [{ head: scene.mentions[scene.mentionAt[at] ?? -1]?.head ?? at, first: at, last: at + 1, conjuncts: [] }]
  return []
}
const verbal: ReadonlySet<number> = new Set([tag.VERB, tag.AUX])

/** Where the auxiliary of a passive may be left out: in a headline, and behind a noun. */
const isElliptic = ({ document: { tokens, sentences } }: Scene, { verb, relation }: Clause): boolean =>
  sentences[tokens.sentence[verb] ?? 0]?.part === "title" || relation.startsWith("acl")

/** "Soldiers and rebels fought for hours": with each other. */
const areSides = ({ subject }: Trigger, clause: Clause): boolean =>
  subject === "side" && clause.object === null && (clause.subject?.conjuncts.length ?? 0) > 0

/** The head of the mention that begins within two tokens after a verb. */
const mentionAfter = (scene: Scene, verb: number): readonly number[] => {
  const next = [verb + 1, verb + 2].flatMap((token) => scene.mentions[scene.mentionAt[token] ?? -1] ?? [])[0]
  return next === undefined ? [] : [next.head]
}
