// Incidents of a place and of all that lies in it
//
// A row is an incident and where exactly it happened. The place is given by its name, another of its names, or its
// key; a country has the incidents of its towns.
//
// @param place text: name or key
// @param from day = "0001-01-01": first day
// @param to day = "9999-12-31": last day
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys incident placeKey
// @example blotter query incidents-in-place --param place=Ostland
MATCH (whole:Place)
WHERE whole.key = $place OR toLower(whole.name) = toLower($place)
   OR any(alias IN whole.aliases WHERE toLower(alias) = toLower($place))
MATCH (whole)<-[:LOCATED_IN*0..8]-(p:Place)
WITH DISTINCT p
MATCH (p)<-[at:OCCURRED_AT]-(i:Incident)
WHERE i.status IN $statuses AND (i.start IS NULL OR (i.start <= date($to) AND coalesce(i.end, i.start) >= date($from)))
RETURN toString(i.start) AS start, i.type AS type, i.status AS status, at.relation AS relation, p.label AS place,
       i.summary AS summary, i.killedBest AS killed, i.injuredBest AS injured, i.key AS incident, p.key AS placeKey
ORDER BY start, incident, place
