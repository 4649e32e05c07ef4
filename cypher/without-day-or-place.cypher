// Incidents that no source places or dates
//
// A row is an incident without a day, or without a place: what is worth another look.
//
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys incident
// @example blotter query without-day-or-place
MATCH (i:Incident)
WHERE i.status IN $statuses AND (i.start IS NULL OR NOT EXISTS { MATCH (i)-[:OCCURRED_AT]->(:Place) })
RETURN i.type AS type, i.summary AS summary, i.edtf AS day, EXISTS { MATCH (i)-[:OCCURRED_AT]->(:Place) } AS placed,
       i.key AS incident
ORDER BY incident
