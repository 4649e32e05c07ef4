import type { Trigger, TriggerRole } from "../../lexicon/trigger-frames.js"
import type { IncidentMention, Mention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import { nameBeside } from "../names-beside.js"
import { mentionOn, type Scene } from "../scene.js"
import { fitRole } from "./allowed-roles.js"
import { afterPhrase } from "./passives.js"
import { wholeOf } from "./phrase-roles.js"
import type { Role } from "./telling.js"

const opening = /^(?:the|a|an|his|her|their|its|two|three|four|five|six|another|former|alleged|several|some)$/u

/**
 * Whom a verb hits by the order of words alone, where the tree gives no patient: who stands before a passive or a bare
 * participle ("Three people shot in Reno", "Ann Lee, 65, was killed"), who stands just after an active verb; and who did it,
 * after "by".
 */
export const readWindowRoles = (
  scene: Scene,
  trigger: Trigger,
  { head, last }: IncidentMention,
  sentence: number,
  passive: boolean,
): readonly Role[] => {
  const bounds = scene.document.sentences[sentence]
  if (!bounds || trigger.object === "none") return []
  const after = headAfter(scene, afterPhrase(scene, Math.max(head + 1, last)), bounds.last)
  const roles: Role[] = []
  const put = (token: number, role: TriggerRole) => {
    const named = token < 0 ? -1 : wholeOf(scene, nameBeside(scene, token))
    const entity = named < 0 ? -1 : (scene.entityAt[named] ?? -1)
    const fitted = entity < 0 ? "none" : fitRole(scene, role, entity)
    if (fitted !== "none") roles.push({ role: fitted, entity, head: named, suspected: false, rule: "window" })
  }
  const participle = /(?:ed|ot|ain|en)$/u.test(scene.document.tokens.lower[head] ?? "")
  if (after >= 0) {
    put(after, trigger.object)
    // "Police arrest detective": a headline's verb that the tree has for a noun.
    const before = mentionOn(scene, head - 1)
    if (scene.syntax.pos[head] === tag.NOUN && before?.last === head) put(before.head, trigger.subject)
  } else if (passive && participle)
    put(headBefore(scene, beforeAside(scene, head - 1, bounds.first), bounds.first), trigger.object)
  const by = scene.document.tokens.lower.indexOf("by", head + 1)
  if (passive && by > 0 && by <= head + 2) put(headAfter(scene, by + 1, bounds.last), trigger.subject)
  return roles
}

/** Who stands before a verb without an object where the tree gives it no subject: "Ann Lee, 35, of Reno pleaded guilty". */
export const readWindowSubject = (
  scene: Scene,
  trigger: Trigger,
  { head }: IncidentMention,
  sentence: number,
): readonly Role[] => {
  const limit = scene.document.sentences[sentence]?.first ?? head
  const before = headBefore(scene, head - 1, limit, trigger.subject === "participant")
  const named = before < 0 ? -1 : nameBeside(scene, before)
  const entity = named < 0 ? -1 : (scene.entityAt[named] ?? -1)
  const kind = scene.entities[entity]?.kind
  const fitted = kind === "person" || kind === "group" ? fitRole(scene, trigger.subject, entity) : "none"
  return fitted === "none" ? [] : [{ role: fitted, entity, head: named, suspected: false, rule: "window/subject" }]
}

/** "Arrest five over a killing": what stands behind is not whom it was done to, whatever the tagger has. */
const beyond = /^(?:in|on|at|over|for|after|from|near|with|by|during)$/u

/** "Al Roe, who had no passengers, was killed": before the relative clause that a comma ends right before a verb; else the token itself. */
const beforeAside = ({ document: { tokens }, syntax }: Scene, from: number, limit: number): number => {
  let end = from
  while (end > limit && syntax.pos[end] === tag.AUX) end--
  if (tokens.lower[end] !== ",") return from
  for (let at = end - 1; at > limit && tokens.lower[at] !== ","; at--)
    if (tokens.lower[at - 1] === "," && relative.test(tokens.lower[at] ?? "")) return at - 2
  return from
}
const relative = /^(?:who|whose|which)$/u

/** The head of the mention that begins at a token, but for what opens a noun phrase; -1 for none. */
const headAfter = (scene: Scene, from: number, limit: number): number => {
  for (let at = from; at < Math.min(limit, from + 5); at++) {
    const mention = mentionOn(scene, at)
    // "Stole a battalion chief's car", "hit Al Roe's wife": what is whose was hit.
    const owned = mention === undefined ? -1 : behindOwner(scene, mention)
    if (owned >= 0) {
      at = owned
      continue
    }
    if (mention) return mention.kind === "place" || mention.first < from ? -1 : mention.head
    const modifier =
      at + 1 < limit &&
      /^[\p{L}-]+$/u.test(scene.document.tokens.text[at] ?? "") &&
      scene.syntax.pos[at] !== tag.VERB &&
      (scene.syntax.pos[at] !== tag.ADP || scene.document.tokens.lower[at] === "of")
    const word = scene.document.tokens.lower[at] ?? ""
    if (beyond.test(word) || (!opening.test(word) && !(modifier && at > from))) return -1
  }
  return -1
}

/** The possessive mark behind a mention or behind the noun that it describes, -1 for none. */
const behindOwner = ({ document: { tokens }, syntax }: Scene, { last }: Mention): number => {
  if (possessive.test(tokens.lower[last] ?? "")) return last
  const isLonger = syntax.pos[last] === tag.NOUN && possessive.test(tokens.lower[last + 1] ?? "")
  return isLonger ? last + 1 : -1
}
const possessive = /^['’]s?$/u

/** "Told a news agency three villages had been destroyed": who is told of it was not hit. */
const isTold = ({ document: { tokens }, knowledge, syntax }: Scene, first: number): boolean => {
  const before = opening.test(tokens.lower[first - 1] ?? "") ? first - 2 : first - 1
  return knowledge.words.speech.addressing.has(syntax.lemma(Math.max(0, before)))
}

/** The head of the last mention before a token, of `people` alone, no other verb lying between; -1 for none. */
const headBefore = (scene: Scene, from: number, limit: number, people = false): number => {
  for (let at = from; at >= Math.max(limit, from - 12); at--) {
    const mention = mentionOn(scene, at)
    if (
      mention &&
      (mention.kind === "person" ||
        mention.kind === "group" ||
        (!people && (mention.kind === "asset" || mention.kind === "organization")))
    )
      return isTold(scene, mention.first) ? -1 : mention.head
    // "The friends of those who were killed": others than the friends.
    if (scene.syntax.pos[at] === tag.VERB || scene.document.tokens.lower[at] === "those") return -1
  }
  return -1
}
