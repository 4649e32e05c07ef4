// Places by number of incidents, with all that lies in them
//
// A row is a place: how many incidents happened in it or in what it contains, how many were killed and injured in them
// (best figures; an incident that has parts is left to them, so that nobody is counted twice).
//
// @param placeType text = "": only places of this type, such as country, admin1 or city
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys placeKey
// @example blotter query places-by-incidents --param placeType=city
MATCH (i:Incident)-[:OCCURRED_AT]->(at:Place)
WHERE i.status IN $statuses
WITH at, collect(DISTINCT i) AS there
MATCH (at)-[:LOCATED_IN*0..8]->(p:Place)
WHERE $placeType = '' OR p.placeType = $placeType
UNWIND there AS i
WITH DISTINCT p, i
WITH p, i, EXISTS { MATCH (i)<-[:PART_OF]-(:Incident) } AS whole
RETURN p.label AS place, p.placeType AS placeType, count(i) AS incidents,
       coalesce(sum(CASE WHEN whole THEN 0 ELSE i.killedBest END), 0) AS killed,
       coalesce(sum(CASE WHEN whole THEN 0 ELSE i.injuredBest END), 0) AS injured, p.key AS placeKey
ORDER BY incidents DESC, placeKey
