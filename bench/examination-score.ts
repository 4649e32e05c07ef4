import type { HarmField } from "../src/model/codes.js"
import type { SerializedGraph } from "../src/model/graph.js"

/** An incident as an examiner records it: only what the text says. Words of `by` and the like need but stand in the name found. */
export interface ExpectedIncident extends Partial<Readonly<Record<HarmField, number>>> {
  /** May be told or left out: what is only touched on, or a matter of the codebook. */
  readonly optional?: true
  /** All types that would do. */
  readonly type: readonly string[]
  /** Default: occurred. */
  readonly status?: string
  /** EDTF. */
  readonly day?: string
  /** Its finest places; the names of what holds them would do too. */
  readonly place?: readonly string[]
  readonly by?: readonly string[]
  readonly target?: readonly string[]
  readonly weapon?: readonly string[]
  /** Those in another part: arrested, tried, investigating, responding, claiming. */
  readonly others?: readonly string[]
  /** Who is reported as saying something of it. */
  readonly says?: readonly string[]
}

/** Who holds which office of what, in words that need but match what is found; several apart by "|". */
export interface ExpectedOffice {
  readonly person: string
  readonly office: string
  readonly of?: string
}

/** One text of an examination with its answers. */
export interface ExamItem {
  readonly id: string
  readonly kind: string
  /** The day it was published, where it is known. */
  readonly published?: string
  readonly title?: string
  readonly text: string
  readonly incidents?: readonly ExpectedIncident[]
  readonly offices?: readonly ExpectedOffice[]
  /** Words that name nobody with a part in anything. */
  readonly never?: readonly string[]
  /** The text tells no incident. */
  readonly none?: true
}

/** A fact asked for, and what was found in its place. */
export interface FactResult {
  readonly fact: string
  readonly wanted: string
  readonly found: string
  readonly isRight: boolean
}

export interface ItemResult {
  /** For each incident asked for its facts. */
  readonly incidents: readonly (readonly FactResult[])[]
  /** Incidents found that nobody expects, in short. */
  readonly extra: readonly string[]
  /** For each office asked for, whether its holder holds it of what it is of. */
  readonly offices: readonly FactResult[]
  /** Offices found that nobody expects, in short. */
  readonly otherOffices: readonly string[]
  /** Words of `never` that have a part. */
  readonly broken: readonly string[]
}

/** What the graph of one article says of an incident, each name with its aliases and the words that say it. */
export interface FoundIncident {
  readonly type: string
  readonly status: string
  readonly edtf: string | null
  readonly harm: Readonly<Record<string, number | null>>
  readonly names: Readonly<Record<NameFact, readonly string[]>>
}

const nameFacts = ["place", "by", "target", "weapon", "others", "says"] as const
type NameFact = (typeof nameFacts)[number]
const harmFacts = ["killed", "injured", "missing", "abducted", "arrested"] as const
const edgeOf: Readonly<Partial<Record<NameFact, string>>> = {
  by: "PERPETRATED_BY",
  target: "TARGETED",
  weapon: "USED",
  others: "INVOLVED",
}

const fold = (words: string): string =>
  words.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("’", "'").replace(/\s+/gu, " ")

/** The incidents of a graph of one article. */
export const readIncidents = (graph: SerializedGraph, text: string): readonly FoundIncident[] => {
  const characters = [...text]
  const nodes = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes]))
  const quoted = (attributes: object): readonly string[] =>
    "evidence" in attributes && Array.isArray(attributes.evidence)
      ? attributes.evidence.map((mark: string) => {
          const [, start = "0", end = "0"] = /#char=(\d+),(\d+)$/u.exec(mark) ?? []
          return characters.slice(Number(start), Number(end)).join("")
        })
      : []
  const namesOf = (key: string, said: readonly string[]): string => {
    const node = nodes.get(key)
    const aliases = node !== undefined && "aliases" in node ? node.aliases : []
    return [node?.label ?? "", ...aliases, ...said].join(" | ")
  }
  const edgesFrom = (key: string, kind: string) =>
    graph.edges.filter(({ source, attributes }) => source === key && attributes.kind === kind)
  const placesOf = (key: string): readonly string[] => {
    const found = edgesFrom(key, "OCCURRED_AT").map(({ target, attributes }) => ({ target, said: quoted(attributes) }))
    const seen = new Set(found.map(({ target }) => target))
    for (const { target } of found)
      for (const outer of edgesFrom(target, "LOCATED_IN"))
        if (!seen.has(outer.target)) {
          seen.add(outer.target)
          found.push({ target: outer.target, said: [] })
        }
    return found.map(({ target, said }) => namesOf(target, said))
  }
  return graph.nodes.flatMap(({ key, attributes }): readonly FoundIncident[] => {
    if (attributes.kind !== "Incident") return []
    const partners = (fact: NameFact) =>
      edgesFrom(key, edgeOf[fact] ?? "").map((edge) => namesOf(edge.target, quoted(edge.attributes)))
    const claims = graph.edges.filter(({ target, attributes }) => target === key && attributes.kind === "ABOUT")
    const says = claims.flatMap(({ source }) =>
      edgesFrom(source, "ASSERTED_BY").map((edge) => namesOf(edge.target, quoted(edge.attributes))),
    )
    const { type, status, edtf } = attributes
    return [
      {
        ...{ type, status, edtf },
        harm: Object.fromEntries(harmFacts.map((harm) => [harm, attributes[`${harm}Best`]])),
        names: {
          ...{ place: placesOf(key), says },
          ...{ by: partners("by"), target: partners("target"), weapon: partners("weapon"), others: partners("others") },
        },
      },
    ]
  })
}

