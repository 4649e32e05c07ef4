import { countryOf } from "../linking/index.js"
import { slug } from "../model/keys.js"
import { placesOf, type Role, ruleOf } from "./cast.js"
import { mentionEvidence, type Workshop } from "./workshop.js"

/** How it is known that a place lies in a division or country that no article need name. */
const containment = "gazetteer/containment"

/** Puts the node of a country, by its ISO code. Returns its key. */
export const putCountry = ({ graph, codebook }: Workshop, code: string): string => {
  const country = codebook.countries.get(code)
  const name = country?.name ?? code
  return graph.putNode(`place/${code}`, {
    kind: "Place",
    labels: ["Place"],
    label: name,
    name,
    aliases: [],
    placeType: "country",
    lat: country?.lat ?? null,
    lon: country?.lon ?? null,
    geonamesId: country?.geonamesId ?? null,
    country: code,
    admin1: null,
    rule: containment,
  })
}

/** Puts the first-level division and the country above a place, and the edges between them. */
const putContainers = (workshop: Workshop, key: string, country: string, admin1: string | null): void => {
  const { graph } = workshop
  const top = `place/${country}`
  if (key === top) return
  putCountry(workshop, country)
  let below = key
  if (admin1 !== null && admin1 !== "") {
    const middle = graph.putNode(`place/${country}/${slug(admin1)}`, {
      kind: "Place",
      labels: ["Place"],
      label: admin1,
      name: admin1,
      aliases: [],
      placeType: "admin1",
      lat: null,
      lon: null,
      geonamesId: null,
      country,
      admin1: null,
      rule: containment,
    })
    if (middle !== key) graph.putEdge(key, middle, { kind: "LOCATED_IN", rule: containment })
    below = middle
  }
  graph.putEdge(below, top, { kind: "LOCATED_IN", rule: containment })
}

/**
 * Puts the node of a place with the division, the country and the places above it. Returns its key.
 * @param putOuter Puts the place that the text has it in.
 */
export const putPlace = (workshop: Workshop, role: Role, putOuter: (outer: Role) => string): string => {
  const { graph, cast } = workshop
  const places = placesOf(role)
  const location = places.find(({ place }) => place.location)?.place.location ?? null
  const told =
    places.map(({ report, place }) => countryOf(place, report.entities)).find((code) => code !== null) ?? null
  const country = location?.country || told || null
  const { name, aliases } = role.names
  const official = location?.name ?? name
  const admin1 = location?.placeType === "admin1" ? null : location?.admin1 || null
  graph.putNode(role.key, {
    kind: "Place",
    labels: ["Place"],
    label: official,
    name: official,
    aliases: [...new Set([name, ...aliases])].filter((alias) => alias !== official).sort(),
    placeType: location?.placeType ?? places[0]?.place.placeType ?? "place",
    lat: location?.lat ?? null,
    lon: location?.lon ?? null,
    geonamesId: location?.geonamesId ?? null,
    country,
    admin1,
    rule: ruleOf(role, name),
  })
  if (country !== null) putContainers(workshop, role.key, country, admin1)
  if (location === null) {
    for (const { report, place } of places) {
      const container = cast.role(report, place.container)
      const evidence = mentionEvidence(workshop, report, place.mentions[0] ?? -1)
      if (!container || container.key === role.key || evidence.length === 0) continue
      graph.putEdge(role.key, putOuter(container), { kind: "LOCATED_IN", evidence, rule: "text/container" })
    }
  }
  return role.key
}
