import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"

/** Whether a telling stands in the headline. */
export const isTitle = ({ document }: Scene, { sentence }: Telling): boolean =>
  document.sentences[sentence]?.part === "title"

/** "Army attacked in northern town": a headline leaves out "was", and who did it was hit where nobody else is. */
export const isVagueTitle = (scene: Scene, telling: Telling): boolean =>
  isTitle(scene, telling) && !telling.roles.some(({ role }) => role === "target")
