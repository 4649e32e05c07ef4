import type { Doer } from "../../lexicon/trigger-frames.js"
import type { IncidentType } from "../../model/codes.js"
import type { Mention } from "../../model/mention.js"
import type { Clause, Phrase } from "../../model/syntax.js"
import { entityOn, mentionOn, type Scene, triggerOn } from "../scene.js"
import { kindsAt } from "./kinds.js"

/** Whether who or what does what a clause tells is of a kind that shows in the head of its phrase. */
export const isDoneByKind = (scene: Scene, doer: Doer, { voice, agent, subject }: Clause): boolean => {
  const said = voice === "passive" ? agent : subject
  return said !== null && heads[doer]?.(scene, said.head) === true
}

export const isPeople = (scene: Scene, token: number): boolean => {
  const kind = entityOn(scene, token)?.kind
  return kind === "group" || kind === "organization" || kind === "person"
}

/** "Was hit by a stray bullet", "struck by gunfire": shot, whoever fired. */
const isBullet = (scene: Scene, token: number): boolean => {
  const weapon = entityOn(scene, token)
  const told = triggerOn(scene, token)
  return (
    (weapon?.kind === "weapon" && weapon.weaponType === "Firearm") ||
    (told?.kind === "incident" && told.type === "shooting") ||
    scene.knowledge.words.doers.shot.has(scene.syntax.lemma(token))
  )
}

/** Whether a token is the word of an incident of this type: "fire engulfed a market", "was struck and killed by an airstrike". */
const tells = ({ mentions, triggerAt }: Scene, token: number, type: IncidentType): boolean => {
  const told = mentions[triggerAt[token] ?? -1]
  return told?.kind === "incident" && told.type === type
}

const isWarplane = ({ knowledge, syntax }: Scene, token: number): boolean =>
  knowledge.words.doers.warplane.has(syntax.lemma(token))

/** "Troops destroyed a bridge", "jets destroyed 14 tanks": by force of arms. */
const isArmed = (scene: Scene, token: number): boolean =>
  kindsAt(scene, token).includes("armed") || isWarplane(scene, token)

/** Rioters and protesters, who break into a building for other things than goods. */
const isCrowd = (scene: Scene, token: number): boolean => {
  const entity = entityOn(scene, token)
  return entity?.kind === "group" && crowds.test(entity.category ?? "")
}
const crowds = /^(?:protester|rioter)$/u

const lawless = /^(?:UAF|REB|CRM)$/u

const isOutlaw = (scene: Scene, token: number): boolean => {
  const entity = entityOn(scene, token)
  if (entity?.kind !== "group" && entity?.kind !== "organization") return false
  return lawless.test(entity.sector ?? "") || (entity.kind === "group" && isDisguised(scene, token))
}

/** "Six armed men", "masked men". */
const isDisguised = (scene: Scene, token: number): boolean => {
  const mention = mentionOn(scene, token)
  const { disguise } = scene.knowledge.words.doers
  return scene.document.tokens.lower.slice(mention?.first ?? token, token).some((word) => disguise.has(word))
}

const heads: Readonly<Partial<Record<Doer, (scene: Scene, token: number) => boolean>>> = {
  warplane: isWarplane,
  fire: (scene, token) => tells(scene, token, "fire"),
  attack: (scene, token) => tells(scene, token, "attack"),
  arsonist: ({ syntax }, token) => syntax.lemma(token) === "arsonist",
  munition: (scene, token) => kindsAt(scene, token).includes("weapon"),
  bullet: isBullet,
  people: isPeople,
  vandal: isPeople,
  crowd: isCrowd,
  armed: isArmed,
  outlaw: isOutlaw,
}

/** "Rioters set cars alight and looted shops". */
export const isRioter = (scene: Scene, { voice, subject, agent }: Clause): boolean => {
  const mention = mentionOn(scene, (voice === "passive" ? agent : subject)?.head ?? -1)
  return mention?.kind === "group" && mention.noun === "rioter"
}

/** "Killed by a lorry", "a driver mowed down five": by a vehicle that somebody drives. */
export const isDoneByVehicle = (scene: Scene, { voice, agent, subject }: Clause): boolean => {
  const said = voice === "passive" ? agent : subject
  return said !== null && isVehicle(scene, said, voice === "passive")
}

/** A car hits people; a car bomb is no vehicle, and of a driver it is said that he ran somebody over. */
const isVehicle = (scene: Scene, { head, first, last }: Phrase, passive: boolean): boolean => {
  const { warplane, driver, "runner-over": runnerOver } = scene.knowledge.words.doers
  const lemma = scene.syntax.lemma(head)
  if (driver.has(lemma) || (passive && runnerOver.has(lemma))) return true
  // "Jets bombed two houses, killing three": no accident.
  if (!kindsAt(scene, head).includes("vehicle") || warplane.has(lemma)) return false
  // "A car packed with explosives".
  return !range(first, last).some((token) => kindsAt(scene, token).includes("bomb"))
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first }, (_, at) => first + at)

/** "Was killed by a falling wall". */
export const isStructure = (scene: Scene, token: number): boolean =>
  kindsAt(scene, token).some((kind) => kind === "building" || kind === "infrastructure")

/** Whether a sentence has a word for such people: what robbers do is robbery, called a raid or not, and a bomber's crash is none. */
export const namesPeople = (scene: Scene, sentence: number, isSuch: (mention: Mention) => boolean): boolean => {
  const bounds = scene.document.sentences[sentence]
  for (let at = bounds?.first ?? 0; at < (bounds?.last ?? 0); at++) {
    const mention = mentionOn(scene, at)
    if (mention?.kind === "group" && mention.head === at && isSuch(mention)) return true
  }
  return false
}
