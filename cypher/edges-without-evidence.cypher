// Edges that no article bears out
//
// A row is a relation that should have a quote and has none; there must be no row. Which place lies in which, who
// published an article and who wrote it come from gazetteers and headers, and need none.
//
// @keys sourceKey targetKey
// @example blotter query edges-without-evidence
MATCH (a)-[r]->(b)
WHERE (r.evidence IS NULL OR size(r.evidence) = 0) AND NOT type(r) IN ['LOCATED_IN', 'PUBLISHED_BY', 'WRITTEN_BY']
  AND r.blotter IS NOT NULL
RETURN a.label AS source, type(r) AS relation, b.label AS target, a.key AS sourceKey, b.key AS targetKey
ORDER BY sourceKey, relation, targetKey
