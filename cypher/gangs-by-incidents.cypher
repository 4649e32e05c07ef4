// Gangs by number of incidents
//
// A row is a gang: in how many incidents it, or a member of it, is named as the doer, how many those killed (best
// figures), and the first and last day.
//
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys gangKey
// @example blotter query gangs-by-incidents
MATCH (g:Gang)
OPTIONAL MATCH (g)<-[:MEMBER_OF*0..1]-(doer)<-[:PERPETRATED_BY]-(i:Incident)
WHERE i.status IN $statuses
WITH DISTINCT g, i
RETURN g.label AS gang, count(i) AS incidents, coalesce(sum(i.killedBest), 0) AS killed,
       toString(min(i.start)) AS first, toString(max(i.start)) AS last, g.key AS gangKey
ORDER BY incidents DESC, gangKey
