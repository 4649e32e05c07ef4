import { readFileSync } from "node:fs"
import { type ReadText, readSet } from "../../bench/readings-gold.js"
import { draftEntities, loadReferringWords, type ReferringWords } from "../../src/coreference/index.js"
import { comparePairs } from "../../src/coreference/sameness/judge.js"
import type { Referent } from "../../src/coreference/sameness/referents.js"
import { sameSigns } from "../../src/coreference/sameness/same-signs.js"
import { describePair } from "../../src/coreference/sameness/signs.js"
import { type Language, loadLanguage, parse } from "../../src/language/index.js"
import { resource } from "../../src/model/resources.js"
import { loadRecognition, type Recognition, recognize } from "../../src/recognition/index.js"
import { loadClusters, type WordClusters } from "../../src/recognition/names/word-clusters.js"
import { hashWord } from "../../src/recognition/names/word-hash.js"

/** What a reader says of an article: which first mentions, as offsets into its text ("12-20"), are of one ("="), perhaps of one ("~"), or of several ("!"). */
interface Answer {
  readonly relation: string
  readonly spans: readonly string[]
}

/** Two of an article that may be one, and whether a reader says so. */
export interface Lesson {
  readonly fold: number
  readonly row: Float32Array
  readonly right: boolean
}

export const folds = 5
/** Readers saw the first characters of an article alone. */
const limit = 5000

/** Articles of one story, as ECB+ has them by number, lie in one fold. */
const foldOf = (set: string, article: string): number =>
  hashWord(set.startsWith("ecbplus") ? `${set} ${article.split("_")[0]}` : `${set} ${article}`) % folds

/** Set by set, article by article. */
const readAnswers = (): ReadonlyMap<string, ReadonlyMap<string, readonly Answer[]>> => {
  const bySet = new Map<string, Map<string, Answer[]>>()
  const lines = readFileSync(resource("train", "sameness", "answers.tsv"), "utf8").split("\n")
  for (const line of lines.filter((one) => one !== "" && !one.startsWith("#")).slice(1)) {
    const [set = "", article = "", relation = "", spans = ""] = line.split("\t")
    const own = bySet.get(set) ?? new Map<string, Answer[]>()
    bySet.set(set, own)
    own.set(article, [...(own.get(article) ?? []), { relation, spans: spans === "" ? [] : spans.split(";") }])
  }
  return bySet
}

/** The pairs of all answered articles, and how many answers nothing has any more. What a reader leaves open, and what he says is several, teaches nothing. */
export const readLessons = (data: string) => {
  const knowledge: Known = {
    ...{ language: loadLanguage(), recognition: loadRecognition() },
    ...{ words: loadReferringWords(), clusters: loadClusters() },
  }
  const lessons: Lesson[] = []
  let lost = 0
  for (const [set, answers] of readAnswers())
    for (const article of readSet(data, set, new Set(answers.keys()))) {
      const taught = lessonsOf(article, answers.get(article.id) ?? [], foldOf(set, article.id), knowledge)
      lessons.push(...taught.lessons)
      lost += taught.lost
    }
  return { lessons, lost }
}

interface Known {
  readonly language: Language
  readonly recognition: Recognition
  readonly words: ReferringWords
  readonly clusters: WordClusters
}

/** The readers' words for the referents of an article. */
class Labels {
  readonly #answerOf = new Map<string, number>()
  readonly #open = new Set<string>()
  readonly #origin: number
  readonly #met = new Set<string>()

  constructor(answers: readonly Answer[], origin: number) {
    this.#origin = origin
    for (const [at, { relation, spans }] of answers.entries())
      for (const span of spans)
        if (relation === "=") this.#answerOf.set(span, at)
        else this.#open.add(span)
  }

  /** True and false where a reader says so, null where he leaves it open. */
  areOne(a: Referent, b: Referent): boolean | null {
    const [some, others] = [this.#spansOf(a), this.#spansOf(b)]
    const answers = new Set(some.flatMap((span) => this.#answerOf.get(span) ?? []))
    if (others.some((span) => answers.has(this.#answerOf.get(span) ?? -1))) return true
    return [...some, ...others].some((span) => this.#open.has(span)) ? null : false
  }

  /** How many spans that are said to be one no mention has any more. */
  get lost(): number {
    return [...this.#answerOf.keys()].filter((span) => !this.#met.has(span)).length
  }

  #spansOf({ mentions }: Referent): readonly string[] {
    const spans = mentions.map(({ start, end }) => `${start - this.#origin}-${end - this.#origin}`)
    for (const span of spans) this.#met.add(span)
    return spans
  }
}

const lessonsOf = (
  { id, text, title, date }: ReadText,
  answers: readonly Answer[],
  fold: number,
  { language, recognition, words, clusters }: Known,
): { readonly lessons: readonly Lesson[]; readonly lost: number } => {
  const article = { id, text, title, published: date, url: null, publisher: null, authors: [], language: "en" }
  const { document, syntax } = parse(article, language)
  const mentions = recognize(document, syntax, recognition)
  const drafts = draftEntities(document, syntax, mentions, words)
  const { list, comparison } = comparePairs(document, syntax, drafts, clusters)
  const labels = new Labels(answers, document.origin)
  const isRead = ({ mentions: [first] }: Referent) => (first?.start ?? 0) < limit
  const lessons = list.flatMap((pair): readonly Lesson[] => {
    const right = labels.areOne(pair.a, pair.b)
    if (right === null || !isRead(pair.a) || !isRead(pair.b)) return []
    const row = new Float32Array(sameSigns.length)
    describePair(comparison, pair, row)
    return [{ fold, row, right }]
  })
  return { lessons, lost: labels.lost }
}
