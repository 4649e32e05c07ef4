import type { IncidentType } from "../model/codes.js"
import type { Document } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import type { Syntax } from "../model/syntax.js"
import type { Draft, Drafts } from "./draft.js"
import type { Told } from "./suffering.js"

/** Tokens from a verb of saying to the name of who speaks: "said sheriff's Capt. Al Roe". */
const reach = 5

/**
 * Those who tell the article of crimes and accidents by their calling: "Sheriff Roe said". What such a one tells of "him" is of
 * somebody else, who may be named sentences before.
 */
export const findInformants = (document: Document, drafts: Drafts): ReadonlySet<Draft> =>
  new Set(
    flatMap(drafts.of("person"), (index) => {
      const draft = drafts.ofMention[index]
      if (!draft || !isSpoken(document, drafts, index)) return []
      const byCalling = draft.mentions.some((own) => {
        const mention = drafts.mentions[own]
        return mention?.kind === "person" && mention.reports
      })
      return byCalling ? [draft] : []
    }),
  )

const isSpoken = ({ tokens }: Document, { mentions, words }: Drafts, index: number): boolean => {
  const mention = mentions[index]
  if (!mention) return false
  if (words.saying.has(tokens.lower[mention.last] ?? "")) return true
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - reach); at--) {
    const word = tokens.lower[at] ?? ""
    if (/^[,.;"”]$/u.test(word)) return false
    if (words.saying.has(word) || (word === "to" && tokens.lower[at - 1] === "according")) return true
  }
  return false
}

/** What police and courts do themselves. */
const duties: ReadonlySet<IncidentType> = new Set(["arrest", "raid", "seizure", "investigation", "trial", "reaction"])
const unlawful = (type: IncidentType): boolean => !duties.has(type)
const suffered = (type: IncidentType): boolean => unlawful(type) || type === "arrest" || type === "trial"

/** Whether a pronoun means who did or suffered what a word of its own clause tells, and what the police do not do. */
export const isDeedOf = (syntax: Syntax, told: Told, sentence: number, at: number): boolean => {
  const triggers = told.get(sentence)
  if (triggers === undefined) return false
  return syntax.clauses(sentence).some(({ verb, voice, subject, object }) => {
    const isPatient = (voice === "passive" ? subject : object)?.head === at
    if (!isPatient && (voice === "passive" || subject?.head !== at)) return false
    const trigger = triggers.find(({ head }) => head === verb)
    return trigger !== undefined && (isPatient ? suffered(trigger.type) : unlawful(trigger.type))
  })
}
