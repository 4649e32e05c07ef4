// Who denies what others say
//
// A row is a claim that is denied, in its words, who denies it, and who asserts the opposite where a source does.
//
// @keys claim incident
// @example blotter query denials
MATCH (c:Claim)-[s:ASSERTED_BY]->(source)
WHERE s.stance = 'denies' OR c.polarity = 'negative'
OPTIONAL MATCH (c)-[:ABOUT]->(i:Incident)
OPTIONAL MATCH (c)-[:CONTRADICTS]-(other:Claim)-[:ASSERTED_BY]->(opponent)
WITH c, source, i, other, opponent ORDER BY opponent.label
RETURN toString(c.observed) AS observed, source.label AS source, c.quote AS quote, i.summary AS about,
       other.quote AS against, collect(DISTINCT opponent.label) AS opponents, c.key AS claim, i.key AS incident
ORDER BY observed, claim, incident, against
