import type { Gender } from "../model/codes.js"
import type { Mention, MentionKind } from "../model/mention.js"

/** Kinds of mention that speak of an entity. */
export type ReferringKind = Exclude<MentionKind, "date" | "office" | "incident">

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

  constructor(readonly mentions: readonly Mention[]) {
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

  /** The indices of the mentions of a kind, in order of the text. */
  of(kind: MentionKind): readonly number[] {
    return this.mentions.flatMap((mention, index) => (mention.kind === kind ? [index] : []))
  }
}
