import { countBelow } from "../../model/count-below.js"
import type { Figure } from "../../model/report.js"
import { hashWord, mix } from "../../recognition/names/word-hash.js"
import { DistinctHashes } from "../distinct-hashes.js"
import type { Cluster } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import type { TollField } from "./candidates.js"
import { listPatients, type Patient } from "./patients.js"

/** What an article says, gathered once for all its candidates. */
interface Account {
  readonly scene: Scene
  readonly clusters: readonly Cluster[]
  /** Index of the incident that is judged. */
  readonly chief: number
  /** What rules read of every incident. */
  readonly figures: readonly Figure[]
  readonly patients: readonly Patient[]
  /** Hashes of the lemmas of all tokens that are read. */
  readonly lemmas: Int32Array
  /** Hashes of the distinct words of the headline, of the first sentences, and of all. */
  readonly words: readonly (readonly number[])[]
}

const leadSentences = 4

export const makeAccount = (
  scene: Scene,
  clusters: readonly Cluster[],
  chief: number,
  figures: readonly Figure[],
): Account => {
  const { sentences } = scene.document
  const body = sentences.findIndex(({ part }) => part === "body")
  const { from, to } = scene.stretch
  const lemmas = new Int32Array(scene.document.tokens.length)
  const [first, last] = [sentences[from]?.first ?? 0, sentences[to - 1]?.last ?? 0]
  for (let at = first; at < last; at++) lemmas[at] = hashWord(scene.syntax.lemma(at))
  const wordsOf = (take: (index: number) => boolean): readonly number[] => {
    const found = new Set<number>()
    for (let index = from; index < to; index++) {
      const { first = 0, last = 0, part = "byline" } = sentences[index] ?? {}
      if (part === "boilerplate" || part === "byline" || !take(index)) continue
      for (let at = first; at < last; at++) found.add(lemmas[at] ?? 0)
    }
    return [...found]
  }
  const words = [
    wordsOf((index) => sentences[index]?.part === "title"),
    wordsOf((index) => index >= body && index < body + leadSentences),
    wordsOf(() => true),
  ]
  return { scene, clusters, chief, figures, patients: listPatients(scene), lemmas, words }
}

const small = (value: number): number => Math.min(value, 6)

const hashes = new DistinctHashes()

/**
 * What speaks for a number being the toll of a field: what rules read, who is spoken of so, and the words of the article.
 * `dead` is the toll of those killed that was settled on before the wounded are asked about. Valid until it is called again.
 */
export const describeToll = (account: Account, field: TollField, value: number, dead: number | null): Uint32Array => {
  hashes.clear()
  const named = (name: string): number => hashWord(name, 0, name.length, field === "killed" ? 1 : 2)
  const add = (name: string, ...values: readonly (string | number)[]): void => {
    let hash = named(name)
    for (const one of values) hash = mix(hash, typeof one === "number" ? one : hashWord(one))
    hashes.add(hash)
  }
  add("value", small(value))
  describeFigures(account, field, value, add)
  describeGroups(account, value, add)
  describeContexts(account, field, value, add)
  describePatients(account, value, dead, add)
  if (dead !== null) describeShot(account, value, dead, add)
  for (const [at, words] of account.words.entries()) {
    const name = named(`words ${at}`)
    for (const word of words) hashes.add(mix(mix(name, word), Math.min(value, 2)))
  }
  return hashes.hashes
}

type Add = (name: string, ...values: readonly (string | number)[]) => void

const figureOf = ({ quantity }: Figure): number => quantity.best ?? quantity.low

/** What rules take for the toll: the largest whole of the incident; 0 for none. */
const ruledOf = ({ figures, chief }: Account, field: string): number =>
  Math.max(0, ...figures.filter((one) => one.incident === chief && one.field === field && !one.part).map(figureOf))

const describeFigures = (account: Account, field: TollField, value: number, add: Add): void => {
  const { scene, figures, chief } = account
  const other = field === "killed" ? "injured" : "killed"
  const [own, theirs] = [ruledOf(account, field), ruledOf(account, other)]
  add("ruled", small(own), small(value))
  add("ruled same", own === value ? 1 : own < value ? 2 : 3)
  add("ruled both", small(own), small(theirs), small(value))
  add("sum", small(value + theirs))
  for (const one of figures) {
    const said = figureOf(one)
    const where = one.incident === chief ? "own" : "else"
    const here = one.field === field ? "same" : one.field
    const place = partOf(scene, one.evidence[0]?.start ?? 0)
    if (said === value) {
      add("said", where, here, one.rule, one.part ? 1 : 0, place)
      add("said once", where, here, one.part ? 1 : 0)
      add("said where", where, here, place)
      add("said often", here, Math.min(3, one.evidence.length))
    } else if (one.field === field) add("not said", where, one.rule, place, said > value ? 1 : 0)
    if (said === value + theirs && theirs > 0) add("all", where, here, place)
  }
  if (!figures.some((one) => one.field === field)) add("unsaid", small(value))
}

