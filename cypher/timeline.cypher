// Incidents between two days, in order of time
//
// A row is an incident: its days, type, status, places, how many were killed and injured (low, best, high), how many
// articles tell it. What did not occur is left out unless asked for; what has no day comes last.
//
// @param from day = "0001-01-01": first day
// @param to day = "9999-12-31": last day
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys incident
// @example blotter query timeline --param from=2012-07-28 --param to=2012-08-31
MATCH (i:Incident)
WHERE i.status IN $statuses AND (i.start IS NULL OR (i.start <= date($to) AND coalesce(i.end, i.start) >= date($from)))
OPTIONAL MATCH (i)-[:OCCURRED_AT]->(p:Place)
WITH i, p ORDER BY p.label
WITH i, collect(DISTINCT p.label) AS places
OPTIONAL MATCH (i)-[:REPORTED_IN]->(a:Article)
WITH i, places, count(DISTINCT a) AS articles
RETURN toString(i.start) AS start, toString(i.end) AS end, i.type AS type, i.status AS status, places,
       i.summary AS summary,
       CASE WHEN i.killedBest IS NULL THEN null ELSE [i.killedLow, i.killedBest, i.killedHigh] END AS killed,
       CASE WHEN i.injuredBest IS NULL THEN null ELSE [i.injuredLow, i.injuredBest, i.injuredHigh] END AS injured,
       articles, i.key AS incident
ORDER BY start, end, incident
