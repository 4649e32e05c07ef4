// Incidents by type and month
//
// A row is a month and a type: how many incidents, with how many killed and injured (best figures; an incident that has
// parts is left to them).
//
// @param from day = "0001-01-01": first day
// @param to day = "9999-12-31": last day
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @example blotter query incidents-by-type-and-month
MATCH (i:Incident)
WHERE i.status IN $statuses AND i.start >= date($from) AND i.start <= date($to)
WITH i, EXISTS { MATCH (i)<-[:PART_OF]-(:Incident) } AS whole
RETURN substring(toString(i.start), 0, 7) AS month, i.type AS type, count(i) AS incidents,
       coalesce(sum(CASE WHEN whole THEN 0 ELSE i.killedBest END), 0) AS killed,
       coalesce(sum(CASE WHEN whole THEN 0 ELSE i.injuredBest END), 0) AS injured
ORDER BY month, incidents DESC, type
