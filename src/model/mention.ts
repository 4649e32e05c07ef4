import type { DatePrecision, Gender, IncidentType, Sector, TimexType } from "./codes.js"
import type { Span, TokenSpan } from "./document.js"

interface Common extends Span, TokenSpan {
  /** The exact words, `document.text.slice(start, end)`: no title, no article, no possessive 's on a name. */
  readonly text: string
  /** The token that carries the meaning ("members" is not it in "members of a gang"; "gang" is not either: see rule). */
  readonly head: number
  /** The rule or model that found it: `names/crf`, `lexicon/weapons/rifle`, `dates/weekday` … */
  readonly rule: string
}

export interface PersonMention extends Common {
  readonly kind: "person"
  /** Titles and offices read beside the name: "President", "Sgt.". */
  readonly titles: readonly string[]
  /** One of these is of a calling that tells the press of crimes and accidents: sheriffs, prosecutors, coroners, spokespersons. */
  readonly reports: boolean
  readonly gender: Gender | null
  readonly age: number | null
}

export interface OrganizationMention extends Common {
  readonly kind: "organization"
  readonly sector: Sector | null
  /** Read beside it, as in "National Liberation Army (ELN)". */
  readonly acronym: string | null
  /** ISO code of the country that a nationality before it gives ("the Turkish Interior Ministry"), or null. */
  readonly country: string | null
}

/** People without a name, one or more: "six gang members", "two policemen", "a police officer", "the gunmen". */
export interface GroupMention extends Common {
  readonly kind: "group"
  /** Lemma of the noun that names them: "member", "policeman", "gunman". */
  readonly noun: string
  readonly size: Quantity | null
  readonly sector: Sector | null
  /** "a", "the", "some" … what tells first mention from repeated. */
  readonly definite: boolean
  readonly plural: boolean
  /** Children, civilians, women … from the lexicon of people; null where the noun says nothing. */
  readonly category: string | null
  /** The organisation or group in "members of X", "X's men"; a token of its head, or -1. */
  readonly of: number
  /** ISO code of the country that a nationality before their noun gives ("Kazakh police"), or null. */
  readonly country: string | null
}

export interface PlaceMention extends Common {
  readonly kind: "place"
  /** Where a gazetteer holds it, after disambiguation; null where none does. */
  readonly location: Location | null
  readonly placeType: string
  /** For a place that no gazetteer holds: what the text says contains it, as an index into the mentions, or -1. */
  readonly container: number
  /** For such a place without a container: ISO code of the country that the words beside it give ("the Egyptian town of X"), or null. */
  readonly country: string | null
  /** "in", "near", "outside" as the text has it before the name. */
  readonly relation: "in" | "near" | "outside"
}

export interface Location {
  readonly name: string
  /** null for countries and regions whose GeoNames id is not known. */
  readonly geonamesId: number | null
  readonly lat: number
  readonly lon: number
  readonly country: string
  readonly admin1: string | null
  /** GeoNames feature code in words: country, admin1, admin2, city, locality … */
  readonly placeType: string
  readonly population: number
}

export interface DateMention extends Common {
  readonly kind: "date"
  readonly timex: TimexType
  /** TIMEX3 value: "2012-07-30", "2012-W30-WE", "P2D", "XXXX-WXX-1", "PRESENT_REF". */
  readonly value: string
  /** Null for durations, sets and what cannot be placed in time. */
  readonly edtf: string | null
  /** First and last possible ISO day, both null where the text does not give them. */
  readonly startDay: string | null
  readonly endDay: string | null
  readonly precision: DatePrecision
}

export interface WeaponMention extends Common {
  readonly kind: "weapon"
  readonly weaponType: string
}

export interface AssetMention extends Common {
  readonly kind: "asset"
  readonly assetType: string
  readonly size: Quantity | null
  /** Its words with the number that counts it, which stands before them: "20 houses". */
  readonly name: string
}

export interface OfficeMention extends Common {
  readonly kind: "office"
  /** Normal name: "President", "Prosecutor General". */
  readonly office: string
  /** The place or organisation in its own words ("Kazakhstan's", "of Interior"), as an index into the mentions, or -1. */
  readonly of: number
  /** ISO code of the country that it is an office of by a nationality ("Kazakh President") or by the article as a whole; null beside `of`. */
  readonly country: string | null
  /** The words of the body that it is an office of where they are no mention ("coast guard"); null beside `of` and `country`. */
  readonly body: string | null
  /** "Former president": no more held. */
  readonly former: boolean
  /** The person whose office it is, as an index into the mentions. */
  readonly holder: number
}

/** A word or words that name an incident: a trigger. */
export interface IncidentMention extends Common {
  readonly kind: "incident"
  readonly type: IncidentType
  /** The entry in the lexicon of triggers. */
  readonly trigger: string
  /** Names an incident by itself; else it does so only with what it is said of ("lost a leg", "took a man to hospital"). */
  readonly alone: boolean
}

/** low ≤ best ≤ high; `best` null where the words give none ("dozens", "several"). */
export interface Quantity {
  readonly low: number
  readonly best: number | null
  readonly high: number | null
  readonly hedge: string | null
}

export type Mention =
  | PersonMention
  | OrganizationMention
  | GroupMention
  | PlaceMention
  | DateMention
  | WeaponMention
  | AssetMention
  | OfficeMention
  | IncidentMention
export type MentionKind = Mention["kind"]
