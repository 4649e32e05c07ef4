import type { Sector } from "../../model/codes.js"
import type { IncidentPlace } from "../../model/report.js"
import type { Told } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import { countryBefore, isCountry } from "../tellings/countries.js"
import type { Role } from "../tellings/telling.js"
import { isTownSized } from "./sizes.js"

/** Whose deeds are done in their own country; soldiers and agents go abroad. */
const atHome: ReadonlySet<Sector> = new Set(["COP", "JUD"])
/** Tokens from a nationality to the noun of the force: "Thai airport security police". */
const reach = 4

/**
 * "Egyptian police have arrested eight people", "Albany police arrested him": of what nothing else places, a nation's police or court says
 * the country, where the article names that, and a town's the town.
 */
export const placeByForce = (scene: Scene, told: readonly Told[]): readonly IncidentPlace[] => {
  for (const { telling } of told)
    for (const role of telling.roles) {
      const place = isAtHome(scene, role) ? placeBefore(scene, role.head) : null
      if (place !== null) return [place]
    }
  return []
}

const isAtHome = ({ entities }: Scene, { role, entity }: Role): boolean => {
  const who = entities[entity]
  return (
    role !== "target" &&
    (who?.kind === "group" || who?.kind === "organization") &&
    who.sector !== null &&
    atHome.has(who.sector)
  )
}

const isTownAt = ({ entities }: Scene, id: number): boolean => {
  const entity = entities[id]
  return entity?.kind === "place" && isTownSized(entity)
}

/** The town or the country that the words before a noun name, by its name or its nationality. */
const placeBefore = (scene: Scene, head: number): IncidentPlace | null => {
  const { start, end, text } = scene.document.tokens
  for (let at = head - 1; at >= Math.max(0, head - reach); at--) {
    if (!/^[\p{L}.-]+$/u.test(text[at] ?? "")) return null
    const own = scene.entityAt[at] ?? -1
    const entity =
      isCountry(scene, own) || isTownAt(scene, own)
        ? own
        : /^\p{Lu}/u.test(text[at] ?? "")
          ? countryBefore(scene, at)
          : -1
    if (entity >= 0)
      return {
        ...{ entity, precision: isTownAt(scene, entity) ? "town" : "country", relation: "in" },
        evidence: [{ start: start[at] ?? 0, end: end[at] ?? 0 }],
        rule: "place/force",
      }
  }
  return null
}
