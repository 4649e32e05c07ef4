import { tag } from "../model/syntax.js"

/**
 * "Suspected militants killed 43 farmers": a participle that opens a sentence describes the subject, where a greedy parser makes
 * it a clause of its own with the subject for its object.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendOpening = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  const above = head[0] ?? -1
  const clause = relation[0] ?? ""
  if (pos[0] !== tag.VERB || above <= 0 || !clause.startsWith("csubj") || !forms[0]?.endsWith("ed")) return
  for (let place = 1; place < above; place++) {
    if (head[place] !== 0 || relation[place] !== "obj") continue
    head[place] = above
    relation[place] = clause.replace("csubj", "nsubj")
    head[0] = place
    relation[0] = "amod"
    return
  }
}
