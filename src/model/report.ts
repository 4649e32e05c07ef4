import type { Article } from "./article.js"
import type {
  DatePrecision,
  Harm,
  HarmField,
  IncidentStatus,
  IncidentType,
  InvolvedRole,
  PlacePrecision,
  PlaceRelation,
  Stance,
} from "./codes.js"
import type { Span } from "./document.js"
import type { Entity } from "./entity.js"
import type { Mention, Quantity } from "./mention.js"

/** Why something is in the report: the words and the rule that read them. Spans are UTF-16 in `Document.text`. */
interface Grounds {
  /** Never empty; the first is the mention that names the target. */
  readonly evidence: readonly Span[]
  readonly rule: string
}

export type Participation = Grounds & { readonly entity: number } & (
    | { readonly edge: "PERPETRATED_BY"; readonly suspected: boolean }
    | { readonly edge: "TARGETED"; readonly harm: Harm | null; readonly count: number | null }
    | { readonly edge: "INVOLVED"; readonly role: InvolvedRole }
    | { readonly edge: "USED" }
  )

export interface IncidentPlace extends Grounds {
  /** Entity id of a place. */
  readonly entity: number
  readonly precision: PlacePrecision
  readonly relation: PlaceRelation
}

/** When an incident happened, as exactly as the article says; days are null where it does not. */
export interface IncidentTime extends Grounds {
  readonly edtf: string
  readonly start: string | null
  readonly end: string | null
  readonly precision: DatePrecision
}

export interface IncidentRelation extends Grounds {
  readonly edge: "PART_OF" | "FOLLOWED" | "CAUSED" | "RELATED_TO"
  /** Index into the report's incidents. */
  readonly incident: number
}

/** One happening as one article tells it. */
export interface Incident extends Grounds {
  /** Index in the report's list. */
  readonly id: number
  readonly type: IncidentType
  readonly status: IncidentStatus
  readonly background: boolean
  /** The entry in the lexicon of triggers that typed it; codes (PLOVER, ACLED, GTD) hang on it. */
  readonly trigger: string
  /** Indices into the report's mentions: every trigger that tells it. */
  readonly mentions: readonly number[]
  /** Indices of the sentences that tell it, ascending. */
  readonly sentences: readonly number[]
  readonly participants: readonly Participation[]
  readonly places: readonly IncidentPlace[]
  readonly time: IncidentTime | null
  readonly relations: readonly IncidentRelation[]
  /** 0 to 1; the article's main incident has the highest. */
  readonly salience: number
}

/** How many were harmed, as the article says it of one incident. */
export interface Figure extends Grounds {
  readonly field: HarmField
  /** Index into the report's incidents. */
  readonly incident: number
  readonly quantity: Quantity
  /** Whom it counts: "people", "children", "civilians", "officers" … null where unsaid. */
  readonly unit: string | null
  /** A part of another figure of this incident ("including four children"): never added, never the incident's count. */
  readonly part: boolean
  /** Entity id of the group or person it counts, or -1. */
  readonly entity: number
  /** How sure the judge is that chose it among others, 0 to 1; absent where rules read it. */
  readonly chance?: number
}

export interface ClaimSource extends Grounds {
  /** Entity id of who says it; -1 is the outlet itself. */
  readonly entity: number
  readonly verb: string | null
  readonly stance: Stance
}

/** A claim of the same article that cannot be true together with the one that names it. */
export interface Contradiction {
  /** Its index in the report's claims. */
  readonly claim: number
  readonly rule: string
}

/** Something said, by whom and how. The outlet is the source of what carries no other. */
export interface Claim extends Grounds {
  readonly id: number
  /** A harm field, or "statement". */
  readonly field: HarmField | "statement"
  readonly value: number | string | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  /** A figure that is a part of another ("including four children"). */
  readonly part: boolean
  readonly polarity: "positive" | "negative"
  readonly hedge: string | null
  readonly quote: Span
  /** Incidents (by index) and entities (by id) that it is about. */
  readonly incidents: readonly number[]
  readonly entities: readonly number[]
  readonly sources: readonly ClaimSource[]
  readonly contradicts: readonly Contradiction[]
}

/** The words of somebody who says something: all that `annotate` writes of it. */
export interface Saying {
  readonly source: Span | null
  readonly cue: Span
  readonly content: Span
}

/** Who says what with which words: claims are made from it. */
export interface Attribution extends Saying {
  /** Entity id of the source, or -1. */
  readonly entity: number
  readonly verb: string
  readonly stance: Stance
  readonly rule: string
}

/** What stands in one article, read word by word: nothing here needs to know what happened. */
export interface Annotation {
  readonly article: Article
  /** Offset of `article.text` in the analysed text; spans before it lie in the title. See `Document.origin`. */
  readonly origin: number
  readonly mentions: readonly Mention[]
  readonly attributions: readonly Saying[]
}

/** All that one article gave. */
export interface Report extends Annotation {
  /** Entity id of the place that the dateline names, or -1. */
  readonly dateline: number
  readonly entities: readonly Entity[]
  readonly incidents: readonly Incident[]
  readonly figures: readonly Figure[]
  readonly attributions: readonly Attribution[]
  readonly claims: readonly Claim[]
}
