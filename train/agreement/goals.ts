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

const gun = z.object({
  incident: z.object({ participants: z.array(z.object({ Name: z.string().nullish() }).loose()) }),
})
const gunfire: ReadonlySet<IncidentType> = new Set(["shooting", "killing", "attack", "assault"])

/** The surnames of those who took part in an article's one shooting. */
export const surnamesOf = (gold: unknown): ReadonlySet<string> =>
  new Set(
    gun.parse(gold).incident.participants.flatMap(({ Name }) => {
      const surname =
        fold(Name ?? "")
          .split(" ")
          .at(-1) ?? ""
      return surname === "" ? [] : [surname]
    }),
  )

const namesIn = (scene: Scene, { told }: Cluster, parts: readonly string[]): readonly string[] =>
  told.flatMap(({ telling: { roles } }) =>
    roles.flatMap(({ role, entity }) => (parts.includes(role) ? [fold(scene.entities[entity]?.name ?? "")] : [])),
  )

/** One shooting, however many clusters have hit somebody who took part in it. */
export const scoreGun = (
  scene: Scene,
  clusters: readonly Cluster[],
  surnames: ReadonlySet<string>,
  tally: Tally,
): void => {
  const said = clusters.filter(
    (cluster) =>
      gunfire.has(cluster.type) &&
      cluster.status === "occurred" &&
      namesIn(scene, cluster, ["target"]).some((name) => surnames.has(name.split(" ").at(-1) ?? "")),
  ).length
  if (said === 0) return
  tally.hits += 1
  tally.said += said
  tally.wanted += 1
}

/** An article of our own with its incidents: `train/agreement/lessons.yml`. */
export const lesson = z.object({
  id: z.string(),
  published: z.string(),
  title: z.string().optional(),
  text: z.string(),
  incidents: z.array(
    z.object({
      type: z.array(z.string()),
      day: z.string().optional(),
      place: z.array(z.string()).default([]),
      target: z.array(z.string()).default([]),
      others: z.array(z.string()).default([]),
    }),
  ),
})
export type Lesson = z.infer<typeof lesson>

/** Clusters matched one to one with the incidents of their type that hit the same, or where nobody is hit are at the same place. */
export const scoreLesson = (
  scene: Scene,
  clusters: readonly Cluster[],
  { incidents }: Pick<Lesson, "incidents">,
  tally: Tally,
): void => {
  const told = clusters.filter(({ harmOnly }) => !harmOnly)
  const fits = told.map((cluster) => {
    const hit = namesIn(scene, cluster, ["target", "goods", "arrested", "suspect", "site"])
    const places = cluster.told.flatMap(({ placing }) => (placing === null ? [] : [fold(placing.place.name)]))
    return incidents.flatMap(({ type, target, others, place }, at) => {
      const wanted = [...target, ...others].map(fold)
      const [ours, theirs] = wanted.length > 0 ? [hit, wanted] : [places, place.map(fold)]
      const same = theirs.length === 0 || theirs.some((one) => ours.some((name) => name.includes(one)))
      return type.includes(cluster.type) && same ? [at] : []
    })
  })
  tally.hits += matching(fits)
  tally.said += told.length
  tally.wanted += incidents.length
}
