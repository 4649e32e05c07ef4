import { z } from "zod"
import type { Cluster } from "../../src/events/gathering/cluster.js"
import type { Scene } from "../../src/events/scene.js"
import type { IncidentType } from "../../src/model/codes.js"
import { fold, mucGold, sentencesOf } from "../happenings/judges.js"

/** Hits of two kinds of answer, and how many there are on either side. */
export interface Tally {
  hits: number
  said: number
  wanted: number
}

export const f1 = ({ hits, said, wanted }: Tally): number => (200 * hits) / Math.max(1, said + wanted)

/** What MUC-4 calls the types of incidents. */
const mucTypes: ReadonlyMap<IncidentType, string> = new Map([
  ["attack", "attack"],
  ["shooting", "attack"],
  ["killing", "attack"],
  ["assault", "attack"],
  ["clash", "attack"],
  ["bombing", "bombing"],
  ["explosion", "bombing"],
  ["kidnapping", "kidnapping"],
  ["hijacking", "kidnapping"],
  ["hostage-taking", "kidnapping"],
  ["arson", "arson"],
  ["robbery", "robbery"],
])

/** A template's people and things, folded, of its type; null where it names none. */
interface Want {
  readonly types: string
  readonly names: readonly string[]
}

export const wantsOf = (gold: unknown): readonly Want[] =>
  (mucGold.parse(gold).gtt_templates ?? []).map((template) => ({
    types: template.incident_type ?? "",
    names: [template.Victim, template.Target, template.PerpInd]
      .flatMap((entities) => entities ?? [])
      .flat()
      .map(fold),
  }))

/** Clusters matched one to one with templates of their type whose people or things their sentences name. */
export const scoreMuc = (scene: Scene, clusters: readonly Cluster[], wants: readonly Want[], tally: Tally): void => {
  const told = clusters.filter(({ type, status }) => mucTypes.has(type) && status !== "denied")
  const texts = told.map((cluster) => ` ${fold(sentencesOf(scene, cluster))} `)
  const fits = told.map(({ type }, at) =>
    wants.flatMap(({ types, names }, want) => {
      const typed = types.includes(mucTypes.get(type) ?? "none")
      const named = names.length === 0 || names.some((name) => texts[at]?.includes(` ${name} `))
      return typed && named ? [want] : []
    }),
  )
  tally.hits += matching(fits)
  tally.said += told.length
  tally.wanted += wants.length
}

/** Size of a maximum bipartite matching. */
const matching = (fits: readonly (readonly number[])[]): number => {
  const taken = new Map<number, number>()
  const place = (from: number, seen: Set<number>): boolean => {
    for (const to of fits[from] ?? []) {
      if (seen.has(to)) continue
      seen.add(to)
      const holder = taken.get(to)
      if (holder === undefined || place(holder, seen)) {
        taken.set(to, from)
        return true
      }
    }
    return false
  }
  return fits.filter((_, from) => place(from, new Set())).length
}

const ecb = z.object({
  mentions: z.array(z.object({ start: z.number(), end: z.number(), kind: z.string(), chain: z.string() })),
})

/** The chain of each annotated word of an action, by where it begins in the document. */
export const chainsOf = (gold: unknown, origin: number): readonly { start: number; end: number; chain: string }[] =>
  ecb
    .parse(gold)
    .mentions.filter(({ kind }) => kind.startsWith("ACTION_"))
    .map(({ start, end, chain }) => ({ start: start + origin, end: end + origin, chain }))

/** Pairs of tellings of one type: put together here, and put together by the annotators. */
export const scorePairs = (
  clusters: readonly Cluster[],
  chains: readonly { start: number; end: number; chain: string }[],
  tally: Tally,
): void => {
  const told = clusters.flatMap((cluster, at) =>
    cluster.told.flatMap(({ telling: { mention, trigger } }) => {
      const chain = chains.find(({ start, end }) => start < mention.end && mention.start < end)?.chain
      return chain === undefined ? [] : [{ at, chain, type: trigger.type }]
    }),
  )
  for (const [index, one] of told.entries()) {
    for (const other of told.slice(index + 1)) {
      if (one.type !== other.type) continue
      const [said, wanted] = [one.at === other.at, one.chain === other.chain]
      tally.said += Number(said)
      tally.wanted += Number(wanted)
      tally.hits += Number(said && wanted)
    }
  }
}
