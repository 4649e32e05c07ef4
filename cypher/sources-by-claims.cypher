// Who says most
//
// A row is a source: how many claims it makes, of how many incidents, and how many of them it denies, blames on others
// or puts with a hedge.
//
// @keys sourceKey
// @example blotter query sources-by-claims
MATCH (c:Claim)-[s:ASSERTED_BY]->(source)
OPTIONAL MATCH (c)-[:ABOUT]->(i:Incident)
WITH source, c, s.stance AS stance, collect(DISTINCT i.key) AS incidents
UNWIND CASE WHEN size(incidents) = 0 THEN [null] ELSE incidents END AS incident
RETURN source.label AS source, source.kind AS kind, count(DISTINCT c) AS claims,
       count(DISTINCT incident) AS incidents, count(DISTINCT CASE WHEN stance = 'denies' THEN c.key END) AS denials,
       count(DISTINCT CASE WHEN stance = 'blames' THEN c.key END) AS blames,
       count(DISTINCT CASE WHEN c.hedge IS NOT NULL THEN c.key END) AS hedged, source.key AS sourceKey
ORDER BY claims DESC, sourceKey
