// Everything known of a person, place, thing or incident
//
// A row is one relation of it: which way, what kind, to what, how many quotes bear it out, and the first of them.
//
// @param name text: name, caption or key
// @example blotter query everything-about --param "name=Harbour Boys"
MATCH (n)
WHERE n.key = $name OR toLower(n.label) = toLower($name) OR toLower(n.name) = toLower($name)
MATCH (n)-[r]->(other)
RETURN n.label AS subject, type(r) AS relation, 'out' AS way, other.kind AS kind, other.label AS object,
       size(coalesce(r.evidence, [])) AS quotes, n.key AS subjectKey, other.key AS objectKey
UNION
MATCH (n)
WHERE n.key = $name OR toLower(n.label) = toLower($name) OR toLower(n.name) = toLower($name)
MATCH (n)<-[r]-(other)
RETURN n.label AS subject, type(r) AS relation, 'in' AS way, other.kind AS kind, other.label AS object,
       size(coalesce(r.evidence, [])) AS quotes, n.key AS subjectKey, other.key AS objectKey
