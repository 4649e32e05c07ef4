import { tag } from "../model/syntax.js"
import { hasFrame } from "./verb-frames.js"

const inner: ReadonlySet<number> = new Set([tag.DET, tag.ADJ, tag.NUM, tag.NOUN, tag.PROPN])
/**
 * "Shoplifted perfume": the noun right behind an active verb without an object is its object, where a greedy parser that does not know the
 * verb takes the noun for what somebody becomes.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendObjects = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let noun = 1; noun < forms.length; noun++) {
    const verb = head[noun] ?? -1
    if (relation[noun] !== "xcomp" || pos[noun] !== tag.NOUN || verb < 0 || verb >= noun || pos[verb] !== tag.VERB)
      continue
    if (hasFrame(forms[verb] ?? "", "linking") || !isNextTo(pos, verb, noun) || hasOther(head, relation, verb, noun))
      continue
    relation[noun] = "obj"
  }
}

const isNextTo = (pos: Uint8Array, verb: number, noun: number): boolean => {
  for (let at = verb + 1; at < noun; at++) if (!inner.has(pos[at] ?? -1)) return false
  return true
}

/** Whether a verb has an object, is a passive or a copula, or its noun a preposition, a mark or a copula of its own. */
const hasOther = (head: Int32Array, relation: readonly string[], verb: number, noun: number): boolean =>
  relation.some(
    (name, at) =>
      (head[at] === verb && /^(?:obj|iobj|aux:pass|nsubj:pass)$/u.test(name)) ||
      (head[at] === noun && /^(?:case|mark|cop|aux|nsubj)/u.test(name)),
  )
