/** A number as a text gives it; null where it sets no bound. */
interface Bounds {
  readonly low: number | null
  readonly high: number | null
}

/** Whether no number lies within both. */
export const areApart = (a: Bounds, b: Bounds): boolean =>
  (a.low ?? 0) > (b.high ?? Number.POSITIVE_INFINITY) || (b.low ?? 0) > (a.high ?? Number.POSITIVE_INFINITY)

/** Words for those who are counted that leave nobody out. */
const everyone = new Set(["people", "person", "persons", "victims", "individuals", "others"])

const plain = (unit: string | null): string | null => (unit === null || everyone.has(unit) ? null : unit)

/** Whether two figures count the same kind of people: "five people" and "three", not "five people" and "three officers". */
export const countSame = (a: string | null, b: string | null): boolean => plain(a) === plain(b)
