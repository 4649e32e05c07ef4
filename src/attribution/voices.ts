import { tag } from "../model/syntax.js"
import type { Cast } from "./cast.js"
import { Chorus } from "./chorus.js"
import type { Finding } from "./finder.js"
import { Heard } from "./heard.js"
import type { AttributionKnowledge, Reporting } from "./knowledge.js"
import type { Reading } from "./reading.js"
import { callingOf, quotedSpeaker, speakerOf } from "./speakers.js"
import type { Voice } from "./voice.js"

const refusals = new Set(["decline", "refuse", "fail"])

/** Reads who speaks and how; in order of the text, since "it said" takes up who spoke before. */
export const giveVoices = (
  reading: Reading,
  findings: readonly Finding[],
  cast: Cast,
  knowledge: AttributionKnowledge,
): readonly Voice[] => {
  const heard = new Heard(reading, ({ source }) => callingOf(reading, source))
  for (const finding of findings) {
    const reporting = meaningOf(reading, finding, knowledge)
    heard.add({
      entity: speakerOf(reading, finding, cast, heard, knowledge),
      verb:
        reading.document.tokens.lower[finding.cue] === "according" ? "according to" : reading.syntax.lemma(finding.cue),
      stance: reporting?.stance ?? "asserts",
      reporting,
      negated: isNegated(reading, finding),
      ...finding,
    })
  }
  // "I saw it," said the witness: who says "I" is known once the words around it have a speaker.
  const { voices } = heard
  const chorus = new Chorus(reading, voices)
  return voices.map((voice) => (voice.entity < 0 ? { ...voice, entity: quotedSpeaker(reading, voice, chorus) } : voice))
}

/** The entry for the cue with the particle or the noun that follows ("rule out", "claim responsibility"), else for its head. */
const meaningOf = (
  reading: Reading,
  { cue, cueSpan }: Finding,
  { reporting }: AttributionKnowledge,
): Reporting | null => {
  const { tokens } = reading.document
  const lemma = tokens.lower[cue] === "according" ? "according" : reading.syntax.lemma(cue)
  const sentence = tokens.sentence[cue] ?? 0
  const object = reading.groups(sentence).find((group) => group.first >= cueSpan.last)
  const near = object && object.first - cueSpan.last <= 1 ? reading.syntax.lemma(object.head) : ""
  return (
    reporting.get(`${lemma} ${near}`) ??
    reporting.get(`${lemma} ${tokens.lower[cue + 1]}`) ??
    reporting.get(lemma) ??
    null
  )
}

const isNegated = (reading: Reading, { cue, cueSpan }: Finding): boolean => {
  const { lower } = reading.document.tokens
  for (let at = Math.min(cueSpan.first, cue - 3); at < cue; at++) {
    const word = lower[at] ?? ""
    if (at >= cueSpan.first && (word === "not" || word === "n't" || word === "n’t" || word === "never")) return true
    if (reading.pos[at] === tag.VERB && refusals.has(reading.syntax.lemma(at)) && lower[cue - 1] === "to") return true
  }
  return false
}
