/** Letters of a surname that one slip does not make another's. */
const shortest = 6

/** Whether two surnames are one but for a letter too many, too few or wrong, and begin alike: "Marlak", "Marlack". */
export const isMisspelled = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < shortest || short === long || long.length - short.length > 1 || short[0] !== long[0]) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const rest = long.length === short.length ? short.slice(at + 1) : short.slice(at)
  return rest === long.slice(at + 1)
}
