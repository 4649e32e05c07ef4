import { tag } from "../model/syntax.js"

const leftmost = (head: Int32Array, relation: readonly string[], place: number): number => {
  for (let at = 0; at < place; at++) if (head[at] === place && relation[at] !== "punct") return at
  return place
}

/**
 * Hangs gerunds after a comma under the verb that they go with.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendGerunds = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  mendSecondSubjects(forms, pos, head, relation)
  mendNouns(forms, pos, head, relation)
  mendReports(forms, pos, head, relation)
}

/**
 * "A bus carrying pilgrims hit a truck", "men accused of killing guards fled": of two subjects the one right behind a gerund that is said of the
 * other is the gerund's object.
 */
const mendSecondSubjects = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 1; place < forms.length; place++) {
    if (pos[place] !== tag.VERB || !forms[place]?.endsWith("ing")) continue
    const verb = head[bearerOf(head, relation, place)] ?? -1
    if (verb <= place) continue
    const object = relation.findIndex((part, at) => at > place && at < verb && head[at] === verb && subject.test(part))
    if (object < 0 || !isNextTo(head, place, object)) continue
    head[object] = place
    relation[object] = "obj"
  }
}

/** The subject that what hangs on it says something of; -1 where a place hangs on none. */
const bearerOf = (head: Int32Array, relation: readonly string[], place: number): number => {
  let at = place
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    if (!/^(?:acl|advcl)$/u.test(relation[at] ?? "")) return subject.test(relation[at] ?? "") && at < place ? at : -1
    at = head[at] ?? -1
  }
  return -1
}
const subject = /^nsubj/u

/** Whether a noun's own words begin right behind a place. */
const isNextTo = (head: Int32Array, place: number, noun: number): boolean => {
  for (let at = place + 1; at < noun; at++) if ((head[at] ?? -1) <= place || (head[at] ?? -1) > noun) return false
  return true
}

/**
 * "The bus overturned, killing four, police said": the gerund says what the reported clause did, and nothing of the police.
 */
const mendReports = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 2; place < forms.length; place++) {
    const above = head[place] ?? -1
    if (above <= place || pos[place] !== tag.VERB || !forms[place]?.endsWith("ing")) continue
    if (!hanging.test(relation[place] ?? "") || forms[leftmost(head, relation, place) - 1] !== ",") continue
    for (let told = place - 1; told >= 0; told--) {
      if (head[told] !== above || relation[told] !== "ccomp" || pos[told] !== tag.VERB) continue
      head[place] = told
      relation[place] = "advcl"
      break
    }
  }
}

const hanging = /^(?:advcl|ccomp|parataxis|acl)$/u

/**
 * After the words of a verb that are not its subject, under that verb: "they killed two men on Friday, stealing their guns". Of such
 * gerunds in EWT and GUM 157 hang under the verb and 23 under the noun before the comma.
 */
const mendNouns = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 3; place < forms.length; place++) {
    if (relation[place] !== "acl" || pos[place] !== tag.VERB || !forms[place]?.endsWith("ing")) continue
    if (forms[leftmost(head, relation, place) - 1] !== "," && !isWhen(forms, head, relation, place)) continue
    const above = verbOver(pos, head, relation, head[place] ?? -1)
    if (above < 0 || above >= place) continue
    head[place] = above
    relation[place] = "advcl"
  }
}

/** "Police held the men in the port after raiding a house": when something was done, not what a noun is. "After being hit" may be a noun's. */
const isWhen = (forms: readonly string[], head: Int32Array, relation: readonly string[], place: number): boolean =>
  forms[place] !== "being" &&
  forms.some(
    (form, at) => head[at] === place && at < place && relation[at] === "mark" && /^(?:after|before|while)$/u.test(form),
  )

const said = /^(?:obj|obl|obl:unmarked|nmod|nmod:unmarked|conj)$/u

/** The verb to which a noun belongs through objects and modifiers; -1 where it is a subject's or stands alone. */
const verbOver = (pos: Uint8Array, head: Int32Array, relation: readonly string[], noun: number): number => {
  let at = noun
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    if (!said.test(relation[at] ?? "")) return -1
    at = head[at] ?? -1
    if (at >= 0 && pos[at] === tag.VERB) return at
  }
  return -1
}
