// Incidents soon after another at the same place
//
// A row is an incident and the next one at the same place, where that came within so many days: one thing may have led
// to the other.
//
// @param days integer = 7: at most so many days later
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys incident otherIncident placeKey
// @example blotter query near-repeats --param days=3
MATCH (p:Place)<-[:OCCURRED_AT]-(i:Incident)
WHERE i.status IN $statuses AND i.start IS NOT NULL
WITH p, i ORDER BY i.start, i.key
WITH p, collect(DISTINCT i) AS told
UNWIND range(1, size(told) - 1) AS at
WITH p, told[at - 1] AS one, told[at] AS other
WHERE other.start <= one.start + duration({days: $days})
RETURN p.label AS place, toString(one.start) AS first, one.summary AS summary, toString(other.start) AS second,
       other.summary AS otherSummary, one.key AS incident, other.key AS otherIncident, p.key AS placeKey
ORDER BY placeKey, first, incident
