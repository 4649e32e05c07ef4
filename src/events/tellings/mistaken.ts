import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { IncidentMention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import { mentionOn, type Scene } from "../scene.js"
import { isPeople } from "./doer-kinds.js"

/** "Fighting between two clans broke out", "clashes between", "heavy fighting in Lima": the noun, which taggers take for a verb. */
export const isFightingItself = (scene: Scene, { id }: Trigger, { first, last }: IncidentMention): boolean => {
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
export const nounAtOpening = (
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
export const isFiring = (scene: Scene, { id }: Trigger, { first, last }: IncidentMention): boolean =>
  id === "fire-n" &&
  last - first === 1 &&
  scene.document.tokens.lower[first - 1] === "to" &&
  mentionOn(scene, last)?.kind === "weapon"

/** "Police fire on protesters", a headline's verb, and "killed by Israeli fire", which taggers take for a blaze. */
export const isFireOnPeople = (scene: Scene, { id }: Trigger, { first, last }: IncidentMention): boolean => {
  const { lower, text } = scene.document.tokens
  if (id !== "fire-n" || last - first > 1) return false
  const whose = text[first - 1] ?? ""
  if (/^(?:by|from|under|to)$/u.test(lower[first - 2] ?? "") && (capital.test(whose) || isPeople(scene, first - 1)))
    return true
  if (!/^(?:on|at|upon)$/u.test(lower[last] ?? "")) return false
  return isPeople(scene, first - 1) && [last + 1, last + 2].some((token) => isPeople(scene, token))
}

const capital = /^\p{Lu}\p{Ll}/u
