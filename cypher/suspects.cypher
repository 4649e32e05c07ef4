// Suspected and arrested
//
// A row is a person, group or organisation that is only suspected of an incident, or was arrested in one, and on how
// many quotes that rests.
//
// @keys actorKey incident
// @example blotter query suspects
MATCH (i:Incident)-[r:PERPETRATED_BY|INVOLVED|TARGETED]->(a)
WHERE r.suspected = true OR r.role IN ['suspect', 'arrested'] OR (type(r) = 'TARGETED' AND i.type = 'arrest')
RETURN a.label AS actor,
       CASE WHEN r.suspected = true OR r.role = 'suspect' THEN 'suspected' ELSE 'arrested' END AS how,
       toString(i.start) AS start, i.type AS type, i.summary AS summary, size(r.evidence) AS quotes,
       a.key AS actorKey, i.key AS incident
ORDER BY actorKey, start, incident, how
