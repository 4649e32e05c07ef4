import { conjunctsOf, nameBeside, namingToken, type Scene } from "./scene.js"

/**
 * Makes a description and the name given for it one: "a man, identified as Al Roe", "the suspect, Ann Lee". From then on
 * the scene has the name's entity wherever the description's stood. Only one person can be described so.
 */
export const identifyGroups = (scene: Scene): Scene => {
  const names = new Map<number, number>()
  for (const mention of scene.mentions) {
    if (mention.kind !== "group" || mention.plural || (mention.size?.best ?? 1) !== 1) continue
    const group = scene.entityAt[mention.head] ?? -1
    if (group < 0 || scene.entities[group]?.kind !== "group") continue
    const sentence = scene.document.tokens.sentence[mention.head] ?? 0
    const beside = nameBeside(scene, mention.head)
    const named = beside === mention.head ? findIdentified(scene, mention.head, sentence) : beside
    const person = named < 0 ? -1 : (scene.entityAt[named] ?? -1)
    if (scene.entities[person]?.kind === "person" && !names.has(group)) names.set(group, person)
  }
  if (names.size === 0) return scene
  return { ...scene, entityAt: scene.entityAt.map((entity) => names.get(entity) ?? entity) }
}

/** The head of the name under "identified as"; -1 for none. */
const findIdentified = (scene: Scene, group: number, sentence: number): number => {
  for (const clause of scene.syntax.clauses(sentence)) {
    if (clause.lemma !== "identify" && clause.lemma !== "name") continue
    const as = clause.obliques.find(({ preposition }) => preposition === "as")?.phrase
    const described = clause.voice === "passive" || clause.object === null ? clause.subject : clause.object
    const other = as ?? (clause.voice === "passive" ? clause.object : null)
    if (!described || !other || conjunctsOf(other).length > 1) continue
    if (described.head === group) return namingToken(scene, other)
    if (other.head === group && conjunctsOf(described).length === 1) return namingToken(scene, described)
  }
  return -1
}
