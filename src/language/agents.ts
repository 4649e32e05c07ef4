import { tag } from "../model/syntax.js"

/**
 * "Threatened and robbed by two men": whoever stands under "by" is no object, though a greedy parser that has not seen that the second verb
 * is passive too may make him one.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendAgents = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 0; place < forms.length - 1; place++) {
    const noun = head[place] ?? -1
    if (forms[place] !== "by" || relation[place] !== "case" || relation[noun] !== "obj") continue
    if (pos[head[noun] ?? -1] === tag.VERB) relation[noun] = "obl:agent"
  }
}
