import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { IncidentStatus, IncidentType } from "../../model/codes.js"
import type { DateMention } from "../../model/mention.js"
import type { Placing } from "../places/place.js"
import type { Role, Telling } from "../tellings/telling.js"
import type { Dating } from "../time/time.js"
import type { Frame } from "./frames.js"

/** What follows a deed and may be told long after it. */
export type Aftermath = "trial" | "investigation" | "arrest"

/** A telling with its own time and place. */
export interface Told {
  readonly telling: Telling
  readonly dating: Dating | null
  /** The same, or where there is none the day that it gives though nobody knows of which week or year. */
  readonly said: Dating | null
  /** The day that the sentences just before give, where its own gives none: what is told goes on from there. */
  readonly onward: DateMention | null
  readonly placing: Placing | null
  /** The words before a clause, of this sentence or one before it, that say where or that it goes on to something else. */
  readonly frame: Frame | null
  /** The earlier month or year to which its sentence goes back, as in `findFlashbacks`. */
  readonly flashback: Flashback | null
  /** What the article's first lines tell of that follows a deed. */
  readonly aftermath: Aftermath | null
}

/** Tellings of one happening, growing while the text is read. */
export interface Cluster {
  readonly told: Told[]
  /** Roles that are said outside its tellings: by nouns ("the suspect, Ann Lee"), or by the arrest that followed. */
  readonly besides: Role[]
  type: IncidentType
  trigger: Trigger
  status: IncidentStatus
  /** Only words of harm or of general reference so far: no incident by itself unless it kills. */
  harmOnly: boolean
}

/** The mention by which a cluster is first told. */
export const firstTold = ({ told }: Cluster): number => Math.min(...told.map(({ telling }) => telling.index))

/** The earlier month or year to which a sentence goes back. */
export interface Flashback {
  /** A TIMEX3 value, or "since". */
  readonly span: string
  /** Said before everything else in the sentence: what it tells is something new. */
  readonly opens: boolean
}
