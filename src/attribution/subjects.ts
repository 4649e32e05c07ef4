import { type Syntax, tag } from "../model/syntax.js"
import type { Finding } from "./finder.js"
import { partnerOf } from "./partners.js"
import type { NounGroup, Reading } from "./reading.js"

const relatives: ReadonlySet<string> = new Set(["who", "which", "that"])

/**
 * Whether a group right before a cue may not be its subject: it hangs on a preposition or a verb ("a teacher who hid under a bed said"),
 * is joined to another ("an employee at Hill and Sons said"), stands between commas, or is a relative pronoun whose clause may be over.
 */
const isDoubtful = (reading: Reading, { cue, source }: Finding): boolean => {
  const { document, pos } = reading
  if (pos[cue] !== tag.VERB || reading.reporting(cue) === 0 || source.extent.first >= cue) return false
  const { lower, sentence } = document.tokens
  const before = source.extent.first - 1
  if (sentence[before] !== sentence[cue]) return false
  if (relatives.has(lower[source.head] ?? "")) return cue - source.last > 2
  const part = pos[before]
  if (part === tag.ADP || part === tag.VERB || part === tag.PART) return true
  if (part === tag.CCONJ) return lower[before - 1] !== ","
  return lower[before] === "," && lower.slice(source.extent.last, cue).includes(",")
}

/**
 * Findings with the subject of their verb for a source, where the words beside it make another doubtful. Only these sentences cost a
 * tree; `annotate` does without.
 */
export const withSubjects = (reading: Reading, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => {
    const partner = partnerOf(reading, finding.source)
    if (partner) return beforePartner(finding, partner)
    if (!isDoubtful(reading, finding)) return finding
    const source = subjectOf(reading, finding)
    return source === null ? finding : { ...finding, source }
  })

/** What was said ends before the first of those who say it. */
const beforePartner = (finding: Finding, { extent }: NounGroup): Finding => {
  const { first, last } = finding.content
  return first < extent.first && last > extent.first && last <= finding.cue
    ? { ...finding, content: { first, last: extent.first - 1 } }
    : finding
}

const subjectOf = ({ document, syntax, groups }: Reading, { cue, source, content }: Finding): NounGroup | null => {
  const sentence = document.tokens.sentence[cue] ?? 0
  const clause = syntax.clauses(sentence).find(({ verb }) => verb === cue)
  const subject = clause?.voice === "active" && clause.finite ? clause.subject : null
  if (!subject || subject.head >= cue || (subject.head >= content.first && subject.head < content.last)) return null
  if (isPartOf(syntax, sentence, source.head, subject.head)) return null
  return groups(sentence).find(({ first, last }) => subject.head >= first && subject.head < last) ?? null
}

/** Whether a noun is a subject's head, joined to it ("Poland and Slovenia") or set beside it ("the commander, Col Ruiz"). */
const isPartOf = (syntax: Syntax, sentence: number, noun: number, subject: number): boolean => {
  const tree = syntax.tree(sentence)
  for (let at = noun; at >= 0; at = tree.head[at - tree.first] ?? -1) {
    if (at === subject) return true
    if (!sameParty.has(tree.relation[at - tree.first] ?? "")) return false
  }
  return false
}
const sameParty: ReadonlySet<string> = new Set(["conj", "appos", "flat", "compound"])
