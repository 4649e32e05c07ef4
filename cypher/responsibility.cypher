// Who claims or is given the blame for what
//
// A row is an incident and a source that claims responsibility for it, blames another or suspects one, beside the
// doers that the sources name.
//
// @keys incident claim
// @example blotter query responsibility
MATCH (i:Incident)<-[:ABOUT]-(c:Claim)-[s:ASSERTED_BY]->(source)
WHERE s.stance IN ['claims-responsibility', 'blames', 'suspects']
OPTIONAL MATCH (i)-[:PERPETRATED_BY]->(doer)
WITH i, c, s, source, doer ORDER BY doer.label
RETURN toString(i.start) AS start, i.summary AS summary, source.label AS source, s.stance AS stance, c.quote AS quote,
       collect(DISTINCT doer.label) AS doers, i.key AS incident, c.key AS claim
ORDER BY start, incident, claim, source
