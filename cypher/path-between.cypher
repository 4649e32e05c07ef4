// The shortest path between two actors
//
// One row: how many steps lie between them, the nodes and the relations on the way. Several paths may be as short; one
// of them is given. Places and days join nobody; what joins is taking part, belonging, holding an office, speaking,
// and incidents that follow from one another.
//
// @param from text: name or key of a person, organisation or group
// @param to text: name or key of another
// @param steps integer = 8: at most so many, up to 8
// @keys keys
// @example blotter query path-between --param "from=two policemen" --param "to=Marek Oru"
MATCH (a)
WHERE (a:Person OR a:Organization OR a:Group)
  AND (a.key = $from OR toLower(a.name) = toLower($from)
       OR any(alias IN a.aliases WHERE toLower(alias) = toLower($from)))
WITH a
MATCH (b)
WHERE (b:Person OR b:Organization OR b:Group) AND a.key <> b.key
  AND (b.key = $to OR toLower(b.name) = toLower($to) OR any(alias IN b.aliases WHERE toLower(alias) = toLower($to)))
MATCH path = shortestPath((a)-[:PERPETRATED_BY|TARGETED|INVOLVED|MEMBER_OF|HOLDS|OF|ABOUT|ASSERTED_BY|PART_OF|FOLLOWED
                              |CAUSED*..8]-(b))
WHERE length(path) <= $steps
RETURN length(path) AS steps, [n IN nodes(path) | n.label] AS way, [r IN relationships(path) | type(r)] AS relations,
       [n IN nodes(path) | n.key] AS keys
ORDER BY steps
LIMIT 1
