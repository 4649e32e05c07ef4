// Incidents soon after another at the same place
//
// A row is two incidents at one place, the second within so many days of the first: where one thing may have led to
// another.
//
// @param days integer = 7: at most so many days later
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @example blotter query near-repeats --param days=3
MATCH (one:Incident)-[:OCCURRED_AT]->(p:Place)<-[:OCCURRED_AT]-(other:Incident)
WHERE one.status IN $statuses AND other.status IN $statuses AND one.key <> other.key
  AND (one.start < other.start OR (one.start = other.start AND one.key < other.key))
  AND other.start <= one.start + duration({days: $days})
RETURN p.label AS place, toString(one.start) AS first, one.summary AS summary, toString(other.start) AS second, other.summary AS otherSummary,
       one.key AS incident, other.key AS otherIncident, p.key AS placeKey
ORDER BY placeKey, first, incident, second, otherIncident