const short = (names: readonly string[]): string => names.map((one) => one.split(" | ")[0]).join("; ")
const holds = (names: readonly string[], words: string): boolean => names.some((one) => fold(one).includes(fold(words)))

/** The facts of an expected incident against what was found; nothing is right where no such incident was. */
const compare = (expected: ExpectedIncident, found: FoundIncident | undefined): readonly FactResult[] => {
  const facts: FactResult[] = []
  const isSuch = found !== undefined && expected.type.includes(found.type)
  const put = (fact: string, wanted: string | number, said: string | number | null, isRight: boolean): void => {
    facts.push({ fact, wanted: `${wanted}`, found: `${said ?? "-"}`, isRight: isSuch && isRight })
  }
  put("type", expected.type.join("|"), found?.type ?? null, true)
  const status = expected.status ?? "occurred"
  put("status", status, found?.status ?? null, found?.status === status)
  if (expected.day !== undefined) put("day", expected.day, found?.edtf ?? null, found?.edtf === `${expected.day}`)
  for (const harm of harmFacts) {
    const wanted = expected[harm]
    const said = found?.harm[harm] ?? null
    // Silence says that nobody was harmed as well as a nought.
    if (wanted !== undefined) put(harm, wanted, said, (said ?? 0) === wanted)
  }
  for (const fact of nameFacts)
    for (const words of expected[fact] ?? []) {
      const names = found?.names[fact] ?? []
      put(fact, words, short(names), holds(names, words))
    }
  return facts
}

/** Pairs what is expected with what was found, the best pairs first, each once; the type must be one of those that would do. */
export const pairUp = (
  expected: readonly ExpectedIncident[],
  found: readonly FoundIncident[],
): ReadonlyMap<number, number> => {
  const pairs = expected.flatMap((one, at) =>
    found.flatMap((other, index) => {
      if (!one.type.includes(other.type)) return []
      const facts = compare(one, other)
      return [{ at, index, share: facts.filter(({ isRight }) => isRight).length / facts.length }]
    }),
  )
  const chosen = new Map<number, number>()
  const taken = new Set<number>()
  // What may be left out, and asks for little, takes nothing from what is asked for.
  const isOptional = (at: number) => Number(expected[at]?.optional === true)
  const ranked = pairs.toSorted(
    (a, b) => isOptional(a.at) - isOptional(b.at) || b.share - a.share || a.at - b.at || a.index - b.index,
  )
  for (const { at, index } of ranked) {
    if (chosen.has(at) || taken.has(index)) continue
    chosen.set(at, index)
    taken.add(index)
  }
  return chosen
}

/** What the graph says of offices: who, which, and of what. */
const readOffices = ({ nodes, edges }: SerializedGraph): readonly Record<keyof ExpectedOffice, string>[] => {
  const names = new Map(
    nodes.map(({ key, attributes }) => [
      key,
      [attributes.label, ...("aliases" in attributes ? attributes.aliases : [])].join(" | "),
    ]),
  )
  const nameOf = (key: string): string => names.get(key) ?? ""
  return edges
    .filter(({ attributes }) => attributes.kind === "HOLDS")
    .map(({ source, target }) => {
      const whose = edges.filter((edge) => edge.source === target && edge.attributes.kind === "OF")
      const of = [nameOf(target), ...whose.map((edge) => nameOf(edge.target))].join(" | ")
      return { person: nameOf(source), office: nameOf(target), of }
    })
}

const anyOf = (name: string, words: string): boolean => words.split("|").some((one) => fold(name).includes(fold(one)))

const markOffices = (
  expected: readonly ExpectedOffice[],
  graph: SerializedGraph,
): Pick<ItemResult, "offices" | "otherOffices"> => {
  const held = readOffices(graph)
  const isIt = (one: ExpectedOffice, other: Record<keyof ExpectedOffice, string>): boolean =>
    anyOf(other.person, one.person) &&
    anyOf(other.office, one.office) &&
    (one.of === undefined || anyOf(other.of, one.of))
  const say = ({ person, office, of }: ExpectedOffice): string =>
    `${short([person])} ${short([office])} of ${of?.split(" | ").slice(1).join(", ") || "-"}`
  return {
    offices: expected.map((one) => ({
      fact: "office",
      wanted: `${one.person} ${one.office} of ${one.of ?? "-"}`,
      found: held
        .filter(({ person }) => anyOf(person, one.person))
        .map(say)
        .join("; "),
      isRight: held.some((other) => isIt(one, other)),
    })),
    otherOffices: held.filter((other) => !expected.some((one) => isIt(one, other))).map(say),
  }
}

/** Marks the graph of one text. */
export const markItem = (item: ExamItem, graph: SerializedGraph): ItemResult => {
  const found = readIncidents(graph, item.text)
  const expected = item.incidents ?? []
  const chosen = pairUp(expected, found)
  const matched = new Set(chosen.values())
  // A text that is asked for its offices alone.
  const isForOffices = item.incidents === undefined && !item.none
  const parts = found.flatMap(({ names }) => [...names.by, ...names.target, ...names.others])
  return {
    ...markOffices(item.offices ?? [], graph),
    incidents: expected.flatMap((one, at) => (one.optional ? [] : [compare(one, found[chosen.get(at) ?? -1])])),
    extra: found.flatMap(({ type, status, edtf, names }, index) =>
      matched.has(index) || isForOffices
        ? []
        : [`${type} ${status} ${edtf ?? "-"} by ${short(names.by)} hit ${short(names.target)}`],
    ),
    broken: (item.never ?? []).filter((words) => parts.some((one) => fold(short([one])).includes(fold(words)))),
  }
}
