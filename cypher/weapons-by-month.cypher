// Weapons by month
//
// A row is a month and a type of weapon: in how many incidents it was used, and how many those killed (best figures).
//
// @param from day = "0001-01-01": first day
// @param to day = "9999-12-31": last day
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @example blotter query weapons-by-month --param from=2012-01-01
MATCH (i:Incident)-[:USED]->(w:Weapon)
WHERE i.status IN $statuses AND i.start >= date($from) AND i.start <= date($to)
WITH DISTINCT substring(toString(i.start), 0, 7) AS month, w.weaponType AS weapon, i
RETURN month, weapon, count(i) AS incidents, coalesce(sum(i.killedBest), 0) AS killed
ORDER BY month, incidents DESC, weapon
