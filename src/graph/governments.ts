import { byCodeUnit, slug } from "../model/keys.js"
import type { Role } from "./cast.js"
import type { Workshop } from "./workshop.js"

const government = /\bgovernment$/iu

/** The ISO code of the country whose government is called so: "the Kazakh government". */
export const governedBy = ({ members }: Role): string | null => {
  const entity = members[0]?.entity
  return entity?.kind === "group" && government.test(entity.name) ? entity.country : null
}

/** The ISO code of the country that acts by its own name or its capital's, or null. */
export const actingCountry = ({ members }: Role): string | null => {
  const entity = members[0]?.entity
  return entity?.kind === "place" ? (entity.location?.country ?? null) : null
}

/** Puts the government of a country, by its ISO code, however it is called: a country's, its capital's or its government's name. Returns its key. */
export const putGovernment = ({ graph, codebook }: Workshop, { names }: Role, code: string): string => {
  const { name, aliases } = names
  const label = `Government of ${codebook.countries.get(code)?.name ?? name}`
  return graph.putNode(`organization/${slug(label)}`, {
    kind: "Organization",
    labels: ["Organization"],
    label,
    name: label,
    aliases: [...new Set([name, ...aliases])].sort(byCodeUnit),
    sector: "GOV",
    country: code,
    rule: "claims/government",
  })
}
