// Everything known of a person, place, thing or incident
//
// A row is a field of it, or one relation: which way it goes, of what kind, to what, as what, and how many quotes bear it
// out.
//
// @param name text: name, caption or key
// @keys subjectKey objectKey
// @example blotter query everything-about --param "name=Harbour Boys"
MATCH (n)
WHERE n.key = $name OR toLower(n.label) = toLower($name) OR toLower(n.name) = toLower($name)
CALL {
  WITH n
  UNWIND keys(n) AS field
  WITH n, field
  WHERE NOT field IN ['blotter', 'digest', 'key', 'label', 'text']
  RETURN 'is' AS way, field AS relation, null AS kind, n[field] AS object, null AS how, null AS quotes, null AS objectKey
  UNION
  WITH n
  MATCH (n)-[r]->(other)
  RETURN 'out' AS way, type(r) AS relation, other.kind AS kind, other.label AS object,
         coalesce(r.role, r.harm, r.stance) AS how, size(coalesce(r.evidence, [])) AS quotes, other.key AS objectKey
  UNION
  WITH n
  MATCH (n)<-[r]-(other)
  RETURN 'in' AS way, type(r) AS relation, other.kind AS kind, other.label AS object,
         coalesce(r.role, r.harm, r.stance) AS how, size(coalesce(r.evidence, [])) AS quotes, other.key AS objectKey
}
RETURN n.label AS subject, way, relation, kind, object, how, quotes, n.key AS subjectKey, objectKey
ORDER BY subjectKey, CASE way WHEN 'is' THEN 0 WHEN 'out' THEN 1 ELSE 2 END, relation, objectKey, how
