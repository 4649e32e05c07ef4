import type { TokenSpan } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import { tag } from "../model/syntax.js"
import type { Finding } from "./finder.js"
import type { SayingKnowledge } from "./knowledge.js"
import { hasVerb, type Reading } from "./reading.js"

/**
 * "The agency quoted the army as saying two soldiers died": the army says it, and the agency passes it on. Each finding of such a
 * verb is followed by one of its own for who is quoted.
 */
export const withQuoted = (
  reading: Reading,
  findings: readonly Finding[],
  { reporting }: SayingKnowledge,
): readonly Finding[] => {
  const quoted = flatMap(findings, (finding): readonly (readonly [Finding, Finding])[] => {
    const relays = reporting.get(reading.syntax.lemma(finding.cue))?.relays === true
    const inner = relays ? quotedBy(reading, finding) : null
    return inner ? [[finding, inner]] : []
  })
  const byOuter = new Map(quoted)
  const cues = new Set(quoted.map(([, { cue }]) => cue))
  return flatMap(findings, (finding) => {
    const inner = byOuter.get(finding)
    if (inner) return [{ ...finding, content: around(finding.content, inner) }, inner]
    return cues.has(finding.cue) ? [] : [finding]
  })
}

/** Who passes something on says all that they quote. */
const around = ({ first, last }: TokenSpan, { cue, content }: Finding): TokenSpan => ({
  first,
  last: Math.max(last, cue + 1, content.first > cue ? content.last : 0),
})

const quotedBy = (reading: Reading, { cueSpan, source, content, certainty }: Finding): Finding | null => {
  const { tokens, sentences } = reading.document
  const sentence = tokens.sentence[cueSpan.first] ?? 0
  const group = reading.groups(sentence).find(({ first }) => first >= cueSpan.last)
  if (!group || group.first > cueSpan.last || tokens.lower[group.extent.last] !== "as") return null
  const cue = group.extent.last + 1
  if (reading.pos[cue] !== tag.VERB || !tokens.lower[cue]?.endsWith("ing")) return null
  const { first, last } = sentences[sentence] ?? cueSpan
  const end = Math.max(content.last, cue + 1)
  const after = { first: cue + 1, last: end }
  const before = { first, last: source.extent.first - 1 }
  const isBefore = source.extent.first < cueSpan.first && tokens.lower[before.last] === "," && !hasVerb(reading, after)
  const said = isBefore ? before : { first: cue + 1, last: end > cue + 1 ? end : last }
  return said.last > said.first
    ? { cue, cueSpan: { first: cue, last: cue + 1 }, source: group, content: said, certainty }
    : null
}
