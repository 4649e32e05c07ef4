import { tag } from "../model/syntax.js"
import { hasFrame } from "./verb-frames.js"

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN])
const participle = /(?:ed|en)$/u

/**
 * "A shooting left three men and two women injured": right after an object of several the participle says how all of them were left; a greedy
 * parser that has met the last one makes a clause of its own of it, of that one alone.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendResults = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 3; place < forms.length; place++) {
    const verb = head[place] ?? -1
    if (pos[place] !== tag.VERB || relation[place] !== "advcl" || !hasFrame(forms[verb] ?? "", "leaving")) continue
    if (!participle.test(forms[place] ?? "") || !nominal.has(pos[place - 1] ?? -1)) continue
    let object = place - 1
    while (relation[object] === "conj" && (head[object] ?? -1) > verb) object = head[object] ?? -1
    if (relation[object] === "obj" && head[object] === verb) relation[place] = "xcomp"
  }
}
