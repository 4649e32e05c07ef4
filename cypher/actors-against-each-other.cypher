// What two sides did to each other
//
// A row is an incident in which one side, or a member of it, is the doer and the other, or a member of it, the target.
//
// @param one text: name or key of an organisation or person
// @param other text: name or key of the other
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys incident doerKey targetKey
// @example blotter query actors-against-each-other --param "one=Red Street Crew" --param "other=Harbour Boys"
MATCH (a)
WHERE (a:Person OR a:Organization OR a:Group)
  AND (a.key IN [$one, $other] OR toLower(a.name) IN [toLower($one), toLower($other)]
       OR any(alias IN a.aliases WHERE toLower(alias) IN [toLower($one), toLower($other)]))
WITH collect(a) AS sides
UNWIND sides AS a
MATCH (a)<-[:MEMBER_OF*0..1]-(doer)<-[did:PERPETRATED_BY]-(i:Incident)-[hit:TARGETED]->(target)-[:MEMBER_OF*0..1]->(b)
WHERE b IN sides AND a.key <> b.key AND i.status IN $statuses
RETURN toString(i.start) AS start, a.label AS side, doer.label AS doer, did.suspected AS suspected, i.type AS type,
       target.label AS target, hit.harm AS harm, i.summary AS summary, i.key AS incident, doer.key AS doerKey,
       target.key AS targetKey
ORDER BY start, incident, doerKey, targetKey
