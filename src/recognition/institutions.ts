import { loadList } from "../lexicon/load.js"
import type { Document, TokenSpan } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import { type Syntax, tag } from "../model/syntax.js"

/** The verbs by which somebody speaks, by dictionary form. @throws BlotterError `lexicon-invalid` */
export const loadSpeakingVerbs = (): ReadonlySet<string> =>
  new Set(flatMap(loadList("reporting", {}), ({ phrases }) => phrases.filter((phrase) => !phrase.includes(" "))))

const perfect = /^(?:has|have|had|did|does|do|would)$/u
const articles = /^(?:the|a|an|its|their|'s|’s)$/u

/**
 * Whether an institution speaks where it is told of ("the ministry said", "according to the hospital") and is no building
 * ("a bomb outside the ministry"). `words` are its noun with what stands before it.
 */
export const isSpeaking = (
  { tokens }: Document,
  syntax: Syntax,
  verbs: ReadonlySet<string>,
  words: TokenSpan,
): boolean => {
  let verb = words.last
  while (syntax.pos[verb] === tag.ADV || perfect.test(tokens.lower[verb] ?? "")) verb++
  if (syntax.pos[verb] === tag.VERB && verbs.has(syntax.lemma(verb))) return true
  // "An agency quoted the command as saying".
  if (tokens.lower[verb] === "as" && tokens.lower[verb + 1]?.endsWith("ing")) return verbs.has(syntax.lemma(verb + 1))
  let before = words.first - 1
  // "According to the camp's committee".
  if (/^['’]s$/u.test(tokens.lower[before] ?? "")) before -= 2
  if (articles.test(tokens.lower[before] ?? "")) before--
  if (tokens.lower[before] === "to") return tokens.lower[before - 1] === "according"
  return syntax.pos[before] === tag.VERB && syntax.lemma(before) === "say"
}
