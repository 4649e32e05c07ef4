import type { Finding } from "./hand-sheet.js"

type Span = readonly [start: number, end: number]

/** An acceptable answer for the main role: a part with its mentions, a figure, nobody ("-") or anybody ("*"). */
interface Answer {
  readonly part: string
  readonly spans: readonly Span[]
}

/** One incident as an analyst would record it; `none` stands for an article that tells none. */
export interface GoldRow {
  readonly part: string
  readonly article: string
  /** `optional` ones may be told or left out: what is charged, planned or only touched on. */
  readonly asked: "asked" | "optional" | "none"
  readonly types: readonly string[]
  readonly status: string
  readonly told: readonly Span[]
  readonly roles: readonly Answer[]
}

/** What the product says of one incident, the row that it tells, and why it is wrong ("" where it is right). */
export interface Judged {
  readonly finding: Finding
  readonly row: GoldRow | null
  readonly cause: "" | "none" | "duplicate" | "merged" | "type" | "status" | "role"
}

const spanOf = (text: string): Span => {
  const [start = 0, end = 0] = text.split(",").map(Number)
  return [start, end]
}
const spansOf = (cell: string): readonly Span[] => cell.split(" ").filter(Boolean).map(spanOf)

const answerOf = (cell: string): Answer => {
  const [part = "", ...rest] = cell.split(" ")
  return rest.every((one) => one.includes(",")) ? { part, spans: rest.map(spanOf) } : { part: cell, spans: [] }
}

/** Reads `general-news.tsv`. */
export const readGold = (text: string): readonly GoldRow[] =>
  text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => {
      const [part = "", article = "", , asked = "", types = "", status = "", told = "", roles = ""] = line.split("\t")
      return {
        part,
        article,
        asked: asked === "asked" || asked === "optional" ? asked : "none",
        types: types.split("|"),
        status,
        told: spansOf(told),
        roles: roles.split(" / ").map(answerOf),
      }
    })

const overlap = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b
const toldOf = (finding: Finding): readonly Span[] => finding.told.map((one) => spanOf(one.slice("char=".length)))
const shared = (row: GoldRow, finding: Finding): number =>
  toldOf(finding).filter((span) => row.told.some((other) => overlap(span, other))).length

/** The harms, edges and roles of the graph that a part's word in the table stands for. */
const partOf: Readonly<Record<string, RegExp>> = {
  killed: /^TARGETED\/killed$/u,
  injured: /^TARGETED\/(?:injured|attacked|threatened|-)$/u,
  abducted: /^TARGETED\/(?:abducted|seized|attacked|-)$/u,
  hit: /^TARGETED\/(?!killed|injured|abducted|missing)/u,
  arrested: /^INVOLVED\/arrested$/u,
  suspect: /^INVOLVED\/(?:suspect|arrested)$/u,
  doer: /^PERPETRATED_BY$/u,
  part: /^(?:PERPETRATED_BY|INVOLVED\/side)$/u,
  investigator: /^INVOLVED\/(?:investigator|responder)$/u,
}

const isPlayed = (role: string, { part, spans }: Answer): boolean => {
  if (part === "*" || role === part) return true
  const [said = "", span = ""] = role.split(" char=")
  return (partOf[part]?.test(said) ?? false) && spans.some((other) => overlap(spanOf(span), other))
}

const causeOf = (finding: Finding, row: GoldRow, first: boolean, foreign: number): Judged["cause"] => {
  if (!first) return "duplicate"
  if (!row.types.includes(finding.type)) return "type"
  if (row.status !== finding.status) return "status"
  if (!row.roles.some((answer) => isPlayed(finding.role, answer))) return "role"
  return foreign > 0 && foreign >= shared(row, finding) / 2 ? "merged" : ""
}

/**
 * Each finding against the row that it shares most words with. Of several for one row the fullest stands, the earliest where they are as
 * full; the others are duplicates. A finding that shares half as many words with another asked row as with its own is of two incidents.
 */
export const judge = (rows: readonly GoldRow[], findings: readonly Finding[]): readonly Judged[] => {
  const pairs = findings.map((finding) => {
    const ranked = rows
      .map((row) => ({ row, count: shared(row, finding) + (row.types.includes(finding.type) ? 0.5 : 0) }))
      .filter(({ count }) => count >= 1)
      .toSorted((a, b) => b.count - a.count)
    return { finding, row: ranked[0]?.row ?? null, count: ranked[0]?.count ?? 0 }
  })
  return pairs.map(({ finding, row }) => {
    if (row === null) return { finding, row, cause: "none" }
    const own = pairs.filter((pair) => pair.row === row).toSorted((a, b) => b.count - a.count)
    const foreign = rows
      .filter((other) => other !== row && other.asked === "asked")
      .map((other) => shared(other, finding))
    const cause = causeOf(finding, row, own[0]?.finding === finding, Math.max(0, ...foreign))
    return { finding, row, cause }
  })
}

/** Asked rows that no finding tells. */
export const missedOf = (rows: readonly GoldRow[], judged: readonly Judged[]): readonly GoldRow[] =>
  rows.filter((row) => row.asked === "asked" && judged.every((one) => one.row !== row))
