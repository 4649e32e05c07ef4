import type { Document } from "../model/document.js"
import type { Clause, Phrase, Syntax, Tree } from "../model/syntax.js"
import { tagAcronyms } from "./acronym-tags.js"
import { readClauses } from "./clauses.js"
import { tagIntents } from "./intent-tags.js"
import { LemmaTable } from "./lemma-table.js"
import { loadLemmas } from "./lemmas.js"
import { loadParser, type Parser } from "./parser.js"
import { loadParticipleWords, type ParticipleWords, tagParticiples } from "./participle-tags.js"
import { readPhrases } from "./phrases.js"
import { loadTagger, type Tagger } from "./tagger.js"

/** The models of tags and trees, and the dictionary of forms. */
export interface Grammar {
  readonly tagger: Tagger
  readonly parser: Parser
  readonly lemmas: LemmaTable
  readonly participles: ParticipleWords
}

/** @throws BlotterError `lexicon-invalid`, `model-invalid` */
export const loadGrammar = (): Grammar => {
  let parser: Parser | undefined
  return {
    tagger: loadTagger(),
    // Half of the commands ask for no tree: read when the first one is.
    get parser() {
      parser ??= loadParser()
      return parser
    },
    lemmas: new LemmaTable(loadLemmas()),
    participles: loadParticipleWords(),
  }
}

const noTree: Tree = { head: new Int32Array(0), relation: [], first: 0, last: 0 }

/** Remembers what `make` returns for each sentence, so that only the sentences asked for are parsed, and once. */
const remember = <T>(make: (sentence: number) => T): ((sentence: number) => T) => {
  const made = new Map<number, T>()
  return (sentence) => {
    const known = made.get(sentence)
    if (known !== undefined) return known
    const fresh = make(sentence)
    made.set(sentence, fresh)
    return fresh
  }
}

/** Tags the document at once; trees, clauses and phrases are made for the sentences that somebody asks about. */
export const readSyntax = (document: Document, grammar: Grammar): Syntax => {
  const { tagger, lemmas, participles } = grammar
  const { tokens, sentences, letterCase } = document
  const pos = tagger.tag(tokens, sentences, letterCase)
  const acronyms = tagAcronyms(document, pos)
  tagParticiples(document, pos, participles)
  tagIntents(document, pos)
  lemmas.begin(tokens.forms)
  const lemma = (token: number): string => lemmas.of(tokens, token, token < 0 ? 0 : (pos[token] ?? 0))
  const tree = remember((index: number): Tree => {
    const sentence = sentences[index]
    if (!sentence) return noTree
    const { first, last } = sentence
    const words = tokens.lower.slice(first, last)
    // Unknown to the parser as a name is, "IS" is no "is".
    for (const at of acronyms) if (at >= first && at < last) words[at - first] = tokens.text[at] ?? ""
    return grammar.parser.parse(words, pos.subarray(first, last), first)
  })
  const clauses = remember((index: number): readonly Clause[] => readClauses(tree(index), tokens, pos, lemma))
  const phrases = remember((index: number): readonly Phrase[] => readPhrases(tree(index), tokens, pos))
  return { pos, lemma, tree, clauses, phrases }
}
