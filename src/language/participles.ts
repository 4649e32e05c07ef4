import { universalTags } from "../model/syntax.js"

const verb = universalTags.indexOf("VERB")
const adverb = universalTags.indexOf("ADV")
const nominal: ReadonlySet<number> = new Set((["NOUN", "PROPN"] as const).map((tag) => universalTags.indexOf(tag)))
const subject = /^nsubj/u
const finite = /^(?:aux|aux:pass|cop|mark)$/u

/**
 * "The mother of a girl killed by a stray bullet said she ran": read as far as "killed by", the words are a clause, which a greedy parser
 * makes the subject of the verb that follows. A finite verb is nobody's subject: it is a participle, said of the noun right before it.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendParticiples = (
  forms: readonly string[],
  pos: Uint8Array,
  head: Int32Array,
  relation: string[],
): void => {
  for (let place = 1; place < forms.length; place++) {
    const above = head[place] ?? -1
    if (pos[place] !== verb || above <= place || pos[above] !== verb || !subject.test(relation[place] ?? "")) continue
    const own = childrenOf(head, place).filter((at) => at < place)
    const bearer = own.find((at) => subject.test(relation[at] ?? ""))
    const noun = pos[place - 1] === adverb ? place - 2 : place - 1
    if (bearer === undefined || own.some((at) => finite.test(relation[at] ?? ""))) continue
    if (!nominal.has(pos[noun] ?? -1) || !/(?:ed|en|t|n|ng)$/u.test(forms[place] ?? "")) continue
    relation[bearer] = relation[place] ?? "nsubj"
    head[bearer] = above
    head[place] = noun
    relation[place] = "acl"
  }
}

const childrenOf = (head: Int32Array, above: number): readonly number[] =>
  Array.from(head.keys()).filter((at) => head[at] === above)
