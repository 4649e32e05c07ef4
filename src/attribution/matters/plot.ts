import type { Span } from "../../model/document.js"
import type { Figure, Incident } from "../../model/report.js"
import { tag } from "../../model/syntax.js"
import type { Cast } from "../cast.js"
import { tokenAt } from "../hearing.js"
import type { Reading } from "../reading.js"
import type { Scene } from "../statements.js"

/** Where an article tells its incidents and with whom: what a statement is held against. */
export interface Plot {
  readonly incidents: readonly Incident[]
  readonly scene: Scene
  /** By sentence the incidents whose triggers stand in it. */
  readonly bySentence: ReadonlyMap<number, ReadonlySet<number>>
  /** For each sentence the last one before it that tells an incident, or -1. */
  readonly toldLast: Int32Array
  /** By incident how each entity takes part in it. */
  readonly parts: readonly ReadonlyMap<number, string>[]
  /** By entity the incidents told in sentences that name it. */
  readonly besides: ReadonlyMap<number, ReadonlySet<number>>
  /** The place entity that a token is the head of, or -1. */
  readonly placeAt: Int32Array
  /** Incidents for which a token begins a figure, or a day. */
  readonly figureAt: ReadonlyMap<number, ReadonlySet<number>>
  readonly dayAt: ReadonlyMap<number, ReadonlySet<number>>
  /** By hash of a noun's lemma the first sentence that has it. */
  readonly firstWith: ReadonlyMap<number, number>
}

const note = (map: Map<number, Set<number>>, key: number, incident: number): void => {
  const known = map.get(key)
  if (known) known.add(incident)
  else map.set(key, new Set([incident]))
}

const edgeNames = { PERPETRATED_BY: "doer", TARGETED: "victim", USED: "means" } as const

/** Lays the incidents over the sentences and the tokens. */
export const plotOf = (
  reading: Reading,
  incidents: readonly Incident[],
  figures: readonly Figure[],
  cast: Cast,
  scene: Scene,
): Plot => {
  const { sentence, start } = reading.document.tokens
  const bySentence = new Map<number, Set<number>>()
  const figureAt = new Map<number, Set<number>>()
  const dayAt = new Map<number, Set<number>>()
  const put = (map: Map<number, Set<number>>, spans: readonly Span[], incident: number): void => {
    for (const span of spans) note(map, tokenAt(start, span.start), incident)
  }
  for (const { id, mentions, time } of incidents) {
    for (const index of mentions) note(bySentence, sentence[cast.mentions[index]?.head ?? 0] ?? 0, id)
    if (time) put(dayAt, time.evidence, id)
  }
  for (const { incident, evidence } of figures) put(figureAt, evidence, incident)
  const parts = incidents.map(
    ({ participants }) =>
      new Map(participants.map((one) => [one.entity, one.edge === "INVOLVED" ? one.role : edgeNames[one.edge]])),
  )
  const toldLast = lastTold(reading, bySentence)
  const laid = layEntities(reading, cast, bySentence)
  return { incidents, scene, bySentence, toldLast, parts, figureAt, dayAt, firstWith: firstWith(reading), ...laid }
}

const lastTold = ({ document: { sentences } }: Reading, bySentence: ReadonlyMap<number, unknown>): Int32Array => {
  const found = new Int32Array(sentences.length).fill(-1)
  for (let at = 1; at < sentences.length; at++) found[at] = bySentence.has(at - 1) ? at - 1 : (found[at - 1] ?? -1)
  return found
}

const layEntities = (
  { document: { tokens } }: Reading,
  { entities, mentions }: Cast,
  bySentence: Plot["bySentence"],
): Pick<Plot, "besides" | "placeAt"> => {
  const placeAt = new Int32Array(tokens.length).fill(-1)
  const besides = new Map<number, Set<number>>()
  for (const entity of entities)
    for (const index of entity.mentions) {
      const head = mentions[index]?.head ?? -1
      if (entity.kind === "place") placeAt[head] = entity.id
      else for (const incident of bySentence.get(tokens.sentence[head] ?? -1) ?? []) note(besides, entity.id, incident)
    }
  return { besides, placeAt }
}

const firstWith = (reading: Reading): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  const { sentence, length } = reading.document.tokens
  for (let at = 0; at < length; at++) {
    if (reading.pos[at] !== tag.NOUN) continue
    const lemma = reading.lemma(at)
    if (!found.has(lemma)) found.set(lemma, sentence[at] ?? 0)
  }
  return found
}
