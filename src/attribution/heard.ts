import type { Reading } from "./reading.js"
import type { Voice } from "./voice.js"

/** The voices of an article as they are heard. */
export class Heard {
  readonly #reading: Reading
  /** What each noun calls whoever spoke. */
  readonly #lemmaOf: (voice: Voice) => string
  readonly #voices: Voice[] = []
  /** For each voice the last sentence up to which it or one before it reaches. */
  readonly #reach: number[] = []
  readonly #byLemma = new Map<string, number>()
  /** How many voices have their noun in `#byLemma`: nouns are looked for only once somebody asks. */
  #called = 0

  constructor(reading: Reading, lemmaOf: (voice: Voice) => string) {
    this.#reading = reading
    this.#lemmaOf = lemmaOf
  }

  get voices(): readonly Voice[] {
    return this.#voices
  }

  add(voice: Voice): void {
    this.#voices.push(voice)
    this.#reach.push(Math.max(this.#endOf(voice), this.#reach.at(-1) ?? 0))
  }

  #endOf({ cue, content }: Voice): number {
    const { sentence } = this.#reading.document.tokens
    return Math.max(sentence[cue] ?? 0, sentence[content.last - 1] ?? 0)
  }

  /** The voices that reach into a sentence or beyond it, in order. */
  reaching(sentence: number): readonly Voice[] {
    let from = this.#voices.length
    while (from > 0 && (this.#reach[from - 1] ?? 0) >= sentence) from--
    return this.#voices.slice(from).filter((voice) => this.#endOf(voice) >= sentence)
  }

  /** The entity that last spoke under a noun, -1 for none. */
  lastCalled(lemma: string): number {
    for (; this.#called < this.#voices.length; this.#called++) {
      const voice = this.#voices[this.#called]
      if (voice !== undefined && voice.entity >= 0) this.#byLemma.set(this.#lemmaOf(voice), voice.entity)
    }
    return this.#byLemma.get(lemma) ?? -1
  }
}
