// Violence without a known doer
//
// A row is an incident with people killed, injured or abducted for which no source names a doer, even a suspected one.
//
// @param from day = "0001-01-01": first day
// @param to day = "9999-12-31": last day
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys incident
// @example blotter query no-known-doer
MATCH (i:Incident)
WHERE i.status IN $statuses AND (coalesce(i.killedHigh, i.killedBest) > 0 OR coalesce(i.injuredHigh, i.injuredBest) > 0
       OR coalesce(i.abductedHigh, i.abductedBest) > 0)
  AND (i.start IS NULL OR (i.start <= date($to) AND coalesce(i.end, i.start) >= date($from)))
  AND NOT EXISTS { MATCH (i)-[:PERPETRATED_BY]->() }
RETURN toString(i.start) AS start, i.type AS type, i.summary AS summary, i.killedBest AS killed,
       i.injuredBest AS injured, i.abductedBest AS abducted, i.key AS incident
ORDER BY start, incident
