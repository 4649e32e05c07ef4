import { flatMap } from "../../model/flat-map.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { namingToken } from "../naming-tokens.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"
import { clauseAt, conjunctsOf } from "../tree.js"
import type { Label } from "./labels.js"

/** Sectors of those whose duty it is to come: police, firefighters, ambulances. */
const onDuty: ReadonlySet<string> = new Set(["COP", "GOV", "MED"])
const mishaps = /^(?:fire|arson|explosion|accident|attack)$/u

/**
 * Who came to it: "officers responded to a shooting", "were called to the scene", "firefighters battled the blaze". Only sentences with
 * such a verb are looked at.
 */
export const readResponders = (scene: Scene): readonly Label[] => {
  const { stretch } = scene
  const { responding, summoned, quelling } = scene.knowledge.words.doers
  const labels: Label[] = []
  for (let sentence = stretch.from; sentence < stretch.to; sentence++) {
    const { first = 0, last = 0, part = "byline" } = scene.document.sentences[sentence] ?? {}
    if (part !== "body" && part !== "title") continue
    for (let at = first; at < last; at++) {
      if (scene.syntax.pos[at] !== tag.VERB) continue
      const lemma = scene.syntax.lemma(at)
      const isQuelling = quelling.has(lemma)
      if (!isQuelling && !responding.has(lemma) && !summoned.has(lemma)) continue
      const clause = clauseAt(scene, sentence, at)
      if (clause?.verb !== at || clause.negated) continue
      const passive = summoned.has(lemma)
      if ((clause.voice === "passive") !== passive) continue
      const act = actOf(scene, clause, isQuelling)
      if (act === undefined) continue
      for (const head of comersIn(scene, clause.subject)) {
        const entity = scene.entityAt[head] ?? -1
        labels.push({
          sentence,
          act,
          role: { role: "responder", entity, head, suspected: false, rule: `label/${lemma}` },
        })
      }
    }
  }
  return labels
}

/** The mention of what they came to: an index, -1 for "the scene"; undefined where they came to nothing told. */
const actOf = (scene: Scene, clause: Clause, isQuelling: boolean): number | undefined => {
  const phrases = isQuelling
    ? clause.object === null
      ? []
      : [clause.object]
    : flatMap(clause.obliques, ({ preposition, phrase }) => (preposition === "to" ? [phrase] : []))
  for (const { first, last, head } of phrases) {
    for (let at = first; at < last; at++) {
      const index = scene.triggerAt[at] ?? -1
      const mention = scene.mentions[index]
      if (mention?.kind !== "incident") continue
      if (!isQuelling || mishaps.test(mention.type)) return index
    }
    if (!isQuelling && scene.knowledge.words.doers["called-to"].has(scene.syntax.lemma(head))) return -1
  }
  return undefined
}

const comersIn = (scene: Scene, subject: Phrase | null): readonly number[] =>
  flatMap(subject === null ? [] : conjunctsOf(subject), (phrase) => {
    const head = namingToken(scene, phrase)
    const entity = entityOn(scene, head)
    const mention = mentionOn(scene, head)
    if (entity?.kind === "person") return mention?.kind === "person" && mention.titles.length > 0 ? [head] : []
    const sector = entity?.kind === "group" || entity?.kind === "organization" ? entity.sector : null
    return sector !== null && onDuty.has(sector) ? [head] : []
  })
