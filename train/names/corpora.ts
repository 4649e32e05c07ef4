import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { NameLabel } from "../../src/recognition/names/name-span.js"

/** A name as annotators marked it, in UTF-16 units; a kind of null: something is named here, but its kind is not known. */
export interface GoldName {
  readonly start: number
  readonly end: number
  readonly kind: NameLabel | null
}

/** An annotated text. `complete`: the corpus marks names of the kind `other` too, so that what is not marked is no name. */
export interface GoldText {
  readonly id: string
  readonly text: string
  readonly names: readonly GoldName[]
  readonly complete: boolean
  /** Where its sentences begin, the first left out; UTF-16 units. */
  readonly sentences: readonly number[]
  /** Stretches of which the annotation cannot be trusted. */
  readonly unsure: readonly (readonly [number, number])[]
}

interface Entity {
  readonly start: number
  readonly end: number
  readonly label: string
  readonly named?: boolean
  readonly name?: readonly [number, number]
}
interface Line {
  readonly id: string
  readonly text: string
  readonly licence?: string
  readonly gold: {
    readonly entities: readonly Entity[]
    readonly sentences?: readonly (readonly [number, number])[]
    readonly unsure?: readonly (readonly [number, number])[]
  }
}

const kinds: Readonly<Record<string, NameLabel>> = {
  PER: "person",
  ORG: "organization",
  LOC: "place",
  MISC: "other",
  person: "person",
  organization: "organization",
  place: "place",
}

/** Offsets in the data are code points; texts with none beyond the basic plane need no work. */
const toUnits = (text: string): ((offset: number) => number) => {
  if (!/[\ud800-\udfff]/u.test(text) && !/[\u{10000}-\u{10ffff}]/u.test(text)) return (offset) => offset
  const units = [0]
  for (const char of text) units.push((units.at(-1) ?? 0) + char.length)
  return (offset) => units[offset] ?? text.length
}

const readLines = (folder: string, file: string): readonly Line[] =>
  readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): Line => JSON.parse(line))

const beginsOf = (
  sentences: readonly (readonly [number, number])[] | undefined,
  unit: (offset: number) => number,
): readonly number[] => (sentences ?? []).map(([start]) => unit(start)).filter((start) => start > 0)

const plain = ({ id, text, gold }: Line, complete: boolean): GoldText => {
  const unit = toUnits(text)
  const names = gold.entities.map(({ start, end, label }) => ({
    start: unit(start),
    end: unit(end),
    kind: kinds[label] ?? null,
  }))
  // A name that ends right before words that cannot be trusted may be only its beginning.
  const unsure = (gold.unsure ?? []).map(([start, end]) => {
    const cut = names.find((name) => name.end <= unit(start) && name.end >= unit(start) - 1)
    return [cut?.start ?? unit(start), unit(end)] as const
  })
  return { id, text, names, complete, sentences: beginsOf(gold.sentences, unit), unsure }
}

/** CoNLL-2003: news of Reuters, a sentence a text. */
export const readConll = (folder: string, part: string): readonly GoldText[] =>
  readLines(folder, `conll2003/${part}.jsonl`).map((line) => plain(line, true))

/** Universal NER on EWT: web text. Where the train part carries a stray tag, at the end of first sentences, it says so. */
export const readUner = (folder: string, part: string): readonly GoldText[] =>
  readLines(folder, `uner_ewt/${part}.jsonl`).map((line) => plain(line, false))

/**
 * GUM: the names inside its mentions, the outermost where they nest; names of its other kinds have no kind here. Documents
 * whose licence forbids commercial use are left out.
 */
export const readGum = (folder: string, part: string): readonly GoldText[] =>
  readLines(folder, `gum/${part}.jsonl`)
    .filter(({ licence = "" }) => !licence.includes("-NC"))
    .map(({ id, text, gold }) => {
      const unit = toUnits(text)
      const marked = gold.entities
        .filter(({ named, name }) => named && name !== undefined)
        .map(({ label, name = [0, 0] }) => ({ start: unit(name[0]), end: unit(name[1]), kind: kinds[label] ?? null }))
        .sort((a, b) => a.start - b.start || b.end - a.end)
      const names: GoldName[] = []
      for (const name of marked) if (name.start >= (names.at(-1)?.end ?? 0)) names.push(name)
      return { id, text, names, complete: false, sentences: beginsOf(gold.sentences, unit), unsure: [] }
    })
