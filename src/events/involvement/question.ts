import type { Entity } from "../../model/entity.js"
import type { Feature } from "../feature-names.js"

/** Notes a feature; 1 unless a value is given. */
export type Note = (feature: Feature, value?: number) => void

/** One question: an entity and an incident, by the index of its cluster. */
export interface Question {
  readonly at: number
  readonly entity: Entity
  readonly kind: string
  readonly sector: string
  readonly family: string
}

/** A number in few steps. */
export const bucket = (count: number): string =>
  count <= 2 ? `${count}` : count <= 5 ? "3-5" : count <= 10 ? "6-10" : "11+"
