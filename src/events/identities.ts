import { namesFor } from "./naming.js"
import { nameBeside, type Scene } from "./scene.js"

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
    const given = beside === mention.head ? namesFor(scene, mention.head, sentence) : [beside]
    const named = given.length === 1 ? (given[0] ?? -1) : -1
    const person = named < 0 ? -1 : (scene.entityAt[named] ?? -1)
    if (scene.entities[person]?.kind === "person" && !names.has(group)) names.set(group, person)
  }
  if (names.size === 0) return scene
  return { ...scene, entityAt: scene.entityAt.map((entity) => names.get(entity) ?? entity) }
}
