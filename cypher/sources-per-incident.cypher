// Independent sources of each incident
//
// A row is an incident: how many articles tell it, from how many outlets, and how many others (persons, organisations,
// groups) assert something about it.
//
// @param from day = "0001-01-01": first day
// @param to day = "9999-12-31": last day
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys incident
// @example blotter query sources-per-incident
MATCH (i:Incident)
WHERE i.status IN $statuses AND (i.start IS NULL OR (i.start <= date($to) AND coalesce(i.end, i.start) >= date($from)))
OPTIONAL MATCH (i)-[:REPORTED_IN]->(a:Article)
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
WITH i, count(DISTINCT a) AS articles, count(DISTINCT o) AS outlets
OPTIONAL MATCH (i)<-[:ABOUT]-(:Claim)-[:ASSERTED_BY]->(s)
WHERE NOT s:Outlet
WITH i, articles, outlets, count(DISTINCT s) AS speakers
RETURN toString(i.start) AS start, i.type AS type, i.summary AS summary, articles, outlets, speakers,
       i.key AS incident
ORDER BY outlets DESC, articles DESC, speakers DESC, incident
