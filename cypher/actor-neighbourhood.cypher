// Who and what stands next to an actor
//
// A row is a neighbour and how it is one: by what relation, through how many incidents or directly (0), and which
// incidents.
//
// @param actor text: name or key of a person, organisation or group
// @keys neighbourKey incidents
// @example blotter query actor-neighbourhood --param "actor=Red Street Crew"
MATCH (a)
WHERE (a:Person OR a:Organization OR a:Group)
  AND (a.key = $actor OR toLower(a.name) = toLower($actor)
       OR any(alias IN a.aliases WHERE toLower(alias) = toLower($actor)))
CALL {
  WITH a
  MATCH (a)<-[mine:PERPETRATED_BY|TARGETED|INVOLVED]-(i:Incident)-[theirs:PERPETRATED_BY|TARGETED|INVOLVED]->(b)
  WHERE a.key <> b.key
  WITH type(mine) AS role, type(theirs) AS relation, b, i ORDER BY i.key
  RETURN role, relation, b, collect(DISTINCT i.key) AS incidents
  UNION
  WITH a
  MATCH (a)-[r:MEMBER_OF|HOLDS]-(b)
  RETURN type(r) AS role, type(r) AS relation, b, [] AS incidents
}
RETURN b.label AS neighbour, b.kind AS kind, role, relation, size(incidents) AS through, incidents,
       b.key AS neighbourKey
ORDER BY through DESC, neighbourKey, role, relation
