import { readFileSync } from "node:fs"
import { loadTable } from "../lexicon/load.js"
import { resource } from "../model/resources.js"
import { tag, universalTags } from "../model/syntax.js"

/** What lemmas are looked up in: a map for each part of speech, filled further by `lemmaOf` as words are met. */
export interface Lemmas {
  readonly byTag: readonly Map<string, string>[]
}

const tagNames: readonly string[] = universalTags

/** Verbs whose stem before -ed and -ing needs its e back, by its last letters. */
const needsE =
  /(?:[^aeiou]u|[iu]r|[^aeiouwxy][aiouy][sz]|[aeiouy][cvz]|[lnrs][cgsvz]|dg|traf|[^aeio]ag|[^aeo]ad|[^aeou]ap|tl|zl|cr|tr|bl|pl|dl|gl|fl|kl|[^aeo]at|[^aeiou]ut|iqu|rpr[iy]s|[aeiou]s|[^aeiou][oi]k|[^aeiou][oi]d|[^aeou]i[blmn]|(?:inv|un|gn|exc|inc|rec|exped)it|[clr]ud|[szl]um|cl|c[ei]d)$/u
/** Stems that the pattern above would be wrong about. */
const needsNoE =
  /(?:[^f]fer|[aeo]in|ew|[eo]s|focus|ll|ss|tern|sit|bit|mit|cur|prohibit|visit|limit|exit|edit|audit|credit|profit|benefit|inherit|exploit|fail|mail|jail|detail|trail|sail|nail|assail|curtail|obtain|train|evil|devil|pencil|fulfil|claim|aim|maim|begin|win|pin|wait|await|bait|avoid|raid|aid|void)$/u
const doubled = /([bdgkmnprtv])\1$/u
/** One short syllable: as its consonant was not doubled, an e is gone ("raped", "named"). */
const short = /^(?:qu|[^aeiouy]*)[aiouy][^aeiouwxy]$/u
const vowel = /[aeiouy]/u

/** The verb from which -ed or -ing was cut. */
const restoreVerb = (stem: string): string => {
  if (!vowel.test(stem)) return `${stem}e`
  if (doubled.test(stem)) return stem.slice(0, -1)
  if (short.test(stem)) return `${stem}e`
  return needsE.test(stem) && !needsNoE.test(stem) ? `${stem}e` : stem
}

/** Takes the -s of plurals and of the third person off. */
const cutS = (word: string): string => {
  if (!word.endsWith("s") || word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word
  if (/[^aeiou]ies$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:^|[cdh]|heart|must)aches$/u.test(word)) return word.slice(0, -1)
  if (/(?:ss|sh|ch|x|zz)es$/u.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

const lemmaOfVerb = (word: string): string => {
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith("eed")) return word
  if (word.endsWith("ed") && vowel.test(word.slice(0, -2))) return restoreVerb(word.slice(0, -2))
  if (word.endsWith("ing") && vowel.test(word.slice(0, -3))) return restoreVerb(word.slice(0, -3))
  return cutS(word)
}

const lemmaOfNoun = (word: string): string => {
  if (/[^u]men$/u.test(word) && word.length > 4) return `${word.slice(0, -2)}an`
  if (/children$/u.test(word)) return word.slice(0, -3)
  if (/(?:kni|li|wi)ves$/u.test(word)) return `${word.slice(0, -3)}fe`
  if (/(?:thie|el|shel|hal|wol)ves$/u.test(word)) return `${word.slice(0, -3)}f`
  return cutS(word)
}

const rules: ReadonlyMap<number, (word: string) => string> = new Map([
  [tag.VERB, lemmaOfVerb],
  [tag.AUX, lemmaOfVerb],
  [tag.NOUN, lemmaOfNoun],
])

/** Maps with the irregular verbs and nouns in them, and nothing else. */
export const exceptionsOf = (): Lemmas => {
  const byTag = universalTags.map(() => new Map<string, string>())
  for (const { lemma = "", third = "", past = "", participle = "", gerund = "" } of loadTable("irregular-forms")) {
    for (const form of [lemma, third, past, participle, gerund]) byTag[tag.VERB]?.set(form, lemma)
  }
  for (const [list, part] of [
    ["irregular-verbs", tag.VERB],
    ["irregular-nouns", tag.NOUN],
  ] as const) {
    for (const { lemma = "", forms = "" } of loadTable(list)) {
      for (const form of forms.split(" ")) byTag[part]?.set(form, lemma)
    }
  }
  return { byTag }
}

/** Reads the irregular verbs and nouns of lexicon/ and models/lemmas.tsv, the words of treebanks on which the rules are wrong. */
export const loadLemmas = (): Lemmas => {
  const lemmas = exceptionsOf()
  for (const line of readFileSync(resource("models", "lemmas.tsv"), "utf8").split("\n")) {
    const [form, part, lemma] = line.split("\t")
    if (form === undefined || part === undefined || lemma === undefined) continue
    lemmas.byTag[tagNames.indexOf(part)]?.set(form, lemma)
  }
  return lemmas
}

/** The rules' answer, the last part of a hyphenated word looked up first: "co-founders", "machine-gunned". */
const derive = (lower: string, pos: number, lemmas: Lemmas): string => {
  const rule = rules.get(pos)
  if (!rule) return lower
  const hyphen = lower.lastIndexOf("-")
  if (hyphen <= 0 || hyphen > lower.length - 3) return rule(lower)
  return lower.slice(0, hyphen + 1) + lemmaOf(lower.slice(hyphen + 1), pos, lemmas)
}

/** The dictionary form of a word in small letters as the part of speech `pos`, an index into `universalTags`. */
export const lemmaOf = (lower: string, pos: number, lemmas: Lemmas): string => {
  const known = lemmas.byTag[pos]
  const found = known?.get(lower)
  if (found !== undefined) return found
  const made = derive(lower, pos, lemmas)
  // A run over a million articles meets ever new words: what is remembered has an end.
  if (known && known.size < 100_000) known.set(lower, made)
  return made
}
