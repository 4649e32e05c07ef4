import type { FilledPart, Harm, HarmField, IncidentStatus } from "../../model/codes.js"
import { harmFields, harms } from "../../model/codes.js"
import type { EdgeAttributes, NodeAttributesOf, SerializedEdge, SerializedGraph } from "../../model/graph.js"
import { byCodeUnit } from "../../model/keys.js"

/** One incident as a line of time: everything is read from the graph and in words. */
export interface TimelineEntry {
  readonly key: string
  /** ISO days, or null. */
  readonly start: string | null
  readonly end: string | null
  /** "2012-07-30", "2012-07-28 to 2012-07-29", "2012-07", or null where the time is not known. */
  readonly when: string | null
  readonly type: string
  readonly status: IncidentStatus
  /** "Almaty, Kazakhstan", or null. */
  readonly place: string | null
  /** What no article says and was guessed. */
  readonly filled: readonly FilledPart[]
  /** Who did it: "a gang", "Leon Marsh (suspected)". */
  readonly by: readonly string[]
  /** Whom and what it hit: "two policemen, a driver (killed)", "a van (attacked)". */
  readonly to: readonly string[]
  /** Who else took part: "Police (responder)". */
  readonly also: readonly string[]
  readonly weapons: readonly string[]
  /** "6 killed", "4 to 8 injured". */
  readonly harm: readonly string[]
  /** Day of the first article that tells it, or "9999" where none has a day. */
  readonly told: string
  /** "The Daily 2012-07-30, 2012-08-02", each outlet once. */
  readonly sources: readonly string[]
}

type Incident = NodeAttributesOf<"Incident">

/** The graph's nodes by key and its edges by source, for reading along. */
class Index {
  readonly #nodes = new Map<string, SerializedGraph["nodes"][number]["attributes"]>()
  readonly #edges = new Map<string, SerializedEdge[]>()

  constructor(graph: SerializedGraph) {
    for (const { key, attributes } of graph.nodes) this.#nodes.set(key, attributes)
    for (const edge of graph.edges) {
      const edges = this.#edges.get(edge.source)
      if (edges) edges.push(edge)
      else this.#edges.set(edge.source, [edge])
    }
  }

  label(key: string): string {
    return this.#nodes.get(key)?.label ?? key
  }

  node(key: string) {
    return this.#nodes.get(key)
  }

  /** Edges of one kind that leave a node, with their attributes, in order of their keys. */
  from<K extends EdgeAttributes["kind"]>(key: string, kind: K) {
    const edges = this.#edges.get(key) ?? []
    return edges.flatMap(({ target, attributes }) => (isKind(attributes, kind) ? [{ target, attributes }] : []))
  }
}

const isKind = <K extends EdgeAttributes["kind"]>(
  attributes: EdgeAttributes,
  kind: K,
): attributes is Extract<EdgeAttributes, { readonly kind: K }> => attributes.kind === kind

const whenOf = ({ start, end, datePrecision, edtf }: Incident): string | null => {
  if (start === null || end === null) return edtf
  if (start === end) return start
  if (datePrecision === "month" && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7)
  if (datePrecision === "year" && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4)
  return `${start} to ${end}`
}

/** "6 killed", "4 to 8 killed", "at least 4 killed", "nobody killed"; null where nothing is said. */
const harmOf = (incident: Incident, field: HarmField): string | null => {
  const low = incident[`${field}Low`]
  const best = incident[`${field}Best`]
  const high = incident[`${field}High`]
  if (low === null && high === null) return best === null ? null : `${best} ${field}`
  if (high === 0) return `nobody ${field}`
  if (high === null) return `at least ${best ?? low} ${field}`
  if (low === null || low === 0) return low === 0 || best === null ? `up to ${high} ${field}` : `${best} ${field}`
  return low === high ? `${low} ${field}` : `${low} to ${high} ${field}`
}

/** A place with what contains it, the narrowest first; the country last. */
const placeOf = (index: Index, incident: string): string | null => {
  const first = index.from(incident, "OCCURRED_AT")[0]
  if (first === undefined) return null
  const names: string[] = []
  const seen = new Set<string>()
  for (let key: string | undefined = first.target; key !== undefined && !seen.has(key); ) {
    seen.add(key)
    names.push(index.label(key))
    key = index.from(key, "LOCATED_IN")[0]?.target
  }
  const [narrowest, ...wider] = [...new Set(names)]
  const widest = wider.at(-1)
  const relation = first.attributes.relation === "in" ? "" : `${first.attributes.relation} `
  return `${relation}${[narrowest, widest].filter((name) => name !== undefined).join(", ")}`
}

