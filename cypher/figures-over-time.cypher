// The figures of one incident as they changed over time
//
// A row is a claim with a figure about the incident: the day of the article, what it counts, low, value and high, who
// says so, and the article.
//
// @param incident text: key of the incident
// @keys claim
// @example blotter query figures-over-time --param incident=incident/shooting
MATCH (i:Incident {key: $incident})<-[:ABOUT]-(c:Claim)
WHERE c.field <> 'statement'
OPTIONAL MATCH (c)-[s:ASSERTED_BY]->(source)
OPTIONAL MATCH (c)-[:REPORTED_IN]->(a:Article)
RETURN toString(c.observed) AS observed, c.field AS field, c.unit AS unit, c.low AS low, c.value AS value,
       c.high AS high, c.hedge AS hedge, source.label AS source, s.stance AS stance, a.label AS article,
       c.quote AS quote, c.key AS claim
ORDER BY observed, field, claim, source, article
