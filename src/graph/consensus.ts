import { byCodeUnit } from "../model/keys.js"
import type { Reading } from "./policy.js"

/** All articles that give one value: how many, the days of those that have one in order, and whether some have none. */
interface Side {
  readonly value: number
  readonly votes: number
  readonly days: readonly string[]
  readonly open: boolean
}

const gatherSides = (votes: readonly (readonly [value: number, day: string | null])[]): readonly Side[] => {
  const values = [...new Set(votes.map(([value]) => value))].toSorted((a, b) => a - b)
  return values.map((value) => {
    const given = votes.flatMap(([one, day]) => (one === value ? [day] : []))
    const days = given.flatMap((day) => day ?? []).toSorted(byCodeUnit)
    return { value, votes: given.length, days, open: days.length < given.length }
  })
}

/** Whether a side goes before another: more articles, then somebody before nobody, then the newer, then the higher one. */
const outvotes = (one: Side, other: Side): boolean => {
  if (one.votes !== other.votes) return one.votes > other.votes
  if (one.value === 0 || other.value === 0) return other.value === 0
  const order = byCodeUnit(one.days.at(-1) ?? "", other.days.at(-1) ?? "")
  return order > 0 || (order === 0 && one.value > other.value)
}

/** Whether a side is of later articles only. */
const isAfter = ({ days: [first = ""], open }: Side, other: Side): boolean =>
  !open && !other.open && first > (other.days.at(-1) ?? "")

/**
 * The figure that most articles give; null where most of them count nobody. Tolls rise: a higher figure that only later
 * articles give takes its place.
 */
export const consensus = (readings: readonly Reading[], silent: readonly (string | null)[]): number | null => {
  const given = readings.map(({ best, low, observed }): [number, string | null] => [best ?? low, observed])
  const sides = gatherSides([...given, ...silent.map((day): [number, string | null] => [0, day])])
  let chosen = sides[0]
  for (const side of sides) if (chosen && outvotes(side, chosen)) chosen = side
  for (const side of sides) if (chosen && side.value > chosen.value && isAfter(side, chosen)) chosen = side
  return given.some(([value]) => value === chosen?.value) ? (chosen?.value ?? null) : null
}
