import type { TokenSpan } from "./document.js"

/** Universal part-of-speech tags (UD v2); `Syntax.pos` holds indices into this list. */
export const universalTags = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const
export type UniversalTag = (typeof universalTags)[number]

const indexOf = (name: UniversalTag): number => universalTags.indexOf(name)

/** The index of each universal tag, as `Syntax.pos` holds it. */
export const tag = {
  ADJ: indexOf("ADJ"),
  ADP: indexOf("ADP"),
  ADV: indexOf("ADV"),
  AUX: indexOf("AUX"),
  CCONJ: indexOf("CCONJ"),
  DET: indexOf("DET"),
  INTJ: indexOf("INTJ"),
  NOUN: indexOf("NOUN"),
  NUM: indexOf("NUM"),
  PART: indexOf("PART"),
  PRON: indexOf("PRON"),
  PROPN: indexOf("PROPN"),
  PUNCT: indexOf("PUNCT"),
  SCONJ: indexOf("SCONJ"),
  SYM: indexOf("SYM"),
  VERB: indexOf("VERB"),
  X: indexOf("X"),
} as const satisfies Readonly<Record<UniversalTag, number>>

/** Tags of verbs and auxiliaries. */
export const verbal: ReadonlySet<number> = new Set([tag.VERB, tag.AUX])

/** The dependency tree of one sentence, in tokens of the document. */
export interface Tree {
  /** Head of token `first + i`, as a document token index; -1 for the root. */
  readonly head: Int32Array
  /** UD v2 relation of token `first + i` to its head: "nsubj", "nsubj:pass", "obl:agent" … */
  readonly relation: readonly string[]
  /** The sentence's tokens, half-open. */
  readonly first: number
  readonly last: number
}

/** A noun phrase: its head token and extent, and the heads it is coordinated with ("two officers and a civilian"). */
export interface Phrase extends TokenSpan {
  readonly head: number
  readonly conjuncts: readonly Phrase[]
}

/** A phrase under a preposition: "in Almaty", "with a knife", "during the raid". */
export interface Oblique {
  /** Lower case; multi-word prepositions joined by a space: "because of". */
  readonly preposition: string
  readonly phrase: Phrase
}

export type Modality = "none" | "possible" | "necessary" | "future" | "conditional"

/** One verb group with its arguments: what roles and claims are read from. Control and conjunction are resolved. */
export interface Clause extends TokenSpan {
  /** The main verb's token and lemma ("open" + particle "fire" stays "open"; particles are in `particle`). */
  readonly verb: number
  readonly lemma: string
  readonly particle: string | null
  /** First to last token of the verb group, auxiliaries included. */
  readonly group: TokenSpan
  readonly voice: "active" | "passive"
  readonly tense: "past" | "present" | "future" | "none"
  readonly finite: boolean
  readonly negated: boolean
  readonly modality: Modality
  /** The governing verb of a controlled infinitive ("planned to rob" → "plan"), else null. */
  readonly controller: string | null
  /** The surface subject (resolved through relative pronouns, control and conjunction), or null. */
  readonly subject: Phrase | null
  /** The direct object; of a passive, the surface subject is in `subject` and this is null. */
  readonly object: Phrase | null
  readonly indirectObject: Phrase | null
  /** The `by` phrase of a passive. */
  readonly agent: Phrase | null
  readonly obliques: readonly Oblique[]
  /** Index in the sentence's list of the clause that this one is subordinate to, or -1. */
  readonly parent: number
  /** How it hangs on its parent: ccomp, xcomp, advcl, acl, acl:relcl, conj, parataxis, or root. */
  readonly relation: string
  /** The subordinator: "that", "if", "after", "because" … or null. */
  readonly mark: string | null
}

/** What `language/` found out about the words and their structure; trees and clauses are made when first asked for. */
export interface Syntax {
  /** Index into `universalTags` for each token. */
  readonly pos: Uint8Array
  /** The token's dictionary form, lower case. */
  lemma(token: number): string
  tree(sentence: number): Tree
  clauses(sentence: number): readonly Clause[]
  /** The noun phrases of a sentence, longest first by position, nested ones after the one that holds them. */
  phrases(sentence: number): readonly Phrase[]
}
