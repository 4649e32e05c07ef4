import type { Mention } from "../../model/mention.js"
import { entityOn } from "../scene.js"
import { caseBefore, governorOf, relationOf } from "../tree.js"
import { type Features, hashOf, labelOf } from "./features.js"
import { judgedKind } from "./parts.js"
import type { Surroundings, Told } from "./surroundings.js"

const bucket = (value: number): number =>
  value < 4 ? value : value < 6 ? 4 : value < 9 ? 5 : value < 14 ? 6 : value < 22 ? 7 : 8

/** Adds all that tells which part a mention plays. */
export const describeMention = (surroundings: Surroundings, index: number, features: Features): void => {
  const { scene } = surroundings
  const mention = scene.mentions[index]
  if (!mention) return
  features.kind = judgedKind(mention) + 1
  features.also(1)
  describeWords(surroundings, mention, features)
  describeBeside(surroundings, mention, features)
  describeTriggers(surroundings, mention, features)
  describeTree(surroundings, mention, features)
  describeRules(surroundings, mention, features)
  describePlace(surroundings, mention, features)
}

const describeWords = ({ scene, words, fine, coarse }: Surroundings, mention: Mention, features: Features): void => {
  const head = words[mention.head] ?? 0
  features.also(2, head)
  features.also(3, fine[mention.head])
  features.also(4, coarse[mention.head])
  let whole = 7
  for (let at = mention.first; at < mention.last; at++) {
    const word = words[at] ?? 0
    whole = Math.imul(whole, 31) + word
    if (at !== mention.head) {
      features.also(5, word)
      features.add(6, fine[at])
    }
  }
  features.also(7, whole >>> 0)
  features.add(8, labelOf(mention.rule))
  features.add(9, words[mention.first - 1], features.kind)
  if (mention.kind === "group") {
    features.add(10, labelOf(mention.category ?? ""), labelOf(mention.sector ?? ""))
    features.add(11, labelOf(mention.category ?? ""), mention.plural ? 1 : 2, mention.definite ? 1 : 2)
    features.add(12, mention.size === null ? 1 : mention.size.best === 1 ? 2 : 3, mention.plural ? 1 : 2, head)
    const of = mention.of < 0 ? undefined : entityOn(scene, mention.of)
    features.add(13, mention.of < 0 ? 1 : of?.kind === "organization" ? labelOf(of.sector ?? "none") : 2)
  } else if (mention.kind === "organization") {
    features.add(14, labelOf(mention.sector ?? ""), mention.acronym === null ? 1 : 2)
  } else if (mention.kind === "person") {
    const entity = entityOn(scene, mention.head)
    features.add(15, mention.titles.length > 0 ? 1 : 2, entity?.kind === "person" && entity.offices.length > 0 ? 1 : 2)
    for (const title of mention.titles) features.add(16, hashOf(title.toLowerCase()))
  } else if (mention.kind === "asset") features.add(17, labelOf(mention.assetType))
  else if (mention.kind === "weapon") features.add(18, labelOf(mention.weaponType))
}

/** The words about it, one by one and in pairs, not beyond its sentence. */
const describeBeside = ({ scene, words, fine, coarse }: Surroundings, mention: Mention, features: Features): void => {
  const sentence = scene.document.sentences[scene.document.tokens.sentence[mention.first] ?? 0]
  const first = sentence?.first ?? 0
  const last = sentence?.last ?? 0
  const word = (at: number): number => (at < first ? 1 : at >= last ? 2 : (words[at] ?? 0))
  const cluster = (at: number): number => (at < first || at >= last ? 9999 : (fine[at] ?? 0))
  const broad = (at: number): number => (at < first || at >= last ? 9999 : (coarse[at] ?? 0))
  for (let step = 1; step <= 4; step++) {
    const before = mention.first - step
    const after = mention.last + step - 1
    features.also(20 + step, word(before))
    features.also(30 + step, word(after))
    features.add(40 + step, cluster(before), features.kind)
    features.add(50 + step, cluster(after), features.kind)
    if (step > 2) {
      features.add(46, word(before))
      features.add(47, word(after))
    }
  }
  features.also(60, word(mention.first - 2), word(mention.first - 1))
  features.also(61, word(mention.last), word(mention.last + 1))
  features.add(62, broad(mention.first - 2), broad(mention.first - 1), features.kind)
  features.add(63, broad(mention.last), broad(mention.last + 1), features.kind)
  features.add(64, broad(mention.first - 1), broad(mention.last), features.kind)
  for (let at = mention.first - 5; at >= Math.max(first, mention.first - 9); at--)
    features.add(65, word(at), features.kind)
  for (let at = mention.last + 4; at < Math.min(last, mention.last + 9); at++) features.add(66, word(at), features.kind)
}

