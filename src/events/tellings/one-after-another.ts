import { tag } from "../../model/syntax.js"
import { dateCovering, type Scene } from "../scene.js"
import { amendTelling, type Telling } from "./telling.js"

const limiting: ReadonlySet<number> = new Set([tag.NUM, tag.DET])
const modifying: ReadonlySet<number> = new Set([tag.ADJ, tag.NOUN, tag.PROPN])

/** "Forty people lost their lives in crashes last year": so many accidents that nobody counts are no one happening, nor are those who died in them. */
export const withoutSerial = (scene: Scene, tellings: readonly Telling[]): readonly Telling[] =>
  tellings.map((one) => (!one.generic && isSerial(scene, one) ? amendTelling(one, { generic: true }) : one))

const isSerial = (scene: Scene, { trigger, mention, settings, sentence }: Telling): boolean => {
  const heads = trigger.word === "noun" ? [mention.head] : settings
  return heads.length > 0 && isOfYear(scene, sentence) && heads.every((head) => isUncounted(scene, head))
}

/** A plural with neither a number nor an article: "in road accidents", not "in two crashes" or "the crashes". */
const isUncounted = ({ document: { tokens, sentences }, syntax, knowledge }: Scene, head: number): boolean => {
  const word = tokens.lower[head] ?? ""
  const isBody = sentences[tokens.sentence[head] ?? 0]?.part !== "title"
  if (!isBody || !word.endsWith("s") || !knowledge.words.generality.mishap.has(syntax.lemma(head))) return false
  let at = head - 1
  while (modifying.has(syntax.pos[at] ?? -1)) at--
  return !limiting.has(syntax.pos[at] ?? -1)
}

/** Whether a sentence gives a year for what it counts. */
const isOfYear = (scene: Scene, sentence: number): boolean => {
  const { first = 0, last = 0 } = scene.document.sentences[sentence] ?? {}
  for (let at = first; at < last; at++) {
    const precision = dateCovering(scene, at)?.precision
    if (precision === "year") return true
  }
  return false
}
