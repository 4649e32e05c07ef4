import { loadTable } from "./load.js"

/** The finite and other forms of an English verb. */
interface VerbForms {
  readonly base: string
  readonly third: string
  readonly past: string
  readonly participle: string
  readonly gerund: string
}

const sibilant = /(?:s|x|z|ch|sh)$/u
const consonantY = /[^aeiou]y$/u

/** Makes the forms of verbs and nouns: those of `lexicon/irregular-forms.tsv`, the others by the rules of spelling. */
export class Inflection {
  readonly #irregular: ReadonlyMap<string, Readonly<Record<string, string>>>

  constructor(rows: readonly Readonly<Record<string, string>>[]) {
    this.#irregular = new Map(rows.map((row) => [row.lemma ?? "", row]))
  }

  /** The forms of a verb given by its dictionary form. */
  verb(base: string): VerbForms {
    const row = this.#irregular.get(base)
    if (row) {
      const { third = base, past = base, participle = base, gerund = base } = row
      return { base, third, past, participle, gerund }
    }
    const past = base.endsWith("e") ? `${base}d` : consonantY.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
    const gerund = /[^eoy]e$/u.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`
    return { base, third: this.plural(base), past, participle: past, gerund }
  }

  /** The plural of a noun; of a compound, that of its last word ("hit men" only where the word itself ends in "man"). */
  plural(noun: string): string {
    if (/(?:^|[^u])man$/u.test(noun) && !/(?:hu|ger|ro|sha)man$/u.test(noun)) return `${noun.slice(0, -2)}en`
    if (/child$/u.test(noun)) return `${noun}ren`
    if (/(?:^| )person$/u.test(noun)) return `${noun.slice(0, -6)}people`
    if (/(?:kni|wi|thie)f$/u.test(noun)) return `${noun.slice(0, -1)}ves`
    if (/(?:kni|wi)fe$/u.test(noun)) return `${noun.slice(0, -2)}ves`
    if (/^passer-?by$/u.test(noun)) return noun.replace("passer", "passers")
    if (consonantY.test(noun)) return `${noun.slice(0, -1)}ies`
    if (sibilant.test(noun)) return `${noun}es`
    return `${noun}s`
  }
}

/** @throws BlotterError `lexicon-invalid` */
export const loadInflection = (): Inflection => new Inflection(loadTable("irregular-forms"))

/** The lists write "sheriff's office"; the tokens are "sheriff 's office". */
export const spaced = (phrase: string) => phrase.replaceAll(/(?<=\w)'s\b/gu, " 's")
