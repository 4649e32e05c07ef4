import { isBody } from "../coreference/bodies.js"
import type { Stance } from "../model/codes.js"
import type { TokenSpan } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import { tag } from "../model/syntax.js"
import type { Cast } from "./cast.js"
import type { AttributionKnowledge } from "./knowledge.js"
import type { Reading } from "./reading.js"
import { actorsIn, type Matter, type Scene } from "./statements.js"
import type { Voice } from "./voice.js"

/** How many sentences back a happening may stand that words take up without its name. */
const reach = 3
/** A story's own happening is told in its headline or in one of so many sentences after it. */
const lead = 3

/** Stances that say how things are. */
const factual: ReadonlySet<Stance> = new Set(["asserts", "confirms", "denies", "suspects", "blames"])

/**
 * What words without an incident's name or actors are about: "the cause was not known", "the man wore a mask". They take up
 * the incident told last in their paragraph or just before it, else the one that the article begins with; null for words that take up none.
 */
export const matterTakenUp = (
  reading: Reading,
  { content, stance }: Pick<Voice, "content" | "stance">,
  scene: Scene,
  cast: Cast,
  knowledge: AttributionKnowledge,
): Matter | null => {
  if (scene.main < 0 || !factual.has(stance) || !takesUp(reading, content, cast, knowledge)) return null
  const incident = toldBefore(reading, content, scene)
  return incident < 0 ? null : { incidents: [incident], entities: actorsIn(content, cast), kind: null }
}

const toldBefore = (reading: Reading, content: TokenSpan, scene: Scene): number => {
  const { tokens, sentences } = reading.document
  const own = tokens.sentence[content.first] ?? 0
  const paragraph = sentences[own]?.paragraph
  for (let at = own; at >= Math.max(0, own - reach) || sentences[at]?.paragraph === paragraph; at--) {
    if (at < 0) break
    const told = toldIn(scene, sentences[at])
    if (told >= 0) return told
  }
  return sentences.slice(0, lead).some((sentence) => toldIn(scene, sentence) === scene.main) ? scene.main : -1
}

/** The most salient incident that a sentence tells, or -1. */
const toldIn = (scene: Scene, sentence: TokenSpan | undefined): number => {
  const told = new Set<number>()
  for (let at = sentence?.first ?? 0; at < (sentence?.last ?? 0); at++)
    for (const incident of scene.byToken.get(at) ?? []) if (!scene.bloodless.has(incident)) told.add(incident)
  return scene.ranked.find((id) => told.has(id)) ?? -1
}

/** Whether a stretch speaks of a happening's circumstances, or tells of people as of somebody told of before ("the boy had run"). */
export const takesUp = (
  { document, syntax, pos }: Reading,
  { first, last }: TokenSpan,
  cast: Cast,
  { circumstances: { nouns, verbs } }: AttributionKnowledge,
): boolean => {
  let known = false
  let past = false
  for (let at = first; at < last; at++) {
    const lemma = syntax.lemma(at)
    const form = document.tokens.lower[at] ?? ""
    if (pos[at] === tag.VERB && verbs.has(lemma)) return true
    if (pos[at] === tag.NOUN && nouns.has(lemma)) return true
    known ||= pos[at] === tag.NOUN && isSomebodyKnown(cast.mentions[cast.mentionAt[at] ?? -1])
    past ||= pos[at] === tag.AUX ? /^(?:was|were|had|did)$/u.test(form) : pos[at] === tag.VERB && isPast(form, lemma)
  }
  return known && past
}

const isPast = (form: string, lemma: string): boolean => form !== lemma && !/(?:ing|s)$/u.test(form)

/** Callings of those who speak of happenings without a part in them. */
const onlookers: ReadonlySet<string> = new Set(["official", "court", "speaker", "journalist"])

const isSomebodyKnown = (mention: Mention | undefined): boolean =>
  mention?.kind === "group" && mention.definite && !isBody(mention) && !onlookers.has(mention.category ?? "")
