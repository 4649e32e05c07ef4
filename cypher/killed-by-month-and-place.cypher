// Killed by month and place
//
// A row is a month and a place as exact as it is known: how many incidents told of dead, and the sums of their low, best
// and high figures (the best where a toll is open upwards). A larger incident whose parts tell of dead is left out, so that nobody is counted twice.
//
// @param from day = "0001-01-01": first day
// @param to day = "9999-12-31": last day
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys placeKey
// @example blotter query killed-by-month-and-place --param from=2012-01-01
MATCH (i:Incident)-[:OCCURRED_AT]->(p:Place)
WHERE i.status IN $statuses AND i.start >= date($from) AND i.start <= date($to) AND i.killedBest IS NOT NULL
  AND NOT EXISTS { MATCH (i)<-[:PART_OF]-(part:Incident) WHERE part.killedBest IS NOT NULL }
WITH DISTINCT substring(toString(i.start), 0, 7) AS month, p, i
RETURN month, p.label AS place, count(i) AS incidents, coalesce(sum(i.killedLow), 0) AS low,
       coalesce(sum(coalesce(i.killedBest, i.killedLow)), 0) AS best, coalesce(sum(coalesce(i.killedHigh, i.killedBest)), 0) AS high,
       p.key AS placeKey
ORDER BY month, best DESC, placeKey
