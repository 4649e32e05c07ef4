import type { HarmField } from "../model/codes.js"
import { flatMap } from "../model/flat-map.js"
import type { NodeAttributesOf } from "../model/graph.js"
import type { Participation } from "../model/report.js"
import type { Guess } from "./fill.js"
import type { IncidentFacts, Telling } from "./incident-facts.js"
import type { Workshop } from "./workshop.js"

const dayOf = (facts: IncidentFacts): string | null => facts.time?.edtf ?? null

const namesFor = (workshop: Workshop, tellings: readonly Telling[], edge: Participation["edge"]): readonly string[] => {
  const names = flatMap(tellings, ({ report, incident }) =>
    flatMap(incident.participants, (one) => {
      const role = one.edge === edge ? workshop.cast.role(report, one.entity) : undefined
      return role ? [role.names.name] : []
    }),
  )
  return [...new Set(names)].slice(0, 3)
}

const placeName = (workshop: Workshop, tellings: readonly Telling[]): string | null => {
  for (const { report, incident } of tellings) {
    const role = workshop.cast.role(report, incident.places[0]?.entity ?? -1)
    if (role) return role.names.name
  }
  return null
}

const harmWords = (facts: IncidentFacts): string =>
  flatMap([...facts.harm], ([field, { low, best, high }]) => {
    if (best === null || (best === 0 && high === 0)) return []
    if (high === null) return [`at least ${best} ${field}`]
    return [low !== null && low !== high ? `${best} ${field} (${low} to ${high})` : `${best} ${field}`]
  }).join(", ")

const summarize = (workshop: Workshop, tellings: readonly Telling[], facts: IncidentFacts, caption: string): string => {
  const place = placeName(workshop, tellings)
  const head = [
    facts.status === "occurred" ? caption : `${facts.status} ${caption}`,
    place && `in ${place}`,
    dayOf(facts),
  ]
  const by = namesFor(workshop, tellings, "PERPETRATED_BY")
  const against = namesFor(workshop, tellings, "TARGETED")
  const roles = [by.length > 0 && `by ${by.join(", ")}`, against.length > 0 && `against ${against.join(", ")}`]
  const parts = [head.filter(Boolean).join(", "), roles.filter(Boolean).join(" "), harmWords(facts)].filter(Boolean)
  const line = parts.join("; ")
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** The node of an incident: what its tellings come to, and beside it what was guessed. */
export const incidentNode = (
  workshop: Workshop,
  tellings: readonly Telling[],
  facts: IncidentFacts,
  policy: string,
  guess: Guess,
): NodeAttributesOf<"Incident"> => {
  const time = facts.time ?? guess.time
  const codes = workshop.codebook.types.get(facts.type)
  const caption = codes?.caption ?? facts.type
  const figure = (field: HarmField) => facts.harm.get(field) ?? { low: null, best: null, high: null }
  const [killed, injured, missing] = [figure("killed"), figure("injured"), figure("missing")]
  const [abducted, arrested] = [figure("abducted"), figure("arrested")]
  const label = [caption, placeName(workshop, tellings), dayOf(facts)].filter(Boolean).join(", ")
  return {
    kind: "Incident",
    labels: ["Incident"],
    label: label.charAt(0).toUpperCase() + label.slice(1),
    type: facts.type,
    status: facts.status,
    background: facts.background,
    start: time?.start ?? null,
    end: time?.end ?? null,
    edtf: time?.edtf ?? null,
    datePrecision: time?.precision ?? "unknown",
    killedLow: killed.low,
    killedBest: killed.best,
    killedHigh: killed.high,
    injuredLow: injured.low,
    injuredBest: injured.best,
    injuredHigh: injured.high,
    missingLow: missing.low,
    missingBest: missing.best,
    missingHigh: missing.high,
    abductedLow: abducted.low,
    abductedBest: abducted.best,
    abductedHigh: abducted.high,
    arrestedLow: arrested.low,
    arrestedBest: arrested.best,
    arrestedHigh: arrested.high,
    policy: facts.harm.size > 0 ? policy : null,
    summary: summarize(workshop, tellings, facts, caption),
    plover: codes?.plover ?? "none",
    acled: codes?.acled ?? "Other",
    gtd: codes?.gtd ?? null,
    ...(guess.filled.length > 0 ? { filled: [...guess.filled] } : {}),
    rule: facts.rule,
  }
}
