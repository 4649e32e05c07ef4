import { tag } from "../../model/syntax.js"
import { type Feature, named } from "../feature-names.js"
import { mentionOn, triggerOn } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { caseBefore, governorOf, relationOf } from "../tree.js"
import { type Field, othersIn, type Spot, supportsIn, verbAfter } from "./field.js"
import { bucket, type Note, type Question } from "./question.js"
import { familyOf, shareOf, shares } from "./shares.js"

const distances = (apart: number): string =>
  apart < 0 ? (apart === -1 ? "-1" : apart >= -3 ? "-2..3" : "-4") : apart < 2 ? `${apart}` : apart <= 3 ? "2..3" : "4"

/** Sentences from an incident in which a word is looked at. */
const besides = 2

/** Where an entity is told of from the incident's words: the strongest of all places that it is named at. */
export const describeSpots = (field: Field, question: Question, note: Note): void => {
  const { at, entity, kind, sector } = question
  const found = new Set<Feature>()
  const mark: Note = (feature) => found.add(feature)
  const told = field.clusters[at]?.told ?? []
  const spots = field.spots[entity.id] ?? []
  let least = 99
  let within = 0
  for (const spot of spots) {
    let apart = 99
    for (const { telling } of told) {
      const distance = spot.sentence - telling.sentence
      const nearer = Math.abs(distance) - Math.abs(apart)
      if (nearer < 0 || (nearer === 0 && distance > 0)) apart = distance
    }
    if (Math.abs(apart) < Math.abs(least)) least = apart
    if (apart === 0) {
      within++
      describeInside(field, question, spot, mark)
    } else if (Math.abs(apart) <= besides) describeBeside(field, question, spot, apart, mark)
  }
  for (const feature of found) note(feature)
  note(named`far ${distances(least)}`)
  note(named`far ${distances(least)} ${kind}`)
  note(named`far ${distances(least)} ${sector}`)
  note(named`share inside`, within / Math.max(1, spots.length))
  if (told.length > 1) note(named`covered`, within / told.length)
  for (const share of shares) {
    if (othersIn(field, at, entity.id, share).length === 0) note(named`far ${distances(least)} open ${share}`)
  }
}

/** In a sentence that tells the incident. */
const describeInside = (field: Field, question: Question, spot: Spot, mark: Note): void => {
  const { scene } = field
  const { at, kind, family } = question
  const { token, sentence } = spot
  let own: Telling | undefined
  let nearest = -1
  let least = Number.POSITIVE_INFINITY
  for (const { cluster, telling } of field.told.get(sentence) ?? []) {
    const distance = Math.abs(telling.mention.head - token)
    if (distance < least) [least, nearest] = [distance, cluster]
    if (cluster === at && (!own || distance < Math.abs(own.mention.head - token))) own = telling
  }
  if (!own) return
  const steps = token - own.mention.head
  const side = steps < 0 ? "before" : steps > 0 ? "after" : "at"
  const { trigger, clause } = own
  mark(nearest === at ? named`inside nearest` : named`inside, other nearer`)
  mark(named`inside ${side}`)
  mark(named`inside ${side} ${bucket(Math.abs(steps))}`)
  mark(named`inside ${side} ${trigger.word} ${clause?.voice ?? "-"}`)
  mark(named`inside ${side} ${trigger.word === "verb" ? "verb" : "noun"} ${kind}`)
  mark(named`inside ${kind} ${family}`)
  if (scene.document.sentences[sentence]?.part === "title") mark(named`inside title ${side}`)
  mark(
    clause && clause.first <= token && token < clause.last ? named`same clause ${side}` : named`other clause ${side}`,
  )
  for (const [verb, part] of supportsIn(field, sentence))
    mark(named`inside with ${part} ${verb < token ? "before" : "after"}`)
  mark(named`rel ${relationOf(scene, sentence, token)} ${trigger.harm ?? trigger.type} ${side}`)
  describeTree(field, question, spot, own, mark)
  describeNeighbours(field, question, spot, mark)
}

