import { flatMap } from "../../model/flat-map.js"
import { named } from "../feature-names.js"
import type { Field } from "./field.js"
import { describeIncident, describeRules } from "./given-features.js"
import { bucket, type Note, type Question } from "./question.js"
import { familyOf, kindOf, sectorOf } from "./shares.js"
import { describeSpots } from "./spot-features.js"

/** Sentences from an incident in which somebody may still be asked about. */
const reach = 3

/** Who is worth asking about: who has a part, or is told of near it. */
export const questionsOf = (field: Field, at: number): readonly Question[] => {
  const cluster = field.clusters[at]
  if (!cluster) return []
  const sentences = cluster.told.map(({ telling }) => telling.sentence)
  const given = new Set(field.roles[at]?.map(({ entity }) => entity))
  const near = new Set<number>()
  for (const one of sentences) for (let step = -reach; step <= reach; step++) near.add(one + step)
  return field.scene.entities
    .filter(
      ({ id, kind }) =>
        kind !== "place" && (given.has(id) || field.spots[id]?.some(({ sentence }) => near.has(sentence)) === true),
    )
    .map((entity) => ({
      at,
      entity,
      kind: kindOf(entity),
      sector: sectorOf(entity),
      family: familyOf(cluster.type),
    }))
}

/** Says all that speaks for and against somebody's part in an incident. */
export const describe = (field: Field, question: Question, note: Note): void => {
  note(named`bias`)
  describeRules(field, question, note)
  describeEntity(field, question, note)
  describeIncident(field, question, note)
  describeSpots(field, question, note)
}

const tailOf = (rule: string): string => rule.slice(rule.lastIndexOf("/") + 1)

const describeEntity = (field: Field, question: Question, note: Note): void => {
  const { entity, kind, sector, family } = question
  note(named`kind ${kind}`)
  note(named`kind ${kind} ${family}`)
  note(named`sector ${kind} ${sector}`)
  note(named`sector ${kind} ${sector} ${family}`)
  if (entity.kind === "group") note(named`category ${String(entity.category)}`)
  describeMentions(field, question, note)
  if (field.speakers.has(entity.id)) {
    note(named`speaks`)
    note(named`speaks ${kind}`)
    note(named`speaks ${family}`)
  }
  const spots = field.spots[entity.id] ?? []
  note(named`named ${bucket(spots.length)}`)
  if (spots.some(({ sentence }) => field.scene.document.sentences[sentence]?.part === "title")) note(named`in title`)
  const opening = spots[0]?.sentence ?? 99
  note(named`first ${opening < 3 ? "0-2" : opening < 6 ? "3-5" : opening < 12 ? "6-11" : "12+"}`)
  if ((spots.at(-1)?.sentence ?? 0) - opening > 5) note(named`throughout`)
}

const describeMentions = ({ scene }: Field, { entity, family }: Question, note: Note): void => {
  const mentions = flatMap(entity.mentions, (index) => scene.mentions[index] ?? [])
  const [first] = mentions
  if (first?.kind === "group") {
    const number = first.plural ? "plural" : "single"
    const article = first.definite ? "definite" : "indefinite"
    note(named`noun ${tailOf(first.rule)}`)
    note(named`${number}`)
    note(named`${article}`)
    note(named`group ${number} ${article} ${family}`)
    if (first.size) note(named`sized`)
    if (first.of >= 0) note(named`owned`)
  }
  if (first?.kind === "asset" || first?.kind === "weapon") note(named`${first.kind} ${tailOf(first.rule)}`)
  if (entity.kind !== "person") return
  if (mentions.some((one) => one.kind === "person" && one.reports)) note(named`reports`)
  if (mentions.some((one) => one.kind === "person" && one.titles.length > 0)) note(named`titled`)
  if (entity.offices.length > 0) note(named`office`)
  if (entity.age !== null) note(named`aged`)
}
