import type { PlaceMention } from "../../model/mention.js"
import { isQuarterAt } from "../../recognition/quarter-words.js"
import { mentionOn, type Scene } from "../scene.js"

/** What the words beside a mention make of its town. */
export type Beside = "force" | "resident" | "quarter" | null

/** What the words just after a name make of it. */
export const besideOf = (scene: Scene, mention: PlaceMention): Beside => {
  const { tokens } = scene.document
  const { homes, quarters } = scene.knowledge
  const limit = scene.document.sentences[tokens.sentence[mention.first] ?? 0]?.last ?? 0
  const next = afterDivision(scene, mention)
  const said = homes.all(tokens, next, Math.min(limit, next + 2)).filter(({ first }) => first === next)
  const ids = said.map(({ entry }) => entry.id)
  const some =
    /^an?$/u.test(tokens.lower[mention.first - 1] ?? "") || /^an?$/u.test(tokens.lower[mention.first - 2] ?? "")
  // "The Mission District"; in many countries a district is no part of a town.
  const ending = mention.last - mention.first > 1 ? mention.last - 1 : next
  const named = tokens.lower[ending] === "district" && tokens.text[ending] !== "district"
  const quarter = named || isQuarterAt(quarters, tokens, next, limit, "town")
  if ((quarter && !some) || isSide(mention) || isBlock(scene, mention)) return "quarter"
  if (ids.includes("force")) return "force"
  return ids.length > 0 && !ids.includes("care") ? "resident" : null
}

/** "The West Side" is a part of the town that is spoken of, whatever towns are called so. */
const isSide = ({ text }: PlaceMention): boolean =>
  /^(?:(?:north|south|east|west)\w* (?:side|end|bank)|[NS]\.?[EW]\.?)$/iu.test(text)

/** "The 3400 block of West Monroe" is in a street, whatever towns are called so. */
const isBlock = ({ document: { tokens } }: Scene, { first }: PlaceMention): boolean =>
  tokens.lower[first - 1] === "of" && /^blocks?$/u.test(tokens.lower[first - 2] ?? "")

/** The token after "Reno, Nevada" or after "Reno". */
const afterDivision = (scene: Scene, { last }: PlaceMention): number => {
  if (scene.document.tokens.lower[last] !== ",") return last
  const next = mentionOn(scene, last + 1)
  return next?.kind === "place" && next.location?.placeType === "admin1" ? next.last : last
}
