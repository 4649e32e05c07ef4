// Officials and what they reacted to
//
// A row is an official, the office, and an incident that the official spoke about: as the speaker of a reaction that
// follows it, or as the source of a claim about it.
//
// @param office text = "": only offices whose name has this in it
// @keys officialKey incident
// @example blotter query official-reactions --param office=minister
MATCH (p:Official)
OPTIONAL MATCH (p)-[:HOLDS]->(o:Office)
WITH p, o.label AS office
WHERE $office = '' OR toLower(office) CONTAINS toLower($office)
CALL {
  WITH p
  MATCH (p)<-[:INVOLVED]-(r:Incident)-[:FOLLOWED|RELATED_TO|PART_OF|CAUSED]-(i:Incident)
  WHERE r.type = 'reaction' AND i.type <> 'reaction'
  RETURN 'reaction' AS how, r.summary AS said, i
  UNION
  WITH p
  MATCH (p)<-[s:ASSERTED_BY]-(c:Claim)-[:ABOUT]->(i:Incident)
  RETURN s.stance AS how, c.quote AS said, i
}
RETURN p.label AS official, office, how, said, i.summary AS about, toString(i.start) AS start, p.key AS officialKey,
       i.key AS incident
ORDER BY officialKey, start, incident, how, said
