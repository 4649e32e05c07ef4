// Claims that their sources weaken
//
// A row is a claim put with a hedge such as `allegedly` or `at least`: the words, the source, and what it is about.
//
// @param hedge text = "": only hedges that have this in them
// @keys claim incident
// @example blotter query hedged-claims --param hedge=alleged
MATCH (c:Claim)
WHERE c.hedge IS NOT NULL AND toLower(c.hedge) CONTAINS toLower($hedge)
OPTIONAL MATCH (c)-[:ASSERTED_BY]->(source)
OPTIONAL MATCH (c)-[:ABOUT]->(i:Incident)
RETURN toString(c.observed) AS observed, c.hedge AS hedge, c.quote AS quote, source.label AS source,
       i.summary AS about, c.key AS claim, i.key AS incident
ORDER BY observed, claim, source, incident
