import { flatMap } from "../../model/flat-map.js"
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
  const near = new Set(
    flatMap(sentences, (one) => Array.from({ length: 2 * reach + 1 }, (_, step) => one + step - reach)),
  )
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
  note("bias")
  describeRules(field, question, note)
  describeEntity(field, question, note)
  describeIncident(field, question, note)
  describeSpots(field, question, note)
}

const tailOf = (rule: string): string => rule.slice(rule.lastIndexOf("/") + 1)

const describeEntity = (field: Field, question: Question, note: Note): void => {
  const { entity, kind, sector, family } = question
  note(`kind ${kind}`)
  note(`kind ${kind} ${family}`)
  note(`sector ${kind} ${sector}`)
  note(`sector ${kind} ${sector} ${family}`)
  if (entity.kind === "group") note(`category ${entity.category}`)
  describeMentions(field, question, note)
  if (field.speakers.has(entity.id)) {
    note("speaks")
    note(`speaks ${kind}`)
    note(`speaks ${family}`)
  }
  const spots = field.spots[entity.id] ?? []
  note(`named ${bucket(spots.length)}`)
  if (spots.some(({ sentence }) => field.scene.document.sentences[sentence]?.part === "title")) note("in title")
  const opening = spots[0]?.sentence ?? 99
  note(`first ${opening < 3 ? "0-2" : opening < 6 ? "3-5" : opening < 12 ? "6-11" : "12+"}`)
  if ((spots.at(-1)?.sentence ?? 0) - opening > 5) note("throughout")
}

const describeMentions = ({ scene }: Field, { entity, family }: Question, note: Note): void => {
  const mentions = flatMap(entity.mentions, (index) => scene.mentions[index] ?? [])
  const [first] = mentions
  if (first?.kind === "group") {
    const number = first.plural ? "plural" : "single"
    const article = first.definite ? "definite" : "indefinite"
    note(`noun ${tailOf(first.rule)}`)
    note(number)
    note(article)
    note(`group ${number} ${article} ${family}`)
    if (first.size) note("sized")
    if (first.of >= 0) note("owned")
  }
  if (first?.kind === "asset" || first?.kind === "weapon") note(`${first.kind} ${tailOf(first.rule)}`)
  if (entity.kind !== "person") return
  if (mentions.some((one) => one.kind === "person" && one.reports)) note("reports")
  if (mentions.some((one) => one.kind === "person" && one.titles.length > 0)) note("titled")
  if (entity.offices.length > 0) note("office")
  if (entity.age !== null) note("aged")
}
