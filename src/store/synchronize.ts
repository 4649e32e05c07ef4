import { type EdgeKind, edgeKinds, edgeShapes, type NodeKind, nodeKinds } from "../model/schema.js"
import type { Changes, Parameters, Row, Saved, SaveOptions } from "./graph-store.js"
import { idPrefix, type Records } from "./records.js"
import { readEdges, readNodes, removeEdges, removeNodes, writeEdges, writeNodes } from "./statements.js"
import { textAt } from "./values.js"

/** What a store must do for `synchronize`. */
export interface Transactor {
  read(cypher: string, parameters: Parameters): Promise<readonly Row[]>
  /** One transaction: all of it or nothing. */
  write(cypher: string, parameters: Parameters): Promise<void>
}

/** Rows of one transaction: big enough to be quick, small enough for the server's memory with articles' texts in it. */
const batchSize = 2_000

interface Work {
  readonly cypher: string
  readonly rows: Parameters[]
}

/** Statements with the rows that each is to be run on, in the order in which they were first asked for. */
class Plan {
  readonly #work = new Map<string, Work>()

  add(cypher: string, row: Parameters): void {
    const work = this.#work.get(cypher)
    if (work) work.rows.push(row)
    else this.#work.set(cypher, { cypher, rows: [row] })
  }

  get size(): number {
    return [...this.#work.values()].reduce((sum, { rows }) => sum + rows.length, 0)
  }

  *batches(): Iterable<Work> {
    for (const { cypher, rows } of this.#work.values()) {
      for (let from = 0; from < rows.length; from += batchSize)
        yield { cypher, rows: rows.slice(from, from + batchSize) }
    }
  }
}

/** Digest of each thing that the store holds, by what makes it the same thing. */
type Held<Thing> = Map<string, { readonly thing: Thing; readonly digest: string }>

interface HeldNode {
  readonly kind: NodeKind
  readonly key: string
}
interface HeldEdge {
  readonly kind: EdgeKind
  readonly sourceKind: NodeKind
  readonly targetKind: NodeKind
  readonly key: string
  readonly source: string
  readonly target: string
}
const nodeIdentity = ({ kind, key }: HeldNode): string => `${kind}\n${key}`
const edgeIdentity = ({ kind, key, sourceKind, source, targetKind, target }: HeldEdge): string =>
  [kind, key, sourceKind, source, targetKind, target].join("\n")

const readHeldNodes = async (transactor: Transactor, name: string): Promise<Held<HeldNode>> => {
  const held: Held<HeldNode> = new Map()
  for (const kind of nodeKinds) {
    for (const row of await transactor.read(readNodes(kind), { prefix: idPrefix(name) })) {
      const thing = { kind, key: textAt(row, "key") }
      held.set(nodeIdentity(thing), { thing, digest: textAt(row, "digest") })
    }
  }
  return held
}

const edgeSources: readonly NodeKind[] = nodeKinds.filter((kind) =>
  edgeKinds.some((edge) => (edgeShapes[edge].from as readonly NodeKind[]).includes(kind)),
)

const readHeldEdges = async (transactor: Transactor, name: string): Promise<Held<HeldEdge>> => {
  const held: Held<HeldEdge> = new Map()
  for (const sourceKind of edgeSources) {
    for (const row of await transactor.read(readEdges(sourceKind), { prefix: idPrefix(name) })) {
      const kind = edgeKinds.find((known) => known === row.kind)
      const targetKind = nodeKinds.find((known) => known === row.targetKind)
      if (kind === undefined || targetKind === undefined) continue
      const [key, source, target] = [textAt(row, "key"), textAt(row, "source"), textAt(row, "target")]
      const thing = { kind, sourceKind, targetKind, key, source, target }
      held.set(edgeIdentity(thing), { thing, digest: textAt(row, "digest") })
    }
  }
  return held
}

/** Sorts what is wanted into created, updated and unchanged; what stays in `held` is to be removed. */
const compare = <Thing, Wanted extends Thing & { readonly digest: string }>(
  wanted: readonly Wanted[],
  held: Held<Thing>,
  identity: (thing: Thing) => string,
  write: (wanted: Wanted) => void,
  remove: (thing: Thing) => void,
): Changes => {
  let created = 0
  let updated = 0
  for (const thing of wanted) {
    const before = held.get(identity(thing))
    held.delete(identity(thing))
    if (before?.digest === thing.digest) continue
    if (before) updated++
    else created++
    write(thing)
  }
  for (const { thing } of held.values()) remove(thing)
  return { created, updated, removed: held.size, unchanged: wanted.length - created - updated }
}

/** The counts of a save in which everything fared alike. */
export const countAll = ({ nodes, edges }: Records, how: "created" | "unchanged"): Saved => {
  const none = { created: 0, updated: 0, removed: 0, unchanged: 0 }
  return { nodes: { ...none, [how]: nodes.length }, edges: { ...none, [how]: edges.length } }
}

/**
 * Makes the store's part named `name` equal to the records, by what differs alone: it can be broken off anywhere and
 * begun again. Properties and relationships that others put on Blotter's nodes stay as long as the node does.
 */
export const synchronize = async (
  transactor: Transactor,
  name: string,
  { nodes, edges }: Records,
  { dryRun = false, onProgress }: SaveOptions = {},
): Promise<Saved> => {
  const plan = new Plan()
  const id = (key: string) => idPrefix(name) + key
  const heldNodes = await readHeldNodes(transactor, name)
  const heldEdges = await readHeldEdges(transactor, name)
  const gone = new Map<string, HeldNode>()
  const saved = {
    nodes: compare(
      nodes,
      heldNodes,
      nodeIdentity,
      ({ kind, labels, key, properties }) => plan.add(writeNodes({ kind, labels }), { id: id(key), properties }),
      (node) => gone.set(nodeIdentity(node), node),
    ),
    edges: compare(
      edges,
      heldEdges,
      edgeIdentity,
      ({ key, source, target, properties, ...shape }) =>
        plan.add(writeEdges(shape), { id: id(key), source: id(source), target: id(target), properties }),
      ({ key, source, target, ...shape }) => {
        // A node takes its edges along.
        const ends = [
          { kind: shape.sourceKind, key: source },
          { kind: shape.targetKind, key: target },
        ]
        if (ends.some((end) => gone.has(nodeIdentity(end)))) return
        plan.add(removeEdges(shape), { id: id(key), source: id(source), target: id(target) })
      },
    ),
  }
  for (const { kind, key } of gone.values()) plan.add(removeNodes(kind), { id: id(key) })
  if (dryRun) return saved
  const total = plan.size
  let done = 0
  for (const { cypher, rows } of plan.batches()) {
    await transactor.write(cypher, { rows })
    done += rows.length
    onProgress?.({ done, total })
  }
  return saved
}
