import { tag } from "../../model/syntax.js"
import { mentionOn, type Scene } from "../scene.js"

/**
 * "Gunmen attacked a village, residents and a local official said": those behind the last mark who say it are no more of what was hit, though
 * the tree joins them. The heads without them.
 */
export const withoutSpeakers = <Part>(
  scene: Scene,
  parts: readonly Part[],
  headOf: (part: Part) => number,
): readonly Part[] => {
  if (parts.length < 2) return parts
  const last = Math.max(...parts.map(headOf))
  const next = mentionOn(scene, last)?.last ?? last + 1
  if (!isSaying(scene, next)) return parts
  const comma = scene.document.tokens.lower.lastIndexOf(",", last)
  const before = parts.filter((part) => headOf(part) < comma)
  return before.length === 0 ? parts : before
}

const isSaying = (scene: Scene, at: number): boolean =>
  scene.syntax.pos[at] === tag.VERB &&
  !(scene.document.tokens.lower[at] ?? "").endsWith("ing") &&
  scene.knowledge.supports.get(scene.syntax.lemma(at)) === "report"
