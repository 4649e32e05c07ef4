// Who told an incident first, and who last
//
// A row is an incident that several articles tell: the first and the last day of publication, the outlets of the
// first, and how many articles there are.
//
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys incident
// @example blotter query first-reports
MATCH (i:Incident)-[:REPORTED_IN]->(a:Article)
WHERE i.status IN $statuses AND a.published IS NOT NULL
WITH i, min(a.published) AS first, max(a.published) AS last, count(DISTINCT a) AS articles
WHERE articles > 1
MATCH (i)-[:REPORTED_IN]->(early:Article)
WHERE early.published = first
OPTIONAL MATCH (early)-[:PUBLISHED_BY]->(o:Outlet)
WITH i, first, last, articles, o ORDER BY o.label
RETURN toString(first) AS first, toString(last) AS last, collect(DISTINCT o.label) AS outlets, articles,
       i.summary AS summary, i.key AS incident
ORDER BY articles DESC, first, incident
