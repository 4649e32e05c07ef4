import { tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"

/** Tokens after a name in which the first verb is taken to be his: "Ann Lee, the county's commissioner, said". */
const said = 10

/**
 * A person who tells of it. Wires in capitals taught the model that officials are killed; elsewhere they mostly speak, and who was hit and
 * speaks of it is found by the rules.
 */
export const isSpeaker = (scene: Scene, mentions: readonly number[]): boolean =>
  mentions.some((index) => {
    const mention = scene.mentions[index]
    if (mention?.kind !== "person") return false
    if (isReporting(scene, mention.first - 1) || isCited(scene, mention.first)) return true
    const limit = scene.document.sentences[scene.document.tokens.sentence[mention.head] ?? 0]?.last ?? mention.last
    for (let at = mention.last; at < Math.min(limit, mention.last + said); at++)
      if (scene.syntax.pos[at] === tag.VERB) return isReporting(scene, at)
    return false
  })

/** Tokens between "citing" and a name: "citing the victim's grandson Al Roe". */
const cited = 6

const isCited = ({ document: { tokens } }: Scene, first: number): boolean =>
  tokens.lower.slice(Math.max(0, first - cited), first).includes("citing")

const isReporting = (scene: Scene, token: number): boolean =>
  scene.syntax.pos[token] === tag.VERB &&
  (scene.knowledge.supports.get(scene.syntax.lemma(token)) === "report" || isCounting(scene, token))

/** "Sani Mustapha put the toll at 23". */
const isCounting = ({ document: { tokens }, syntax }: Scene, token: number): boolean =>
  syntax.lemma(token) === "put" &&
  tokens.lower.slice(token + 1, token + 4).some((word) => /^(?:toll|number|figure)$/u.test(word))

/** Tokens between a name or a description and its verb: "The rebels have since denied". */
const denying = 4

/** "The rebels denied any part in the bombing": who says that he did not do it is no doer by his name's standing beside the deed. */
export const isDenier = ({ document: { tokens }, mentions, syntax }: Scene, candidate: readonly number[]): boolean =>
  candidate.some((index) => {
    const { last = 0 } = mentions[index] ?? {}
    for (let at = last; at < last + denying && tokens.sentence[at] === tokens.sentence[last - 1]; at++) {
      if (syntax.pos[at] === tag.VERB) return syntax.lemma(at) === "deny"
      if (tokens.lower[at] === ",") return false
    }
    return false
  })
