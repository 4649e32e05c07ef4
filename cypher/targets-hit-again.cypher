// Targets that were hit more than once
//
// A row is a person, organisation, group or thing that was the target of several incidents, and which these are in
// order of time.
//
// @param least integer = 2: fewest incidents
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys targetKey incidents
// @example blotter query targets-hit-again --param least=1
MATCH (i:Incident)-[:TARGETED]->(target)
WHERE i.status IN $statuses
WITH DISTINCT target, i
WITH target, i ORDER BY toString(i.start), i.key
WITH target, collect(i.key) AS incidents, collect(i.type) AS types
WHERE size(incidents) >= $least
RETURN target.label AS target, target.kind AS kind, size(incidents) AS times, types, incidents,
       target.key AS targetKey
ORDER BY times DESC, targetKey
