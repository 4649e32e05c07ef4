import { tag } from "../model/syntax.js"
import type { FeatureBag, LinearModel } from "./linear-model.js"
import { describePath, distanceClass, formOf } from "./patterns.js"
import type { NounGroup, Reading } from "./reading.js"

/** A noun group weighed as the source of a cue; `group` null stands for "nobody in this sentence". */
interface SourceCandidate {
  readonly group: NounGroup | null
  readonly score: number
}

/** The groups of a cue's sentence that could be its source: those that do not hold the cue itself, the nearest ones. */
const candidateSources = (reading: Reading, cue: number): readonly NounGroup[] => {
  const sentence = reading.document.tokens.sentence[cue] ?? 0
  const groups = reading.groups(sentence)
  let nearest = 0
  while (nearest < groups.length && (groups[nearest]?.last ?? 0) <= cue) nearest++
  const found: NounGroup[] = []
  const end = Math.min(groups.length, nearest + 10)
  for (let at = Math.max(0, nearest - 12); at < end; at++) {
    const group = groups[at]
    if (!group) continue
    const holdsCue = cue >= group.first && cue < group.last
    if (!holdsCue || (cue === group.head && group.first < cue)) found.push(group)
  }
  return found
}

const noPath: readonly number[] = []

/** The features of "this group is the source of this cue". */
export const describeSource = (
  reading: Reading,
  cue: number,
  group: NounGroup,
  rank: number,
  into: FeatureBag,
): void => {
  const { word, pos, quoted } = reading
  const { lower } = reading.document.tokens
  const before = group.last <= cue
  const side = before ? 1 : cue < group.first ? 2 : 3
  const lemma = reading.lemma(cue)
  const form = formOf(reading, cue)
  const from = before ? cue - 1 : cue + 1
  const to = before ? group.last - 1 : group.first
  const distance = Math.max(0, before ? cue - group.last : group.first - cue - 1)
  const head = word[group.head] ?? 0
  const headPos = pos[group.head] ?? 0
  const near = distanceClass(distance)
  const path = side === 3 ? noPath : describePath(reading, from, to, 9)
  const whole = path[path.length - 1] ?? 0
  const previous = group.first > 0 ? (word[group.first - 1] ?? 0) : 0
  const previousPos = group.first > 0 ? (pos[group.first - 1] ?? 0) : 99
  const sameQuote = (quoted[cue] ?? -1) === (quoted[group.head] ?? -1) ? 1 : 0
  const quotes = sameQuote * 4 + ((quoted[cue] ?? -1) >= 0 ? 2 : 0) + ((quoted[group.head] ?? -1) >= 0 ? 1 : 0)
  const last = word[cue - 1] ?? 0
  const next = word[group.last] ?? 0
  let verbs = 0
  let commas = 0
  const low = before ? group.last : cue + 1
  const high = before ? cue : group.first
  for (let at = low; at < high; at++) {
    if (pos[at] === tag.VERB) verbs++
    if (lower[at] === ",") commas++
  }
  verbs = Math.min(verbs, 3)
  commas = Math.min(commas, 3)
  into.add(1, side, near)
  into.add(2, side, rank)
  into.add(3, side, rank, headPos)
  into.add(4, side, verbs, commas)
  into.add(5, side, whole)
  into.add(6, side, whole, form)
  into.add(7, side, whole, headPos)
  into.add(8, side, whole, previousPos)
  into.add(9, head)
  into.add(10, head, side)
  into.add(11, lemma, side, near)
  into.add(12, lemma, side, whole)
  into.add(13, lemma, side, previous)
  into.add(14, previous, side)
  into.add(15, previous, form)
  into.add(16, quotes, side)
  into.add(17, quotes, form, side)
  into.add(18, last, side, near)
  into.add(19, next, side)
  into.add(20, next, form, side)
  into.add(21, group.possessor ? 1 : 0, side, form)
  into.add(22, group.possessor ? 1 : 0, side, near)
  into.add(23, headPos, form, side)
  into.add(24, headPos, near, side)
  into.add(25, verbs, form, side)
  into.add(26, path[0] ?? 0, path[1] ?? 0, side)
  into.add(27, path[0] ?? 0, headPos, form)
  into.add(28, word[group.first] ?? 0, side)
  into.add(29, group.extent.first === group.first ? 1 : 0, side, near)
  into.add(
    30,
    reading.document.sentences[reading.document.tokens.sentence[cue] ?? 0]?.part === "title" ? 1 : 0,
    side,
    near,
  )
  for (let at = 0; at < path.length; at++) into.add(31, path[at] ?? 0, headPos, at)
}

/** The features of "nobody in this sentence is the source of this cue". */
export const describeNoSource = (reading: Reading, cue: number, into: FeatureBag): void => {
  const { word, pos } = reading
  const lemma = reading.lemma(cue)
  const form = formOf(reading, cue)
  into.add(60, form)
  into.add(61, lemma)
  into.add(62, lemma, form)
  into.add(63, word[cue - 1] ?? 0, form)
  into.add(64, word[cue + 1] ?? 0, form)
  into.add(65, pos[cue - 1] ?? 0, form)
}

/** All candidates of a cue with their scores, "nobody" last; rank counts the groups between on the same side. */
export const weighSources = (
  reading: Reading,
  cue: number,
  model: LinearModel,
  bag: FeatureBag,
): readonly SourceCandidate[] => {
  const weighed: SourceCandidate[] = []
  const groups = candidateSources(reading, cue)
  const before = countBefore(groups, cue)
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index]
    if (!group) continue
    bag.clear()
    describeSource(reading, cue, group, rankOf(index, before), bag)
    weighed.push({ group, score: model.score(bag) })
  }
  bag.clear()
  describeNoSource(reading, cue, bag)
  weighed.push({ group: null, score: model.score(bag) })
  return weighed
}

const countBefore = (groups: readonly NounGroup[], cue: number): number => {
  let before = 0
  while (before < groups.length && (groups[before]?.last ?? 0) <= cue) before++
  return before
}

const rankOf = (index: number, before: number): number =>
  Math.min(6, index < before ? before - 1 - index : index - before)

/** The candidate groups with their rank: how many groups lie between each and the cue, at most 6. */
export const rankSources = (reading: Reading, cue: number): readonly { group: NounGroup; rank: number }[] => {
  const groups = candidateSources(reading, cue)
  const before = countBefore(groups, cue)
  return groups.map((group, index) => ({ group, rank: rankOf(index, before) }))
}
