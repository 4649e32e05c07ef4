// Outlets: what they publish and what only they tell
//
// A row is an outlet: its articles, the incidents they tell, and how many of these no other outlet tells.
//
// @keys outletKey
// @example blotter query outlets
MATCH (o:Outlet)<-[:PUBLISHED_BY]-(a:Article)
OPTIONAL MATCH (a)<-[:REPORTED_IN]-(i:Incident)
WITH o, count(DISTINCT a) AS articles, collect(DISTINCT i) AS told
UNWIND CASE WHEN size(told) = 0 THEN [null] ELSE told END AS i
OPTIONAL MATCH (i)-[:REPORTED_IN]->(:Article)-[:PUBLISHED_BY]->(other:Outlet)
WITH o, articles, i, count(DISTINCT other) AS tellers
RETURN o.label AS outlet, articles, count(i) AS incidents, count(CASE WHEN tellers = 1 THEN 1 END) AS alone,
       o.key AS outletKey
ORDER BY articles DESC, outletKey
