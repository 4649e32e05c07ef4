import { followUpTypes, type IncidentStatus } from "../model/codes.js"
import type { Document } from "../model/document.js"
import type { Entity } from "../model/entity.js"
import { flatMap } from "../model/flat-map.js"
import type { DateMention, Mention } from "../model/mention.js"
import type { Figure, Incident, Participation } from "../model/report.js"
import type { Syntax } from "../model/syntax.js"
import { isAmerican } from "./american.js"
import { judgeDays } from "./days/judge.js"
import { surveyDays } from "./days/survey.js"
import { readFigures } from "./figures.js"
import { uniteAttempts } from "./gathering/attempts.js"
import { type Cluster, firstTold, type Told } from "./gathering/cluster.js"
import { clusterTellings } from "./gathering/clustering.js"
import { uniteDeaths } from "./gathering/deaths.js"
import { uniteFatal } from "./gathering/fatal-accidents.js"
import { findPeopled, keepHappenings } from "./gathering/happenings.js"
import { isLead, isToldEarly } from "./gathering/lead.js"
import { tellAll } from "./gathering/told.js"
import { judgeTypes } from "./gathering/type-judge.js"
import { judgeInvolvement } from "./involvement/judge.js"
import type { EventKnowledge } from "./knowledge.js"
import { clearAcquitted } from "./participants/acquitted.js"
import { addArms } from "./participants/arms.js"
import { readBlame } from "./participants/blame.js"
import { castRoles } from "./participants/casting.js"
import { chargeSuspects } from "./participants/charged.js"
import { nameTried } from "./participants/following.js"
import { identifyGroups } from "./participants/identities.js"
import { findIntroduced, type Introduced, nameIntroduced } from "./participants/introductions.js"
import { clusterOfLabel, readLabels } from "./participants/labels.js"
import { nameNearest } from "./participants/nearest.js"
import { readParticipants } from "./participants/participants.js"
import { readResponders } from "./participants/responders.js"
import { readPointedClaims, readResponsibility } from "./participants/responsibility.js"
import { nameSides } from "./participants/sides.js"
import { uniteGroups } from "./participants/unite.js"
import { castPersons } from "./persons/judge.js"
import { placeIncident } from "./places/placing.js"
import { findTowns, type Towns } from "./places/towns.js"
import { readRelations } from "./relations.js"
import { type Judgement, judgeRoles } from "./roles/judge.js"
import { weigh } from "./salience.js"
import { makeScene, type Scene } from "./scene.js"
import { cutStretches, joinStretches, layStretches, type StretchFindings } from "./stretches.js"
import type { Role } from "./tellings/telling.js"
import { gatherDates } from "./time/time.js"
import { isLongPast, timeIncident } from "./time/timing.js"
import { judgeTolls } from "./tolls/judge.js"
import { judgePlaces } from "./whereabouts/judge.js"
import { type Survey, surveyPlaces } from "./whereabouts/survey.js"

/** What happened, once each, and how many were harmed. */
export interface Findings {
  readonly incidents: readonly Incident[]
  readonly figures: readonly Figure[]
}

/** Finds the incidents that an article tells of, in order of their first telling; a very long one is read stretch by stretch. */
export const findIncidents = (
  document: Document,
  syntax: Syntax,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  knowledge: EventKnowledge,
): Findings => {
  const starts = cutStretches(document, mentions)
  if (starts.length === 1) return findTold(makeScene(document, syntax, mentions, entities, knowledge))
  const stretches = layStretches(document, mentions, entities, starts)
  const found = stretches.map((one) =>
    findTold(makeScene(document, syntax, one.mentions, one.entities, knowledge, one.span)),
  )
  return joinStretches(stretches, found)
}

const findTold = (bare: Scene): StretchFindings => {
  const drafts = bare.triggers.size === 0 ? null : draftIncidents(identifyGroups(bare))
  if (drafts === null) return { incidents: [], figures: [], heaviest: 0 }
  const { survey, figures, heaviest } = drafts
  const { whereabouts, days } = bare.knowledge
  const placed = judgePlaces(survey, whereabouts)
  return { incidents: days === null ? placed : judgeDays(surveyDays(survey, placed), days), figures, heaviest }
}

/** What happened as it is before places and days are judged, what an article says of places, and how heavy the main incident is; null where it tells nothing. */
export const draftIncidents = (
  scene: Scene,
): { readonly survey: Survey; readonly figures: readonly Figure[]; readonly heaviest: number } | null => {
  const { knowledge } = scene
  const { read, cast: drafted, judgements } = castIncidents(scene)
  if (drafted.length === 0) return null
  const drafts = rank(scene, drafted)
  const cast = clearAcquitted(judgeInvolvement(scene, drafted, read, judgements, drafts.main))
  const { weights, heaviest, main, chief } = drafts
  const { persons, tolls } = isAmerican(scene) ? knowledge : { persons: null, tolls: null }
  const figures = judgeTolls(scene, read, chief, readAllFigures(scene, read), tolls)
  const clusters = cast.map((one, at) => (at === chief ? castPersons(scene, read, one, persons) : one))
  const participants = clusters.map((cluster, at) =>
    cluster === drafted[at] ? (drafts.participants[at] ?? []) : readParticipants(scene, cluster),
  )
  const around = { clusters, main, chief, towns: findTowns(scene), dates: gatherDates(scene) }
  const incidents = clusters.map((_, index) =>
    makeIncident(scene, around, index, participants[index] ?? [], (weights[index] ?? 0) / heaviest),
  )
  return { survey: surveyPlaces(scene, clusters, incidents, around), figures, heaviest }
}

/** What is still to come has harmed nobody. */
const ahead: ReadonlySet<IncidentStatus> = new Set(["planned", "threatened"])

