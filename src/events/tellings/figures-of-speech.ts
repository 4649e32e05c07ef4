import type { Trigger } from "../../lexicon/trigger-frames.js"
import { mishapTypes } from "../../model/codes.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { mentionOn, type Scene } from "../scene.js"
import { isAbstract } from "./abstract.js"
import { isContest, isWon } from "./contests.js"
import { isDutyOrFee } from "./duties.js"
import { kindsAt } from "./kinds.js"
import { isMadeUp } from "./made-up.js"
import { isUnbodied } from "./unbodied.js"

/** Whether a trigger tells nothing that happened to a body or a thing: said in words, of an idea, or in a charge's name. */
export const isFigureOfSpeech = (scene: Scene, trigger: Trigger, head: number, clause: Clause | null): boolean =>
  isContest(scene, trigger, head, clause) ||
  isUnbodied(scene, trigger, head, clause) ||
  isVerbal(scene, trigger, head, clause) ||
  isHeated(scene, trigger, head, clause) ||
  isFraud(scene, trigger, head) ||
  isMadeUp(scene, head) ||
  isQuarrel(scene, trigger, head) ||
  isWon(scene, trigger, head, clause) ||
  isCharge(scene, trigger, head) ||
  isNote(scene, trigger, head, clause) ||
  isDutyOrFee(scene, trigger, head, clause) ||
  isThrownOff(scene, trigger, head, clause)

/** "Was handed a protest", "lodged a formal protest", "protested to the embassy": said from one state to another, in no street. */
const isNote = (scene: Scene, { type, word }: Trigger, head: number, clause: Clause | null): boolean => {
  const { lower } = scene.document.tokens
  if (type !== "protest" || !(lower[head] ?? "").startsWith("protest")) return false
  if (word === "verb")
    return clause?.verb === head && lower[head + 1] === "to" && scene.syntax.pos[head + 2] !== tag.VERB
  if (lower[head] !== "protest") return false
  const { lodged } = scene.knowledge.words.verbal
  // "Handed the envoy a protest".
  if (clause !== null && lodged.has(clause.lemma) && head > clause.verb && head < clause.verb + noteReach) return true
  let at = head - 1
  while (at > head - 5 && noteWords.has(scene.syntax.pos[at] ?? -1)) at--
  return scene.syntax.pos[at] === tag.VERB && lodged.has(scene.syntax.lemma(at))
}
const noteReach = 6
const noteWords: ReadonlySet<number> = new Set([tag.DET, tag.ADJ, tag.PRON])

/** "Conspiracy to obstruct justice" is a charge and no plot against anybody. */
const isFraud = (scene: Scene, { type }: Trigger, head: number): boolean =>
  type === "plot" &&
  scene.document.tokens.lower[head + 1] === "to" &&
  scene.knowledge.words.legal.offence.has(scene.document.tokens.lower[head + 2] ?? "")

/** "The budget battle", "a rules clash": a fight over what nobody can touch is one of words. */
const isQuarrel = (scene: Scene, { type, word }: Trigger, head: number): boolean =>
  type === "clash" && word === "noun" && isAbstract(scene, head - 1)

/** "Found guilty of conspiracy", "conspiracy charges": the law's word, which the trial tells of; nobody plans anything now. */
const isCharge = ({ document: { tokens }, knowledge }: Scene, { type, word }: Trigger, head: number): boolean =>
  type === "plot" &&
  word === "noun" &&
  (/^(?:charges?|counts?)$/u.test(tokens.lower[head + 1] ?? "") ||
    (/^(?:of|with|for)$/u.test(tokens.lower[head - 1] ?? "") &&
      knowledge.words.legal.guilt.has(tokens.lower[head - 2] ?? "")))

const taking: ReadonlySet<Trigger["type"]> = new Set(["seizure", "kidnapping", "hostage-taking"])

/**
 * "A price war exploded", "his career crashed", "was hit by a scandal", "panic seized the market": what bursts, strikes or burns as a
 * figure of speech alone.
 */
const isHeated = (
  { knowledge, syntax, mentionAt }: Scene,
  { type, word, harm }: Trigger,
  head: number,
  clause: Clause | null,
): boolean => {
  if (word !== "verb" || clause?.verb !== head) return false
  const struck = type === "attack" && harm === "injured"
  const doer = mishapTypes.has(type)
    ? clause.subject
    : struck || taking.has(type)
      ? (clause.agent ?? clause.subject)
      : null
  return doer !== null && mentionAt[doer.head] === -1 && knowledge.heated.has(syntax.lemma(doer.head))
}

/** "The talks, set for Monday, were derailed": what others throw off its rails is a train or a plan. */
const isThrownOff = (scene: Scene, { id }: Trigger, head: number, clause: Clause | null): boolean =>
  id === "crash" &&
  clause?.verb === head &&
  clause.voice === "passive" &&
  clause.lemma === "derail" &&
  (clause.subject === null || !kindsAt(scene, clause.subject.head).includes("vehicle"))

