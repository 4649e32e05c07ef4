import type { PlaceRelation } from "../../model/codes.js"
import type { NameLabel } from "../names/name-span.js"
import type { Spot } from "./spot.js"

/** A spot with what is needed to decide whether it becomes a mention. */
export interface Finding extends Spot {
  /** UTF-16 offsets of the name: within its tokens where they hold more ("Houston-based"). */
  readonly start: number
  readonly end: number
  /** A street or road by its own words. */
  readonly street: boolean
  /** In a dateline, or shouted before the dash at the head of a sentence; tables of sport begin lines with clubs, without a dash. */
  readonly headed: boolean
  /** A part of a token with a hyphen: of a politician's party and seat ("R-Westfield"), or of another compound. */
  readonly hyphened: "party" | "compound" | null
  /** What the names model takes the words for; `none` where it says nothing. */
  readonly label: NameLabel | "none"
  /** How sure the names model is, 0 to 1. */
  readonly confidence: number
  /** How much of the model's name it covers. */
  readonly cover: "whole" | "start" | "later" | "none"
  /** The rest of an institution's name follows ("Alexandria Police"). */
  readonly institution: boolean
  readonly relation: PlaceRelation
  /** The noun of a body of people follows ("the Mai-Mai militia"). */
  readonly ofBody: boolean
  /** A preposition of place stands before it. */
  readonly located: boolean
  /** Also an everyday word. */
  readonly ambiguous: boolean
  /** A capitalised word that is no part of it stands directly before, as in a person's or a firm's name. */
  readonly crowdedBefore: boolean
  readonly crowdedAfter: boolean
  /** It is a word of a longer person's name in the article ("Paris" where "Rick Paris" stands too). */
  readonly inPersonName: boolean
}
