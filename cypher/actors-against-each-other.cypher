// What two sides did to each other
//
// A row is an incident in which one side, or a member of it, is the doer and the other, or a member of it, the target.
//
// @param one text: name or key of an organisation or person
// @param other text: name or key of the other
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @example blotter query actors-against-each-other --param "one=Red Street Crew" --param "other=Harbour Boys"
MATCH (a)
WHERE (a:Person OR a:Organization OR a:Group) AND ((a.key = $one OR toLower(a.name) = toLower($one) OR any(alias IN a.aliases WHERE toLower(alias) = toLower($one))) OR (a.key = $other OR toLower(a.name) = toLower($other) OR any(alias IN a.aliases WHERE toLower(alias) = toLower($other))))
MATCH (b)
WHERE (b:Person OR b:Organization OR b:Group) AND ((b.key = $one OR toLower(b.name) = toLower($one) OR any(alias IN b.aliases WHERE toLower(alias) = toLower($one))) OR (b.key = $other OR toLower(b.name) = toLower($other) OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other)))) AND b.key <> a.key
MATCH (a)<-[:MEMBER_OF*0..1]-(doer)<-[did:PERPETRATED_BY]-(i:Incident)-[hit:TARGETED]->(target)-[:MEMBER_OF*0..1]->(b)
WHERE i.status IN $statuses
RETURN toString(i.start) AS start, a.label AS side, doer.label AS doer, did.suspected AS suspected, i.type AS type,
       target.label AS target, hit.harm AS harm, i.summary AS summary, i.key AS incident, doer.key AS doerKey, target.key AS targetKey
ORDER BY start, incident, doerKey, targetKey
