import type { Trigger } from "../../lexicon/trigger-frames.js"
import { bodilyHarms, type IncidentType } from "../../model/codes.js"
import type { PersonEntity } from "../../model/entity.js"
import { flatMap } from "../../model/flat-map.js"
import type { Cluster, Told } from "../gathering/cluster.js"
import { amendCluster, retell } from "../gathering/retelling.js"
import type { Scene } from "../scene.js"
import { amendTelling, type Role } from "../tellings/telling.js"
import { gatherCompany } from "./company.js"
import { describePerson } from "./features.js"
import { type Fate, fates, type PersonModel } from "./model.js"

/** What the model makes of one person. */
interface Verdict {
  readonly person: PersonEntity
  /** Chance of any part in the violence, and of having done it rather than suffered it. */
  readonly part: number
  readonly doer: number
  readonly fate: Fate
}

/** From this chance on a person takes part; under the other one a part that rules read is taken away. Tuned over folds. */
const least = { give: 0.27, take: 0.2 }
/** What befell somebody is said, and counted, only where part and fate are this likely: victims of other shootings are named too. */
const sure = { part: 0.7, fate: 0.8 }
/** The violence that the model learned of. */
const judged: ReadonlySet<IncidentType> = new Set(["shooting", "killing", "assault", "attack", "robbery", "accident"])

/** Whether guns are fired in what a cluster tells: the model knows no other violence. */
export const isGunfire = ({ type, told }: Cluster): boolean =>
  judged.has(type) && told.some(({ telling }) => telling.trigger.type === "shooting")

/**
 * Lets the model say which of the people named in a report of gun violence were hit and which did it, by all that is said of
 * each: a part that it finds unlikely is taken away, one that it finds likely and no rule read is given.
 */
export const castPersons = (
  scene: Scene,
  clusters: readonly Cluster[],
  cluster: Cluster,
  model: PersonModel | null,
): Cluster => {
  if (model === null || !isGunfire(cluster)) return cluster
  const verdicts = judgePersons(scene, clusters, model)
  const dropped = new Set(flatMap(verdicts, ({ person, part }) => (part < least.take ? [person.id] : [])))
  const keep = ({ entity }: { readonly entity: number }): boolean => !dropped.has(entity)
  const given = flatMap(verdicts, (verdict) => rolesOf(scene, verdict))
  const isHit = [...flatMap(cluster.told, ({ telling }) => telling.roles.filter(keep)), ...given].some(
    ({ role }) => role === "target",
  )
  const told = cluster.told.map((one): Told => {
    const { trigger, roles, counts } = one.telling
    const sure = new Set(isHit ? [] : roles.filter((role) => isPlainlyHit(trigger, role)).map(({ entity }) => entity))
    const stays = (found: { readonly entity: number }): boolean => keep(found) || sure.has(found.entity)
    return retell(one, amendTelling(one.telling, { roles: roles.filter(stays), counts: counts.filter(stays) }))
  })
  const besides = [...cluster.besides.filter(keep), ...given]
  return amendCluster(cluster, { told, besides })
}

/**
 * "Ann Lee was shot and killed", "gunfire wounded Ann Lee": victims of other shootings are named too, but where nobody else was hit the
 * words are believed.
 */
const isPlainlyHit = ({ harm }: Trigger, { role, rule }: Role): boolean =>
  role === "target" &&
  bodilyHarms.has(harm ?? "") &&
  /^(?:clause\/(?:passive-subject|object)|noun\/of)(?: |$)/u.test(rule)

const judgePersons = (scene: Scene, clusters: readonly Cluster[], { part, fate }: PersonModel): readonly Verdict[] => {
  const company = gatherCompany(scene, clusters)
  return company.people.map((person) => {
    const hashes = describePerson(scene, company, person)
    const [, hit = 0, did = 0] = part.chances(hashes)
    const chances = fate.chances(hashes)
    const likely = Math.max(...chances)
    const known = hit + did >= sure.part && likely >= sure.fate
    return { person, part: hit + did, doer: did, fate: (known ? fates[chances.indexOf(likely)] : null) ?? "none" }
  })
}

/** The rule named in a part that the model gives. */
export const personRule = "persons/judge"

const rolesOf = (scene: Scene, { person, part, doer, fate }: Verdict): readonly Role[] => {
  const head = scene.mentions[person.mentions[0] ?? -1]?.head
  if (part < least.give || head === undefined) return []
  const target: Role = { role: "target", entity: person.id, head, suspected: true, rule: personRule, fate }
  if (doer <= part / 2) return [target]
  const perpetrator: Role = { role: "perpetrator", entity: person.id, head, suspected: true, rule: personRule }
  // Who did it and is dead or wounded too was hit as well.
  return fate === "none" ? [perpetrator] : [perpetrator, target]
}
