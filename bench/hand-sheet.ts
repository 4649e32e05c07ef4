import { createHash } from "node:crypto"
import type { EdgeAttributes, SerializedGraph } from "../src/model/graph.js"

/** What the product says of one incident of an article, as far as a reader judges it. */
export interface Finding {
  readonly article: string
  /** RFC 5147 spans of the article, `char=12,20`, of every word that tells it; the first names it. */
  readonly told: readonly string[]
  readonly type: string
  readonly status: string
  /**
   * Edge, with its role or harm, and span of whoever plays the main part: `TARGETED/killed char=3,9`; a figure where people are only
   * counted: `killed 168`; "-" for nobody.
   */
  readonly role: string
}

/** A reader's word on a value; "" where nobody has read it yet. */
export type Verdict = "right" | "wrong" | ""

/** A finding with the verdicts that were given on these very values. */
export interface Row extends Omit<Finding, "told"> {
  readonly at: string
  readonly verdicts: readonly [type: Verdict, status: Verdict, role: Verdict]
  /** Why it is wrong, in a word or two; "" where it is right. */
  readonly cause: string
}

const columns = [
  "number",
  "article",
  "at",
  "type",
  "status",
  "main role",
  "type?",
  "status?",
  "role?",
  "cause",
] as const

const spanOf = (evidence: string): string => evidence.slice(evidence.lastIndexOf("#") + 1)

/** Whom it befell comes before who did it: people first, then who is arrested, tried or on the streets, then things, doers, officials. */
const rankOf = (edge: EdgeAttributes, kind: string | undefined): number => {
  if (edge.kind === "TARGETED") return kind === "Asset" ? 2 : 0
  if (edge.kind === "PERPETRATED_BY") return 3
  if (edge.kind === "INVOLVED") return edge.role === "investigator" || edge.role === "responder" ? 4 : 1
  return notAsked
}
const notAsked = 9

/** Where somebody is first told of in this part. */
const firstOf = ({ evidence = [] }: EdgeAttributes): number =>
  Math.min(...evidence.map((one) => (one.includes("#title=") ? -1 : Number(/=(\d+),/u.exec(one)?.[1] ?? 0))))

const nameOf = (edge: EdgeAttributes): string => {
  if (edge.kind === "TARGETED") return `${edge.kind}/${edge.harm ?? "-"}`
  return edge.kind === "INVOLVED" ? `${edge.kind}/${edge.role}` : edge.kind
}

/**
 * People of whom nothing is said but their number ("168 people were killed", "12 were arrested") are a figure in the graph and nobody who takes
 * part. It is said of an incident where nobody plays a part of the rank `above` or a higher one.
 */
const figures = [
  ...(["killed", "injured", "abducted", "missing"] as const).map((field) => ({ field, above: 0 })),
  { field: "arrested", above: 1 },
] as const

/** The incidents of a graph that was made of one article. */
export const findingsOf = (article: string, { nodes, edges }: SerializedGraph): readonly Finding[] => {
  const kinds = new Map(nodes.map(({ key, attributes }) => [key, attributes.kind]))
  return nodes.flatMap(({ key, attributes }): readonly Finding[] => {
    if (attributes.kind !== "Incident") return []
    const own = edges.filter(({ source }) => source === key)
    const told = own.find((edge) => edge.attributes.kind === "REPORTED_IN")?.attributes
    const parts = own
      .map(({ attributes: edge, target }) => ({ edge, rank: rankOf(edge, kinds.get(target)) }))
      .filter(({ rank }) => rank < notAsked)
      .toSorted((a, b) => a.rank - b.rank || firstOf(a.edge) - firstOf(b.edge))
    const [first] = parts
    const figure = figures.find(
      ({ field, above }) => (first?.rank ?? notAsked) > above && (attributes[`${field}Best`] ?? 0) > 0,
    )?.field
    const main = first?.edge
    const evidence = main?.evidence?.[0]
    const said = main && evidence ? `${nameOf(main)} ${spanOf(evidence)}` : "-"
    return [
      {
        article,
        told: (told?.evidence ?? []).map(spanOf),
        type: attributes.type,
        status: attributes.status,
        role: figure === undefined ? said : `${figure} ${attributes[`${figure}Best`]}`,
      },
    ]
  })
}

/** A number that no hand can choose: by it articles and incidents are put in order. */
export const lotOf = (name: string): string => createHash("sha256").update(name).digest("hex")

/** So many findings, by the lots of one sheet over article and place, as rows that wait for a reader. */
export const draw = (findings: readonly Finding[], size: number, sheet: number): readonly Row[] =>
  findings
    .flatMap(({ told, ...finding }) => (told[0] === undefined ? [] : [{ ...finding, at: told[0] }]))
    .toSorted((a, b) => (lotOf(`${sheet} ${a.article}#${a.at}`) < lotOf(`${sheet} ${b.article}#${b.at}`) ? -1 : 1))
    .slice(0, size)
    .map((finding) => ({ ...finding, verdicts: ["", "", ""], cause: "" }))

/** Rows as tab-separated lines under a header; comments come first. */
export const writeSheet = (rows: readonly Row[], comments: readonly string[] = []): string =>
  `${[
    ...comments.map((comment) => `# ${comment}`),
    columns.join("\t"),
    ...rows.map(({ article, at, type, status, role, verdicts, cause }, index) =>
      [index + 1, article, at, type, status, role, ...verdicts, cause].join("\t"),
    ),
  ].join("\n")}\n`

const verdictOf = (cell: string | undefined): Verdict => (cell === "right" || cell === "wrong" ? cell : "")

/** Reads what `writeSheet` wrote. */
export const readSheet = (text: string): readonly Row[] =>
  text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => {
      const [, article = "", at = "", type = "", status = "", role = "", ...rest] = line.split("\t")
      return {
        article,
        at,
        type,
        status,
        role,
        verdicts: [verdictOf(rest[0]), verdictOf(rest[1]), verdictOf(rest[2])],
        cause: rest[3] ?? "",
      }
    })

/** How a sheet stands to what the product says now. */
export interface Comparison {
  /** Rows right in type, status and main role, as they were read. */
  readonly right: readonly Row[]
  /** Rows that are still said in the very same words. */
  readonly same: readonly Row[]
  /** Rows of which something is said otherwise now, with what it is; null where the incident is no more found. */
  readonly changed: readonly (readonly [Row, Finding | null])[]
}

const isRight = ({ verdicts }: Row): boolean => verdicts.every((verdict) => verdict === "right")

/** Verdicts hold of the values they were given on, so a row that says something else now is named. */
export const compareSheet = (rows: readonly Row[], findings: readonly Finding[]): Comparison => {
  const found = rows.map((row) => {
    const own = findings.filter(({ article, told }) => article === row.article && told.includes(row.at))
    return [row, own.find(({ told }) => told[0] === row.at) ?? own[0] ?? null] as const
  })
  const isSame = ([row, finding]: readonly [Row, Finding | null]) =>
    finding !== null && finding.type === row.type && finding.status === row.status && finding.role === row.role
  return {
    right: rows.filter(isRight),
    same: found.filter(isSame).map(([row]) => row),
    changed: found.filter((pair) => !isSame(pair)),
  }
}
