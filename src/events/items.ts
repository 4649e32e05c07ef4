import type { Sentence } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import type { Mention } from "../model/mention.js"

const capitals = /^\p{Lu}[\p{Lu}.'’-]+$/u
const bullet = /^[•·▪*–—-]$/u
/** Words of a label: "SOUTH AFRICA: …", "UNITED ARAB EMIRATES: …". */
const widest = 4
/** So many paragraphs with a label of their own make a round-up; a dialogue has the same few speakers again and again. */
const fewest = 3

/** What of an article's layers tells its items. */
interface Layers {
  readonly document: {
    readonly tokens: { readonly text: readonly string[] }
    readonly sentences: readonly Sentence[]
  }
  readonly mentions: readonly Mention[]
}

/**
 * The item that each sentence belongs to where an article is a round-up or a log: its paragraphs stand under labels in capitals ("PERU: A
 * court …"), under days ("Monday, March 2: A man …") or behind bullets; null for any other article.
 */
export const itemsOf = (layers: Layers): Int32Array | null => {
  const { sentences } = layers.document
  for (const labelOf of [capitalsOf(layers), dayOf(layers), bulletOf(layers)]) {
    const labels = sentences.map((sentence) => (sentence.part === "body" ? labelOf(sentence) : ""))
    const named = labels.filter((words) => words !== "")
    if (named.length < fewest || new Set(named).size < named.length) continue
    let item = 0
    return Int32Array.from(labels, (words) => (words === "" ? item : ++item))
  }
  return null
}

/** Names the label that a sentence begins with; "" where it has none. */
type Labelling = (sentence: Sentence) => string

const capitalsOf =
  ({ document: { tokens } }: Layers): Labelling =>
  ({ first, last }) => {
    const colon = tokens.text.slice(first, Math.min(last, first + widest + 1)).indexOf(":")
    const words = tokens.text.slice(first, first + Math.max(0, colon))
    return words.length > 0 && words.every((word) => capitals.test(word)) ? words.join(" ") : ""
  }

const dayOf = ({ document: { tokens }, mentions }: Layers): Labelling => {
  const days = new Map(
    flatMap(mentions, (mention) =>
      mention.kind === "date" && tokens.text[mention.last] === ":" ? [[mention.first, mention.value] as const] : [],
    ),
  )
  return ({ first }) => days.get(bullet.test(tokens.text[first] ?? "") ? first + 1 : first) ?? ""
}

/** Each bullet is a label of its own. */
const bulletOf =
  ({ document: { tokens } }: Layers): Labelling =>
  ({ first, last }) =>
    bullet.test(tokens.text[first] ?? "") && last > first + 1 ? String(first) : ""
