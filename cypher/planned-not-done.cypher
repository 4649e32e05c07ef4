// Incidents planned, threatened or tried, but not done
//
// A row is an incident that did not occur as meant: its status, who was to do it and to whom, and what the sources say
// of the day.
//
// @param statuses texts = ["planned", "threatened", "attempted"]: among attempted, planned, threatened, suspected, denied
// @keys incident
// @example blotter query planned-not-done
MATCH (i:Incident)
WHERE i.status IN $statuses
OPTIONAL MATCH (i)-[:PERPETRATED_BY]->(doer)
WITH i, doer ORDER BY doer.label
WITH i, collect(DISTINCT doer.label) AS doers
OPTIONAL MATCH (i)-[:TARGETED]->(target)
WITH i, doers, target ORDER BY target.label
WITH i, doers, collect(DISTINCT target.label) AS targets
RETURN i.edtf AS day, i.status AS status, i.type AS type, i.summary AS summary, doers, targets, i.key AS incident
ORDER BY day, incident
