import type { Cast } from "../cast.js"
import type { AttributionKnowledge } from "../knowledge.js"
import type { Reading } from "../reading.js"
import { type Matter, matterAnswered, matterOf } from "../statements.js"
import { matterTakenUp } from "../taken-up.js"
import type { Voice } from "../voice.js"
import type { Plot } from "./plot.js"

/** The article for whoever judges what its statements are about. */
export interface Hearsay {
  readonly reading: Reading
  readonly cast: Cast
  readonly plot: Plot
  readonly knowledge: AttributionKnowledge
}

/** What rules take a statement to be about, and which of them: its words tell the incident, only name who takes part in it, … */
export interface Ruled {
  readonly matter: Matter | null
  readonly path: "told" | "actors" | "answered" | "taken up" | "none"
}

/** A voice that says something in so many words, in its place among the article's others. */
export interface Statement {
  readonly voice: Voice
  readonly ruled: Ruled
  /** The statement before it, and the last one of the same speaker. */
  readonly before: Statement | null
  readonly earlier: Statement | null
  /** How many statements its speaker makes. */
  readonly often: number
}

/** What rules take the words of a voice to be about. */
const ruleMatter = ({ reading, cast, plot: { scene }, knowledge }: Hearsay, voice: Voice): Ruled => {
  const matter = matterOf(reading, voice, scene, cast, knowledge)
  if (matter) return { matter, path: matter.told ? "told" : "actors" }
  const answered = matterAnswered(reading, voice, scene, cast)
  if (answered) return { matter: answered, path: "answered" }
  const taken = matterTakenUp(reading, voice, scene, cast, knowledge)
  return taken ? { matter: taken, path: "taken up" } : { matter: null, path: "none" }
}

/** The statements of an article, in order; wishes, refusals and deeds are none. */
export const statementsOf = (hearsay: Hearsay, voices: readonly Voice[]): readonly Statement[] => {
  const stating = voices.filter(({ reporting, negated }) => reporting !== null && !negated)
  const often = new Map<number, number>()
  for (const { entity } of stating) often.set(entity, (often.get(entity) ?? 0) + 1)
  const lastOf = new Map<number, Statement>()
  let before: Statement | null = null
  return stating.map((voice) => {
    const earlier = voice.entity < 0 ? null : (lastOf.get(voice.entity) ?? null)
    const ruled = ruleMatter(hearsay, voice)
    const statement: Statement = { voice, ruled, before, earlier, often: often.get(voice.entity) ?? 1 }
    lastOf.set(voice.entity, statement)
    before = statement
    return statement
  })
}
