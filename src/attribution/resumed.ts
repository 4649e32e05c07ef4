import type { Finding } from "./finder.js"
import type { Reading } from "./reading.js"

/** Straight marks do not say which of them open. */
const opening = /^[“«]$/u

/** A quotation that its writer leaves open at a paragraph's end and opens again in the next is said by the same to its end. */
export const withResumed = (reading: Reading, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => {
    const { first, last } = finding.content
    let at = reading.quoted[last - 1] ?? -1
    if (!opening.test(reading.document.tokens.text[reading.quotations[at]?.first ?? -1] ?? "")) return finding
    if ((reading.quotations[at]?.last ?? 0) > last) return finding
    let end = last
    while (reading.quotations[at + 1]?.resumes === at) end = reading.quotations[++at]?.last ?? end
    return end === last ? finding : { ...finding, content: { first, last: end } }
  })
