import { CodePoints } from "../model/code-points.js"
import type { Span } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import type { Mention } from "../model/mention.js"
import type { Annotation, Saying } from "../model/report.js"

/** One recognised thing, as `annotate` writes it: code points of the article's text, half-open. */
export interface Mark extends Span {
  readonly text: string
  readonly kind: Mention["kind"]
  readonly [field: string]: string | number | null
}

/** Who says what with which words. */
export interface ClaimMark {
  readonly source: Span
  readonly cue: Span
  readonly content: Span
}

/** One line of `annotate`. */
export interface Marks {
  readonly id: string
  readonly mentions: readonly Mark[]
  readonly claims: readonly ClaimMark[]
}

/** A mention as a mark. One object for each kind, written out: millions of them are made. */
const markOf = (mention: Mention, start: number, end: number): Mark => {
  const { text, kind } = mention
  if (kind === "date") return { start, end, text, kind, timex: mention.timex, value: mention.value }
  if (kind === "incident") return { start, end, text, kind, type: mention.type }
  if (kind === "place" && mention.location !== null) {
    const { lat, lon, geonamesId, country } = mention.location
    return { start, end, text, kind, lat, lon, geonamesId, country }
  }
  return { start, end, text, kind }
}

/** Words that tell of an incident only beside the right others are marked by nobody who has not read the clause: `annotate` reads none. */
const isMarked = (mention: Mention): boolean => mention.kind !== "incident" || mention.alone

/**
 * The marks of one article. What stands in a title that is no part of the text has no offset in it and is left out, as
 * is a claim whose source no words name.
 */
export const marksOf = ({ article, origin, mentions, attributions }: Annotation): Marks => {
  const points = new CodePoints(article.text)
  const inText = ({ start, end }: Span): Span => points.span({ start: start - origin, end: end - origin })
  const lies = ({ start, end }: Span): boolean => start >= origin && end > start && end - origin <= article.text.length
  const claims = flatMap(attributions, ({ source, cue, content }: Saying): readonly ClaimMark[] =>
    source !== null && [source, cue, content].every(lies)
      ? [{ source: inText(source), cue: inText(cue), content: inText(content) }]
      : [],
  )
  const marks: Mark[] = []
  for (const mention of mentions) {
    if (lies(mention) && isMarked(mention))
      marks.push(markOf(mention, points.at(mention.start - origin), points.at(mention.end - origin)))
  }
  return { id: article.id, mentions: marks, claims }
}
