// Claims by how their source stands to them
//
// A row is a claim with the stance asked for: who takes it, by which verb, about what.
//
// @param stance text: asserts, denies, claims-responsibility, blames, suspects, threatens, demands, condemns or confirms
// @keys claim sourceKey
// @example blotter query claims-by-stance --param stance=denies
MATCH (c:Claim)-[s:ASSERTED_BY]->(source)
WHERE s.stance = $stance
OPTIONAL MATCH (c)-[:ABOUT]->(about)
WITH c, s, source, about ORDER BY about.key
RETURN toString(c.observed) AS observed, source.label AS source, s.verb AS verb, c.quote AS quote, c.hedge AS hedge,
       collect(DISTINCT about.label) AS about, c.key AS claim, source.key AS sourceKey
ORDER BY observed, claim, sourceKey