/** So many tokens before and after the beginning of a figure's words are looked at, of so many places that say it. */
const reach = { before: 4, after: 7, places: 3 }

/** The words about each figure of the field, for the number that it gives and against the others. */
const describeContexts = (account: Account, field: TollField, value: number, add: Add): void => {
  const { scene, figures, chief, lemmas } = account
  for (const one of figures) {
    if (one.field !== field) continue
    const said = figureOf(one)
    const stand = said === value ? "same" : said > value ? "more" : "less"
    const where = one.incident === chief ? "own" : "else"
    for (const { start } of one.evidence.slice(0, reach.places)) {
      const head = tokenFrom(scene, start)
      const sentence = scene.document.sentences[scene.document.tokens.sentence[head] ?? -1]
      if (!sentence) continue
      const [from, to] = [Math.max(sentence.first, head - reach.before), Math.min(sentence.last, head + reach.after)]
      for (let at = from; at < to; at++) add("beside", stand, where, at < head ? 0 : 1, lemmas[at] ?? 0)
    }
  }
}

/** The token that begins at an offset, -1 where none does. */
const tokenFrom = ({ document: { tokens } }: Scene, offset: number): number => {
  const at = countBelow(tokens.start, offset)
  return tokens.start[at] === offset ? at : -1
}

/** How the wounded go with the dead that were settled on: with these they are all who were shot. */
const describeShot = ({ scene, figures, chief }: Account, value: number, dead: number, add: Add): void => {
  add("dead", small(dead), small(value))
  for (const one of figures) {
    if (dead === 0 || figureOf(one) !== value + dead) continue
    add("shot", one.field, one.incident === chief ? "own" : "else", partOf(scene, one.evidence[0]?.start ?? 0))
    add("shot by", one.field, one.rule, one.part ? 1 : 0)
  }
}

/** How many are told of one by one, and how a number stands to as many. */
const describePatients = ({ patients }: Account, value: number, dead: number | null, add: Add): void => {
  const count = (isSuch: (one: Patient) => boolean): number => patients.filter(isSuch).length
  const tallies = {
    dead: count((one) => one.dead),
    hurt: count((one) => one.hurt && !one.dead),
    care: count((one) => (one.hurt || one.care) && !one.dead),
    shot: count((one) => (one.hurt || one.shot) && !one.dead),
    living: count((one) => !one.dead),
    all: count((one) => one.dead || one.hurt || one.shot),
    named: count((one) => one.named && (one.dead || one.hurt || one.shot)),
  }
  const nobody = value === 0 ? 0 : 1
  for (const [name, size] of Object.entries(tallies)) {
    add(`patients ${name}`, small(size), small(value))
    add(`patients ${name} to`, Math.sign(size - value) + 2, nobody)
    if (dead !== null) add(`patients ${name} to all`, Math.sign(size - value - dead) + 2, nobody)
  }
}

/** The headline, the first sentences or later. */
const partOf = (scene: Scene, start: number): string => {
  const { sentences, tokens } = scene.document
  const body = sentences.findIndex(({ part }) => part === "body")
  const index = tokens.sentence[countBelow(tokens.end, start + 1)] ?? -1
  if (sentences[index]?.part === "title") return "title"
  return index >= 0 && index < body + leadSentences ? "lead" : "later"
}

/** Groups of that many people, with the words beside them and the nearest word of harm. */
const describeGroups = ({ scene }: Account, value: number, add: Add): void => {
  const { tokens, sentences } = scene.document
  let singles = 0
  for (const mention of scene.mentions) {
    if (mention.kind !== "group" || mention.category === "organization") continue
    const size = mention.plural ? (mention.size?.best ?? 0) : 1
    if (size === 1 && !mention.definite) singles++
    if (size !== value || value === 0 || (size === 1 && mention.definite)) continue
    const sentence = tokens.sentence[mention.first] ?? 0
    const place = partOf(scene, mention.start)
    const before = mention.first > (sentences[sentence]?.first ?? 0) ? (tokens.lower[mention.first - 1] ?? "") : "^"
    add("group", mention.category ?? mention.noun, place)
    add("before", before, size > 1 ? 2 : 1)
    add("after", tokens.lower[mention.last] ?? "", tokens.lower[mention.last + 1] ?? "")
    add("after near", tokens.lower[mention.last] ?? "", size > 1 ? 2 : 1)
    for (const { mention: told } of scene.triggers.get(sentence) ?? [])
      add("told", told.trigger, Math.abs(told.first - mention.last) < 5 ? 1 : 2, place)
  }
  add("singles", Math.min(5, singles), small(value))
}
