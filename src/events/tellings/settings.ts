import type { Trigger } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { IncidentMention } from "../../model/mention.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { mentionOn, type Scene, triggerOn } from "../scene.js"
import { childrenOf } from "../tree.js"
import { amendTelling, type Telling } from "./telling.js"

/** Heads of the triggers that tell in what a telling came about: "killed in a raid", "the crash that killed a cyclist". */
export const readSettings = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
): readonly number[] => [
  ...(clause !== null && clause.verb === mention.head ? settingsOfClause(scene, mention.head, clause) : []),
  ...readAntecedent(scene, mention.first),
  ...(trigger.word === "noun" && trigger.sense === "harm" ? readCause(scene, mention, sentence) : []),
]

const bodily = /^(?:killed|injured)$/u

/** "One man was killed and another was injured in a crash": what is told last says in what the first came about too. */
export const shareSettings = (scene: Scene, tellings: readonly Telling[]): readonly Telling[] =>
  tellings.map((one) => {
    if (one.settings.length > 0 || one.clause === null || !bodily.test(one.trigger.harm ?? "")) return one
    const clauses = scene.syntax.clauses(one.sentence)
    const joined = tellings.find(
      ({ sentence, clause, trigger, settings }) =>
        sentence === one.sentence &&
        settings.length > 0 &&
        bodily.test(trigger.harm ?? "") &&
        clause?.relation === "conj" &&
        clauses[clause.parent] === one.clause &&
        settings.every((token) => token > clause.verb),
    )
    return joined === undefined ? one : amendTelling(one, { settings: joined.settings })
  })

const setting = /^(?:in|during|by|from|at|with|of)$/u

/** Trigger nouns that are the verb's subject, its agent or stand under a preposition of cause or circumstance. */
const settingsOfClause = (scene: Scene, own: number, clause: Clause): readonly number[] => {
  const under = clause.obliques.filter(({ preposition }) => setting.test(preposition)).map(({ phrase }) => phrase)
  return flatMap([clause.subject, clause.agent, ...under], (phrase) => (phrase === null ? [] : [ofMany(scene, phrase)]))
    .concat(circumstancesIn(scene, clause.object))
    .filter((token) => token !== own && isAct(scene, token))
    .map((token) => triggerOn(scene, token)?.head ?? token)
}

/** "A string of coordinated attacks killed 80 people": the head is what there were many of. */
const ofMany = (scene: Scene, { head, last }: Phrase): number => {
  const { lower } = scene.document.tokens
  if (!scene.knowledge.words.generality.many.has(lower[head] ?? "") || lower[head + 1] !== "of") return head
  for (let at = head + 2; at < last; at++) if (isAct(scene, at)) return at
  return head
}

/** Tokens between an act and the relative that is said of it. */
const relativeReach = 6

/**
 * "The crash that killed a cyclist", "a quake on an island that killed ten": headlines read as "killed cyclist" tie by the order of words
 * alone.
 */
const readAntecedent = (scene: Scene, first: number): readonly number[] => {
  const { lower } = scene.document.tokens
  if (!/^(?:that|which)$/u.test(lower[first - 1] ?? "")) return []
  for (let at = first - 2; at > first - 2 - relativeReach; at--) {
    if (isAct(scene, at)) return [triggerOn(scene, at)?.head ?? at]
    // "The landslide in Salgar, Antioquia, which killed 80": the commas of a place part nothing.
    const mark = !/^[\p{L}\p{N}'’-]+$/u.test(lower[at] ?? "") && !isPlace(scene, at - 1)
    if (scene.syntax.pos[at] === tag.VERB || mark) return []
  }
  return []
}

const isPlace = (scene: Scene, token: number): boolean => mentionOn(scene, token)?.kind === "place"

/** "The death toll from the attack", "injuries in the crash": the act that a noun of harm is said of. */
const readCause = (scene: Scene, { head, last }: IncidentMention, sentence: number): readonly number[] =>
  childrenOf(scene, sentence, head).filter(
    (child) => child > last && cause.test(scene.document.tokens.lower[last] ?? "") && isAct(scene, child),
  )

const cause = /^(?:from|in|of|after)$/u

/** "Killed six men in a shoot-out": an act is where something was done, though the parser hangs it on whom it was done to. */
const circumstancesIn = (scene: Scene, object: Phrase | null): readonly number[] => {
  const found: number[] = []
  const { lower } = scene.document.tokens
  for (let at = (object?.head ?? 0) + 2; object !== null && at < object.last; at++) {
    const before = determiner.test(lower[at - 1] ?? "") ? at - 2 : at - 1
    if (circumstance.test(lower[before] ?? "")) found.push(at)
  }
  return found
}

const circumstance = /^(?:in|during)$/u
const determiner = /^(?:a|an|the)$/u

/** An echo ("the incident") refers to whatever was told before, and so ties to nothing of its own. */
const isAct = (scene: Scene, token: number): boolean => {
  const mention = triggerOn(scene, token)
  const sense = mention?.kind === "incident" ? scene.knowledge.triggers.byId.get(mention.trigger)?.sense : undefined
  return sense === "act" || sense === "weak"
}

/**
 * "Nine people were killed in air strikes", "rebels launched attacks, killing nine": what a counted harm was suffered in is told as a
 * happening, whatever its number.
 */
export const withSettings = (scene: Scene, tellings: readonly Telling[]): readonly Telling[] => {
  const counted = tellings.filter(({ generic, counts }) => !generic && counts.length > 0)
  const settings = new Set(flatMap(counted, (one) => one.settings))
  const causes = new Set(flatMap(counted, (one) => clauseAbove(scene, one) ?? []))
  return tellings.map((one) => {
    const { generic, mention, clause } = one
    const isCause = clause !== null && causes.has(clause) && clause.object?.head === mention.head
    return generic && (settings.has(mention.head) || isCause) ? amendTelling(one, { generic: false }) : one
  })
}

/** The clause of whose act a participle tells the harm: "…, killing nine". */
const clauseAbove = (scene: Scene, { clause, trigger, sentence }: Telling): Clause | undefined => {
  const isHarm = trigger.harm === "killed" || trigger.harm === "injured"
  if (!isHarm || clause === null || clause.finite || clause.mark !== null || clause.relation !== "advcl")
    return undefined
  return scene.syntax.clauses(sentence)[clause.parent]
}
