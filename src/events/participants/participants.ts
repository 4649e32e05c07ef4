import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import { bodilyHarms, type IncidentType, type InvolvedRole } from "../../model/codes.js"
import { flatMap } from "../../model/flat-map.js"
import type { Participation } from "../../model/report.js"
import type { Cluster } from "../gathering/cluster.js"
import { involvedRule } from "../involvement/judge.js"
import { personRule } from "../persons/judge.js"
import { mentionOn, type Scene } from "../scene.js"
import type { Role, Telling } from "../tellings/telling.js"
import { judgedRule } from "./casting.js"
import { doerAt, orderEvidence, spanAt } from "./part-evidence.js"

const involved: Partial<Record<TriggerRole, InvolvedRole>> = {
  side: "side",
  responder: "responder",
  investigator: "investigator",
  arrested: "arrested",
  suspect: "suspect",
  "subject-of": "subject",
  involved: "subject",
}

interface Part {
  readonly role: Role
  /** Null for what is said outside the tellings. */
  readonly telling: Telling | null
}

/**
 * Who takes part in what a cluster's tellings tell: each entity once a part, with every place that says so. Who did it is
 * not also whom it hit, unless two tellings disagree in so many words.
 */
export const readParticipants = (scene: Scene, cluster: Cluster): readonly Participation[] => {
  const parts = new Map<string, Part[]>()
  for (const { telling } of cluster.told) {
    for (const role of telling.roles) {
      const key = `${edgeOf(role.role)} ${role.entity}`
      const list = parts.get(key)
      if (list) list.push({ role, telling })
      else parts.set(key, [{ role, telling }])
    }
  }
  for (const role of cluster.besides) {
    const key = `${edgeOf(role.role)} ${role.entity}`
    const list = parts.get(key)
    if (list) list.push({ role, telling: null })
    else if (judges.has(role.rule) || !isKnown(parts, role)) parts.set(key, [{ role, telling: null }])
  }
  return flatMap([...parts.values()], (list) => {
    if (isDoer(parts, list)) return []
    const made = makeParticipation(scene, list, cluster)
    return made ? [made] : []
  })
}

/** Who is judged to play a part plays it beside any other. */
const judges: ReadonlySet<string> = new Set([judgedRule, personRule, involvedRule])

const near = /^(?:window|label|noun)/u

/** Whoever did it is not hit as well because his name stands near: only a verb that hits him says so. Nor is he a side besides. */
const isDoer = (parts: ReadonlyMap<string, unknown>, list: readonly Part[]): boolean =>
  list.every(({ role }) => role.role === "side" || (edgeOf(role.role) === "TARGETED" && near.test(role.rule))) &&
  parts.has(`PERPETRATED_BY ${list[0]?.role.entity}`)

/** What is only said beside the tellings gives way to any part that they give somebody. */
const isKnown = (parts: ReadonlyMap<string, unknown>, { entity }: Role): boolean =>
  [...parts.keys()].some((key) => key.endsWith(` ${entity}`))

/** Who marches, lays down work, resigns or condemns does what is told, as whoever shoots does. */
const doers: ReadonlySet<TriggerRole> = new Set<TriggerRole>(["perpetrator", "participant", "speaker"])

const edgeOf = (role: TriggerRole): string => {
  if (doers.has(role)) return "PERPETRATED_BY"
  if (role === "target" || role === "goods" || role === "found" || role === "site") return "TARGETED"
  if (role === "weapon") return "USED"
  return `INVOLVED ${role}`
}

const makeParticipation = (scene: Scene, parts: readonly Part[], { type, status }: Cluster): Participation | null => {
  const [head] = parts
  if (!head) return null
  const { role } = head
  const edge = edgeOf(role.role)
  const evidence = orderEvidence(
    scene,
    parts.map((part) => part.role),
    edge === "PERPETRATED_BY" ? doerAt : spanAt,
  )
  const common = {
    entity: role.entity,
    evidence,
    rule: head.telling === null ? role.rule : `${role.rule} ${head.telling.trigger.id}`,
  }
  const kind = scene.entities[role.entity]?.kind
  if (edge === "PERPETRATED_BY") {
    const suspected = parts.every((part) => part.role.suspected || isSupposed(scene, part.role))
    return { edge, suspected, ...common }
  }
  if (edge === "USED") return kind === "weapon" ? { edge, ...common } : null
  if (edge === "TARGETED") {
    const taken = role.role === "found" || role.role === "goods"
    if ((kind === "weapon" && !taken) || kind === "place") return null
    // "Threatened to kill the mayor", "planned to kill him": he was not killed.
    const harm = status === "threatened" ? status : status === "planned" ? null : worstHarm(scene, parts, type)
    return { edge, harm, count: countOf(scene, role), ...common }
  }
  const part = involved[role.role]
  const isState = kind === "place" && part === "side"
  return part === undefined || kind === "weapon" || (kind === "place" && !isState) || kind === "asset"
    ? null
    : { edge: "INVOLVED", role: part, ...common }
}

/** "Suspected rebels", "alleged members of a gang": the words themselves hold open who did it. */
const isSupposed = (scene: Scene, { head }: Role): boolean => {
  const { lower } = scene.document.tokens
  const first = mentionOn(scene, head)?.first ?? head
  return lower.slice(Math.max(0, first - 1), head).some((word) => scene.knowledge.words.naming.supposed.has(word))
}

const severity = [
  "killed",
  "abducted",
  "injured",
  "destroyed",
  "stolen",
  "seized",
  "damaged",
  "missing",
  "threatened",
  "attacked",
] as const

/** Nobody attacks the bus that plunges into a ravine. */
const accidental: ReadonlySet<IncidentType> = new Set(["accident", "fire", "explosion"])

const worstHarm = (scene: Scene, parts: readonly Part[], type: IncidentType): (typeof severity)[number] | null => {
  const kind = scene.entities[parts[0]?.role.entity ?? -1]?.kind
  const asset = kind === "asset" || kind === "weapon"
  const said = new Set(
    parts.map(({ role, telling }) =>
      role.role === "found" ? "seized" : role.role === "goods" ? "stolen" : (telling?.trigger.harm ?? role.fate),
    ),
  )
  const harm = severity.find((one) => said.has(one)) ?? null
  // A shop is robbed, not stolen: only what is carried off is.
  if (harm === "stolen" && parts.every(({ role }) => role.role !== "goods")) return null
  // No firm is wounded: it is attacked.
  if (kind === "organization" && bodilyHarms.has(harm ?? "")) return accidental.has(type) ? null : "attacked"
  const isOfThings = harm === "stolen" || harm === "destroyed" || harm === "damaged"
  if (!asset) return !isOfThings ? harm : accidental.has(type) ? null : "attacked"
  if (!bodilyHarms.has(harm ?? "")) return harm
  return accidental.has(type) ? "damaged" : "attacked"
}

const countOf = (scene: Scene, { head, entity }: Role): number | null => {
  const mention = mentionOn(scene, head)
  if (mention?.kind === "group" || mention?.kind === "asset") return mention.size?.best ?? null
  return scene.entities[entity]?.kind === "person" ? 1 : null
}
