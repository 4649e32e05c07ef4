import type { WordKnowledge } from "../../src/annotation.js"
import { parse } from "../../src/language/index.js"
import type { Article } from "../../src/model/article.js"
import { recognizeDates } from "../../src/recognition/dates/index.js"
import type { Peer, PeerMark } from "../peers/peer.js"

/** The dates by the product's own parsers, by chrono alone, and by both. */
export interface DateVariant {
  readonly name: string
  readonly read: (article: Article) => readonly PeerMark[]
}

export const dateVariants = (
  { language, recognition }: WordKnowledge,
  chrono: Peer | undefined,
): readonly DateVariant[] => {
  const own = (article: Article): readonly PeerMark[] => {
    const { document, syntax } = parse(article, language)
    return recognizeDates(document, syntax, recognition.dates)
      .filter(({ start }) => start >= document.origin)
      .map(({ start, end, timex, value }) => ({
        ...{ start: start - document.origin, end: end - document.origin },
        ...{ kind: "date", timex, value },
      }))
  }
  const all = { name: "own parsers", read: own }
  if (!chrono) return [all]
  const theirs = (article: Article) => chrono.read({ ...article, date: article.published })
  const both = (article: Article) => {
    const mine = own(article)
    const apart = theirs(article).filter((mark) => !mine.some(({ start, end }) => start < mark.end && mark.start < end))
    return [...mine, ...apart]
  }
  return [
    all,
    { name: "chrono-node alone", read: theirs },
    { name: "own parsers, and chrono-node where they find none", read: both },
  ]
}
