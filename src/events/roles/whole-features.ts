import type { Candidate } from "./candidates.js"
import type { Features } from "./features.js"
import { describeMention } from "./mention-features.js"
import type { Surroundings } from "./surroundings.js"

/** Features of all that is said of one candidate: room for some thirty mentions. */
export const wholeRoom = 4096
/** More than one mention or one sentence adds. */
const step = 512

/** Adds, each once, what all mentions of a candidate are described by, and the words of the sentences that name it. */
export const describeWhole = (surroundings: Surroundings, candidate: Candidate, features: Features): void => {
  const { scene, words } = surroundings
  const { tokens, sentences } = scene.document
  let last = -1
  for (const index of candidate.mentions) {
    if (features.length + 2 * step > features.room) break
    describeMention(surroundings, index, features)
    const sentence = tokens.sentence[scene.mentions[index]?.head ?? 0] ?? 0
    if (sentence === last) continue
    last = sentence
    const bounds = sentences[sentence]
    const end = Math.min(bounds?.last ?? 0, (bounds?.first ?? 0) + step)
    for (let at = bounds?.first ?? 0; at < end; at++) features.add(20, words[at], features.kind)
  }
  features.unite()
}
