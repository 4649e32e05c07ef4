// Places by number of incidents, with all that lies in them
//
// A row is a place: how many incidents happened in it or in what it contains, how many were killed and injured in them
// (best figures).
//
// @param placeType text = "": only places of this type, such as country, admin1 or city
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @example blotter query places-by-incidents --param placeType=city
MATCH (i:Incident)-[:OCCURRED_AT]->(:Place)-[:LOCATED_IN*0..8]->(p:Place)
WHERE i.status IN $statuses AND ($placeType = '' OR p.placeType = $placeType)
WITH DISTINCT p, i
RETURN p.label AS place, p.placeType AS placeType, count(i) AS incidents, coalesce(sum(i.killedBest), 0) AS killed,
       coalesce(sum(i.injuredBest), 0) AS injured, p.key AS placeKey
ORDER BY incidents DESC, placeKey
