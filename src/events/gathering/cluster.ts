import type { Trigger } from "../../lexicon/triggers.js"
import type { IncidentStatus, IncidentType } from "../../model/codes.js"
import type { Entity } from "../../model/entity.js"
import type { DateMention, IncidentMention } from "../../model/mention.js"
import { itemsOf } from "../items.js"
import type { Placing } from "../places/place.js"
import type { Scene } from "../scene.js"
import type { Role, Telling } from "../tellings/telling.js"
import type { Dating } from "../time/time.js"
import { isSameCount, sentencesBetween } from "./agreement.js"
import { areCompatible, moreTelling } from "./compatibility.js"
import type { Flashback } from "./flashback.js"
import type { Frame } from "./frames.js"
import { likeness } from "./likeness.js"
import { settled, withoutDeniers } from "./statuses.js"

/** What follows a deed and may be told long after it. */
export type Aftermath = "trial" | "investigation" | "arrest"

/** A telling with its own time and place. */
export interface Told {
  readonly telling: Telling
  readonly dating: Dating | null
  /** The same, or where there is none the day that it gives though nobody knows of which week or year. */
  readonly said: Dating | null
  /** The day that the sentences just before give, where its own gives none: what is told goes on from there. */
  readonly onward: DateMention | null
  readonly placing: Placing | null
  /** The words before a clause, of this sentence or one before it, that say where or that it goes on to something else. */
  readonly frame: Frame | null
  /** The earlier month or year to which its sentence goes back, as in `findFlashbacks`. */
  readonly flashback: Flashback | null
  /** What the article's first lines tell of that follows a deed. */
  readonly aftermath: Aftermath | null
}

/** Tellings of one happening, growing while the text is read. */
export interface Cluster {
  readonly told: Told[]
  /** Roles that are said outside its tellings: by nouns ("the suspect, Ann Lee"), or by the arrest that followed. */
  readonly besides: Role[]
  type: IncidentType
  trigger: Trigger
  status: IncidentStatus
  /** Only words of harm or of general reference so far: no incident by itself unless it kills. */
  harmOnly: boolean
}

/** The mention by which a cluster is first told. */
export const firstTold = ({ told }: Cluster): number => Math.min(...told.map(({ telling }) => telling.index))

/** Merges tellings, in the order of the text, into clusters of one happening each. */
export const clusterTellings = (scene: Scene, told: readonly Told[]): readonly Cluster[] => {
  let clusters: Cluster[] = []
  const items = itemsOf(scene)
  let led = false
  for (const one of told) {
    const { telling } = one
    if (telling.generic) continue
    if (!led && isPastLead(scene, clusters, telling)) {
      clusters = uniteHeadlines(scene, clusters)
      led = true
    }
    const near = items === null ? clusters : clusters.filter((cluster) => isInItem(items, cluster, telling))
    let best = pointedAt(scene, near, one) ?? deadliest(scene, near, one)
    let bestScore = 0
    for (const cluster of best ? [] : near) {
      const score = likeness(scene, cluster, one)
      if (score > bestScore || (score === bestScore && score > 0)) [best, bestScore] = [cluster, score]
    }
    best = (best && inRaid(near, best, one)) ?? best ?? antecedentOf(scene, near, one)
    if (best) join(best, one)
    else if (telling.trigger.sense !== "echo") clusters.push(begin(one))
  }
  const united = led ? clusters : uniteHeadlines(scene, clusters)
  for (const cluster of united) retype(scene, cluster)
  return united
}

/** Whether a cluster was told in the same item of a round-up as a telling. */
const isInItem = (items: Int32Array, { told }: Cluster, { sentence }: Telling): boolean =>
  told.every(({ telling }) => items[telling.sentence] === items[sentence])

/** Sentences after the headline in which a text tells what the headline does. */
const lead = 2

/** Whether a telling stands behind the sentences that tell again what the headline does. */
const isPastLead = (scene: Scene, clusters: readonly Cluster[], { sentence }: Telling): boolean => {
  const { sentences } = scene.document
  const isTitle = (one: Told): boolean => sentences[one.telling.sentence]?.part === "title"
  const last = clusters.findLast(({ told }) => told.some(isTitle))?.told.findLast(isTitle)
  return last !== undefined && sentencesBetween(scene, last.telling.sentence, sentence) > lead
}

