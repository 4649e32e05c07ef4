import type { TokenSpan } from "../model/document.js"
import { tag } from "../model/syntax.js"
import { type ContentCandidate, candidateContents, type Said, shapes } from "./contents.js"
import type { FeatureBag, LinearModel } from "./linear-model.js"
import { distanceClass } from "./patterns.js"
import type { Reading } from "./reading.js"

/** The features of "this stretch is what was said". */
export const describeContent = (reading: Reading, said: Said, candidate: ContentCandidate, into: FeatureBag): void => {
  const { word, quoted, pos, document } = reading
  const { tokens } = document
  const lemma = reading.lemma(said.cue)
  const shape = shapes.indexOf(candidate.shape)
  const part = pos[said.cue] ?? 0
  const side = said.source.extent.first >= said.cueSpan.last ? 1 : 0
  const sentence = document.sentences[tokens.sentence[said.cue] ?? 0]
  const right = side ? said.source.extent.last : said.cueSpan.last
  const next = word[right] ?? 0
  const after = word[said.cueSpan.last] ?? 0
  const quoteAtStart = quoted[candidate.first] ?? -1
  const quoteAtEnd = quoted[candidate.last - 1] ?? -1
  const quotation = reading.quotations[quoteAtStart]
  const whole = quotation && quotation.first === candidate.first ? (quotation.last === candidate.last ? 2 : 1) : 0
  const quotes =
    (quoteAtStart >= 0 ? 1 : 0) + (quoteAtEnd >= 0 ? 2 : 0) + whole * 4 + ((quoted[said.cue] ?? -1) >= 0 ? 16 : 0)
  const length = distanceClass(candidate.last - candidate.first)
  let verbs = 0
  for (let at = candidate.first; at < candidate.last && verbs < 2; at++)
    if (pos[at] === tag.VERB || pos[at] === tag.AUX) verbs++
  const gap = word[Math.min(said.cueSpan.first, said.source.first) - 1] ?? 0
  const lead = (sentence ? Math.min(said.cueSpan.first, said.source.extent.first) - sentence.first : 0) > 3 ? 1 : 0
  into.add(301, shape)
  into.add(302, shape, lemma)
  into.add(303, shape, lemma, after)
  into.add(304, shape, next)
  into.add(305, shape, after, part)
  into.add(306, shape, quotes)
  into.add(307, shape, quotes, lemma)
  into.add(308, shape, length)
  into.add(309, shape, verbs, length)
  into.add(310, shape, verbs, lemma)
  into.add(311, shape, gap)
  into.add(312, shape, gap, side)
  into.add(313, shape, lead, quotes)
  into.add(314, shape, lead, gap)
  into.add(315, shape, word[candidate.first] ?? 0)
  into.add(316, shape, word[candidate.last] ?? 0)
  into.add(317, shape, word[candidate.first - 1] ?? 0)
  into.add(318, shape, pos[right] ?? 0, part)
  into.add(319, shape, pos[right] ?? 0, lemma)
  into.add(320, shape, word[candidate.last] ?? 0, word[candidate.last + 1] ?? 0)
  into.add(321, shape, part, lead)
  into.add(322, word[candidate.first] ?? 0, lemma)
  into.add(323, quotes, length)
  into.add(324, shape, candidate.first === sentence?.first ? 1 : 0, candidate.last >= (sentence?.last ?? 0) - 1 ? 1 : 0)
}

/** The most likely content, or null where nothing stands around the cue. */
export const chooseContent = (reading: Reading, said: Said, model: LinearModel, bag: FeatureBag): TokenSpan | null => {
  let best: ContentCandidate | null = null
  let top = Number.NEGATIVE_INFINITY
  for (const candidate of candidateContents(reading, said)) {
    bag.clear()
    describeContent(reading, said, candidate, bag)
    const score = model.score(bag)
    if (score > top) {
      top = score
      best = candidate
    }
  }
  return best
}
