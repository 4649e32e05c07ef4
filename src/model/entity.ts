import type { Gender, Sector } from "./codes.js"
import type { Location, Quantity } from "./mention.js"

interface Common {
  /** Index in the report's list of entities. */
  readonly id: number
  /** Fullest name or, for what has no name, its most telling words. */
  readonly name: string
  /** Other names, sorted, without `name`. */
  readonly aliases: readonly string[]
  /** Indices into the report's mentions, in order of the text; pronouns and definite descriptions are in `references`. */
  readonly mentions: readonly number[]
  /** Token heads of pronouns and descriptions that were resolved to it, in order of the text. */
  readonly references: readonly number[]
}

export interface PersonEntity extends Common {
  readonly kind: "person"
  readonly gender: Gender | null
  readonly age: number | null
  readonly offices: readonly OfficeHeld[]
  readonly memberships: readonly Membership[]
}
export interface Membership {
  /** Entity id of the organisation. */
  readonly of: number
  /** Mention index that says so. */
  readonly mention: number
}
export interface OfficeHeld {
  readonly office: string
  /** Entity id of the organisation or place that it is the office of, or -1. */
  readonly of: number
  /** ISO code of the country that it is the office of where `of` is -1, or null. */
  readonly country: string | null
  /** The words of the body that it is the office of where that is neither, or null. */
  readonly body: string | null
  /** No more held. */
  readonly former: boolean
  /** Mention index that says so. */
  readonly mention: number
}
interface OrganizationEntity extends Common {
  readonly kind: "organization"
  readonly sector: Sector | null
  readonly country: string | null
}
export interface GroupEntity extends Common {
  readonly kind: "group"
  readonly size: Quantity | null
  readonly sector: Sector | null
  readonly category: string | null
  /** ISO code of their country, or null. */
  readonly country: string | null
  /** Entity id of the organisation or group it belongs to, or -1. */
  readonly memberOf: number
}
export interface PlaceEntity extends Common {
  readonly kind: "place"
  readonly location: Location | null
  readonly placeType: string
  /** Entity id of the place that contains it by the text, or -1. */
  readonly container: number
  /** ISO code of the country that the text gives a place without location and container, or null. */
  readonly country: string | null
}
export interface WeaponEntity extends Common {
  readonly kind: "weapon"
  readonly weaponType: string
}
interface AssetEntity extends Common {
  readonly kind: "asset"
  readonly assetType: string
}

/** Who or what an article speaks of, once each. */
export type Entity = PersonEntity | OrganizationEntity | GroupEntity | PlaceEntity | WeaponEntity | AssetEntity