const describeTriggers = ({ scene, told }: Surroundings, mention: Mention, features: Features): void => {
  const sentence = scene.document.tokens.sentence[mention.first] ?? 0
  let before: Told | undefined
  let after: Told | undefined
  for (const one of told[sentence] ?? []) {
    features.add(70, one.type, features.kind)
    features.add(71, one.harm, features.kind)
    if (one.mention.head < mention.head) before = one
    else if (one.mention.head > mention.head && !after) after = one
    if (one.mention.first <= mention.head && mention.head < one.mention.last) features.add(72, features.kind, 1)
  }
  describeSide(before, 80, before ? mention.first - before.mention.last : 0, features)
  describeSide(after, 90, after ? after.mention.first - mention.last : 0, features)
  features.add(100, before?.harm ?? 1, after?.harm ?? 1, features.kind)
  for (const one of told[sentence - 1] ?? []) features.add(101, one.type, features.kind)
  for (const one of told[sentence + 1] ?? []) features.add(102, one.type, features.kind)
}

const describeSide = (one: Told | undefined, name: number, distance: number, features: Features): void => {
  if (!one) {
    features.also(name)
    return
  }
  const far = bucket(Math.max(0, distance)) * 2 + (one.passive ? 1 : 0)
  features.also(name + 1, one.id, far)
  features.also(name + 2, one.type, far)
  features.also(name + 3, one.harm, far)
  features.add(name + 4, one.id, features.kind)
  features.add(name + 5, far, features.kind)
}

const steps = 4

/** How it hangs in the tree, where its sentence tells of something and so has been parsed. */
const describeTree = (surroundings: Surroundings, mention: Mention, features: Features): void => {
  const { scene, words, told, fine } = surroundings
  const sentence = scene.document.tokens.sentence[mention.head] ?? 0
  if ((told[sentence]?.length ?? 0) === 0) {
    features.add(110, surroundings.remote[sentence], features.kind)
    return
  }
  const relation = labelOf(relationOf(scene, sentence, mention.head))
  const governor = governorOf(scene, sentence, mention.head)
  features.also(111, relation, words[governor] ?? 1)
  features.also(112, relation, fine[governor])
  features.also(113, relation)
  const preposition = caseBefore(scene, sentence, mention.first)
  features.also(114, words[preposition] ?? 1, words[governor] ?? 1)
  let path = relation
  let at = governor
  for (let step = 0; step < steps && at >= 0; step++) {
    const trigger = told[sentence]?.find((one) => one.mention.first <= at && at < one.mention.last)
    if (trigger) {
      features.also(115, path, trigger.id)
      features.also(116, path, trigger.type)
      features.also(117, path, trigger.harm)
      features.add(118, path, trigger.harm, words[preposition] ?? 1)
      break
    }
    path = Math.imul(path, 31) + labelOf(relationOf(scene, sentence, at))
    at = governorOf(scene, sentence, at)
  }
}

const describeRules = ({ scene, byHead, byEntity }: Surroundings, mention: Mention, features: Features): void => {
  const here = byHead.get(mention.head) ?? []
  const entity = byEntity.get(scene.entityAt[mention.head] ?? -1) ?? []
  if (here.length === 0) features.add(120, entity.length === 0 ? 1 : 2, features.kind)
  for (const { role, rule, suspected } of here) {
    features.also(121, labelOf(role))
    features.add(122, labelOf(role), labelOf(rule), suspected ? 1 : 2)
  }
  for (const role of new Set(entity.map((one) => one.role))) features.also(123, labelOf(role))
}

const describePlace = ({ scene, remote }: Surroundings, mention: Mention, features: Features): void => {
  const sentence = scene.document.tokens.sentence[mention.first] ?? 0
  const entity = entityOn(scene, mention.head)
  const part = labelOf(scene.document.sentences[sentence]?.part ?? "body")
  features.add(124, bucket(sentence), features.kind)
  features.add(125, part, features.kind)
  features.add(126, remote[sentence], features.kind)
  features.add(127, bucket(entity?.mentions.length ?? 0), bucket(entity?.references.length ?? 0), features.kind)
  const opens = scene.mentions[entity?.mentions[0] ?? -1]
  features.add(19, bucket(scene.document.tokens.sentence[opens?.first ?? 0] ?? 0), features.kind)
}
