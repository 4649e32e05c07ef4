import { Vocabulary } from "../../../src/language/vocabulary.js"
import type { Document, Sentence } from "../../../src/model/document.js"
import type { Syntax } from "../../../src/model/syntax.js"
import type { NameLabel, NameSpan } from "../../../src/recognition/names/index.js"

const words = /[A-Z](?:\.[A-Z])+\.|(?:Calif|Pa|Ga|La|Ky|St)\.|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|'s|\S/gu

/** Text as a document of one sentence a line: enough for the rooms that read tokens only. */
export const plainDocument = (text: string, publisher: string | null = null): Document => {
  const found = Array.from(text.matchAll(words))
  const start = Int32Array.from(found, ({ index }) => index)
  const end = Int32Array.from(found, (match) => match.index + match[0].length)
  const sentences: Sentence[] = []
  let offset = 0
  let first = 0
  for (const [paragraph, line] of text.split("\n").entries()) {
    const stop = offset + line.length
    let last = first
    while (last < found.length && (end[last] ?? 0) <= stop) last++
    sentences.push({ first, last, start: offset, end: stop, part: "body", paragraph })
    first = last
    offset = stop + 1
  }
  const sentence = Int32Array.from(found, (_, at) => sentences.findIndex((one) => at >= one.first && at < one.last))
  return {
    article: { id: "a", title: null, text, url: null, published: null, publisher, authors: [], language: "en" },
    text,
    origin: 0,
    letterCase: text === text.toUpperCase() ? "upper" : "mixed",
    tokens: { ...new Vocabulary().columns(found.map(([word]) => word)), start, end, sentence },
    sentences,
  }
}

/** The spans that a names model would give: each name's first occurrence. */
export const spansOf = (document: Document, names: Readonly<Record<string, NameLabel>>): readonly NameSpan[] =>
  Object.entries(names)
    .map(([name, label]) => {
      const from = document.text.indexOf(name)
      const first = document.tokens.start.indexOf(from)
      const last = document.tokens.end.indexOf(from + name.length) + 1
      return { first, last, label, confidence: 0.95, sector: null }
    })
    .sort((a, b) => a.first - b.first)

/** No room that is tested with it looks at the syntax. */
export const noSyntax: Syntax = {
  pos: new Uint8Array(),
  lemma: () => "",
  tree: () => ({ head: new Int32Array(), relation: [], first: 0, last: 0 }),
  clauses: () => [],
  phrases: () => [],
}
