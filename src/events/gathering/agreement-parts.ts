import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import { followUpTypes, type IncidentType } from "../../model/codes.js"
import { flatMap } from "../../model/flat-map.js"
import type { Scene } from "../scene.js"
import { fieldOf } from "../tellings/counts.js"
import { definite, determinerOf } from "../tellings/determiners.js"
import type { Role, Telling } from "../tellings/telling.js"
import type { AgreementSetter } from "./agreement-weights.js"
import type { Cluster, Told } from "./cluster.js"
import { isLead } from "./lead.js"
import { forces } from "./parties.js"
import { isTitle, isVagueTitle } from "./titles.js"

const entitiesOf = (tellings: readonly Telling[], role: TriggerRole): ReadonlySet<number> => {
  const found = new Set<number>()
  // Loops, since this is asked of every telling against every cluster.
  for (const { roles } of tellings) for (const one of roles) if (one.role === role) found.add(one.entity)
  return found
}

/** Whether anybody plays a part: asked first, since most tellings have few. */
const plays = ({ roles }: Telling, part: TriggerRole): boolean => {
  for (const { role } of roles) if (role === part) return true
  return false
}

/**
 * Who and what plays the same part, and who by name another; true where somebody or something does. `elsewhere`: in another town, where "the
 * command post" is another thing.
 */
export const compareRoles = (
  scene: Scene,
  cluster: Cluster,
  telling: Telling,
  elsewhere: boolean,
  set: AgreementSetter,
): boolean => {
  if (telling.roles.length === 0) return false
  const tellings = cluster.told.map((one) => one.telling)
  let shared = false
  for (const role of ["target", "perpetrator", "arrested", "suspect", "side", "goods", "weapon"] as const) {
    if (!plays(telling, role)) continue
    const theirs = entitiesOf([telling], role)
    const ours = entitiesOf(tellings, role)
    if (ours.size === 0) continue
    const hit = role === "target" || role === "arrested" || role === "suspect"
    const all = (test: (entity: number) => boolean) => [...theirs].every(test) && [...ours].every(test)
    const isOne = (entity: number) =>
      ours.has(entity) && !(elsewhere && hit && scene.entities[entity]?.kind === "asset")
    if ([...theirs].some(isOne)) {
      shared = true
      set(hit ? "same target" : "same doer")
    } else if (role === "weapon") set("another weapon")
    else if (all((entity) => isNamed(scene, entity))) set(hit ? "another named target" : "another named doer")
    else if (hit && all((entity) => scene.entities[entity]?.kind === "asset")) set("another thing")
  }
  return shared
}

/** "A second car bomb", "two gunmen", "a 31-year-old woman": somebody or something that a telling itself brings in, where the cluster has its like already. */
export const compareNew = (
  scene: Scene,
  cluster: Cluster,
  { telling, said, placing }: Told,
  set: AgreementSetter,
): void => {
  if (isTitle(scene, telling)) return
  const tellings = cluster.told.map((one) => one.telling).filter((one) => !isTitle(scene, one))
  const field = fieldOf(telling.trigger)
  const harmed = tellings.filter(({ trigger }) => field !== null && fieldOf(trigger) === field)
  // "Six people were shot. A man of 24 was hit in the leg": fewer may be of those told before, unless a place or a day is theirs.
  if (isNew(scene, telling, harmed, "target")) {
    const [most, before] = [mostIn([telling]), mostIn(harmed)]
    const own = placing !== null || said !== null
    if (most < before && !own) set("fewer victims, new")
    else set("another victim, new", most < before || (most === before && most === 1))
  }
  // "Police have since arrested a man of 29".
  if (isNew(scene, telling, tellings, "arrested") && mostIn([telling]) <= 1) set("another victim, new")
  set("new doer", isNew(scene, telling, tellings, "perpetrator") && !isOfTheirForce(scene, tellings, telling))
  set("new weapon", isNew(scene, telling, tellings, "weapon"))
}

/**
 * "Rebels looted a clinic" after "soldiers raided a farm": an act told by a verb of its own that hits others of the same kind, or others at all
 * some sentences on.
 */
