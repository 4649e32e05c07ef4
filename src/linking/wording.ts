import type { Report } from "../model/report.js"

/** The words of an article with their weights, a vector of length one. */
export type Wording = ReadonlyMap<string, number>

/** So many words of an article say what its news is; what follows is of other things. */
const most = 250
/** In fewer articles than these no word is known to be common. */
const leastArticles = 30
const word = /\p{L}[\p{L}'’]{2,}|\d+/gu

/** Characters that hold `most` words of nearly every text. */
const opening = 3000

/** The words of a text, in small letters; of a long one as many as are looked at. */
const openingWords = (text: string): readonly string[] => {
  // The last of them may be cut.
  const words = text.slice(0, opening).toLowerCase().match(word) ?? []
  return words.length > most || text.length <= opening ? words : (text.toLowerCase().match(word) ?? [])
}

const countWords = ({ article }: Report): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const words = openingWords(`${article.title ?? ""}\n${article.text}`)
  for (const one of words.slice(0, most)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/**
 * The words of each article, weighed by how often it has them and how few others do (tf-idf, Spärck Jones 1972); null for all where the
 * case is too small to say which words are common.
 */
export const weighWords = (reports: readonly Report[]): readonly (Wording | null)[] => {
  if (reports.length < leastArticles) return reports.map(() => null)
  const counted = reports.map(countWords)
  const spread = new Map<string, number>()
  for (const counts of counted) for (const one of counts.keys()) spread.set(one, (spread.get(one) ?? 0) + 1)
  return counted.map((counts) => {
    const weights = new Map<string, number>()
    let squares = 0
    for (const [one, count] of counts) {
      const weight = (1 + Math.log(count)) * Math.log(reports.length / (spread.get(one) ?? 1))
      weights.set(one, weight)
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    return new Map([...weights].map(([one, weight]) => [one, weight / length]))
  })
}

/** How alike two articles are worded: the cosine of their words, 0 to 1. */
export const compareWording = (a: Wording, b: Wording): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [one, weight] of small) sum += weight * (large.get(one) ?? 0)
  return sum
}