/** The figures of every incident by the rules alone. */
export const readAllFigures = (scene: Scene, clusters: readonly Cluster[]): readonly Figure[] =>
  flatMap(clusters, (cluster, index) => (ahead.has(cluster.status) ? [] : readFigures(scene, cluster, index)))

/** How central each incident is, and which is the main one: of all, and of those that are no follow-up (-1 where all are). */
export const rank = (scene: Scene, clusters: readonly Cluster[]) => {
  const participants = clusters.map((cluster) => readParticipants(scene, cluster))
  const weights = clusters.map((cluster, index) => weigh(scene, cluster, participants[index] ?? []))
  const heaviest = Math.max(...weights)
  const acts = weights.map((weight, index) => (followUpTypes.has(clusters[index]?.type ?? "attack") ? -1 : weight))
  const chief = acts.indexOf(Math.max(0, ...acts))
  return { participants, weights, heaviest, main: weights.indexOf(heaviest), chief }
}

/** What an article tells, before it is judged who takes part in it. */
interface Gathered {
  /** What tells of one happening each, in order of the first telling. */
  readonly clusters: readonly Cluster[]
  /** All roles that rules read, those of tellings that came to nothing too. */
  readonly roles: readonly Role[]
  readonly introduced: Introduced
  /** How many tellings there are. */
  readonly tellings: number
}

/** Tellings of one happening each, and of talk of such. */
export const gatherClusters = (scene: Scene, told: readonly Told[]): readonly Cluster[] =>
  uniteAttempts(uniteDeaths(scene, uniteFatal(scene, clusterTellings(scene, told))))

/** Reads the tellings of an article and gathers them into clusters, with the roles that are said beside them. */
export const gatherTold = (scene: Scene): Gathered => {
  const told = tellAll(scene)
  const gathered = gatherClusters(scene, told)
  const clusters = keepHappenings(scene, gathered).toSorted((a, b) => firstTold(a) - firstTold(b))
  judgeTypes(scene, gathered, clusters)
  const claimed = [...readResponsibility(scene), ...readPointedClaims(scene)]
  for (const label of [...readLabels(scene), ...claimed, ...readBlame(scene), ...readResponders(scene)])
    clusterOfLabel(clusters, label)?.besides.push(label.role)
  chargeSuspects(scene, clusters)
  addArms(scene, clusters)
  const roles = [...flatMap(told, ({ telling }) => telling.roles), ...flatMap(clusters, ({ besides }) => besides)]
  const introduced = findIntroduced(scene, clusters)
  const named = nameIntroduced(clearAcquitted(clusters), introduced)
  return { clusters: named, roles, introduced, tellings: told.length }
}

/** An article's incidents with who is read and judged to take part in them. */
export interface Cast {
  /** As the rules read them, in the same order. */
  readonly read: readonly Cluster[]
  readonly cast: readonly Cluster[]
  readonly judgements: readonly Judgement[]
}

/** Gathers what an article tells and casts it article by article; who takes part in which of several incidents is judged after. */
export const castIncidents = (scene: Scene): Cast => {
  const gathered = gatherTold(scene)
  const { clusters } = gathered
  if (clusters.length === 0) return { read: [], cast: [], judgements: [] }
  const { roles } = scene.knowledge
  const judgements = roles === null ? [] : judgeRoles(scene, gathered, roles)
  const cast = roles === null ? clusters : nameIntroduced(castRoles(scene, clusters, judgements), gathered.introduced)
  const tried = nameTried(scene, clearAcquitted(uniteGroups(scene, cast)))
  const all = nameSides(scene, nameNearest(scene, tried))
  const peopled = findPeopled(scene, all)
  return { read: clusters.filter((_, at) => peopled[at]), cast: all.filter((_, at) => peopled[at]), judgements }
}

/** What each incident of an article is made with. */
interface Surroundings {
  readonly clusters: readonly Cluster[]
  /** The heaviest, and the heaviest that is no follow-up. */
  readonly main: number
  readonly chief: number
  readonly towns: Towns
  readonly dates: ReadonlyMap<number, readonly DateMention[]>
}

const makeIncident = (
  scene: Scene,
  around: Surroundings,
  index: number,
  participants: readonly Participation[],
  weight: number,
): Incident => {
  const { clusters, main, chief } = around
  const cluster = clusters[index] ?? { told: [], type: "attack", trigger: undefined, status: "occurred" }
  const tellings = cluster.told.map(({ telling }) => telling).toSorted((a, b) => a.index - b.index)
  const time = timeIncident(scene, cluster.told, around.dates, isOfLead(around, index) ? clusters : null)
  return {
    id: index,
    type: cluster.type,
    status: cluster.status,
    background: index !== main && isLongPast(time, scene.document.article.published),
    trigger: cluster.trigger?.id ?? "",
    mentions: tellings.map((telling) => telling.index),
    sentences: [...new Set(tellings.map(({ sentence }) => sentence))].toSorted((a, b) => a - b),
    participants,
    places: placeIncident(
      scene,
      around.towns,
      cluster.told,
      !followUpTypes.has(cluster.type) &&
        (isLead(scene, tellings) || (index === chief && isToldEarly(scene, tellings))),
    ),
    time,
    relations: readRelations(scene, clusters, index, main),
    salience: Math.round(weight * 1000) / 1000,
    evidence: tellings.map(({ mention }) => ({ start: mention.start, end: mention.end })),
    rule: tellings[0]?.mention.rule ?? "",
  }
}

/** Whether an incident's day may be that of the article's first lines: the news, or what follows where its deed has a day of its own. */
const isOfLead = ({ clusters, main, chief }: Surroundings, index: number): boolean =>
  index === chief ||
  (index === main && (chief < 0 || clusters[chief]?.told.some(({ dating }) => dating !== null) === true))
