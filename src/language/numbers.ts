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

const money: ReadonlySet<number> = new Set([tag.NUM, tag.SYM, tag.NOUN, tag.PROPN])
const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN])

/**
 * "Made off with jewels worth $5,000": what something is worth is said of the noun before it, where a greedy parser makes "worth" the
 * noun's head, or the sum the subject of the verb that follows.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendWorth = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  const worth = forms.indexOf("worth")
  const noun = worth - 1
  if (noun < 0 || !nominal.has(pos[noun] ?? -1) || !money.has(pos[worth + 1] ?? -1)) return
  if (head[noun] === worth) {
    head[noun] = head[worth] ?? -1
    relation[noun] = relation[worth] ?? ""
    for (let place = 0; place < noun; place++) if (head[place] === worth) head[place] = noun
  }
  head[worth] = noun
  relation[worth] = "amod"
  for (let place = worth + 1; place < worth + 3; place++) {
    if (!relation[place]?.startsWith("nsubj")) continue
    head[place] = worth
    relation[place] = "obj"
  }
}
