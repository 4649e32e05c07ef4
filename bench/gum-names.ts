import { tally, tallyLine } from "./exact-spans.js"

/** A mention of the set `gum`, code points; `name` is the stretch of it that is a proper name, where it has one. */
interface GumMention {
  readonly label: string
  readonly name?: readonly [number, number]
}

export interface GumNamesAnswer {
  readonly id: string
  readonly gold: { readonly entities: readonly GumMention[] }
}

/** A mention as `annotate` writes it. */
interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: string
}

const kinds = ["person", "organization", "place"] as const

/**
 * Proper names of the set `gum`, exact span and kind. GUM marks every mention, named or not, and its labels are words
 * ("person"), so the benchmark's scorer finds nothing to compare; its names alone follow the guidelines of other corpora,
 * the outermost where they nest.
 */
export const measureGumNames = (
  answers: readonly GumNamesAnswer[],
  marksOf: (id: string) => readonly Mark[],
): readonly string[] => {
  const key = (id: string, start: number, end: number, kind: string) => `${id} ${start} ${end} ${kind}`
  const due = answers.flatMap(({ id, gold }) => outermost(gold.entities).map((name) => ({ id, ...name })))
  const found = answers.flatMap(({ id }) => marksOf(id).map((mark) => ({ id, ...mark })))
  const line = (name: string, wanted: readonly string[]) => {
    const keys = (spans: typeof found) =>
      spans.filter(({ kind }) => wanted.includes(kind)).map(({ id, start, end, kind }) => key(id, start, end, kind))
    return tallyLine(name, tally(keys(found), keys(due)))
  }
  return [line("PER", ["person"]), line("ORG", ["organization"]), line("LOC", ["place"]), line("names", kinds)]
}

const outermost = (mentions: readonly GumMention[]): readonly Mark[] => {
  const names = mentions
    .flatMap(({ label, name }) => (name ? [{ start: name[0], end: name[1], kind: label }] : []))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const outer: Mark[] = []
  for (const name of names) if (name.start >= (outer.at(-1)?.end ?? 0)) outer.push(name)
  return outer
}
