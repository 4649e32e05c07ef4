import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { Scene } from "../scene.js"
import { caseOf, childrenOf, relationOf } from "../tree.js"

/** Whether an entity is a country, which acts by its government. */
export const isCountry = ({ entities }: Scene, id: number): boolean => {
  const entity = entities[id]
  return entity?.kind === "place" && entity.location?.placeType === "country"
}

const abbreviation = /^(?:U\.S\.(?:A\.)?|USA?|U\.K\.|UK|UAE|U\.A\.E\.)$/u

/**
 * Whose jets, raids or shells a word before their noun says they are: the country that the article names, by its adjective or an abbreviation
 * ("Israeli jets", "a U.S. air strike"); the entity or -1. A country's name there is mostly where it happened: "the Syria strikes".
 */
export const countryBefore = (scene: Scene, token: number): number => {
  const { lower, text } = scene.document.tokens
  const own = scene.entityAt[token] ?? -1
  if (isCountry(scene, own)) return abbreviation.test(text[token] ?? "") ? own : -1
  const { demonyms } = scene.knowledge
  const code = demonyms.get(`${lower[token - 1]} ${lower[token]}`) ?? demonyms.get(lower[token] ?? "")
  if (code === undefined) return -1
  return scene.entities.findIndex((entity) => isCountry(scene, entity.id) && countryOf(scene, entity.id) === code)
}

const countryOf = ({ entities }: Scene, id: number): string | undefined => {
  const entity = entities[id]
  return entity?.kind === "place" ? entity.location?.country : undefined
}

/** ACLED's sub-events of air strikes, drones, shells and missiles. */
const remote = /drone strike|missile/iu

/** What only armed forces do, whoever's they are: air strikes, shelling, raids, offensives. */
export const isOfForces = ({ codes, forces }: Trigger): boolean => forces || remote.test(codes.acled)

const upon = /^(?:on|against)$/u

/** "A Turkish attack on the border town", unlike "the worst Turkish attack in years": whoever attacks something is not where it lies. */
export const isDirected = (scene: Scene, sentence: number, head: number): boolean =>
  childrenOf(scene, sentence, head).some(
    (child) =>
      relationOf(scene, sentence, child).startsWith("nmod") &&
      upon.test(scene.document.tokens.lower[caseOf(scene, sentence, child)] ?? "") &&
      (scene.entityAt[child] ?? -1) >= 0,
  )
