import { byCodeUnit, slug } from "../model/keys.js"
import type { Role } from "./cast.js"
import { putEntity } from "./nodes.js"
import type { Workshop } from "./workshop.js"

/**
 * Puts who says or does something: what a country says or does, or its capital says for it, its government does. Returns its key.
 */
export const putActor = (workshop: Workshop, role: Role): string => {
  const entity = role.members[0]?.entity
  const code = entity?.kind === "place" ? entity.location?.country : undefined
  if (code === undefined) return putEntity(workshop, role)
  const { name, aliases } = role.names
  const country = workshop.codebook.countries.get(code)?.name ?? name
  const label = `Government of ${country}`
  return workshop.graph.putNode(`organization/${slug(label)}`, {
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
