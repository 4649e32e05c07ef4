import type { Candidate } from "./candidates.js"
import type { Surroundings } from "./surroundings.js"

/** A candidate with what its mentions came to. */
export interface Weighed {
  readonly candidate: Candidate
  /** The probability of each class, mention by mention. */
  readonly chances: readonly Float64Array[]
  /** The highest of each class. */
  readonly best: Float64Array
  /** Its words between spaces, and the last of them. */
  readonly padded: string
  readonly lastWord: string
}

/** All of one article that candidates are compared with. */
export interface Field {
  readonly surroundings: Surroundings
  readonly weighed: readonly Weighed[]
  /** How likely the article is of each genre, by its words. */
  readonly genre: Float64Array
  readonly tellings: number
  /** The best chances of each part and shelf, highest first. */
  readonly rivals: ReadonlyMap<string, readonly number[]>
  readonly ties: Ties
  /** Of each class the highest chance, and the sum of the candidates' best. */
  readonly highest: Float64Array
  readonly sums: Float64Array
}

/** Who belongs to whom among the mentions of an article, and how likely each of them plays each part. */
export interface Ties {
  /** By mention the chance of each class; none for what is not judged. */
  readonly chances: ReadonlyMap<number, Float64Array>
  /** By entity the people told of as its own: "members of the front", "the front's guerrillas". */
  readonly people: ReadonlyMap<number, readonly number[]>
}