/** A headline's happening is one that the text begins with, though its words there are tied to another of its tellings. */
const uniteHeadlines = (scene: Scene, clusters: Cluster[]): Cluster[] => {
  const { sentences } = scene.document
  const taken = new Set<Cluster>()
  for (const headline of clusters) {
    if (!headline.told.every(({ telling }) => sentences[telling.sentence]?.part === "title")) continue
    const last = headline.told.at(-1)?.telling.sentence ?? 0
    const likest = clusters
      .filter((one) => one !== headline && !taken.has(one))
      .map((cluster) => ({ cluster, score: leadLikeness(scene, headline, cluster, last) }))
      .toSorted((a, b) => b.score - a.score)[0]
    if (likest === undefined || likest.score <= 0) continue
    for (const one of likest.cluster.told) join(headline, one)
    taken.add(likest.cluster)
  }
  return taken.size === 0 ? clusters : clusters.filter((cluster) => !taken.has(cluster))
}

/** As many killed or hurt are the same, whether the one calls it a raid and the other a shooting. */
const isSameToll = (headline: Cluster, telling: Telling): boolean =>
  settled.has(headline.status) && settled.has(telling.status) && isSameCount(headline, telling)

const leadLikeness = (scene: Scene, headline: Cluster, { told }: Cluster, last: number): number =>
  Math.max(
    0,
    ...told
      .filter(({ telling }) => sentencesBetween(scene, last, telling.sentence) <= lead)
      .map((one) => Math.max(likeness(scene, headline, one), isSameToll(headline, one.telling) ? 1 : 0)),
  )

/**
 * "Two gang members killed, officer wounded in raid": the harm of a raid is that of the violence told in the same sentence, where there is
 * one.
 */
const inRaid = (clusters: readonly Cluster[], best: Cluster, { telling }: Told): Cluster | undefined =>
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
const pointedAt = (scene: Scene, clusters: readonly Cluster[], { telling }: Told): Cluster | undefined => {
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
  const meant = scene.entities[scene.entityAt[subject] ?? -1]
  // "The army said it killed six"; no newspapers kill.
  const isDoer = (meant?.kind === "organization" || meant?.kind === "group") && meant.sector !== "MED"
  return !isDoer && (trigger.harm === "killed" || trigger.harm === "injured")
}

/** What armed men do on a raid. */
const raided: ReadonlySet<IncidentType> = new Set(["attack", "arson", "kidnapping", "killing", "clash", "robbery"])

