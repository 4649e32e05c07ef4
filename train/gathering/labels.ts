import type { ExpectedIncident } from "../../bench/examination-score.js"
import type { GoldRow } from "../../bench/general-gold.js"
import type { Told } from "../../src/events/gathering/cluster.js"
import { areCompatible, isHarmful } from "../../src/events/gathering/compatibility.js"
import type { Scene } from "../../src/events/scene.js"
import { fieldOf } from "../../src/events/tellings/counts.js"
import { type HarmField, type IncidentType, incidentTypes } from "../../src/model/codes.js"
import { mucGold } from "../happenings/judges.js"

/** Which happening each telling tells, by any name of it; none for those that nobody can say it of. */
export type Labels = ReadonlyMap<Told, string>

/** The happenings of an article as its answers give them: what is asked of the tellings. */
type Answer = {
  readonly [Asked in "type" | "day" | "place" | "by" | "target" | "others" | HarmField]?:
    | ExpectedIncident[Asked]
    | undefined
} & Pick<ExpectedIncident, "type">

const fold = (words: string): string =>
  words
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** What is enough to say that a telling is of an incident, and how far ahead of the next it must be. */
const enough = 2.5
const ahead = 1

/** Tellings whose parts, day, place or count only one of the incidents has. */
export const labelByAnswers = (scene: Scene, told: readonly Told[], answers: readonly Answer[]): Labels => {
  const labels = new Map<Told, string>()
  for (const one of told) {
    const [best, next] = answers
      .map((answer, at) => ({ at, score: scoreAnswer(scene, one, answer) }))
      .toSorted((a, b) => b.score - a.score || a.at - b.at)
    if (best && best.score >= enough && (next === undefined || best.score - next.score >= ahead))
      labels.set(one, `${best.at}`)
  }
  return labels
}

const isType = (name: string): name is IncidentType => incidentTypes.some((type) => type === name)

const scoreAnswer = (scene: Scene, one: Told, answer: Answer): number => {
  const { trigger } = one.telling
  const types = answer.type.filter(isType)
  const harms = types[0] !== undefined && isHarmful(types[0])
  const mayBe =
    types.includes(trigger.type) ||
    (harms && (trigger.sense === "harm" || types.some((type) => areCompatible(type, trigger.type))))
  if (!mayBe) return -1
  return (
    (types.includes(trigger.type) ? 1 : 0) +
    scoreParts(scene, one, answer) +
    scoreDay(one, answer) +
    scoreCount(one, answer)
  )
}

const scoreParts = (scene: Scene, { telling, placing }: Told, answer: Answer): number => {
  const names = telling.roles.map(({ entity }) => namesOf(scene, entity)).join(" | ")
  const where = placing === null ? "" : fold(placing.place.name)
  const count = (words: readonly string[] | undefined, text: string) =>
    (words ?? []).filter((word) => text.includes(fold(word))).length
  return (
    3 * count(answer.target, names) +
    3 * count(answer.others, names) +
    1.5 * count(answer.by, names) +
    1.5 * count(answer.place, where)
  )
}

const namesOf = ({ entities, mentions, document }: Scene, id: number): string => {
  const entity = entities[id]
  if (entity === undefined) return ""
  const said = entity.mentions.map((index) => {
    const { start = 0, end = 0 } = mentions[index] ?? {}
    return document.text.slice(start, end)
  })
  return [entity.name ?? "", ...said].map(fold).join(" | ")
}

const scoreDay = ({ said }: Told, { day }: Answer): number => {
  if (day === undefined || said === null) return 0
  if (said.date.value.startsWith(day)) return 2
  return said.date.precision === "day" && /^\d{4}-\d\d-\d\d$/u.test(day) ? -1 : 0
}

const scoreCount = ({ telling: { trigger, counts } }: Told, answer: Answer): number => {
  const field = fieldOf(trigger)
  const wanted = field === null ? undefined : answer[field]
  if (wanted === undefined || wanted <= 1) return 0
  return counts.some(({ quantity }) => (quantity.best ?? quantity.low) === wanted) ? 3 : 0
}

/** What MUC-4 calls the types of incidents. */
const mucTypes: Readonly<Record<string, readonly IncidentType[]>> = {
  attack: ["attack", "shooting", "killing", "assault", "clash", "raid"],
  bombing: ["bombing", "explosion"],
  kidnapping: ["kidnapping"],
  arson: ["arson"],
  robbery: ["robbery"],
}

/** The templates of an article of MUC-4 as answers. */
export const mucAnswers = (gold: unknown): readonly Answer[] =>
  (mucGold.parse(gold).gtt_templates ?? []).flatMap((template): readonly Answer[] => {
    const type = Object.entries(mucTypes).flatMap(([name, types]) =>
      template.incident_type?.includes(name) === true ? types : [],
    )
    const target = [template.Victim, template.Target].flatMap((entities) => (entities ?? []).flat())
    return type.length === 0 ? [] : [{ type, target, by: (template.PerpInd ?? []).flat() }]
  })

/** The row of `general-news.tsv` whose words a telling shares, where it is one alone; its offsets are code points. */
export const labelByRows = (
  { document: { article, origin } }: Scene,
  told: readonly Told[],
  rows: readonly GoldRow[],
): Labels => {
  const offsets = [0]
  for (const character of article.text) offsets.push((offsets.at(-1) ?? 0) + character.length)
  return new Map(
    told.flatMap((one): readonly (readonly [Told, string])[] => {
      const { start, end } = one.telling.mention
      const hits = rows.flatMap(({ told: spans }, at) =>
        spans.some(([from, to]) => (offsets[from] ?? 0) + origin < end && start < (offsets[to] ?? 0) + origin)
          ? [at]
          : [],
      )
      return hits.length === 1 ? [[one, `${hits[0]}`]] : []
    }),
  )
}
