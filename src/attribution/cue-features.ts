import type { Sentence, TokenSpan } from "../model/document.js"
import { tag } from "../model/syntax.js"
import type { FeatureBag } from "./linear-model.js"
import { describePath, distanceClass, formOf } from "./patterns.js"
import type { NounGroup, Reading } from "./reading.js"

/** What the source model thinks of a cue: its best group, and how sure it is (0 to 1). */
export interface LikelySource {
  readonly group: NounGroup | null
  readonly certainty: number
}

/** Words and tags so far from a cue are looked at. */
export const offsets = [-3, -2, -1, 1, 2, 3] as const
/** What stands for the word and for the tag beyond the ends of a sentence. */
export const noWordBefore = 1
export const noWordAfter = 2
const noPartBefore = 100
const noPartAfter = 101

/** The tag at a token, or what stands for it beyond the ends of the sentence. */
export const partAt = ({ pos }: Reading, token: number, { first, last }: TokenSpan): number =>
  token < first ? noPartBefore : token >= last ? noPartAfter : (pos[token] ?? 0)

const wordAt = ({ word }: Reading, token: number, { first, last }: TokenSpan): number =>
  token < first ? noWordBefore : token >= last ? noWordAfter : (word[token] ?? 0)

/** The features of "this token is the head of a cue" that its surroundings give, in three steps; `CueScorer` needs most of them seldom. */
export const describeCue = (reading: Reading, cue: number, into: FeatureBag): void => {
  const sentence = sentenceOf(reading, cue)
  const lemma = reading.lemma(cue)
  const form = formOf(reading, cue)
  describeCueWord(reading.word[cue] ?? 0, lemma, form, reading.reporting(cue), into)
  for (const offset of offsets) {
    describeNextWord(offset, wordAt(reading, cue + offset, sentence), into)
    describeNextPart(offset, partAt(reading, cue + offset, sentence), lemma, form, into)
  }
  describeFrame(reading, cue, sentence, into)
  describeClosely(reading, cue, sentence, into)
}

export const sentenceOf = ({ document }: Reading, token: number): Sentence | TokenSpan =>
  document.sentences[document.tokens.sentence[token] ?? 0] ?? { first: 0, last: document.tokens.length }

/** What the word alone says. */
export const describeCueWord = (word: number, lemma: number, form: number, meaning: number, into: FeatureBag): void => {
  into.add(101, word)
  into.add(102, lemma)
  into.add(103, lemma, form)
  into.add(104, form)
  into.add(206, meaning, form)
}

/** What a word beside it says. */
export const describeNextWord = (offset: number, word: number, into: FeatureBag): void => into.add(110 + offset, word)

/** What it and the tag of a word beside it say. */
export const describeNextPart = (offset: number, part: number, lemma: number, form: number, into: FeatureBag): void => {
  into.add(120 + offset, part, form)
  into.add(140 + offset, lemma, part)
}

const isTitle = (sentence: Sentence | TokenSpan): number => ("part" in sentence && sentence.part === "title" ? 1 : 0)

/** What the tags around it, quotation marks and the passive say. */
export const describeFrame = (
  reading: Reading,
  cue: number,
  sentence: Sentence | TokenSpan,
  into: FeatureBag,
): void => {
  const lemma = reading.lemma(cue)
  const form = formOf(reading, cue)
  const part = (offset: number): number => partAt(reading, cue + offset, sentence)
  const before = part(-1)
  const after = part(1)
  into.add(153, before, after, form)
  into.add(154, after, part(2), form)
  into.add(155, before, part(-2), form)
  const quotes = quotesAround(reading, cue, sentence)
  into.add(160, quotes, form)
  into.add(161, quotes, lemma)
  into.add(162, reading.quotations.length > 0 ? 1 : 0, form)
  const title = isTitle(sentence)
  into.add(201, title, form)
  into.add(202, title, lemma)
  const voice = passiveBy(reading, cue)
  into.add(203, voice, form)
  into.add(204, voice, lemma)
  const meaning = reading.reporting(cue)
  into.add(207, meaning, voice)
  into.add(208, meaning, quotes)
}

const quotesAround = ({ quoted }: Reading, cue: number, { first, last }: TokenSpan): number => {
  const inQuote = (quoted[cue] ?? -1) >= 0 ? 1 : 0
  const opensAfter = quoted[cue + 1] !== -1 || quoted[cue + 2] !== -1 ? 1 : 0
  return inQuote * 4 + (cue + 2 < last ? opensAfter * 2 : 0) + (closesNear(quoted, cue, first) ? 1 : 0)
}

