import type { PlaceEntity } from "../../model/entity.js"
import type { Scene } from "../scene.js"

/**
 * Whether something may have happened in a dateline's town of which nothing else in the article speaks. Wires are sent from capitals and from
 * other countries: not where the article names other countries alone, nor where its sentences put it in some village or region.
 */
export const mayBeIn = (scene: Scene, town: PlaceEntity, sentences: ReadonlySet<number>): boolean => {
  const country = town.location?.country ?? town.country
  if (country === null) return true
  const places = countriesOf(scene, town)
  const nations = nationsOf(scene)
  if (places.size + nations.size > 0 && !places.has(country) && !nations.has(country)) return false
  return ![...sentences].some((sentence) => isPutElsewhere(scene, sentence))
}

/** The countries of the other places that an article's body names. */
const countriesOf = (scene: Scene, town: PlaceEntity): ReadonlySet<string> => {
  const { tokens, sentences } = scene.document
  const countries = new Set<string>()
  for (const [index, mention] of scene.mentions.entries()) {
    if (mention.kind !== "place" || sentences[tokens.sentence[mention.first] ?? 0]?.part !== "body") continue
    const entity = scene.entities[scene.entityOf[index] ?? -1]
    const country = entity?.kind === "place" ? (entity.location?.country ?? entity.country) : null
    if (country && entity?.id !== town.id) countries.add(country)
  }
  return countries
}

const nationsIn = new WeakMap<Scene["document"], ReadonlySet<string>>()

/** The countries whose nationalities an article's headline and body name; looked for once. */
const nationsOf = (scene: Scene): ReadonlySet<string> => {
  const known = nationsIn.get(scene.document)
  if (known !== undefined) return known
  const nations = new Set<string>()
  for (const { first, last, part } of scene.document.sentences) {
    if (part !== "body" && part !== "title") continue
    for (let at = first; at < last; at++) {
      const code = nationAt(scene, at)
      if (code !== null) nations.add(code)
    }
  }
  nationsIn.set(scene.document, nations)
  return nations
}

/** ISO code of the nationality that a token is, of "South Korean" at its second word; null where it is none. */
const nationAt = ({ document: { tokens }, knowledge: { demonyms } }: Scene, at: number): string | null => {
  if (!/^\p{Lu}/u.test(tokens.text[at] ?? "")) return null
  const word = tokens.lower[at] ?? ""
  const before = tokens.lower[at - 1] ?? ""
  const known = (one: string) => demonyms.get(`${before} ${one}`) ?? demonyms.get(one)
  return known(word) ?? known(word.replace(/s$/u, "")) ?? null
}

const some = /^(?:an?|another|two|three|four|five|six|several|some|remote)$/u
const locative = /^(?:in|at|near|on|across|outside)$/u
/** Words between "in a" and the village. */
const widest = 5

/** "In a mountain village", "in two southern states", "in the country's north": another place than the town that the news is sent from. */
const isPutElsewhere = ({ document: { sentences, tokens }, knowledge }: Scene, sentence: number): boolean => {
  const { apart } = knowledge.words.locating
  const { direction } = knowledge.words.places
  const { first, last } = sentences[sentence] ?? { first: 0, last: 0 }
  for (let at = first; at < last; at++) {
    if (!locative.test(tokens.lower[at] ?? "")) continue
    const phrase = tokens.lower.slice(at + 1, Math.min(last, at + 2 + widest))
    const end = phrase.findIndex((word) => apart.has(word) || /^[,.;:()]$/u.test(word) || locative.test(word))
    if (some.test(phrase[0] ?? "") && apart.has(phrase[end] ?? "")) return true
    const owner = phrase.findIndex((word) => /^['’]s$/u.test(word))
    if (owner > 0 && phrase[owner - 1] === "country" && direction.has(phrase[owner + 1] ?? "")) return true
  }
  return false
}

/** "This eastern Virginia city", "the city's west side", "downtown": the words mean the dateline's town. */
export const isMeant = ({ document: { sentences, tokens }, knowledge }: Scene, told: ReadonlySet<number>): boolean => {
  const { town } = knowledge.words.places
  return [...told].some((sentence) => {
    const { first, last } = sentences[sentence] ?? { first: 0, last: 0 }
    for (let at = first; at < last; at++) {
      const word = tokens.lower[at] ?? ""
      if (
        word === "downtown" ||
        (town.has(word) && /^['’]s$/u.test(tokens.lower[at + 1] ?? "") && tokens.lower[at - 1] === "the")
      )
        return true
      if (word !== "this") continue
      const phrase = tokens.lower.slice(at + 1, Math.min(last, at + 1 + widest))
      const end = phrase.findIndex((one) => town.has(one) || /^[,.;:()]$/u.test(one))
      if (town.has(phrase[end] ?? "")) return true
    }
    return false
  })
}
