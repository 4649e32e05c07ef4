import { flatMap } from "../../model/flat-map.js"
import type { Mention } from "../../model/mention.js"
import { type Scene, triggerOn } from "../scene.js"

/** Somebody spoken of alone, by name or as "a man", and how they fared by the words beside every mention. */
export interface Patient {
  readonly named: boolean
  dead: boolean
  /** Wounded, or in some condition. */
  hurt: boolean
  /** Shot or attacked, with whatever outcome. */
  shot: boolean
  /** Taken somewhere, treated, held. */
  care: boolean
}

/** So many tokens before and after a mention are read as told of it, where nobody else is named among them. */
const reach = { before: 3, after: 14 }
/** Tokens just before whoever is named next, a verb and an article, that tell of them. */
const ahead = 2

/** Everybody who is told of beside words of harm, each once. */
export const listPatients = (scene: Scene): readonly Patient[] => {
  const found = new Map<string, Patient>()
  const { tokens, sentences } = scene.document
  const people = flatMap(scene.mentions, (mention, index) => (isOne(mention) ? [{ mention, index }] : []))
  for (const [at, { mention, index }] of people.entries()) {
    const sentence = sentences[tokens.sentence[mention.first] ?? 0]
    if (!sentence || sentence.part === "boilerplate" || sentence.part === "byline") continue
    const key = keyOf(scene, index)
    const patient = found.get(key) ?? {
      named: mention.kind === "person",
      dead: false,
      hurt: false,
      shot: false,
      care: false,
    }
    found.set(key, patient)
    const from = Math.max(sentence.first, mention.first - reach.before, people[at - 1]?.mention.last ?? 0)
    const next = people[at + 1]?.mention.first ?? tokens.length
    const to = Math.min(sentence.last, mention.last + reach.after, next)
    // "Lee shot a man" tells of the man.
    const end = next < sentence.last ? next - ahead : to
    for (let token = from; token < Math.min(to, end); token++) readWord(scene, patient, token, to)
  }
  return [...found.values()].filter(({ dead, hurt, shot, care }) => dead || hurt || shot || care)
}

/** Officers mostly speak in such reports. */
const isOne = (mention: Mention): boolean =>
  mention.kind === "person" ||
  (mention.kind === "group" && !mention.plural && mention.category !== "organization" && mention.category !== "officer")

const yearsOld = /\b(\d{1,2})[- ]year[- ]old\b/iu

/** Who is named later is known by the age: "a 23-year-old man" and "Lee, 23". */
const keyOf = (scene: Scene, index: number): string => {
  const entity = scene.entities[scene.entityOf[index] ?? -1]
  if (entity?.kind === "person") return entity.age === null ? `${entity.id}` : `aged ${entity.age}`
  const mentions = entity?.mentions ?? [index]
  const age = flatMap(mentions, (at) => yearsOld.exec(scene.mentions[at]?.text ?? "")?.[1] ?? [])[0]
  return age === undefined ? `${entity?.id ?? `at ${index}`}` : `aged ${age}`
}

/** Notes what a token tells, with those after it up to `to`. */
const readWord = (scene: Scene, patient: Patient, token: number, to: number): void => {
  const told = triggerOn(scene, token)
  if (told?.kind === "incident" && told.first === token) {
    const trigger = scene.knowledge.triggers.byId.get(told.trigger)
    if (trigger?.harm === "killed") patient.dead = true
    else if (trigger?.harm === "injured") patient.hurt = true
    else if (trigger?.type === "shooting" || trigger?.type === "attack") patient.shot = true
  }
  if (scene.knowledge.homes.at(scene.document.tokens, token, to)?.entry.id === "care") patient.care = true
}