export const isOfItsOwn = (scene: Scene, { told }: Cluster, one: Told, apart: number): boolean => {
  const { telling, said } = one
  const { trigger, clause } = telling
  if (trigger.word !== "verb" || trigger.sense === "harm" || trigger.sense === "echo" || apart < 1) return false
  if (clause?.finite !== true || isProceeding(trigger.type)) return false
  const before = told.map((one) => one.telling)
  // "A man is on trial for stabbing an officer … on 3 May he attacked Ann Lee": the story behind the news is told late, with its day.
  if (said !== null && told.every((one) => one.said === null) && isLead(scene, before)) return false
  const [theirs, ours] = [hitIn([telling]), hitIn(before)]
  if (theirs.size === 0 || ours.size === 0 || [...theirs].some((entity) => ours.has(entity))) return false
  if (isToll(scene, one, theirs)) return false
  // "Gunmen fired at the police, who shot back": whom it hits did what was told.
  const doers = entitiesOf(before, "perpetrator")
  if ([...theirs].some((entity) => doers.has(entity))) return false
  return apart > 2 || isLikeAny(scene, theirs, ours)
}

/** "The government said three people were killed": another's count of the same, where no day, place or doer comes with it. */
const isToll = ({ entities }: Scene, { telling, said, placing }: Told, hit: ReadonlySet<number>): boolean =>
  said === null &&
  placing === null &&
  telling.roles.every(({ role }) => role !== "perpetrator") &&
  [...hit].every((id) => {
    const entity = entities[id]
    return entity?.kind === "group" && entity.category === "person"
  })

/** A trial or an inquiry takes many steps, told of in one clause after another. */
const isProceeding = (type: IncidentType): boolean => type !== "arrest" && followUpTypes.has(type)

const hitIn = (tellings: readonly Telling[]): ReadonlySet<number> =>
  new Set([...entitiesOf(tellings, "target"), ...entitiesOf(tellings, "arrested")])

/** Whether some of both are people, or some of both are things. */
const isLikeAny = ({ entities }: Scene, some: ReadonlySet<number>, others: ReadonlySet<number>): boolean => {
  const kindsOf = (ids: ReadonlySet<number>) => new Set([...ids].map((id) => entities[id]?.kind))
  const kinds = kindsOf(others)
  return [...kindsOf(some)].some((kind) => kinds.has(kind))
}

/** "Police shot a boy … a policeman was charged with killing him": one of a force that is said to have done it. */
const isOfTheirForce = ({ entities }: Scene, before: readonly Telling[], telling: Telling): boolean => {
  const sectorsOf = (tellings: readonly Telling[]) =>
    flatMap([...entitiesOf(tellings, "perpetrator")], (id) => {
      const entity = entities[id]
      return entity !== undefined && "sector" in entity && entity.sector !== null ? [entity.sector] : []
    })
  const theirs = sectorsOf(before)
  return sectorsOf([telling]).some((sector) => forces.has(sector) && theirs.includes(sector))
}

/** Whether all who play a part in a telling are brought in by it, while others play it in what was told before. */
const isNew = (scene: Scene, telling: Telling, before: readonly Telling[], part: TriggerRole): boolean => {
  if (!plays(telling, part)) return false
  const theirs = entitiesOf(before, part)
  return (
    theirs.size > 0 &&
    telling.roles.every((one) => one.role !== part || (!theirs.has(one.entity) && isIntroduced(scene, one)))
  )
}

/** The largest number that tellings give. */
export const mostIn = (tellings: readonly Telling[]): number =>
  Math.max(0, ...flatMap(tellings, ({ counts }) => counts.map(({ quantity }) => quantity.low)))

/** What stands between a deed and whom it hits. */
const complement = /^(?:of|on|against)$/u

/** "The killing of five men", "the killing of Ann Lee" after that of others by name: whom a noun hits is brought in by it. */
export const isOfNew = (scene: Scene, cluster: Cluster, telling: Telling): boolean => {
  const { trigger, mention, roles } = telling
  if (trigger.word !== "noun" || !complement.test(scene.document.tokens.lower[mention.last] ?? "")) return false
  const hit = roles.filter((role) => role.role === "target" && role.head > mention.last)
  const field = fieldOf(trigger)
  const alike = cluster.told.map((one) => one.telling).filter((one) => fieldOf(one.trigger) === field)
  const before = entitiesOf(alike, "target")
  const isPerson = (entity: number) => scene.entities[entity]?.kind === "person"
  const others = [...before].some(isPerson) && hit.every(({ entity }) => isPerson(entity) && !before.has(entity))
  return hit.length > 0 && (others || hit.some((role) => isIntroduced(scene, role)))
}

