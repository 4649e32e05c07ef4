// Incidents that only one outlet tells
//
// A row is an incident all of whose articles come from one outlet (or the only article, where it names none): what
// rests on a single report.
//
// @param from day = "0001-01-01": first day
// @param to day = "9999-12-31": last day
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys incident
// @example blotter query single-source-incidents
MATCH (i:Incident)-[:REPORTED_IN]->(a:Article)
WHERE i.status IN $statuses AND (i.start IS NULL OR (i.start <= date($to) AND coalesce(i.end, i.start) >= date($from)))
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
WITH i, collect(DISTINCT coalesce(o.label, a.key)) AS sources, count(DISTINCT a) AS articles
WHERE size(sources) = 1
UNWIND sources AS source
RETURN toString(i.start) AS start, i.type AS type, i.summary AS summary, source, articles, i.key AS incident
ORDER BY start, incident
