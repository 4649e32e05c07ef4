import type { Span } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
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
  const mentions = flatMap(cast.entities[speaker.entity]?.mentions ?? [], (index) => cast.mentions[index] ?? [])
  const inside = mentions.find((mention) => mention.start < named.end && mention.end > named.start)
  const before = mentions.filter((mention) => mention.end <= named.start).at(-1)
  const name = inside ?? before ?? mentions[0]
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
