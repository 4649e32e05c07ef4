// What an article says
//
// A row is an incident or a claim that the article tells, the most central first.
//
// @param article text: id or key of the article, or its headline
// @keys node article
// @example blotter query article-says --param article=wire-1
MATCH (a:Article)
WHERE a.id = $article OR a.key = $article OR toLower(a.title) = toLower($article)
MATCH (n)-[r:REPORTED_IN]->(a)
OPTIONAL MATCH (n)-[s:ASSERTED_BY]->(source)
WITH a, n, r, source, s ORDER BY source.label
RETURN r.salience AS salience, n.kind AS kind, coalesce(n.summary, n.quote) AS says,
       collect(DISTINCT source.label) AS sources, toString(n.start) AS start, n.key AS node, a.key AS article
ORDER BY salience DESC, kind, node
