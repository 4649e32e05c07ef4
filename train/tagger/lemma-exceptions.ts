import { type Lemmas, lemmaOf } from "../../src/language/lemmas.js"
import { universalTags } from "../../src/model/syntax.js"
import type { TaggedSentence } from "./treebank.js"

const word = /^[a-z][a-z'’.-]*$/u
const tagNames: readonly string[] = universalTags
const properNoun = universalTags.indexOf("PROPN")
const other = universalTags.indexOf("X")

/** Lines "form, tag, lemma" of the words seen at least twice whose commonest lemma the rules do not find, sorted. */
export const learnExceptions = (sentences: readonly TaggedSentence[], rules: Lemmas): string => {
  // Of what the lexicon says outright no slip of an annotator is an exception.
  const irregular = rules.byTag.map((known) => new Set(known.keys()))
  const counts = new Map<string, Map<string, number>>()
  for (const { forms, lemmas, tags } of sentences) {
    for (const [i, form] of forms.entries()) {
      const tag = tags[i] ?? 0
      const lower = form.toLowerCase()
      const lemma = (lemmas[i] ?? "").toLowerCase()
      if (tag === properNoun || tag === other || lemma === "_") continue
      if (!/^['’]?[a-z]/u.test(lower) || !word.test(lemma)) continue
      const key = `${lower}\t${universalTags[tag]}`
      const found = counts.get(key) ?? new Map<string, number>()
      counts.set(key, found.set(lemma, (found.get(lemma) ?? 0) + 1))
    }
  }
  const lines: string[] = []
  for (const [key, found] of counts) {
    const [[lemma, times] = ["", 0]] = [...found].sort((a, b) => b[1] - a[1])
    const [lower = "", tag = ""] = key.split("\t")
    const pos = tagNames.indexOf(tag)
    if (irregular[pos]?.has(lower)) continue
    if (times >= 2 && lemmaOf(lower, pos, rules) !== lemma) lines.push(`${key}\t${lemma}`)
  }
  return `${lines.sort().join("\n")}\n`
}
