import { Tagger } from "../../src/language/tagger.js"
import { packTagger, unpackTagger } from "../../src/language/tagger-model.js"
import { Vocabulary } from "../../src/language/vocabulary.js"
import type { Sentence, Tokens } from "../../src/model/document.js"
import { learnForms, learnWeights } from "../tagger/learner.js"
import type { TaggedSentence } from "../tagger/treebank.js"
import type { GoldSentence } from "./treebank.js"

const parts = 3
const vocabulary = new Vocabulary()

/** The tags that a tagger gives to a sentence of a treebank. */
export const tagSentence = (tagger: Tagger, { text }: GoldSentence): Uint8Array => {
  const { length } = text
  const none = new Int32Array(length)
  const tokens: Tokens = { ...vocabulary.columns(text), start: none, end: none, sentence: none }
  const whole: Sentence = { first: 0, last: length, start: 0, end: 0, part: "body", paragraph: 1 }
  return tagger.tag(tokens, [whole], "mixed")
}

const lessonOf = ({ text, tags }: GoldSentence): TaggedSentence => ({ forms: text, lemmas: [], tags: [...tags] })

/**
 * The sentences with the tags of taggers that have not seen them: each third is tagged by one learned from the others. So
 * the parser meets the mistakes that it will meet, as often as it will meet them.
 *
 * @param groups for each sentence a number; those of one number are in one third
 */
export const tagUnseen = (
  sentences: readonly GoldSentence[],
  groups: readonly number[],
  say: (line: string) => void,
): readonly GoldSentence[] => {
  const partOf = (at: number) => (groups[at] ?? 0) % parts
  const found = [...sentences]
  for (let part = 0; part < parts; part++) {
    const others = sentences.filter((_, at) => partOf(at) !== part).map(lessonOf)
    const forms = learnForms(others)
    const tagger = new Tagger(unpackTagger(packTagger(learnWeights(others, forms, say), forms), "jack-knife"))
    for (const [at, sentence] of sentences.entries())
      if (partOf(at) === part) found[at] = { ...sentence, tags: tagSentence(tagger, sentence) }
  }
  return found
}