const describeTree = (field: Field, question: Question, spot: Spot, own: Telling, mark: Note): void => {
  const { scene } = field
  const { token, sentence } = spot
  const relation = relationOf(scene, sentence, token)
  const governor = governorOf(scene, sentence, token)
  const preposition = caseBefore(scene, sentence, mentionOn(scene, token)?.first ?? token)
  const word = preposition >= 0 ? (scene.document.tokens.lower[preposition] ?? "") : "-"
  const trigger = triggerOn(scene, governor)
  const above =
    governor === own.mention.head
      ? "own"
      : trigger !== undefined
        ? "trigger"
        : scene.syntax.pos[governor] === tag.VERB
          ? "verb"
          : "noun"
  mark(named`rel ${relation} ${above}`)
  mark(named`rel ${relation} ${above} ${question.family}`)
  mark(named`rel ${relation} ${above} ${question.kind}`)
  mark(named`case ${word} ${above}`)
  mark(named`case ${word} ${relation}`)
  if (trigger?.kind === "incident") mark(named`under ${relation} ${trigger.type}`)
  else if (above === "verb")
    mark(named`under ${relation} ${scene.knowledge.supports.get(scene.syntax.lemma(governor)) ?? "plain"}`)
}

/** Who has a part in the same sentence, and how the two hang together. */
const describeNeighbours = (field: Field, { at, entity }: Question, { token, sentence }: Spot, mark: Note): void => {
  const { scene } = field
  const relation = relationOf(scene, sentence, token)
  const governor = governorOf(scene, sentence, token)
  for (const { role, entity: id, head } of field.roles[at] ?? []) {
    const share = id === entity.id ? null : shareOf(role)
    if (share === null || scene.document.tokens.sentence[head] !== sentence) continue
    const theirs = relationOf(scene, sentence, head)
    const above = governorOf(scene, sentence, head)
    mark(named`sentence has ${share}`)
    if (relation === "conj" && (governor === head || (theirs === "conj" && above === governor)))
      mark(named`beside ${share}`)
    if (theirs === "conj" && above === token) mark(named`beside ${share}`)
    if (relation === "appos" && governor === head) mark(named`apposed ${share}`)
    if (above === token) mark(named`over ${share} ${theirs}`)
    if (governor === head) mark(named`under ${share} ${relation}`)
  }
}

/** In a sentence near one that tells the incident: what the words beside it say, for it may not have been parsed. */
const describeBeside = (field: Field, question: Question, spot: Spot, apart: number, mark: Note): void => {
  const { at, kind, family } = question
  const { sentences } = field.scene.document
  const others = field.told.get(spot.sentence) ?? []
  const room = others.length === 0 ? "free" : "taken"
  const how = `${apart > 0 ? "+" : "-"}${Math.abs(apart)}`
  mark(named`beside ${how} ${room}`)
  mark(named`beside ${how} ${kind} ${family}`)
  describeWords(field, question, spot, room, mark)
  if (others.length > 0) {
    const type = field.clusters[at]?.type
    mark(
      named`beside in ${others.some(({ cluster }) => field.clusters[cluster]?.type === type) ? "same" : "other"} type`,
    )
  }
  const paragraph = sentences[spot.sentence]?.paragraph
  if (!field.clusters[at]?.told.some(({ telling }) => sentences[telling.sentence]?.paragraph === paragraph)) return
  mark(named`same paragraph`)
  mark(named`same paragraph ${kind}`)
}

const passive = /^(?:was|were|been|being|is|are)$/u
const determiner = /^(?:a|an|the|his|her|their|its|two|three)$/u
/** Tokens after a name in which a verb is taken to have it for its subject. */
const subjectReach = 4

const describeWords = ({ scene }: Field, { family }: Question, spot: Spot, room: string, mark: Note): void => {
  const { lower } = scene.document.tokens
  const { first = spot.token, last = spot.token + 1 } = mentionOn(scene, spot.token) ?? {}
  const verb = verbAfter(scene, last, subjectReach)
  if (verb >= 0) {
    const trigger = triggerOn(scene, verb)
    const part = scene.knowledge.supports.get(scene.syntax.lemma(verb)) ?? (trigger ? "trigger" : "plain")
    mark(named`beside subject ${room}`)
    mark(named`beside subject ${family}`)
    mark(named`beside subject ${part}`)
    if (lower.slice(last, verb).some((word) => passive.test(word))) mark(named`beside passive ${family}`)
    if (trigger?.kind === "incident") mark(named`beside subject of ${familyOf(trigger.type)}`)
  }
  const prior = determiner.test(lower[first - 1] ?? "") ? first - 2 : first - 1
  if (scene.syntax.pos[prior] === tag.VERB) {
    mark(named`beside object ${room}`)
    mark(named`beside object ${family}`)
  }
  if (scene.syntax.pos[prior] === tag.ADP) mark(named`beside case ${lower[prior] ?? ""}`)
  if (first <= (scene.document.sentences[spot.sentence]?.first ?? 0) + 1) mark(named`beside opens ${room}`)
}
