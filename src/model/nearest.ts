/** Edits (insert, delete, replace, swap neighbours) between two words, or more than `limit`. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? limit + 1
}

/** " (did you mean gexf?)" where one of the known words is close to what was written, else "". */
export const suggest = (written: string, known: Iterable<string>): string => {
  let best: string | undefined
  let least = Math.max(1, Math.floor(written.length / 3)) + 1
  for (const word of known) {
    const edits = distance(written.toLowerCase(), word.toLowerCase(), least)
    if (edits < least) [best, least] = [word, edits]
  }
  return best === undefined ? "" : ` (did you mean ${best}?)`
}
