// Everything whose name or caption has some words in it
//
// A row is a node and the number of its relations; start here to learn its key.
//
// @param text text: part of a name or caption, in any case
// @keys node
// @example blotter query find --param text=harbour
MATCH (n)
WHERE toLower(n.label) CONTAINS toLower($text) OR toLower(n.name) CONTAINS toLower($text)
   OR any(alias IN n.aliases WHERE toLower(alias) CONTAINS toLower($text))
OPTIONAL MATCH (n)-[r]-()
RETURN n.kind AS kind, n.label AS label, n.aliases AS aliases, count(r) AS relations, n.key AS node
ORDER BY relations DESC, node
