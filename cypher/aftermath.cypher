// What came of an incident
//
// A row is an incident that followed it or that it caused, directly or through others, with the number of steps.
//
// @param incident text: key of the incident
// @keys incident
// @example blotter query aftermath --param incident=incident/shooting
MATCH (first:Incident {key: $incident})
CALL {
  WITH first
  MATCH path = (first)-[:CAUSED*1..4]->(i:Incident)
  RETURN i, 'CAUSED' AS relation, min(length(path)) AS steps
  UNION
  WITH first
  MATCH path = (first)<-[:FOLLOWED*1..4]-(i:Incident)
  RETURN i, 'FOLLOWED' AS relation, min(length(path)) AS steps
}
RETURN steps, relation, toString(i.start) AS start, i.type AS type, i.status AS status, i.summary AS summary,
       i.key AS incident
ORDER BY steps, start, incident, relation
