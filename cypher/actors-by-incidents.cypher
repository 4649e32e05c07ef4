// Actors by number of incidents
//
// A row is a person, organisation or group: in how many incidents it is a doer, a target, or otherwise involved.
//
// @param least integer = 1: fewest incidents in all
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys actorKey
// @example blotter query actors-by-incidents --param least=3
MATCH (i:Incident)-[r:PERPETRATED_BY|TARGETED|INVOLVED]->(a)
WHERE i.status IN $statuses AND NOT a:Asset
WITH DISTINCT a, i, type(r) AS part
WITH a, count(DISTINCT i) AS incidents, count(CASE WHEN part = 'PERPETRATED_BY' THEN 1 END) AS did,
     count(CASE WHEN part = 'TARGETED' THEN 1 END) AS suffered, count(CASE WHEN part = 'INVOLVED' THEN 1 END) AS involved
WHERE incidents >= $least
RETURN a.label AS actor, a.kind AS kind, incidents, did, suffered, involved, a.key AS actorKey
ORDER BY incidents DESC, actorKey
