// One incident on one row
//
// One row: when, where, who, whom, with what, told by which articles, with which figures.
//
// @param incident text: key of the incident
// @keys articles incident
// @example blotter query incident-dossier --param incident=incident/shooting
MATCH (i:Incident {key: $incident})
OPTIONAL MATCH (i)-[:OCCURRED_AT]->(p:Place)
WITH i, p ORDER BY p.label
WITH i, collect(DISTINCT p.label) AS places
OPTIONAL MATCH (i)-[:PERPETRATED_BY]->(doer)
WITH i, places, doer ORDER BY doer.label
WITH i, places, collect(DISTINCT doer.label) AS doers
OPTIONAL MATCH (i)-[:TARGETED]->(target)
WITH i, places, doers, target ORDER BY target.label
WITH i, places, doers, collect(DISTINCT target.label) AS targets
OPTIONAL MATCH (i)-[:USED]->(w:Weapon)
WITH i, places, doers, targets, w ORDER BY w.label
WITH i, places, doers, targets, collect(DISTINCT w.label) AS weapons
OPTIONAL MATCH (i)-[:REPORTED_IN]->(a:Article)
WITH i, places, doers, targets, weapons, a ORDER BY a.key
RETURN i.edtf AS day, i.type AS type, i.status AS status, i.summary AS summary, places, doers, targets, weapons,
       i.killedLow AS killedLow, i.killedBest AS killedBest, i.killedHigh AS killedHigh, i.injuredBest AS injured,
       i.abductedBest AS abducted, i.arrestedBest AS arrested, collect(DISTINCT a.key) AS articles, i.key AS incident
