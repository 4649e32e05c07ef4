import { flatMap } from "../model/flat-map.js"
import { byCodeUnit } from "../model/keys.js"
import type { Reading } from "./figure-reading.js"

/** All articles that give one value: how much they count, the days of those that have one in order, and whether some have none. */
interface Side {
  readonly value: number
  readonly votes: number
  readonly days: readonly string[]
  readonly open: boolean
}

/** What one article gives, on which day, and how much that counts. */
interface Vote {
  readonly value: number
  readonly day: string | null
  readonly weight: number
}

const gatherSides = (votes: readonly Vote[]): readonly Side[] => {
  const values = [...new Set(votes.map(({ value }) => value))].toSorted((a, b) => a - b)
  return values.map((value) => {
    const given = votes.filter((one) => one.value === value)
    const days = flatMap(given, ({ day }) => day ?? []).toSorted(byCodeUnit)
    const weight = given.reduce((sum, one) => sum + one.weight, 0)
    return { value, votes: weight, days, open: days.length < given.length }
  })
}

/** Whether a side goes before another: more votes, then somebody before nobody, then the newer, then the higher one. */
const outvotes = (one: Side, other: Side): boolean => {
  if (one.votes !== other.votes) return one.votes > other.votes
  if (one.value === 0 || other.value === 0) return other.value === 0
  const order = byCodeUnit(one.days.at(-1) ?? "", other.days.at(-1) ?? "")
  return order > 0 || (order === 0 && one.value > other.value)
}

/** Whether a side is of later articles only. */
const isAfter = ({ days: [first = ""], open }: Side, other: Side): boolean =>
  !open && !other.open && first > (other.days.at(-1) ?? "")

/** Silence counts for less than a number that is said: an early report may not know of the wounded. */
const silence = 0.6

/**
 * The figure that most articles give, each by how sure it is; null where most of them count nobody. Tolls rise: a higher figure that only later
 * articles give takes its place.
 */
export const consensus = (readings: readonly Reading[], silent: readonly (string | null)[]): number | null => {
  const given = readings.map(
    ({ best, low, observed, chance }): Vote => ({ value: best ?? low, day: observed, weight: chance }),
  )
  const sides = gatherSides([...given, ...silent.map((day): Vote => ({ value: 0, day, weight: silence }))])
  let chosen = sides[0]
  for (const side of sides) if (chosen && outvotes(side, chosen)) chosen = side
  for (const side of sides) if (chosen && side.value > chosen.value && isAfter(side, chosen)) chosen = side
  return given.some(({ value }) => value === chosen?.value) ? (chosen?.value ?? null) : null
}
