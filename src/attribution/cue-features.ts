import type { FeatureBag } from "./linear-model.js"
import { describePath, distanceClass, formOf } from "./patterns.js"
import { type NounGroup, type Reading, tag } from "./reading.js"

/** What the source model thinks of a cue: its best group, and how sure it is (0 to 1). */
export interface LikelySource {
  readonly group: NounGroup | null
  readonly certainty: number
}

/** The features of "this token is the head of a cue" that its surroundings give. */
export const describeCue = (reading: Reading, cue: number, into: FeatureBag): void => {
  const { word, pos, quoted, document } = reading
  const { tokens } = document
  const sentenceIndex = tokens.sentence[cue] ?? 0
  const sentence = document.sentences[sentenceIndex]
  const first = sentence?.first ?? 0
  const last = sentence?.last ?? tokens.length
  const at = (offset: number): number => {
    const token = cue + offset
    return token < first ? 1 : token >= last ? 2 : (word[token] ?? 0)
  }
  const partAt = (offset: number): number => {
    const token = cue + offset
    return token < first ? 100 : token >= last ? 101 : (pos[token] ?? 0)
  }
  const lemma = reading.lemma(cue)
  const here = word[cue] ?? 0
  const form = formOf(reading, cue)
  into.add(101, here)
  into.add(102, lemma)
  into.add(103, lemma, form)
  into.add(104, form)
  for (let offset = -3; offset <= 3; offset++) {
    if (offset === 0) continue
    into.add(110 + offset, at(offset))
    into.add(120 + offset, partAt(offset), form)
    if (offset > -3) into.add(130 + offset, lemma, at(offset))
    into.add(140 + offset, lemma, partAt(offset))
  }
  into.add(150, at(-1), at(1))
  into.add(151, at(1), at(2))
  into.add(152, at(-1), at(-2))
  into.add(153, partAt(-1), partAt(1), form)
  into.add(154, partAt(1), partAt(2), form)
  into.add(155, partAt(-1), partAt(-2), form)
  const inQuote = (quoted[cue] ?? -1) >= 0 ? 1 : 0
  const opensAfter = quoted[cue + 1] !== -1 || quoted[cue + 2] !== -1 ? 1 : 0
  const closesBefore = closesNear(reading, cue, first) ? 1 : 0
  const quotes = inQuote * 4 + (cue + 2 < last ? opensAfter * 2 : 0) + closesBefore
  into.add(160, quotes, form)
  into.add(161, quotes, lemma)
  into.add(162, reading.quotations.length > 0 ? 1 : 0, form)
  const right = describePath(reading, cue + 1, last, 6)
  const left = describePath(reading, cue - 1, first - 1, 6)
  for (let depth = 0; depth < 6; depth++) {
    into.add(170 + depth, right[depth] ?? 0, form)
    into.add(180 + depth, left[depth] ?? 0, form)
    if (depth < 3) into.add(190 + depth, right[depth] ?? 0, lemma)
    if (depth < 3) into.add(195 + depth, left[depth] ?? 0, lemma)
  }
  into.add(200, right[1] ?? 0, left[1] ?? 0, form)
  into.add(201, sentence?.part === "title" ? 1 : 0, form)
  into.add(202, sentence?.part === "title" ? 1 : 0, lemma)
  const voice = passiveBy(reading, cue)
  into.add(203, voice, form)
  into.add(204, voice, lemma)
  into.add(205, voice, right[0] ?? 0, form)
  const meaning = reading.reporting(cue)
  into.add(206, meaning, form)
  into.add(207, meaning, voice)
  into.add(208, meaning, quotes)
  into.add(209, meaning, right[0] ?? 0, left[0] ?? 0)
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

const closesNear = (reading: Reading, cue: number, first: number): boolean => {
  for (let at = cue - 1; at >= first && at > cue - 8; at--) if ((reading.quoted[at] ?? -1) >= 0) return true
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