/** "A doctor put the toll at 23": that of what killed most, not of what was told last. */
const deadliest = (scene: Scene, clusters: readonly Cluster[], { telling, said }: Told): Cluster | undefined => {
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
const antecedentOf = (
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

/** Who is killed or attacked with a bomb is bombed, whatever the verb. */
const retype = (scene: Scene, cluster: Cluster): void => {
  // "Six died when their boat overturned": the clause says how.
  if (cluster.type === "accident") cluster.harmOnly = false
  const { byId } = scene.knowledge.triggers
  const bombing = byId.get("bombing-n")
  const vague = cluster.type === "attack" || cluster.type === "killing" || cluster.type === "explosion"
  const bombed = cluster.told.some(({ telling }) =>
    telling.roles.some(({ role, entity, head }) =>
      role === "weapon"
        ? isBomb(scene.entities[entity])
        : role === "perpetrator" && cluster.type !== "explosion" && isBomber(scene, head),
    ),
  )
  const attack = cluster.told.find(({ telling }) => isAttack(telling))?.telling.trigger
  if (cluster.type === "killing" && attack && !bombed && isPlainKilling(cluster)) {
    cluster.type = attack.type
    cluster.trigger = attack
  }
  const assailing = attack ?? byId.get("attack-n")
  if (assailing && isArmedAssault(scene, cluster)) {
    cluster.trigger = assailing
    cluster.type = assailing.type
  }
  if (!vague || !bombed || !bombing) return
  cluster.type = bombing.type
  cluster.trigger = bombing
  cluster.harmOnly = false
}

/** "Rebels overran a base … the assault": those who bear arms attack, and beat nobody. */
const isArmedAssault = (scene: Scene, { type, told }: Cluster): boolean => {
  if (type !== "assault") return false
  const acts = told.filter(({ telling }) => telling.trigger.type === "assault")
  if (acts.length === 0 || !acts.every(({ telling: { mention } }) => /^assaults?$/iu.test(mention.text))) return false
  const roles = told.flatMap(({ telling }) => telling.roles)
  const sectorOf = ({ entity }: Role): string => {
    const one = scene.entities[entity]
    return one?.kind === "group" || one?.kind === "organization" ? (one.sector ?? "") : ""
  }
  return (
    roles.some((role) => (role.role === "perpetrator" || role.role === "side") && troops.test(sectorOf(role))) &&
    !roles.some(({ role, entity }) => role === "target" && isOne(scene.entities[entity]))
  )
}
const isOne = (entity: Entity | undefined): boolean =>
  entity?.kind === "person" || (entity?.kind === "group" && entity.size?.high === 1)
const troops = /^(?:MIL|REB|UAF|INS|SEP)$/u

const isAttack = ({ trigger, status }: Telling): boolean =>
  trigger.type === "attack" && trigger.sense !== "harm" && settled.has(status)

/** "Nine were killed in the attack" is an attack; a murder that is called one is a murder. */
const isPlainKilling = ({ told }: Cluster): boolean =>
  told.every(({ telling: { trigger } }) => trigger.type !== "killing" || trigger.plain || trigger.sense === "harm")

const isBomb = (entity: Entity | undefined): boolean =>
  entity?.kind === "weapon" && /^(?:Explosives|Landmine)$/u.test(entity.weaponType)

/** "A suicide bomber killed 19 people". */
const isBomber = ({ document }: Scene, head: number): boolean => /^bombers?$/u.test(document.tokens.lower[head] ?? "")

const begin = (one: Told): Cluster => ({
  told: [one],
  besides: [],
  type: one.telling.trigger.type,
  trigger: one.telling.trigger,
  status: one.telling.status,
  harmOnly: one.telling.trigger.sense === "harm",
})

/** "Attacked a village, burning homes", "laid down work to protest": what else was done, or what for, and not what it was. */
const isInPassing = ({ type }: Cluster, { trigger, clause }: Telling): boolean =>
  (trigger.type === "arson" || (trigger.type === "protest" && type === "strike")) && clause?.finite === false

/** "Attacked Kofa … the rebels overran it … those displaced by the fighting": what an attack comes to, and not that two sides met. */
const isOfAttack = ({ told }: Cluster, { trigger, definite, roles, counts }: Telling): boolean =>
  trigger.type === "clash" &&
  told.some(({ telling }) => telling.trigger.type === "attack") &&
  (trigger.object === "site" || (trigger.word === "noun" && definite && roles.length + counts.length === 0))

/** Adds a telling to what it tells of. */
export const join = (cluster: Cluster, one: Told): void => {
  const { trigger, status } = one.telling
  if (cluster.status === "denied" && settled.has(status))
    cluster.told.splice(0, Infinity, ...cluster.told.map(withoutDeniers))
  cluster.told.push(status === "denied" && settled.has(cluster.status) ? withoutDeniers(one) : one)
  if (!cluster.harmOnly && trigger.sense === "act" && !areCompatible(cluster.type, trigger.type)) return
  if (!settled.has(cluster.status) || cluster.status === "suspected") if (status === "occurred") cluster.status = status
  if (trigger.sense === "echo") return
  if (trigger.sense === "harm") {
    if (
      cluster.harmOnly &&
      moreTelling(cluster.type, trigger.type) === trigger.type &&
      areCompatible(cluster.type, trigger.type)
    ) {
      cluster.trigger = trigger
      cluster.type = trigger.type
    }
    return
  }
  // What is only held possible ("police suspect arson") does not name what did happen.
  if (status !== "occurred" && cluster.status === "occurred" && !cluster.harmOnly) return
  const type = cluster.harmOnly
    ? trigger.type
    : isInPassing(cluster, one.telling) || isOfAttack(cluster, one.telling)
      ? cluster.type
      : moreTelling(cluster.type, trigger.type)
  if (type !== cluster.type || cluster.harmOnly) cluster.trigger = trigger
  cluster.type = type
  cluster.harmOnly = false
}
