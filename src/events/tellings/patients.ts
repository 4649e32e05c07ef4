import type { Trigger } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import { type Clause, type Phrase, verbal } from "../../model/syntax.js"
import { namingToken } from "../naming-tokens.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"
import { caseBefore, childrenOf, closingOf, conjunctsOf, governorOf } from "../tree.js"
import { isAbstract } from "./abstract.js"
import { kindsAt } from "./kinds.js"
import { isPassive } from "./passives.js"
import { subjectOf } from "./subjects.js"

/** The preposition before a phrase, in lower case; "" for none. */
export const prepositionOf = (scene: Scene, sentence: number, token: number): string => {
  const first = mentionOn(scene, token)?.first ?? token
  return scene.document.tokens.lower[caseBefore(scene, sentence, first)] ?? ""
}

export const patientsOf = (
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
    flatMap(
      [...(patient ? [patient] : []), ...(isSufferer ? openingThing(scene, patient, sentence) : under)],
      conjunctsOf,
    )
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
    if (entityOn(scene, at)?.kind === "asset")
      return [{ head: mentionOn(scene, at)?.head ?? at, first: at, last: at + 1, conjuncts: [] }]
  return []
}

/** Where the auxiliary of a passive may be left out: in a headline, and behind a noun. */
const isElliptic = ({ document: { tokens, sentences } }: Scene, { verb, relation }: Clause): boolean =>
  sentences[tokens.sentence[verb] ?? 0]?.part === "title" || relation.startsWith("acl")

/** "Soldiers and rebels fought for hours": with each other. */
const areSides = ({ subject }: Trigger, clause: Clause): boolean =>
  subject === "side" && clause.object === null && (clause.subject?.conjuncts.length ?? 0) > 0

/** The head of the mention that begins within two tokens after a verb. */
const mentionAfter = (scene: Scene, verb: number): readonly number[] => {
  const next = flatMap([verb + 1, verb + 2], (token) => mentionOn(scene, token) ?? [])[0]
  return next === undefined ? [] : [next.head]
}
