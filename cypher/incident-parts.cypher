// Incidents that are parts of larger ones
//
// A row is a larger incident and its parts in order of time, with their dead summed beside its own figure.
//
// @keys incident partKeys
// @example blotter query incident-parts
MATCH (part:Incident)-[:PART_OF]->(whole:Incident)
WITH whole, part ORDER BY toString(part.start), part.key
WITH whole, collect(part.summary) AS parts, collect(part.key) AS partKeys,
     coalesce(sum(part.killedBest), 0) AS killedInParts
RETURN toString(whole.start) AS start, whole.summary AS summary, parts, whole.killedBest AS killed, killedInParts,
       whole.key AS incident, partKeys
ORDER BY start, incident
