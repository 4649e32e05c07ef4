import { tag } from "../model/syntax.js"
import { childrenOf } from "./tree-places.js"

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN])
const subject = /^nsubj/u
const clausal = /^[nc]subj/u
const linking = /^(?:mark|case)$/u
const finite = /^(?:aux|aux:pass|cop|mark)$/u
const auxiliary = /^(?:was|were|is|are|has|have|had|will)$/u
const participle = /(?:ed|en|t|n|ng)$/u
const helping = /^aux/u
const pastForm = /ed$/u
const under = /^(?:advcl|ccomp|conj|parataxis)$/u
const underGerund = /^(?:advcl|ccomp|conj|parataxis|xcomp)$/u
const isGerund = (form: string | undefined): boolean => form?.endsWith("ing") === true
const complement = /^(?:obj|xcomp|ccomp)$/u
const adverbial = /^(?:obl|advmod|punct|compound:prt)/u
const joining = /^(?:mark|cc|case)$/u
const separating = /^[,;:–—-]$/u

/**
 * "The mother of a girl killed by a stray bullet said she ran", "those killed were sailors": read as far as "killed", the words are a clause, under
 * which or as whose subject a greedy parser hangs the verb that follows. Before a finite verb of the same subject it is a participle, said of the
 * noun right before it.
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
    if (pos[place] !== tag.VERB || !participle.test(forms[place] ?? "")) continue
    const above = predicateOf(forms, pos, head, relation, place)
    if (above < 0) continue
    const own = childrenOf(head, place).filter((at) => at < place)
    const bearer = own.find((at) => subject.test(relation[at] ?? ""))
    const noun = pos[place - 1] === tag.ADV ? place - 2 : place - 1
    if (bearer === undefined || own.some((at) => finite.test(relation[at] ?? ""))) continue
    if (!nominal.has(pos[noun] ?? -1)) continue
    const isUnder = head[above] === place
    const part = relation[place] ?? ""
    relation[bearer] = isUnder || !clausal.test(part) ? "nsubj" : part.replace("csubj", "nsubj")
    if (isUnder) [head[above], relation[above]] = [head[place] ?? -1, relation[place] ?? "root"]
    head[bearer] = above
    head[place] = noun
    relation[place] = "acl"
  }
}

/**
 * The predicate that follows a participle and has its subject: what it was made the subject of, or what stands under it with no mark or
 * conjunction between ("rockets fired from a hill destroyed a house", "a car packed with bombs was set off"); or -1.
 */
const predicateOf = (
  forms: readonly string[],
  pos: Uint8Array,
  head: Int32Array,
  relation: readonly string[],
  place: number,
): number => {
  const above = head[place] ?? -1
  if (above > place && pos[above] === tag.VERB) {
    const part = relation[place] ?? ""
    if (clausal.test(part)) return above
    // "A policeman guarding a van was shot": a gerund with a noun before it is no preposition, as "during" is.
    const isLone = !childrenOf(head, above).some((at) => subject.test(relation[at] ?? ""))
    if (linking.test(part) && isGerund(forms[place]) && isLone) return above
  }
  const next = auxiliary.test(forms[place + 1] ?? "") ? (head[place + 1] ?? -1) : -1
  if (next > place && head[next] === place) return next
  for (let below = place + 2; below < forms.length; below++) {
    if (head[below] !== place || pos[below] !== tag.VERB) continue
    // "Men riding horses shot a guard": without an auxiliary a gerund is no predicate, whatever hangs on it.
    if (!(isGerund(forms[place]) ? underGerund : under).test(relation[below] ?? "")) continue
    return isPredicate(forms, head, relation, place, below) ? below : -1
  }
  return -1
}

/** Whether a verb under another is finite, and joined to it by no word and no mark. */
const isPredicate = (
  forms: readonly string[],
  head: Int32Array,
  relation: readonly string[],
  place: number,
  below: number,
): boolean => {
  const own = childrenOf(head, below).filter((at) => at < below)
  if (own.some((at) => subject.test(relation[at] ?? "") || joining.test(relation[at] ?? ""))) return false
  if (forms.slice(place, below).some((form) => separating.test(form))) return false
  // "Doctors found the boy had died": a verb with an object or a clause of its own is no such participle.
  const others = childrenOf(head, place).filter((at) => at > place && at < below)
  if (!isGerund(forms[place]) && others.some((at) => !adverbial.test(relation[at] ?? ""))) return false
  const helpers = own.filter((at) => helping.test(relation[at] ?? ""))
  if (helpers.length > 0) return helpers.some((at) => auxiliary.test(forms[at] ?? ""))
  // Without an object or a clause the second may be the participle: "responded to threats scrawled on a wall".
  const isPast = pastForm.test(forms[below] ?? "") || (isGerund(forms[place]) && !isGerund(forms[below]))
  return isPast && childrenOf(head, below).some((at) => complement.test(relation[at] ?? ""))
}
