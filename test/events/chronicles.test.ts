import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import type { HarmField } from "../../src/model/codes.js"
import { findIn } from "./reading.js"

/** What a reader finds in an article; `open` marks what Blotter does not read right yet. */
interface Expected {
  readonly type: readonly string[]
  readonly day?: string
  readonly killed?: number
  readonly injured?: number
  readonly abducted?: number
  readonly arrested?: number
  /** Words in a name of somebody or something that it hit, or that was arrested. */
  readonly target?: string
  readonly by?: string
  /** Words in the name of nobody who did it or was hit. */
  readonly never?: string
  readonly open?: true
}
interface Chronicle {
  readonly published: string
  readonly title?: string
  readonly text: string
  readonly incidents: readonly Expected[]
}

const chronicles = ["chronicles.yml", "kinds.yml"].flatMap((file): readonly Chronicle[] =>
  parse(readFileSync(join(import.meta.dirname, file), "utf8")),
)
const harms: readonly (HarmField & keyof Expected)[] = ["killed", "injured", "abducted", "arrested"]

/** The incidents of an article, said as the expected ones are. */
const read = ({ text, published, title }: Chronicle) => {
  const { incidents, figures, entities } = findIn(text, published, title)
  return incidents.map(({ id, type, time, participants }) => {
    const named = (...edges: readonly string[]) =>
      participants
        .filter((one) => edges.includes(one.edge) || (one.edge === "INVOLVED" && edges.includes(one.role)))
        .flatMap(({ entity }) => [entities[entity]?.name ?? "", ...(entities[entity]?.aliases ?? [])])
        .join(" / ")
    const figure = (field: HarmField) =>
      figures.find((one) => one.incident === id && one.field === field && !one.part)?.quantity.best ?? undefined
    return {
      type,
      day: time?.edtf,
      hit: named("TARGETED", "arrested"),
      by: named("PERPETRATED_BY"),
      killed: figure("killed"),
      injured: figure("injured"),
      abducted: figure("abducted"),
      arrested: figure("arrested"),
    }
  })
}

const isSame = (found: ReturnType<typeof read>[number], expected: Expected): boolean =>
  expected.type.includes(found.type) &&
  (expected.day === undefined || found.day === expected.day) &&
  found.hit.includes(expected.target ?? "") &&
  found.by.includes(expected.by ?? "") &&
  (expected.never === undefined || ![found.hit, found.by].some((names) => names.includes(expected.never ?? ""))) &&
  harms.every((harm) => expected[harm] === undefined || (found[harm] ?? 0) === expected[harm])

describe.each(chronicles)("an article of $published that tells of several happenings", (chronicle) => {
  const found = read(chronicle)
  for (const expected of chronicle.incidents) {
    const { open, ...said } = expected
    const check = open ? test.fails : test
    check(JSON.stringify(said), () => {
      expect(
        found.filter((one) => isSame(one, expected)),
        JSON.stringify(found, null, 1),
      ).toHaveLength(1)
    })
  }
})
