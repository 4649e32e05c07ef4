import { readFileSync } from "node:fs"
import { join } from "node:path"
import { universalTags } from "../../src/model/syntax.js"

/** A sentence of a treebank, its words joined where the product's tokenizer does not cut. */
export interface TaggedSentence {
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  /** Indices into `universalTags`. */
  readonly tags: readonly number[]
}

const tagNames: readonly string[] = universalTags

interface Word {
  readonly id: number
  readonly form: string
  readonly lemma: string
  readonly tag: string
  readonly head: number
  readonly glued: boolean
}

const readWord = (line: string): Word => {
  const [id, form = "", lemma = "", tag = "", , , head, , , misc = ""] = line.split("\t")
  return { id: Number(id), form, lemma, tag, head: Number(head), glued: misc.includes("SpaceAfter=No") }
}

const wordLike = /[\p{L}\p{N}]/u

/** Ends of the stretch from `first` that is one token to the product: "20-year-old", "Al-Zaman". */
const hyphenated = (words: readonly Word[], first: number): number => {
  let last = first
  for (;;) {
    const [word, hyphen, next] = words.slice(last, last + 3)
    if (!word?.glued || hyphen?.form !== "-" || !hyphen.glued || !next) return last
    if (!wordLike.test(word.form.slice(-1)) || !wordLike.test(next.form.slice(0, 1))) return last
    last += 2
  }
}

/** One word for several: it has the tag of the one that governs the others; a participle before a noun is an adjective. */
const joinParts = (parts: readonly Word[]): Word | undefined => {
  const inside = new Set(parts.map(({ id }) => id))
  const top = parts.find(({ head, tag }) => !inside.has(head) && tag !== "PUNCT") ?? parts[0]
  if (!top || parts.length === 1) return top
  const tag = top.tag === "VERB" && parts.at(-1) === top && top.head > top.id ? "ADJ" : top.tag
  const last = parts.at(-1) ?? top
  const stem = parts.slice(0, -1).map(({ form }) => form)
  return { ...last, form: [...stem, last.form].join(""), lemma: [...stem, last.lemma].join(""), tag }
}

const joinHyphens = (words: readonly Word[]): readonly Word[] => {
  const found: Word[] = []
  for (let first = 0; first < words.length; ) {
    const last = hyphenated(words, first)
    const word = joinParts(words.slice(first, last + 1))
    if (word) found.push(word)
    first = last + 1
  }
  return found
}

/**
 * The sentences of a CoNLL-U file, less the documents named in `without`. Where `joined` is false, words stay as the treebank
 * cuts them.
 */
export const readTreebank = (
  folder: string,
  file: string,
  without: ReadonlySet<string> = new Set(),
  joined = true,
): readonly TaggedSentence[] => {
  const found: TaggedSentence[] = []
  let document = ""
  for (const block of readFileSync(join(folder, file), "utf8").split("\n\n")) {
    const lines = block.split("\n")
    document = lines.find((line) => line.startsWith("# newdoc id = "))?.slice(14) ?? document
    if (without.has(document)) continue
    const read = lines.filter((line) => /^\d+\t/u.test(line)).map(readWord)
    const words = joined ? joinHyphens(read) : read
    if (words.length === 0) continue
    const forms = words.map(({ form }) => form)
    const tags = words.map(({ tag }) => tagNames.indexOf(tag))
    found.push({ forms, lemmas: words.map(({ lemma }) => lemma), tags })
  }
  return found
}

/** Ids of GUM's documents whose licence forbids commercial use. */
export const readForbidden = (folder: string, file: string): ReadonlySet<string> => {
  const lines = readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean)
  const documents = lines.map((line): { id: string; licence?: string } => JSON.parse(line))
  return new Set(documents.filter(({ licence = "" }) => licence.includes("NC")).map(({ id }) => id))
}
