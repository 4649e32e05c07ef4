// An actor's incidents, in order of time
//
// A row is an incident and the part that the actor has in it, as doer, target or otherwise.
//
// @param actor text: name or key of a person, organisation or group
// @param from day = "0001-01-01": first day
// @param to day = "9999-12-31": last day
// @keys incident actorKey
// @example blotter query actor-timeline --param "actor=Harbour Boys"
MATCH (a)
WHERE (a:Person OR a:Organization OR a:Group)
  AND (a.key = $actor OR toLower(a.name) = toLower($actor)
       OR any(alias IN a.aliases WHERE toLower(alias) = toLower($actor)))
MATCH (a)<-[r:PERPETRATED_BY|TARGETED|INVOLVED]-(i:Incident)
WHERE i.start IS NULL OR (i.start <= date($to) AND coalesce(i.end, i.start) >= date($from))
RETURN toString(i.start) AS start, i.type AS type, i.status AS status, type(r) AS part,
       coalesce(r.role, r.harm) AS role, r.suspected AS suspected, i.summary AS summary, i.key AS incident,
       a.key AS actorKey
ORDER BY start, incident, part, role