/** What pairs of words, the way to both ends of the sentence and the nearest verbs and nouns say. */
export const describeClosely = (
  reading: Reading,
  cue: number,
  sentence: Sentence | TokenSpan,
  into: FeatureBag,
): void => {
  const { first, last } = sentence
  const lemma = reading.lemma(cue)
  const form = formOf(reading, cue)
  const word = (offset: number): number => wordAt(reading, cue + offset, sentence)
  for (const offset of offsets) if (offset > -3) into.add(130 + offset, lemma, word(offset))
  into.add(150, word(-1), word(1))
  into.add(151, word(1), word(2))
  into.add(152, word(-1), word(-2))
  const right = describePath(reading, cue + 1, last, 6)
  const left = describePath(reading, cue - 1, first - 1, 6)
  for (let depth = 0; depth < 6; depth++) {
    into.add(170 + depth, right[depth] ?? 0, form)
    into.add(180 + depth, left[depth] ?? 0, form)
    if (depth < 3) into.add(190 + depth, right[depth] ?? 0, lemma)
    if (depth < 3) into.add(195 + depth, left[depth] ?? 0, lemma)
  }
  into.add(200, right[1] ?? 0, left[1] ?? 0, form)
  into.add(205, passiveBy(reading, cue), right[0] ?? 0, form)
  into.add(209, reading.reporting(cue), right[0] ?? 0, left[0] ?? 0)
  describeSurroundings(reading, cue, first, last, lemma, form, into)
}

/** The features that its most likely source adds. */
export const describeCueSource = (reading: Reading, cue: number, likely: LikelySource, into: FeatureBag): void => {
  const { word, pos, symbol, quoted } = reading
  const lemma = reading.lemma(cue)
  const form = formOf(reading, cue)
  const inQuote = (quoted[cue] ?? -1) >= 0 ? 1 : 0
  const { group } = likely
  const certainty = Math.min(9, Math.floor(likely.certainty * 10))
  into.add(210, certainty, form)
  into.add(211, certainty, lemma)
  if (group) {
    const side = group.last <= cue ? 1 : 2
    const head = word[group.head] ?? 0
    const headPart = pos[group.head] ?? 0
    const near = distanceClass(side === 1 ? cue - group.last : group.first - cue - 1)
    into.add(212, head)
    into.add(213, head, form)
    into.add(214, headPart, form, side)
    into.add(215, headPart, lemma)
    into.add(216, near, side, form)
    into.add(217, near, side, lemma)
    into.add(218, certainty, near, headPart)
    into.add(219, head, lemma)
    into.add(220, word[group.first] ?? 0, headPart)
    into.add(221, (quoted[group.head] ?? -1) >= 0 ? 1 : 0, inQuote, form)
    into.add(222, symbol[group.last] ?? 0, side, form)
  } else {
    into.add(230, form)
    into.add(231, lemma)
  }
}

const forms = new Set(["be", "get"])

/** How passive a verb looks: 1 after a form of "be", 2 with "by" soon after as well, 3 with "by" alone ("a plan backed by"), else 0. */
export const passiveBy = (reading: Reading, cue: number): number => {
  const { tokens, sentences } = reading.document
  const { lower } = tokens
  const { first, last } = sentences[tokens.sentence[cue] ?? 0] ?? { first: cue, last: cue + 1 }
  let by = false
  for (let at = cue + 1; at < Math.min(last, cue + 4); at++) by ||= lower[at] === "by"
  let before = cue - 1
  while (before >= first && reading.pos[before] === tag.ADV) before--
  const be = before >= first && reading.pos[before] === tag.AUX && forms.has(reading.syntax.lemma(before))
  return be ? (by ? 2 : 1) : by ? 3 : 0
}

const closesNear = (quoted: Int32Array, cue: number, first: number): boolean => {
  for (let at = cue - 1; at >= first && at > cue - 8; at--) if ((quoted[at] ?? -1) >= 0) return true
  return false
}

/** The nearest verbs on both sides, the object's noun, and the first complementiser to the right. */
const describeSurroundings = (
  reading: Reading,
  cue: number,
  first: number,
  last: number,
  lemma: number,
  form: number,
  into: FeatureBag,
): void => {
  const { word, pos } = reading
  for (let at = cue - 1; at >= first && at > cue - 9; at--) {
    if (pos[at] !== tag.VERB) continue
    into.add(240, reading.lemma(at), form)
    into.add(241, reading.lemma(at), distanceClass(cue - at))
    break
  }
  let noun = -1
  for (let at = cue + 1; at < last && at < cue + 9; at++) {
    const part = pos[at]
    if (noun < 0 && (part === tag.NOUN || part === tag.PROPN || part === tag.PRON)) {
      noun = at
      while (noun + 1 < last && pos[noun + 1] === tag.NOUN) noun++
      into.add(242, word[noun] ?? 0, form)
      into.add(243, word[noun] ?? 0, lemma)
    }
    if (part === tag.SCONJ || part === tag.VERB) {
      into.add(244, part === tag.VERB ? reading.lemma(at) : (word[at] ?? 0), form)
      into.add(245, part === tag.SCONJ ? (word[at] ?? 0) : 1, lemma, distanceClass(at - cue - 1))
      break
    }
  }
}
