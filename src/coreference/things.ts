import type { Document, TokenSpan } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import type { Draft, Drafts } from "./draft.js"

const definite = new Set(["the", "this", "that", "these", "those", "its", "his", "her", "their"])

/** Whether a determiner before a mention says that it was told of before. */
export const isKnown = ({ tokens }: Document, { first, last }: TokenSpan): boolean =>
  definite.has(tokens.lower[first - 1] ?? "") || (last - first > 1 && definite.has(tokens.lower[first] ?? ""))

/** Joins places by what they were resolved to, else by their name. */
export const joinPlaces = (drafts: Drafts): void => {
  const known = new Map<string, Draft>()
  for (const index of drafts.of("place")) {
    const mention = drafts.mentions[index]
    if (mention?.kind !== "place") continue
    const { location } = mention
    const key =
      location === null
        ? mention.text.toLowerCase()
        : location.geonamesId === null
          ? `${location.name}|${location.country}`
          : `#${location.geonamesId}`
    const draft = drafts.assign(index, known.get(key))
    if (draft) known.set(key, draft)
  }
}

const another = /^(?:another|other|second|third|different)$/u

/** "Garage burned down" is a headline's "a garage": what a headline names without a determiner the text introduces anew. */
const isIntroduced = ({ tokens, sentences }: Document, { first }: TokenSpan, before: Mention | undefined): boolean =>
  before !== undefined &&
  sentences[tokens.sentence[before.first] ?? 0]?.part === "title" &&
  sentences[tokens.sentence[first] ?? 0]?.part !== "title" &&
  !another.test(tokens.lower[first - 1] ?? "") &&
  !another.test(tokens.lower[first] ?? "")

/** Joins weapons, and assets, to the last of the same word where a determiner, or the headline, says that it is known: "a car … the car". */
export const joinThings = (document: Document, drafts: Drafts, kind: "weapon" | "asset"): void => {
  const known = new Map<string, { readonly draft: Draft; readonly mention: Mention }>()
  for (const index of drafts.of(kind)) {
    const mention = drafts.mentions[index]
    if (mention === undefined) continue
    const word = document.tokens.lower[mention.head] ?? ""
    const before = known.get(word)
    const same = isKnown(document, mention) || isIntroduced(document, mention, before?.mention)
    const draft = drafts.assign(index, same ? before?.draft : undefined)
    if (draft) known.set(word, { draft, mention })
  }
}
