// What came of an incident
//
// A row is an incident that followed it or that it caused, directly or through others, with the number of steps.
//
// @param incident text: key of the incident
// @example blotter query aftermath --param incident=incident/attack-2012-07-28
MATCH path = (first:Incident {key: $incident})-[:CAUSED*1..4]->(i:Incident)
WITH i, min(length(path)) AS steps
RETURN steps, 'CAUSED' AS relation, toString(i.start) AS start, i.type AS type, i.status AS status, i.summary AS summary, i.key AS incident
UNION
MATCH path = (first:Incident {key: $incident})<-[:FOLLOWED*1..4]-(i:Incident)
WITH i, min(length(path)) AS steps
RETURN steps, 'FOLLOWED' AS relation, toString(i.start) AS start, i.type AS type, i.status AS status, i.summary AS summary, i.key AS incident
