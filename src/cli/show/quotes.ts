import { parseEvidence } from "../../graph/index.js"
import type { SerializedGraph } from "../../model/graph.js"

/** The words that an edge rests on, and those around them, on one line. */
interface Quote {
  readonly before: string
  readonly words: string
  readonly after: string
}

const oneLine = (characters: readonly string[]): string => characters.join("").replace(/\s+/gu, " ")

/** The articles of a graph by id, read by code points. */
export class Quotations {
  readonly #texts = new Map<string, { readonly char: readonly string[]; readonly title: readonly string[] }>()

  constructor({ nodes }: SerializedGraph) {
    for (const { attributes } of nodes) {
      if (attributes.kind !== "Article") continue
      this.#texts.set(attributes.id, {
        char: Array.from(attributes.text),
        title: Array.from(attributes.title ?? ""),
      })
    }
  }

  /**
   * What a piece of evidence quotes, with as many words around it as make `width` characters; null where the graph does
   * not hold them.
   */
  of(evidence: string, width: number): Quote | null {
    const place = parseEvidence(evidence)
    const text = place && this.#texts.get(place.article)?.[place.part]
    if (!place || !text || place.end > text.length || place.start >= place.end) return null
    const room = Math.max(0, Math.floor((width - (place.end - place.start)) / 2))
    const before = oneLine(text.slice(Math.max(0, place.start - room), place.start))
    const after = oneLine(text.slice(place.end, place.end + room))
    const cutBefore = place.start > room ? `…${before.replace(/^\S*\s?/u, "")}` : before
    const cutAfter = place.end + room < text.length ? `${after.replace(/\s?\S*$/u, "")}…` : after
    return { before: cutBefore, words: oneLine(text.slice(place.start, place.end)), after: cutAfter }
  }
}