/** Names with what is said of them behind, those of whom the same is said together: "a, b (killed)", "c (injured)". */
const together = (parts: readonly { readonly name: string; readonly note: string | null }[]): readonly string[] => {
  const names = new Map<string | null, Set<string>>()
  for (const { name, note } of parts) names.set(note, (names.get(note) ?? new Set()).add(name))
  return [...names].map(([note, list]) => `${[...list].join(", ")}${note === null ? "" : ` (${note})`}`)
}

/** Everyone and everything that takes part in an incident, by part; of what befell somebody, as several articles tell it, the worst. */
const castOf = (index: Index, incident: string): Pick<TimelineEntry, "by" | "to" | "also" | "weapons"> => ({
  by: together(
    index.from(incident, "PERPETRATED_BY").map(({ target, attributes }) => {
      return { name: index.label(target), note: attributes.suspected ? "suspected" : null }
    }),
  ),
  to: together(
    index
      .from(incident, "TARGETED")
      .toSorted((a, b) => rankOf(a.attributes.harm) - rankOf(b.attributes.harm))
      .filter(({ target }, at, all) => all.findIndex((edge) => edge.target === target) === at)
      .map(({ target, attributes }) => ({ name: index.label(target), note: attributes.harm })),
  ),
  also: together(
    index
      .from(incident, "INVOLVED")
      .map(({ target, attributes }) => ({ name: index.label(target), note: attributes.role })),
  ),
  weapons: [...new Set(index.from(incident, "USED").map(({ target }) => index.label(target)))],
})

/** The worst harm first, what is not said last. */
const rankOf = (harm: Harm | null): number => (harm === null ? harms.length : harms.indexOf(harm))

/** Outlets, each once, with the days on which they told it; in order of the first of these. */
const sourcesOf = (index: Index, incident: string): Pick<TimelineEntry, "told" | "sources"> => {
  const days = new Map<string, string[]>()
  for (const { target } of index.from(incident, "REPORTED_IN")) {
    const article = index.node(target)
    const outlet = index.from(target, "PUBLISHED_BY")[0]
    const name = outlet ? index.label(outlet.target) : article?.kind === "Article" ? article.id : target
    const published = (article?.kind === "Article" ? article.published : null) ?? ""
    days.set(name, [...(days.get(name) ?? []), published])
  }
  const sources = [...days].map(([name, all]) => {
    const told = [...new Set(all)].filter((day) => day !== "").sort(byCodeUnit)
    return { first: told[0] ?? "9999", text: [name, told.join(", ")].filter(Boolean).join(" ") }
  })
  sources.sort((a, b) => byCodeUnit(a.first, b.first) || byCodeUnit(a.text, b.text))
  return { told: sources[0]?.first ?? "9999", sources: sources.map(({ text }) => text) }
}

const byTime = (a: TimelineEntry, b: TimelineEntry): number =>
  byCodeUnit(a.start ?? "~", b.start ?? "~") ||
  byCodeUnit(a.end ?? "~", b.end ?? "~") ||
  byCodeUnit(a.told, b.told) ||
  byCodeUnit(a.key, b.key)

/**
 * The incidents of a graph in order of time, those without a day at the end; of one day, in the order they were told.
 * @param all Also what did not occur: attempted, planned, threatened, suspected, denied.
 */
export const timelineEntries = (graph: SerializedGraph, all: boolean): readonly TimelineEntry[] => {
  const index = new Index(graph)
  const entries: TimelineEntry[] = []
  for (const { key, attributes } of graph.nodes) {
    if (attributes.kind !== "Incident" || !(all || attributes.status === "occurred")) continue
    const { type, status, start, end, filled = [] } = attributes
    const harm = harmFields.flatMap((field) => harmOf(attributes, field) ?? [])
    const place = placeOf(index, key)
    const when = whenOf(attributes)
    entries.push({
      key,
      start,
      end,
      when,
      type,
      status,
      place,
      filled,
      ...castOf(index, key),
      harm,
      ...sourcesOf(index, key),
    })
  }
  return entries.sort(byTime)
}
