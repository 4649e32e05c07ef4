import type { Gender } from "../model/codes.js"
import { flatMap } from "../model/flat-map.js"
import type { Mention, MentionKind } from "../model/mention.js"
import type { ReferringWords } from "./referring-words.js"

/** Kinds of mention that speak of an entity. */
type ReferringKind = Exclude<MentionKind, "date" | "office" | "incident">

/** An entity while it is being put together. */
export interface Draft {
  readonly kind: ReferringKind
  readonly mentions: number[]
  readonly references: number[]
  gender: Gender | null
}

/** The entities of one article as they grow, with the entity of each mention. */
export class Drafts {
  readonly list: Draft[] = []
  readonly ofMention: (Draft | undefined)[]

  constructor(
    readonly mentions: readonly Mention[],
    readonly words: ReferringWords,
  ) {
    this.ofMention = new Array<Draft | undefined>(mentions.length).fill(undefined)
  }

  /** Gives a mention to an entity, or to a new one. */
  assign(index: number, known?: Draft): Draft | undefined {
    const mention = this.mentions[index]
    if (!mention || mention.kind === "date" || mention.kind === "office" || mention.kind === "incident")
      return undefined
    const draft = known ?? { kind: mention.kind, mentions: [], references: [], gender: null }
    if (!known) this.list.push(draft)
    draft.mentions.push(index)
    this.ofMention[index] = draft
    if (mention.kind === "person") draft.gender ??= mention.gender
    return draft
  }

  /** Makes two entities one, by the kind of the second. */
  unite(part: Draft, whole: Draft): void {
    whole.mentions.push(...part.mentions)
    whole.mentions.sort((a, b) => a - b)
    whole.references.push(...part.references)
    for (const index of part.mentions) this.ofMention[index] = whole
    this.list.splice(this.list.indexOf(part), 1)
  }

  /** The indices of the mentions of a kind, in order of the text. */
  of(kind: MentionKind): readonly number[] {
    return flatMap(this.mentions, (mention, index) => (mention.kind === kind ? [index] : []))
  }
}
