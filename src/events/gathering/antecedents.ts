import type { IncidentType } from "../../model/codes.js"
import type { IncidentMention } from "../../model/mention.js"
import { entityOn, type Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import type { Cluster, Told } from "./cluster.js"
import { areCompatible } from "./compatibility.js"
import { settled } from "./statuses.js"

/**
 * "Two gang members killed, officer wounded in raid": the harm of a raid is that of the violence told in the same sentence, where there is
 * one.
 */
export const inRaid = (clusters: readonly Cluster[], best: Cluster, { telling }: Told): Cluster | undefined =>
  best.type === "raid" && telling.trigger.sense === "harm"
    ? clusters.find(
        ({ type, status, told }) =>
          violent.has(type) && settled.has(status) && told.some((one) => one.telling.sentence === telling.sentence),
      )
    : undefined

const pointing = /^(?:that|this)$/u
/** How many sentences back "that attack" may point. */
const inSight = 2

/** "A second man was hurt in that attack": the one told last, whatever was told before it. */
export const pointedAt = (scene: Scene, clusters: readonly Cluster[], { telling }: Told): Cluster | undefined => {
  const { trigger, mention, sentence, status } = telling
  if (isOfIt(scene, telling))
    return clusters.find(
      ({ type, told, status: settledAs }) =>
        violent.has(type) && settled.has(settledAs) && told.at(-1)?.telling.sentence === sentence - 1,
    )
  if (trigger.word !== "noun" || trigger.sense !== "act" || status !== "occurred") return undefined
  if (!pointing.test(scene.document.tokens.lower[mention.first - 1] ?? "")) return undefined
  const lastOf = ({ told }: Cluster) => told.at(-1)?.telling
  const before = clusters.filter((cluster) => {
    const last = lastOf(cluster)
    return last !== undefined && last.sentence < sentence && sentence - last.sentence <= inSight
  })
  const last = before.toSorted((a, b) => (lastOf(b)?.mention.first ?? 0) - (lastOf(a)?.mention.first ?? 0))[0]
  if (last === undefined || !settled.has(last.status)) return undefined
  return areCompatible(last.type, trigger.type) || (trigger.type === "raid" && raided.has(last.type)) ? last : undefined
}

/** "A bomb went off in a market. Officials said it killed seven people": what the sentence before tells did. */
const isOfIt = (scene: Scene, { trigger, clause, status }: Telling): boolean => {
  const subject = clause?.voice === "active" ? (clause.subject?.head ?? -1) : -1
  if (status !== "occurred" || scene.document.tokens.lower[subject] !== "it") return false
  const meant = entityOn(scene, subject)
  // "The army said it killed six"; no newspapers kill.
  const isDoer = (meant?.kind === "organization" || meant?.kind === "group") && meant.sector !== "MED"
  return !isDoer && (trigger.harm === "killed" || trigger.harm === "injured")
}

/** What armed men do on a raid. */
const raided: ReadonlySet<IncidentType> = new Set(["attack", "arson", "kidnapping", "killing", "clash", "robbery"])

/** "A doctor put the toll at 23": that of what killed most, not of what was told last. */
export const deadliest = (scene: Scene, clusters: readonly Cluster[], { telling, said }: Told): Cluster | undefined => {
  const { trigger, mention, counts, definite, settings } = telling
  const isToll = trigger.id === "death-n" && scene.document.tokens.lower[mention.last - 1] === "toll"
  if (!isToll || !definite || counts.length === 0 || said !== null || settings.length > 0) return undefined
  return clusters
    .filter(({ status, told }) => settled.has(status) && deadIn(told) > 1)
    .toSorted((a, b) => deadIn(b.told) - deadIn(a.told))[0]
}

const deadIn = (told: readonly Told[]): number =>
  Math.max(
    0,
    ...told.flatMap(({ telling: { trigger, counts } }) =>
      trigger.harm === "killed" ? counts.map(({ quantity: { best, low } }) => best ?? low) : [],
    ),
  )

/**
 * "The attack", with nobody and no day of its own, is the only one told so far; "murder" in a charge is the law's word for what was
 * done. Undefined where nothing told before could be it.
 */
export const antecedentOf = (
  scene: Scene,
  clusters: readonly Cluster[],
  { telling, said, placing }: Told,
): Cluster | undefined => {
  const { trigger, definite, roles, counts, other, mention } = telling
  if (trigger.word !== "noun" || trigger.sense !== "act" || other || counts.length > 0) return undefined
  if (roles.some(({ role }) => role === "target")) return undefined
  const legal = violent.has(trigger.type) && isLegal(scene, mention)
  const bare = definite && !said && !placing && roles.length === 0 && !/[^s]s$/u.test(mention.text.toLowerCase())
  if (!legal && !bare) return undefined
  const open = clusters
    .filter(({ type, status, harmOnly }) => !harmOnly && settled.has(status) && mayName(type, trigger.type, legal))
    .toSorted((a, b) => b.told.length - a.told.length)
  return legal || open.length === 1 ? open[0] : undefined
}

const mayName = (told: IncidentType, named: IncidentType, legal: boolean): boolean =>
  legal ? violent.has(told) || told === "accident" : areCompatible(told, named)

const violent: ReadonlySet<IncidentType> = new Set(["killing", "assault", "attack", "shooting", "bombing", "explosion"])

/** Whether a court's word stands beside a noun: "charged with attempted murder", "an inquiry was opened for murder", "manslaughter charges". */
export const isLegal = (scene: Scene, { first, last }: IncidentMention): boolean => {
  const { lower } = scene.document.tokens
  const { charge } = scene.knowledge.words.legal
  return (
    lower.slice(Math.max(0, first - 6), first).some((word) => charge.has(word)) || /^charges?$/u.test(lower[last] ?? "")
  )
}
