import type { Reading } from "./reading.js"
import type { Voice } from "./voice.js"

/** Whether a token lies in a stretch. */
export const covers = (stretch: { readonly first: number; readonly last: number }, token: number): boolean =>
  token >= stretch.first && token < stretch.last

/** The voices of an article, found by where their cue stands and by what they say. */
export class Chorus {
  readonly #reading: Reading
  readonly #cued = new Map<number, Voice[]>()
  readonly #saying = new Map<number, Voice[]>()

  constructor(
    reading: Reading,
    readonly voices: readonly Voice[],
  ) {
    this.#reading = reading
    const { sentence } = reading.document.tokens
    for (const voice of voices) {
      note(this.#cued, sentence[voice.cue] ?? 0, voice)
      const last = sentence[voice.content.last - 1] ?? 0
      for (let index = sentence[voice.content.first] ?? 0; index <= last; index++) note(this.#saying, index, voice)
    }
  }

  /** Those whose cue stands in a sentence, in order. */
  cuedIn(sentence: number): readonly Voice[] {
    return this.#cued.get(sentence) ?? []
  }

  /** Those whose content holds a token, in order of their cues. */
  over(token: number): readonly Voice[] {
    const saying = this.#saying.get(this.#reading.document.tokens.sentence[token] ?? 0) ?? []
    return saying.filter(({ content }) => covers(content, token))
  }

  /** Those that a voice passes on: their cue stands in its content, its own cue not in theirs. */
  within(voice: Voice): readonly Voice[] {
    const { sentence } = this.#reading.document.tokens
    const found: Voice[] = []
    const last = sentence[voice.content.last - 1] ?? 0
    for (let index = sentence[voice.content.first] ?? 0; index <= last; index++) {
      for (const other of this.cuedIn(index)) {
        if (other !== voice && covers(voice.content, other.cue) && !covers(other.content, voice.cue)) found.push(other)
      }
    }
    return found
  }
}

const note = (map: Map<number, Voice[]>, key: number, voice: Voice): void => {
  const known = map.get(key)
  if (known === undefined) map.set(key, [voice])
  else known.push(voice)
}
