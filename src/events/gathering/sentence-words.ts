import { tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"

/** What the words of a sentence name. */
export interface SentenceWords {
  /** Entity ids. */
  readonly entities: ReadonlySet<number>
  /** Lemmas of its nouns and verbs. */
  readonly lemmas: ReadonlySet<string>
}

/** What each sentence names, read when it is asked for. */
export class SentenceIndex {
  readonly #scene: Scene
  readonly #read = new Map<number, SentenceWords>()

  constructor(scene: Scene) {
    this.#scene = scene
  }

  at(sentence: number): SentenceWords {
    const known = this.#read.get(sentence)
    if (known) return known
    const { document, entityAt, syntax } = this.#scene
    const { first, last } = document.sentences[sentence] ?? { first: 0, last: 0 }
    const entities = new Set<number>()
    const lemmas = new Set<string>()
    for (let token = first; token < last; token++) {
      const entity = entityAt[token] ?? -1
      if (entity >= 0) entities.add(entity)
      const pos = syntax.pos[token]
      if (pos === tag.NOUN || pos === tag.VERB) lemmas.add(syntax.lemma(token))
    }
    const words = { entities, lemmas }
    this.#read.set(sentence, words)
    return words
  }
}
