import { countWhereBelow } from "../model/count-below.js"
import type { Span } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import type { ClaimSource } from "../model/report.js"
import { type Hearing, spanOf } from "./hearing.js"
import { type Speaker, speakersOf } from "./relays.js"
import type { Voice } from "./voice.js"

/** Everybody who says what these voices say, once each; empty where none of them has a name. */
export const namedSources = (hearing: Hearing, voices: readonly Voice[]): readonly ClaimSource[] => {
  const found: ClaimSource[] = []
  for (const voice of voices) {
    for (const speaker of speakersOf(hearing, voice)) {
      if (found.some(({ entity }) => entity === speaker.entity)) continue
      found.push(sourceOf(hearing, speaker))
    }
  }
  return found
}

/** Evidence begins with words that name the speaker: of a pronoun, the nearest name before it. */
const sourceOf = ({ reading, cast }: Hearing, speaker: Speaker): ClaimSource => {
  const named = spanOf(reading, speaker.named)
  const own = cast.entities[speaker.entity]?.mentions ?? []
  const mentionOf = (at: number): Mention | undefined => cast.mentions[own[at] ?? -1]
  // In order of the text: those inside come last of all that begin before its end.
  const end = countWhereBelow(own.length, named.end, (at) => mentionOf(at)?.start ?? 0)
  let first = end
  while (first > 0 && (mentionOf(first - 1)?.end ?? 0) > named.start) first--
  const inside = first < end ? mentionOf(first) : undefined
  const name = inside ?? mentionOf(Math.max(0, first - 1))
  const evidence: Span[] = name ? [{ start: name.start, end: name.end }] : [named]
  if (name && !inside) evidence.push(named)
  evidence.push(spanOf(reading, speaker.cueSpan))
  return { entity: speaker.entity, verb: speaker.verb, stance: speaker.stance, evidence, rule: "claims/attribution" }
}

/** The outlet speaks where nobody else does, or where the words do not say who. */
export const outletSource = (quote: Span, rule: "claims/outlet" | "claims/speaker-without-name"): ClaimSource => ({
  entity: -1,
  verb: null,
  stance: "asserts",
  evidence: [quote],
  rule,
})
