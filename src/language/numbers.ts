import { tag } from "../model/syntax.js"

/**
 * A number before a comma counts nothing that stands after it: in "killing five and wounding 31, doctors said" it is the object, and
 * who stands before the verb is its subject.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendNumbers = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 1; place < forms.length - 3; place++) {
    const noun = head[place] ?? -1
    if (relation[place] !== "nummod" || noun <= place || forms[place + 1] !== ",") continue
    const verb = head[noun] ?? -1
    if (relation[noun] !== "obj" || verb < 0 || verb >= place || pos[noun + 1] !== tag.VERB) continue
    head[place] = verb
    relation[place] = "obj"
    head[noun] = noun + 1
    relation[noun] = "nsubj"
  }
}
