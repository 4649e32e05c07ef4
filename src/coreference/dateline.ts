import type { Document } from "../model/document.js"
import type { Entity } from "../model/entity.js"
import type { Mention } from "../model/mention.js"

/** Entity id of the place that the article's dateline names ("ALMATY (Reuters) -"), or -1 where it has none. */
export const findDateline = (document: Document, mentions: readonly Mention[], entities: readonly Entity[]): number => {
  const { tokens, sentences } = document
  const named = mentions.findIndex(
    ({ kind, first }) => kind === "place" && sentences[tokens.sentence[first] ?? -1]?.part === "dateline",
  )
  return named < 0
    ? -1
    : (entities.find(({ kind, mentions: own }) => kind === "place" && own.includes(named))?.id ?? -1)
}
