/** How many were found, how many were right, how many there are. */
export interface Tally {
  readonly found: number
  readonly right: number
  readonly due: number
}

/** Compares keys, each of which stands for one span of one kind in one article. */
export const tally = (found: Iterable<string>, due: Iterable<string>): Tally => {
  const answers = new Set(due)
  const mine = new Set(found)
  return { found: mine.size, right: [...mine].filter((key) => answers.has(key)).length, due: answers.size }
}

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2).padStart(6)

/** A line as the benchmark's scorer prints it. */
export const tallyLine = (name: string, { found, right, due }: Tally): string =>
  `${name.padEnd(30)} P ${percent(right, found)}  R ${percent(right, due)}  F1 ${percent(2 * right, found + due)}`

export const shareLine = (name: string, part: number, whole: number): string =>
  `${name.padEnd(30)} ${percent(part, whole)}  (${part} of ${whole})`
