import type { PlaceMention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import { mentionOn, type Scene } from "../scene.js"
import { isHome, isOfSpeaker, isSpokenIn, isToldThere } from "./of-people.js"

const locative =
  /^(?:in|at|near|outside|on|from|inside|around|along|of|off|to|into|across|over|through|throughout|within|between|against)$/u
const strong = /^(?:in|at|near|outside|inside|around|within)$/u

/** Whether a place mention says where, rather than whose or what: "in Lima", not "the Peruvian", "Lima police". */
export const isLocative = (scene: Scene, mention: PlaceMention): boolean => {
  const { lower } = scene.document.tokens
  const { part, kind, joining } = scene.knowledge.words.locating
  const { direction } = scene.knowledge.words.places
  if (isOfSpeaker(scene, mention) || isToldThere(scene, mention) || isHome(scene, mention)) return false
  // "An opponent of the Tehran government".
  if (scene.knowledge.words.locating.rule.has(lower[mention.last] ?? "")) return false
  const isSite = namesSite(scene, mention)
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - 6); at--) {
    const word = lower[at] ?? ""
    if (isSpokenIn(scene, at)) return false
    if (/^(?:in|to|for)$/u.test(word) && isElsewhere(scene, mention, at)) return false
    if (joining.has(word)) return at === mention.first - 1
    // "Struck a rural region of eastern Afghanistan".
    if (strong.test(word) || (word === "of" && part.has(lower[at - 1] ?? ""))) return true
    // "Slammed into the northern Philippines", not "the killing of the U.S. missionaries".
    if (locative.test(word))
      return (
        !isNation(scene, mention) &&
        lower.slice(at + 1, mention.first).every((one) => one === "the" || direction.has(one))
      )
    if (isSite && determiner.test(word)) continue
    const before = mentionOn(scene, at)
    // "In Nigeria's Zamfara state".
    if (before?.kind === "place" || /^(?:,|of|the|'s|’s)$/u.test(word)) continue
    if (scene.syntax.pos[at] === tag.ADJ) continue
    if (!kind.has(word) && !/^(?:and|[\p{L}-]+(?:ern|al))$/u.test(word)) return false
  }
  return false
}

/** "U.S. soldiers": a country's name before whose people they are. */
const isNation = ({ document: { tokens }, syntax }: Scene, { first, last, location }: PlaceMention): boolean =>
  location?.placeType === "country" && syntax.pos[last] === tag.NOUN && tokens.sentence[first] === tokens.sentence[last]

const determiner = /^(?:an?|another|his|her|its|their)$/u

/** "At a Moscow casino", "in their Reno home": the name stands before what lies there, and nobody of the town. */
const namesSite = ({ document: { tokens }, knowledge, syntax }: Scene, { last }: PlaceMention): boolean =>
  syntax.pos[last] === tag.NOUN &&
  /^\p{Ll}/u.test(tokens.text[last] ?? "") &&
  !knowledge.homes.all(tokens, last, last + 2).some(({ first, entry }) => first === last && entry.id !== "premises")

/** "A flight to Reno", "complained to Reno", "it was reported in Reno that": the deed was not there. */
const isElsewhere = ({ document: { tokens }, knowledge, syntax }: Scene, mention: PlaceMention, at: number): boolean =>
  tokens.lower[at] === "in"
    ? tokens.lower[mention.last] === "that" && knowledge.words.locating.said.has(tokens.lower[at - 1] ?? "")
    : knowledge.words.locating.bound.has(tokens.lower[at - 1] ?? "") ||
      (tokens.lower[at] === "to" && (syntax.pos[at - 1] === tag.NOUN || knowledge.supports.has(syntax.lemma(at - 1))))
