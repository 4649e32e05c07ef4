import type { Document, TokenSpan } from "../../model/document.js"
import type { Mention, OfficeMention } from "../../model/mention.js"
import type { Syntax } from "../../model/syntax.js"
import type { Nation } from "../places/index.js"
import { ArticleCountry } from "./article-country.js"
import { BodyReader } from "./office-bodies.js"
import type { PersonRead } from "./persons.js"
import { type OfficeWords, officeJoins, type TitleFound } from "./titles.js"

/** What may stand between an office and whose it is beside words of rank: "Kazakhstan's former president". */
const linking = /^(?:['’]s?|and|-)$/u

/** What an office is of: a mention, or a country that a nationality or the article as a whole gives. */
interface Owner {
  readonly of: number
  readonly country: string | null
  /** Its words where it is neither: "state police command". */
  readonly body: string | null
}

/**
 * The offices that stand beside persons' names. `of` is an index into `mentions`: what stands right before the office
 * ("Kazakhstan's president", "Interior Ministry spokesman") or after a preposition behind it ("mayor of X"); a nationality before it
 * ("Kazakh President") gives its country; else it is of the body that stands there ("the coast guard's chief"). An office of a country with nothing
 * beside it is the article's own country's.
 */
export const findOffices = (
  document: Document,
  syntax: Syntax,
  persons: readonly PersonRead[],
  mentions: readonly Mention[],
  nations: readonly Nation[],
  words: OfficeWords,
): readonly OfficeMention[] => {
  const reader = new OwnerReader(document, mentions, nations, words)
  const bodies = new BodyReader(document, syntax, words)
  const found = new Map<number, OfficeMention>()
  const indexOf = new Map(mentions.map((mention, index) => [mention, index]))
  for (const { mention, before, after, ahead } of persons) {
    const holder = indexOf.get(mention) ?? -1
    for (const title of [...before, after, ahead]) {
      const office = title?.title.office
      if (title === undefined || office === undefined || found.has(title.first)) continue
      const known = reader.before(title) ?? reader.after(title, mention)
      const body = known === undefined || known === nobody ? bodies.beside(title, mention) : null
      const beside = body === null ? known : { ...nobody, body }
      const owner = beside ?? (title.title.national && title !== after ? reader.home(title) : nobody)
      const implied = beside === undefined && owner.country !== null
      const held = { office: nameOf(document, title, office, words), holder, ...owner }
      found.set(title.first, makeOffice(document, title, held, implied, words))
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

const nobody: Owner = { of: -1, country: null, body: null }

/** The normal name of an office: "Deputy Director", "Acting Mayor". */
const nameOf = ({ tokens }: Document, { first, last }: TokenSpan, office: string, { lesser }: OfficeWords): string => {
  const rank = tokens.lower.slice(first - 1, last).find((word) => lesser.has(word))
  if (rank === undefined || office.toLowerCase().includes(rank)) return office
  return `${rank[0]?.toUpperCase()}${rank.slice(1)} ${office}`
}

const makeOffice = (
  { text, tokens }: Document,
  { first, last, title }: TitleFound,
  held: Pick<OfficeMention, "office" | "of" | "country" | "body" | "holder">,
  implied: boolean,
  words: OfficeWords,
): OfficeMention => {
  const start = tokens.start[first] ?? 0
  const end = tokens.end[last - 1] ?? start
  const rule = `lexicon/titles/${title.id}${implied ? "/implied" : ""}`
  const former = words.former.has(tokens.lower[first - 1] ?? "")
  return {
    kind: "office",
    first,
    last,
    start,
    end,
    text: text.slice(start, end),
    head: last - 1,
    rule,
    former,
    ...held,
  }
}

/** Reads what offices of one article are of. */
class OwnerReader {
  readonly #document: Document
  /** For each token the place or organisation over it, or -1; the longest one: a town inside an organisation's name owns nothing. */
  readonly #mention: Int32Array
  readonly #nation = new Map<number, string>()
  readonly #home: ArticleCountry
  readonly #words: OfficeWords

  constructor(document: Document, mentions: readonly Mention[], nations: readonly Nation[], words: OfficeWords) {
    this.#document = document
    this.#words = words
    this.#mention = new Int32Array(document.tokens.length).fill(-1)
    for (const [index, { kind, first, last }] of mentions.entries()) {
      if (kind !== "place" && kind !== "organization") continue
      for (let at = first; at < last; at++) if ((this.#mention[at] ?? -1) < 0) this.#mention[at] = index
    }
    for (const { first, last, country } of nations)
      for (let at = first; at < last; at++) if ((this.#mention[at] ?? -1) < 0) this.#nation.set(at, country)
    this.#home = new ArticleCountry(document, mentions, nations)
  }

  /** "Kazakhstan's former president", "the Iraqi embassy's press attaché". */
  before({ first }: TokenSpan): Owner | undefined {
    const { lower, text } = this.#document.tokens
    let strict = true
    for (let at = first - 1; at >= 0 && at >= first - widest; at--) {
      const owner = this.#ownerAt(at)
      if (owner) return strict || owner.of < 0 ? owner : undefined
      if (this.#isPassed(lower[at] ?? "")) continue
      // Between a nationality and the office there may be a body of that state: "Turkish army spokesman".
      strict = false
      if (!/^\p{Ll}[\p{L}-]*$/u.test(text[at] ?? "") || articles.test(lower[at] ?? "")) return undefined
    }
    return undefined
  }

  /** "President of the Catholic church's Conference of Bishops"; who is of something that nobody knows is of nothing. */
  after({ last }: TokenSpan, holder: TokenSpan): Owner | undefined {
    const { lower, text } = this.#document.tokens
    // "Prime Minister Jane Roe of Norland".
    if (last === holder.first && lower[holder.last] === "of")
      return this.#ownerAt(holder.last + (lower[holder.last + 1] === "the" ? 2 : 1))
    if (!officeJoins.has(lower[last] ?? "")) return undefined
    const name = holder.first
    // "Minister for Foreign and Commonwealth Affairs Jane Roe": what stands between is a portfolio, unless a name fills it to its end.
    const isBetween = last < name && name <= last + farthest && !text.slice(last, name).includes(",")
    if (isBetween) {
      const owner = this.#ownerAt(name - 1)
      return owner && owner.of >= 0 ? owner : undefined
    }
    for (let at = last + 1; at <= last + farthest; at++) {
      // "Spokesman of the army in Harlow": the place is where the body is.
      if (at > last + 1 && where.test(lower[at] ?? "")) return nobody
      const owner = this.#ownerAt(at)
      const word = text[at] ?? ""
      const isBased = /-based$/u.test(word) || (text[at + 1] === "-" && lower[at + 2] === "based")
      // "Head of the Slovak office of Interpol": a nationality behind the preposition is another noun's.
      if (owner && owner.of >= 0 && !isBased) return owner
      if (!/^[\p{L}'’-]+$/u.test(word)) break
    }
    return nobody
  }

  /** The article's own country; for an office that parties and companies have too only where it is written as a title. */
  home({ first, last, title }: TitleFound): Owner {
    const written = this.#document.tokens.text.slice(first, last)
    if (title.common && written.some((word) => /(?:^|-)\p{Ll}/u.test(word))) return nobody
    return { of: -1, country: this.#home.near(first), body: null }
  }

  /** Whether a word may stand between an office and whose it is. */
  #isPassed(word: string): boolean {
    return linking.test(word) || this.#words.qualifier.has(word) || this.#words.ranked.has(word)
  }

  #ownerAt(at: number): Owner | undefined {
    const of = this.#mention[at] ?? -1
    if (of >= 0) return { of, country: null, body: null }
    const country = this.#nation.get(at)
    return country === undefined ? undefined : { of: -1, country, body: null }
  }
}

/** Words before an office among which whose it is may stand. */
const widest = 4
/** Words after the preposition of an office among which what it is of may begin. */
const farthest = 6
const where = /^(?:in|at|on)$/u
const articles = /^(?:an?|the|its|his|her|their|and|or|of|said|told|with|by|for)$/u
