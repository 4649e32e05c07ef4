import type { TagReader } from "../treebank-tags.js"

interface WinkDocument {
  tokens(): { out(as?: unknown): readonly string[] }
}
interface Wink {
  readDoc(text: string): WinkDocument
  readonly its: { readonly pos: unknown; readonly precedingSpaces: unknown }
}
/** The module `wink-nlp`, as far as it is used here. */
export type MakeWink = (model: unknown, pipe: readonly string[]) => Wink

/** Words and universal tags by wink-nlp with its English model. */
export const winkTags = (makeWink: MakeWink, model: unknown): TagReader => {
  const wink = makeWink(model, ["sbd", "pos"])
  return (text) => {
    const tokens = wink.readDoc(text).tokens()
    const spaces = tokens.out(wink.its.precedingSpaces)
    const tags = tokens.out(wink.its.pos)
    let end = 0
    return tokens.out().map((word, at) => {
      const start = end + (spaces[at]?.length ?? 0)
      end = start + word.length
      return { start, end, tag: tags[at] ?? "X" }
    })
  }
}
