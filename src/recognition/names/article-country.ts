import type { Document } from "../../model/document.js"
import type { Mention } from "../../model/mention.js"
import type { Nation } from "../places/index.js"

/** One town or nationality alone does not make an article a country's; the country's own name or a dateline does. */
const enough = 2

/**
 * The country that an article is of, by the countries that it names, in places or nationalities; its dateline and the country's own name
 * count twice.
 */
export class ArticleCountry {
  readonly #counts = new Map<string, number>()
  readonly #bySentence = new Map<number, Set<string>>()
  readonly #sentenceOf: ArrayLike<number>
  #dateline: string | null = null

  constructor({ tokens, sentences }: Document, mentions: readonly Mention[], nations: readonly Nation[]) {
    this.#sentenceOf = tokens.sentence
    for (const mention of mentions) {
      if (mention.kind !== "place" || mention.location === null) continue
      const { country } = mention.location
      if (sentences[tokens.sentence[mention.first] ?? -1]?.part === "dateline") {
        this.#dateline = country
        this.#add(country, enough)
      } else this.#addAt(country, mention.first, mention.location.placeType === "country" ? enough : 1)
    }
    for (const { country, first } of nations) this.#addAt(country, first, 1)
  }

  #add(country: string, times: number): void {
    this.#counts.set(country, (this.#counts.get(country) ?? 0) + times)
  }

  #addAt(country: string, token: number, times: number): void {
    this.#add(country, times)
    const sentence = this.#sentenceOf[token] ?? -1
    const known = this.#bySentence.get(sentence)
    if (known) known.add(country)
    else this.#bySentence.set(sentence, new Set([country]))
  }

  /**
   * The country that an article is of, as ISO code: the one it names most. Where others are named as well, the one in the
   * dateline or else in the sentence of a token; null where these do not agree.
   */
  near(token: number): string | null {
    const best = Math.max(0, ...this.#counts.values())
    if (best < enough) return null
    // Written from where it happened, an article's presidents are that country's; from elsewhere they may be anybody's.
    const isLocal = this.#dateline !== null && this.#counts.get(this.#dateline) === best
    const clear = isLocal ? clearHere : clearElsewhere
    const rivals = [...this.#counts]
      .filter(([, count]) => count > 0 && count >= best * clear)
      .map(([country]) => country)
    if (rivals.length < 2) return rivals[0] ?? null
    const beside = this.#bySentence.get(this.#sentenceOf[token] ?? -1)
    const said = rivals.filter((country) => beside?.has(country))
    if (said.length > 1) return null
    const [here = null] = said
    const dateline = rivals.find((country) => country === this.#dateline) ?? null
    return here === null || dateline === null || here === dateline ? (here ?? dateline) : null
  }
}

/** What is named this share as often as the first makes it unclear whose country an article is of, where its dateline lies there or not. */
const clearHere = 0.7
const clearElsewhere = 0.25
