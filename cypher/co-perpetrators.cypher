// Who commits incidents together
//
// A row is two actors that sources name as doers of the same incidents, how many those are, and which.
//
// @param least integer = 1: fewest incidents in common
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys oneKey otherKey incidents
// @example blotter query co-perpetrators --param least=2
MATCH (a)<-[:PERPETRATED_BY]-(i:Incident)-[:PERPETRATED_BY]->(b)
WHERE a.key < b.key AND i.status IN $statuses
WITH a, b, i ORDER BY i.key
WITH a, b, collect(DISTINCT i.key) AS incidents
WHERE size(incidents) >= $least
RETURN a.label AS one, b.label AS other, size(incidents) AS together, incidents, a.key AS oneKey, b.key AS otherKey
ORDER BY together DESC, oneKey, otherKey