/** "Attacked the government's record on crime": with words. */
const isVerbal = (scene: Scene, { harm, type, word, sense }: Trigger, head: number, clause: Clause | null): boolean => {
  if (!overMatters.has(type) && isOfFigure(scene, head)) return true
  const { spoken, "verbal-object": verbal } = scene.knowledge.words.verbal
  if (word === "noun" && assailed.test(harm ?? "") && spoken.has(scene.document.tokens.lower[head - 1] ?? ""))
    return true
  if (word !== "verb" || clause === null || clause.verb !== head) return false
  const fought = clause.voice === "passive" ? clause.subject : clause.object
  if (type === "clash" && clause.lemma === "battle" && fought !== null && isStruggle(scene, fought)) return true
  // "Killed off the game": the tree takes "off" for a preposition.
  const off = clause.obliques.find(({ preposition }) => preposition === "off")?.phrase ?? null
  const patient = clause.voice === "passive" ? clause.subject : (clause.object ?? off)
  if (assailed.test(harm ?? "") && patient !== null && isPrey(scene, patient, clause)) return true
  if (bodily.test(harm ?? "") || taken.test(harm ?? ""))
    return patient !== null && isFigure(scene, antecedentOf(scene, patient.head))
  if (harm !== "attacked") return false
  if (type === "bombing" && isFlop(scene, clause)) return true
  const after = scene.document.tokens.lower.slice(clause.group.first, clause.verb + 5)
  if (after.some((one) => spoken.has(one)) || isFought(scene, clause) || isSpoken(scene, clause)) return true
  // Nobody shells a policy: what needs a thing for its object has one.
  if (patient === null || (sense === "weak" && mentionOf(scene, patient.head)?.kind === "asset")) return false
  return verbal.has(scene.syntax.lemma(patient.head)) && !isOfTroops(scene, patient)
}

/** "Ambushed an army column", "attacked rebel positions": what those who bear arms have is hit by force of arms. */
const isOfTroops = (scene: Scene, { head }: Phrase): boolean =>
  scene.syntax.pos[head] === tag.NOUN && kindsAt(scene, head - 1).includes("armed")

const mentionOf = (scene: Scene, token: number) => mentionOn(scene, token)

const bodily = /^(?:killed|injured)$/u
const assailed = /^(?:killed|injured|attacked)$/u
/** "Hijacked the debate", "held the talks hostage": nobody takes such things away. */
const taken = /^(?:abducted|seized|stolen)$/u

/** "The series, which was shot in Lima": what a relative pronoun stands for; any other token itself. */
const antecedentOf = (scene: Scene, token: number): number => {
  const { tokens } = scene.document
  if (!/^(?:which|that)$/u.test(tokens.lower[token] ?? "")) return token
  const before = tokens.lower[token - 1] === "," ? token - 2 : token - 1
  return scene.syntax.pos[before] === tag.NOUN ? before : token
}

/** What no body is: "senators killed the bill", "shot a film". */
const isFigure = (scene: Scene, token: number): boolean => {
  const lemma = scene.syntax.lemma(token)
  if (scene.mentionAt[token] !== -1) return false
  const { bodiless, creature, "verbal-object": verbal } = scene.knowledge.words.verbal
  return bodiless.has(lemma) || creature.has(lemma) || verbal.has(lemma)
}

/** "Wolves killed 30 sheep", "sewage killed fish stocks": but for people, nobody is told to have done it. */
const isPrey = (scene: Scene, { head }: Phrase, { voice, subject, agent }: Clause): boolean => {
  const doer = voice === "passive" ? agent : subject
  const { creature } = scene.knowledge.words.verbal
  // "Fish stocks".
  const isOfCreatures = scene.mentionAt[head] === -1 && creature.has(scene.syntax.lemma(Math.max(0, head - 1)))
  return (
    (isOfCreatures || creature.has(scene.syntax.lemma(head))) &&
    (doer === null || !kindsAt(scene, doer.head).some((kind) => kind === "person" || kind === "armed"))
  )
}

/** "His act bombed on Saturday": who bombs nothing, and has no arms, fails. */
const isFlop = (scene: Scene, { lemma, voice, object, particle, subject }: Clause): boolean =>
  lemma === "bomb" &&
  voice === "active" &&
  object === null &&
  particle === null &&
  subject !== null &&
  !kindsAt(scene, subject.head).includes("armed") &&
  !scene.knowledge.words.doers.warplane.has(scene.syntax.lemma(subject.head))

/** "Protested against the law", "a strike against the reform": what is done about a matter, and not to it. */
const overMatters: ReadonlySet<Trigger["type"]> = new Set(["protest", "strike", "reaction", "riot"])

/** Words from a noun to what it is said of: "the attack on the government's housing policy". */
const figureReach = 8

/** "The shooting of the film", "an attack on the policy": what a noun of violence is said of. */
const isOfFigure = (scene: Scene, head: number): boolean => {
  const { lower } = scene.document.tokens
  if (!/^(?:of|on|against)$/u.test(lower[head + 1] ?? "")) return false
  for (let at = head + 2; at < head + figureReach; at++) {
    const pos = scene.syntax.pos[at]
    if (/^['’]s?$/u.test(lower[at] ?? "") || /^['’]s?$/u.test(lower[at + 1] ?? "")) continue
    if (pos === tag.NOUN && scene.syntax.pos[at + 1] !== tag.NOUN) return isFigure(scene, at)
    if (pos !== tag.NOUN && pos !== tag.ADJ && pos !== tag.DET) return false
  }
  return false
}

/** "Had battled cancer for years", "firefighters battled the flames". */
const isStruggle = (scene: Scene, { head }: Phrase): boolean => {
  const lemma = scene.syntax.lemma(head)
  return scene.knowledge.hazards.has(lemma) || scene.knowledge.words.verbal.fought.has(lemma)
}

/** "He was attacked by critics". */
const isSpoken = (scene: Scene, { voice, subject, agent }: Clause): boolean => {
  const doer = voice === "passive" ? agent : subject
  return doer !== null && scene.knowledge.words.verbal.speaker.has(scene.syntax.lemma(doer.head))
}

/** "Fire crews attacked the blaze", "firefighters attacked it from all sides". */
const isFought = (scene: Scene, { subject }: Clause): boolean =>
  subject !== null && scene.knowledge.words.verbal.fighter.has(scene.syntax.lemma(subject.head))
