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
WITH a, count(DISTINCT i) AS incidents, count(DISTINCT CASE WHEN type(r) = 'PERPETRATED_BY' THEN i.key END) AS did,
     count(DISTINCT CASE WHEN type(r) = 'TARGETED' THEN i.key END) AS suffered,
     count(DISTINCT CASE WHEN type(r) = 'INVOLVED' THEN i.key END) AS involved
WHERE incidents >= $least
RETURN a.label AS actor, a.kind AS kind, incidents, did, suffered, involved, a.key AS actorKey
ORDER BY incidents DESC, actorKey
