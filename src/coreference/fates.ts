import type { IncidentType } from "../model/codes.js"
import type { Document } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import type { GroupMention } from "../model/mention.js"
import type { Syntax } from "../model/syntax.js"
import type { Draft, Drafts } from "./draft.js"
import { sufferedAt, type Told, triggersBySentence } from "./suffering.js"

const held: ReadonlySet<IncidentType> = new Set(["arrest", "trial"])
/** Not shooting and killing: a suspect may be shot by the police. */
const wronged: ReadonlySet<IncidentType> = new Set(["assault", "robbery", "kidnapping"])
const culprits: ReadonlySet<string | null> = new Set(["suspect", "attacker", "criminal"])
const otherSex: Readonly<Record<string, string>> = { man: "woman", woman: "man" }

/** What happens to the people of an article, by which it is told whether they may be its suspects or its victims. */
export class Fates {
  readonly #document: Document
  readonly #syntax: Syntax
  readonly #drafts: Drafts
  #told: Told | null = null

  constructor(document: Document, syntax: Syntax, drafts: Drafts) {
    this.#document = document
    this.#syntax = syntax
    this.#drafts = drafts
  }

  /** Whether somebody cannot be told of again so: who was robbed is not the suspect, who was held not the victim, no woman is "the man". */
  isAnother(draft: Draft, { category }: GroupMention): boolean {
    const known = this.#categories(draft)
    if (known.includes(otherSex[category ?? ""] ?? "")) return true
    if (culprits.has(category)) return known.includes("victim") || this.#suffers(draft, wronged)
    return category === "victim" && (known.some((one) => culprits.has(one)) || this.#suffers(draft, held))
  }

  /** Whether what happened to somebody is what makes a suspect or a victim. */
  isLikely(draft: Draft, { category }: GroupMention): boolean {
    if (culprits.has(category)) return this.#suffers(draft, held)
    return category === "victim" && this.#suffers(draft, wronged)
  }

  #categories(draft: Draft): readonly string[] {
    return flatMap(draft.mentions, (index) => {
      const mention = this.#drafts.mentions[index]
      return mention?.kind === "group" ? [mention.category ?? ""] : []
    })
  }

  #suffers({ mentions }: Draft, types: ReadonlySet<IncidentType>): boolean {
    const { sentence } = this.#document.tokens
    this.#told ??= triggersBySentence(this.#drafts.mentions, (token) => sentence[token] ?? -1)
    const told = this.#told
    return mentions.some((index) => {
      const head = this.#drafts.mentions[index]?.head ?? -1
      const type = sufferedAt(this.#syntax, told, sentence[head] ?? -1, head)
      return type !== null && types.has(type)
    })
  }
}