/** Whether a telling itself brings in whoever takes part in it. */
export const bringsIn = (scene: Scene, { roles }: Telling): boolean =>
  roles.length > 0 && roles.every((role) => isIntroduced(scene, role))

/** Whether words without "the" name somebody or something for the first time. */
const isIntroduced = (scene: Scene, { entity, head }: Role): boolean => {
  const index = scene.mentionAt[head] ?? -1
  const mention = scene.mentions[index]
  if (mention === undefined || scene.entities[entity]?.mentions[0] !== index) return false
  if (mention.kind === "group") return !mention.definite
  return (mention.kind === "weapon" || mention.kind === "asset") && !definite.test(determinerOf(scene, mention.first))
}

const isNamed = (scene: Scene, entity: number): boolean => {
  const kind = scene.entities[entity]?.kind
  return kind === "person" || kind === "organization"
}

/** Who was killed or hit in the one does not do the other: the roles are turned round. */
export const isTurned = (scene: Scene, cluster: Cluster, telling: Telling): boolean => {
  if (cluster.type === "clash" && telling.trigger.type === "clash") return false
  if (!plays(telling, "perpetrator") && !plays(telling, "target")) return false
  const tellings = cluster.told.map((one) => one.telling).filter((one) => !isVagueTitle(scene, one))
  const partOf = (told: readonly Telling[], role: TriggerRole) => withBodies(scene, entitiesOf(told, role))
  const [doers, hit] = [partOf(tellings, "perpetrator"), partOf(tellings, "target")]
  const turned = (ours: ReadonlySet<number>, theirs: ReadonlySet<number>, own: ReadonlySet<number>) =>
    [...theirs].some((entity) => ours.has(entity) && !own.has(entity))
  return turned(hit, partOf([telling], "perpetrator"), doers) || turned(doers, partOf([telling], "target"), hit)
}

/** With whom its members are hit, a gang is hit. */
const withBodies = (scene: Scene, entities: ReadonlySet<number>): ReadonlySet<number> => {
  const bodies = flatMap([...entities], (id) => {
    const entity = scene.entities[id]
    return entity?.kind === "group" && entity.memberOf >= 0 ? [entity.memberOf] : []
  })
  return bodies.length === 0 ? entities : new Set([...entities, ...bodies])
}

/** Whom and what tellings hit, the towns too. */
const hitBy = (tellings: readonly Telling[]): ReadonlySet<number> =>
  new Set([...entitiesOf(tellings, "target"), ...entitiesOf(tellings, "site")])

/** "The town of Roe was struck by rockets on Monday as well". */
const isAsWell = ({ document: { sentences, tokens } }: Scene, { mention, sentence }: Telling): boolean => {
  const { lower } = tokens
  const last = sentences[sentence]?.last ?? mention.last
  let at = mention.last
  while (at < last && lower[at] !== "well") at++
  return at < last && lower[at - 1] === "as" && lower[at + 1] !== "as"
}

/** "They also burned a truck": an act added to the last one, with somebody or something of its own that it hits. */
export const isFurther = (scene: Scene, cluster: Cluster, telling: Telling): boolean => {
  const { trigger, clause, sentence, definite } = telling
  if (trigger.sense === "harm" || trigger.sense === "echo" || definite) return false
  if (!plays(telling, "target") && !plays(telling, "site")) return false
  const targets = hitBy([telling])
  const before = hitBy(cluster.told.map((one) => one.telling))
  if (before.size === 0 || [...targets].some((entity) => before.has(entity))) return false
  const { lower } = scene.document.tokens
  const { added } = scene.knowledge.words.sequence
  const first = scene.document.sentences[sentence]?.first ?? 0
  const opening = lower.slice(first, first + 3)
  const group = clause?.verb === telling.mention.head ? lower.slice(clause.group.first - 1, clause.verb) : []
  return (
    group.some((word) => added.has(word)) ||
    opening.some((word) => added.has(word)) ||
    isAsWell(scene, telling) ||
    (opening[0] === "in" && opening[1] === "addition")
  )
}
