import { flatMap } from "../../model/flat-map.js"
import type { Scene } from "../scene.js"
import type { Telling } from "./telling.js"

const deaths: ReadonlySet<string> = new Set(["dead", "die", "death-n"])
const cause = /^(?:of|from|after|with|to)$/u
/** From this age on "died at 85" is the end of a life and no accident of it. */
const old = 60
const reach = 12

/** Whether a death is told as that of a sick or an old person: "died of cancer", "has died at 85", "in her sleep". */
const isNatural = (scene: Scene, { trigger, mention, sentence }: Telling): boolean => {
  if (!deaths.has(trigger.id)) return false
  const { lower } = scene.document.tokens
  const last = Math.min(scene.document.sentences[sentence]?.last ?? 0, mention.last + reach)
  for (let at = mention.last; at < last; at++) {
    const word = lower[at] ?? ""
    if (word === "sleep" && /^(?:his|her)$/u.test(lower[at - 1] ?? "")) return true
    if (/^(?:at|age|aged|of)$/u.test(lower[at - 1] ?? "") && isAge(word) && !isCounted(scene, at + 1)) return true
    if (isIllness(scene, at) && lower.slice(mention.last, at).some((one) => cause.test(one))) return true
  }
  return false
}

const isAge = (word: string): boolean => /^\d{2,3}$/u.test(word) && Number(word) >= old && Number(word) < 115
/** "At 60 schools" is no age. */
const isCounted = ({ document }: Scene, at: number): boolean => /^\p{L}/u.test(document.tokens.lower[at] ?? "")

const isIllness = (scene: Scene, at: number): boolean => {
  const { illness, infection } = scene.knowledge.words.naturalDeaths
  const lemma = scene.syntax.lemma(at)
  return illness.has(lemma) || infection.has(lemma)
}

/** Leaves out who died of age or of an illness, wherever else the article says that they died: an obituary tells no incident. */
export const withoutNatural = (scene: Scene, tellings: readonly Telling[]): readonly Telling[] => {
  const hit = new Set(
    flatMap(tellings, ({ trigger, roles }) => (deaths.has(trigger.id) ? [] : roles.map(({ entity }) => entity))),
  )
  const natural = new Set(
    tellings.filter((telling) => isNatural(scene, telling) && !telling.roles.some((role) => hit.has(role.entity))),
  )
  if (natural.size === 0) return tellings
  const gone = new Set(flatMap([...natural], ({ roles }) => roles.map(({ entity }) => entity)))
  return tellings.filter(
    (telling) =>
      !natural.has(telling) &&
      !(
        deaths.has(telling.trigger.id) &&
        telling.roles.some(({ role, entity }) => role === "target" && gone.has(entity))
      ),
  )
}
