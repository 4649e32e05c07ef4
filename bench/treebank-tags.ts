import { type Language, parse } from "../src/language/index.js"
import type { Span } from "../src/model/document.js"
import { universalTags } from "../src/model/syntax.js"

/** A word with its universal tag; UTF-16 units of the text. */
export interface TaggedSpan extends Span {
  readonly tag: string
}

/** Cuts a text into words and tags them. */
export type TagReader = (text: string) => readonly TaggedSpan[]

interface TaggedText {
  readonly text: string
  readonly words: readonly TaggedSpan[]
}

/** The sentences of a treebank in CoNLL-U, each word where it stands in the text; words that do not stand in it are left out. */
export const readTaggedTexts = (conllu: string): readonly TaggedText[] =>
  conllu.split("\n\n").flatMap((block): readonly TaggedText[] => {
    const lines = block.split("\n")
    const text = lines.find((line) => line.startsWith("# text = "))?.slice(9)
    if (text === undefined) return []
    const words: TaggedSpan[] = []
    let from = 0
    for (const line of lines) {
      const [id = "", form = "", , tag = ""] = line.split("\t")
      if (!/^\d+$/u.test(id)) continue
      const start = text.indexOf(form, from)
      if (start < 0 || start > from + 2) continue
      from = start + form.length
      words.push({ start, end: from, tag })
    }
    return [{ text, words }]
  })

/** How many words of a treebank a reader finds, cut alike, with their tag. */
export const measureTags = (texts: readonly TaggedText[], read: TagReader): { right: number; words: number } => {
  let right = 0
  let words = 0
  for (const { text, words: due } of texts) {
    const found = new Set(read(text).map(({ start, end, tag }) => `${start} ${end} ${tag}`))
    words += due.length
    right += due.filter(({ start, end, tag }) => found.has(`${start} ${end} ${tag}`)).length
  }
  return { right, words }
}

/** The product's own words and tags. */
export const ownTags = (language: Language): TagReader => {
  const rest = { title: null, url: null, published: null, publisher: null, authors: [], language: "en" }
  return (text) => {
    const { document, syntax } = parse({ id: "", text, ...rest }, language)
    return Array.from({ length: document.tokens.length }, (_, at) => ({
      start: (document.tokens.start[at] ?? 0) - document.origin,
      end: (document.tokens.end[at] ?? 0) - document.origin,
      tag: universalTags[syntax.pos[at] ?? 0] ?? "X",
    }))
  }
}
