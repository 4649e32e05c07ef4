import { readFileSync } from "node:fs"
import { join } from "node:path"

/** A word of a treebank; `id` counts from 1 in its sentence, `head` is an id, 0 for the root. */
export interface Word {
  readonly id: number
  readonly form: string
  readonly lemma: string
  readonly tag: string
  /** The Penn Treebank's tag, which tells the forms of a verb apart. */
  readonly penn: string
  readonly head: number
  readonly relation: string
  /** No space follows. */
  readonly glued: boolean
}

/** A word as the product's tokenizer cuts it: the ids of the treebank's words in it, half-open. */
export interface WholeWord extends Word {
  readonly from: number
  readonly to: number
}

const readWord = (line: string): Word => {
  const [id, form = "", lemma = "", tag = "", penn = "", , head, relation = "dep", , misc = ""] = line.split("\t")
  return { id: Number(id), form, lemma, tag, penn, head: Number(head), relation, glued: misc.includes("SpaceAfter=No") }
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

/** How many heads stand above a word. */
const depthOf = (words: readonly Word[], word: Word): number => {
  const head = words[word.head - 1]
  return head === undefined ? 0 : 1 + depthOf(words, head)
}

/**
 * One word for several. It hangs where the highest of them hangs, else it could come to hang below itself; a participle
 * before a noun is an adjective.
 */
const joinParts = (parts: readonly Word[], words: readonly Word[]): WholeWord | undefined => {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) return undefined
  const span = { from: first.id, to: last.id + 1 }
  if (first === last) return { ...first, ...span }
  const inside = new Set(parts.map(({ id }) => id))
  const top = parts.find(({ head, tag }) => !inside.has(head) && tag !== "PUNCT") ?? first
  const tag = top.tag === "VERB" && top === last && top.head > top.id ? "ADJ" : top.tag
  const highest = parts.reduce((a, b) => (depthOf(words, b) < depthOf(words, a) ? b : a))
  const stem = parts.slice(0, -1).map(({ form }) => form)
  const whole = { form: [...stem, last.form].join(""), lemma: [...stem, last.lemma].join("") }
  return { ...last, ...span, ...whole, tag, head: highest.head, relation: highest.relation }
}

const joinHyphens = (words: readonly Word[]): readonly WholeWord[] => {
  const found: WholeWord[] = []
  for (let first = 0; first < words.length; ) {
    const last = hyphenated(words, first)
    const word = joinParts(words.slice(first, last + 1), words)
    if (word) found.push(word)
    first = last + 1
  }
  return found
}

/**
 * The sentences of a CoNLL-U file without multi-word ranges and empty nodes, less the documents named in `without`. Where
 * `joined` is false, words stay as the treebank cuts them.
 */
export const readSentences = (
  file: string,
  without: ReadonlySet<string> = new Set(),
  joined = true,
): readonly (readonly WholeWord[])[] => {
  const found: (readonly WholeWord[])[] = []
  let document = ""
  for (const block of readFileSync(file, "utf8").split("\n\n")) {
    const lines = block.split("\n")
    document = lines.find((line) => line.startsWith("# newdoc id = "))?.slice(14) ?? document
    if (without.has(document)) continue
    const read = lines.filter((line) => /^\d+\t/u.test(line)).map(readWord)
    const words = joined ? joinHyphens(read) : read.map((word) => ({ ...word, from: word.id, to: word.id + 1 }))
    if (words.length > 0) found.push(words)
  }
  return found
}

/** Ids of GUM's documents whose licence forbids commercial use. */
export const readForbidden = (folder: string, file: string): ReadonlySet<string> => {
  const lines = readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean)
  const documents = lines.map((line): { id: string; licence?: string } => JSON.parse(line))
  return new Set(documents.filter(({ licence = "" }) => licence.includes("NC")).map(({ id }) => id))
}
