import { universalTags } from "../model/syntax.js"

const verb = universalTags.indexOf("VERB")

const leftmost = (head: Int32Array, relation: readonly string[], place: number): number => {
  for (let at = 0; at < place; at++) if (head[at] === place && relation[at] !== "punct") return at
  return place
}

/**
 * Hangs a gerund that follows an object and a comma under the verb of that object: "they killed two men, stealing their guns".
 * Of such gerunds in EWT and GUM 40 hang under the verb and 3 under the object.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const mendGerunds = (forms: readonly string[], pos: Uint8Array, head: Int32Array, relation: string[]): void => {
  for (let place = 3; place < forms.length; place++) {
    if (relation[place] !== "acl" || pos[place] !== verb || !forms[place]?.endsWith("ing")) continue
    const object = head[place] ?? -1
    const above = head[object] ?? -1
    if (object > place || relation[object] !== "obj" || above < 0 || pos[above] !== verb) continue
    if (forms[leftmost(head, relation, place) - 1] !== ",") continue
    head[place] = above
    relation[place] = "advcl"
  }
}
