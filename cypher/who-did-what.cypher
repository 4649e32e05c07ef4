// Who did what to whom
//
// A row is one doer and one target of an incident; the doer is null where no source names one. `suspected` says that
// the doer is only suspected.
//
// @param from day = "0001-01-01": first day
// @param to day = "9999-12-31": last day
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys incident doerKey targetKey
// @example blotter query who-did-what --param from=2012-07-01
MATCH (i:Incident)
WHERE i.status IN $statuses AND (i.start IS NULL OR (i.start <= date($to) AND coalesce(i.end, i.start) >= date($from)))
OPTIONAL MATCH (i)-[did:PERPETRATED_BY]->(doer)
OPTIONAL MATCH (i)-[hit:TARGETED]->(target)
WITH i, did, doer, hit, target
WHERE doer IS NOT NULL OR target IS NOT NULL
RETURN toString(i.start) AS start, doer.label AS doer, did.suspected AS suspected, i.type AS type,
       target.label AS target, hit.harm AS harm, hit.count AS count, i.key AS incident, doer.key AS doerKey,
       target.key AS targetKey
ORDER BY start, incident, doerKey, targetKey, harm
